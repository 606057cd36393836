"""The sample's libraries: alive in both languages, and true to the bank."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kamdesk.db.book import Book
from kamdesk.models.kinds import ObjectionKind
from kamdesk.services import objection_library, question_bank
from kamdesk.services.objection_library import catalogue
from kamdesk.services.question_bank import Counts, shipped
from kamdesk.services.sample import content
from kamdesk.words import LANGUAGES, Lang

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> Lang:
    chosen: Lang = request.param
    return chosen


@pytest.fixture
def territory(
    open_copy: Callable[[Path], Book], territory_file: Callable[[Lang], Path], lang: Lang
) -> Book:
    """The sample territory in a language."""
    return open_copy(territory_file(lang))


def test_what_the_sample_names_is_there() -> None:
    told = content.load("zh")
    known = {one.key for one in shipped.questions()}
    answers = {a.key for one in catalogue.shipped("zh") for a in one.answers}
    said = {
        text
        for meeting in (*told.held, *told.planned)
        for text in (
            *(one[0] for one in meeting.get("background", [])),
            *(one["ask"][0] for one in meeting.get("chain", [])),
            *(i[0] for one in meeting.get("chain", []) for i in one["implications"]),
            *(one["benefit"][0] for one in meeting.get("chain", []) if "benefit" in one),
        )
    }
    asked = told.libraries["asked"]
    texts = [text for group in asked.values() for text in group]
    assert set(asked) <= known
    assert set(texts) <= said
    assert len(texts) == len(set(texts))
    assert {one["key"] for one in told.libraries["heard"]} <= answers


def test_counts_and_shares_are_alive(territory: Book) -> None:
    with territory.read() as session:
        counted = question_bank.counts(session)
        again = objection_library.repeated(session)
        price = [r for r in objection_library.records(session, ObjectionKind.PRICE) if r.key]
    proven = {key: one for key, one in counted.items() if one.percent is not None}
    shares = {one.percent for one in proven.values()}
    assert counted["office_supply.stockout.p1"] == Counts(9, 7, 5, 5)
    assert len(proven) >= 10
    assert len(shares) >= 5 and 0 < sum(share == 100 for share in shares) <= 1
    assert len(again) >= 4 and all(one.product_line for one in again)
    assert 0 < sum(one.worked for one in price) < sum(one.used for one in price)
