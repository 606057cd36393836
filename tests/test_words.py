"""Both languages say everything, with the same placeholders, and every enum member has a word."""

from __future__ import annotations

import re
from enum import StrEnum
from string import Formatter

import pytest

from kamdesk import words
from kamdesk.models import kinds

KEYS = [f"{topic}.{name}" for topic in sorted(words.topics()) for name in words.names(topic)]
VOCABULARIES = [
    kind
    for kind in vars(kinds).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
]
FORM_FIELDS = [
    "code",
    "name",
    "short_name",
    "tax_no",
    "industry",
    "nature",
    "city",
    "region",
    "address",
    "phone",
    "website",
    "parent_code",
    "owner",
    "employees",
    "currency",
    "note",
    "first_name",
    "last_name",
    "title",
    "department",
    "mobile",
    "email",
    "birthday",
    "account_code",
    "account_name",
    "date",
    "amount",
    "gross_profit",
    "cost",
    "quantity",
    "product",
    "product_line",
    "order_no",
    "status",
    "expected_monthly",
    "stage",
    "contract_end",
    "next_step",
    "next_date",
    "influence",
    "support",
    "coverage",
    "drive",
    "starts_at",
    "minutes",
    "place",
    "channel",
    "purpose",
    "opening",
    "materials",
    "summary",
    "advance_action",
    "advance_date",
    "fallback",
    "solution_price",
    "switching_cost",
    "risk",
    "outcome",
    "got_action",
    "got_date",
    "client_words",
    "learned",
    "what",
    "due_on",
    "side",
]
BAD_INPUT = [
    "required",
    "too_long",
    "not_a_number",
    "not_a_date",
    "negative",
    "duplicate_code",
    "unknown_account",
    "not_an_email",
    "cycle_parent",
    "bad_tax_no",
    "control_characters",
    "future_date",
    "period_order",
    "unreadable",
    "empty_sheet",
    "no_header",
    "missing_column",
    "too_large",
    "encrypted",
    "unknown_format",
    "sheet_missing",
    "full",
    "locked",
    "damaged",
    "newer",
    "read_only",
    "not_a_book",
    "target_open",
    "target_read_only",
    "conflict",
    "not_found",
    "invalid",
]


def raw(key: str, lang: words.Lang) -> str:
    return words.text(key, lang, **{name: f"{{{name}}}" for name in placeholders_of(key)})


def placeholders_of(key: str) -> set[str]:
    topic, _, name = key.partition(".")
    both = words._topic(topic)[name]
    return {field for text in both.values() for _, field, _, _ in Formatter().parse(text) if field}


@pytest.mark.parametrize("topic", sorted(words.topics()))
def test_every_word_has_both_languages_and_the_same_placeholders(topic: str) -> None:
    for name, entry in words._topic(topic).items():
        assert set(entry) - {"one"} == {"zh", "en"}, name
        fields = {
            lang: sorted(f for _, f, _, _ in Formatter().parse(text) if f)
            for lang, text in entry.items()
        }
        assert all(found == fields["en"] for found in fields.values()), name
        for text in entry.values():
            assert text.strip() == text and text, name
            assert not re.search(r"TODO|FIXME|\?\?|XXX", text), name


def test_chinese_is_chinese_and_english_is_english() -> None:
    han = re.compile("[一-鿿]")
    for key in KEYS:
        if key.startswith("language."):  # each language is called by its own name
            continue
        assert not han.search(raw(key, "en")), key
        bare = re.sub(r"{[^}]*}", "", raw(key, "zh"))
        assert han.search(bare) or not re.search("[a-z]{4}", bare), key


def test_chinese_uses_full_width_punctuation_and_spaces_before_latin() -> None:
    for key in KEYS:
        text = re.sub(r"{[^}]*}", "{}", raw(key, "zh"))
        assert not re.search("[一-鿿][,;:!?()]", text), key
        assert not re.search(r"[一-鿿][0-9A-Za-z]|[0-9A-Za-z%][一-鿿]", text), key


@pytest.mark.parametrize("kind", VOCABULARIES, ids=lambda kind: kind.__name__)
def test_every_member_of_a_vocabulary_has_its_own_word(kind: type[StrEnum]) -> None:
    for lang in words.LANGUAGES:
        shown = [words.of(member, lang) for member in kind]
        assert len(set(shown)) == len(shown), shown


def test_fields_and_bad_input_of_the_issue_are_covered() -> None:
    assert [name for name in FORM_FIELDS if not words.has(f"field.{name}")] == []
    assert [name for name in BAD_INPUT if not words.has(f"error.{name}")] == []


def test_english_counts_one_day_and_two_days() -> None:
    assert words.text("promise.late_days", "en", days=1) == "1 day late"
    assert words.text("promise.late_days", "en", days=2) == "2 days late"
    assert words.text("promise.late_days", "zh", days=1).startswith("逾期 1 ")
    counted = re.compile(r"{(days|minutes)} (day|minute)s (late|ago|over)")
    for key in KEYS:
        topic, _, name = key.partition(".")
        assert not counted.search(raw(key, "en")) or "one" in words._topic(topic)[name], key


def test_text_fills_in_and_refuses_what_it_does_not_know() -> None:
    assert words.text("error.duplicate_code", "en", code="GZ-7").startswith("Code GZ-7 is already")
    with pytest.raises(KeyError):
        words.text("tier.bronze", "en")
    with pytest.raises(KeyError):
        words.text("weather.sunny", "en")
    with pytest.raises(KeyError):
        words.text("error.duplicate_code", "en")
