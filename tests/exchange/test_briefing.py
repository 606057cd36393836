"""The brief as text: what gives way, in which order, and that all of it is counted."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamdesk import words
from kamdesk.exchange.briefing import Block, Document, Foot, Head, fitted
from kamdesk.exchange.briefing.lines import line
from kamdesk.exchange.briefing.order import ORDER, Matter
from tests.briefs import documents

FOOT = Foot("", (), "", "", "", "")


def document(*blocks: Block) -> Document:
    """A document of these blocks, one below the other."""
    return Document("en", "", Head("", ""), (), tuple((block,) for block in blocks), FOOT)


def of(matter: Matter, count: int) -> Block:
    """A block of so many items."""
    items = tuple(line(f"{matter} {number}", matter, most=2) for number in range(count))
    return Block(matter.value, matter.value, items)


def height(one: Document) -> int:
    """Lines, as if every item filled those it may."""
    return sum(2 + sum(item.most for item in block.items) for block in one.blocks())


def left(one: Document) -> list[str]:
    """What is still told."""
    return [item.text for block in one.blocks() for item in block.items]


def test_what_fits_stays_as_it_is() -> None:
    full = document(of(Matter.OBJECTION, 9), of(Matter.UNKNOWN, 9))
    assert fitted(full, lambda _one: True) is full


def test_unknowns_go_before_objections_and_both_are_counted() -> None:
    full = document(of(Matter.OBJECTION, 6), of(Matter.UNKNOWN, 5))
    shown = fitted(full, lambda one: height(one) <= height(full) - 6)
    assert left(shown) == [f"objection {n}" for n in range(4)] + [f"unknown {n}" for n in range(4)]
    assert [block.more for block in shown.blocks()] == [
        "2 more objections in the account file",
        "1 more unknown in the account file",
    ]


def test_a_block_that_goes_whole_is_counted_in_the_note() -> None:
    full = document(of(Matter.PROMISE, 3), of(Matter.NEED, 3))
    shown = fitted(full, lambda one: height(one) <= 5)
    assert [block.key for block in shown.blocks()] == ["promise"]
    assert shown.note == "In the account file: 3 more needs."


def test_what_went_in_vain_comes_back() -> None:
    """A step that frees nothing must not cost anything."""
    full = document(of(Matter.UNKNOWN, 5), of(Matter.OBJECTION, 5))
    free = fitted(
        full, lambda one: sum(len(b.items) for b in one.blocks() if b.key != "unknown") < 5
    )
    assert [len(block.items) for block in free.blocks()] == [5, 4]


def test_every_matter_has_its_place_in_the_order_and_its_words() -> None:
    assert {give.matter for give in ORDER} == set(Matter)
    for matter in Matter:
        for number in ("one", "many"):
            for lang in words.LANGUAGES:
                assert "3" in words.text(f"brief_more.{matter}_{number}", lang, count=3)


@given(documents(), st.integers(0, 60))
@settings(max_examples=25, deadline=None)
def test_nothing_is_lost_without_being_counted(full: Document, room: int) -> None:
    shown = fitted(full, lambda one: height(one) <= room)
    told, whole = Counter(left(shown)), Counter(left(full))
    assert told <= whole
    for block in full.blocks():
        kept = next((b for b in shown.blocks() if b.key == block.key), None)
        gone = sum(i.count for i in block.items) - sum(
            i.count for i in (kept.items if kept else ())
        )
        where = kept.more if kept else shown.note
        numbers = sum(int(word) for word in where.replace(",", " ").split() if word.isdecimal())
        assert numbers == gone if kept else numbers >= gone


@given(documents(), st.integers(0, 60))
@settings(max_examples=25, deadline=None)
def test_of_one_matter_in_one_block_the_first_stay(full: Document, room: int) -> None:
    shown = {block.key: block for block in fitted(full, lambda one: height(one) <= room).blocks()}
    for block in full.blocks():
        kept = shown[block.key].items if block.key in shown else ()
        for matter in {item.matter for item in block.items}:
            before = [i.text for i in block.items if i.matter is matter]
            after = [i.text for i in kept if i.matter is matter]
            assert after == before[: len(after)]
            if matter is None:
                assert after == before


@pytest.mark.parametrize("lang", words.LANGUAGES)
def test_days_are_written_in_the_documents_language(lang: words.Lang) -> None:
    from kamdesk.exchange.briefing import amounts

    expected = {"zh": "12 月 5 日", "en": "Dec 5"}[lang]
    assert amounts.day(date(2026, 12, 5), lang) == expected
