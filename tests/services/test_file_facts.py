"""The account's file: what it knows, what it does not, and how learned values get into it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.method import file_places, file_words
from kamdesk.method.file_places import Editor, FileFacts
from kamdesk.models import Account, Meeting, Placeholder
from kamdesk.models.kinds import BuyingRole, Nature
from kamdesk.money import to_units
from kamdesk.services import (
    competitors,
    contacts,
    file_facts,
    map_editing,
    next_question,
    presences,
    wallet,
)
from tests import factories

DAY = date(2026, 11, 25)
OLD = DAY - timedelta(days=200)


@pytest.fixture
def home(book: Book) -> int:
    """An account with a buyer whose part was checked long ago, and one of whom little is known."""

    def build(session: Session) -> int:
        account = factories.account(session, name="Aurora", contract_end=DAY - timedelta(days=9))
        buyer = {"name": "Ada Fern", "role": "purchaser", "support": 1, "checked_on": OLD}
        factories.contact(session, account.id, **buyer)
        factories.contact(session, account.id, name="Bo Lark", influence=5)
        factories.sale(session, account.id, DAY - timedelta(days=60), "900", "100", "Paper")
        wallet.set_line(session, account.id, "Paper", {"yearly_spend": to_units(9_000)}, OLD)
        rival = competitors.create(session, {"name": "Swift"})
        presences.add(session, account.id, rival.id, {"product_line": "Paper"})
        return account.id

    return book.write("home", build)[0]


@pytest.fixture
def facts(book: Book, home: int) -> Any:
    def read() -> FileFacts:
        with book.read() as session:
            return file_facts.load(session, home, DAY)

    return read


@pytest.fixture
def person(book: Book, home: int) -> Any:
    def named(name: str) -> int:
        with book.read() as session:
            people = file_facts.sources.read(session, home, DAY).people.members
        return next(member.contact_id for member in people if member.name == name)

    return named


def test_what_is_known_comes_with_the_day_it_was_checked(facts: Any, person: Any) -> None:
    found = facts()
    ada = person("Ada Fern")
    assert found.fact("account.contract_end").value == DAY - timedelta(days=9)
    assert found.fact("role.purchaser").value == ("Ada Fern",)
    assert found.fact(f"contact:{ada}.support").checked_on == OLD
    spend = found.fact("wallet:Paper.yearly_spend")
    assert (spend.value, spend.checked_on) == (to_units(9_000), OLD)
    assert found.fact("competitor.inside").value == ("Swift",)


def test_every_blank_role_stale_field_and_unknown_cell_is_a_gap(facts: Any, person: Any) -> None:
    found = facts()
    ada, bo = person("Ada Fern"), person("Bo Lark")
    gaps = {gap.about: gap for gap in found.gaps}
    expected = {
        "role.decision_maker", "role.approver", "account.contract_end", f"contact:{bo}.role",
        f"contact:{bo}.support", f"contact:{ada}.role", "wallet:Paper.yearly_spend",
        "account.industry",
    }  # fmt: skip
    assert expected <= gaps.keys()
    assert any(about.startswith("competitor:") for about in gaps)
    assert gaps["account.contract_end"].stale and gaps["wallet:Paper.yearly_spend"].stale
    assert gaps[f"contact:{ada}.role"].stale and not gaps[f"contact:{bo}.role"].stale
    weights = [gap.weight for gap in found.gaps]
    assert weights == sorted(weights, reverse=True)
    assert found.gaps[0].about == "role.decision_maker"
    assert "role.purchaser" not in gaps


def test_a_role_with_a_placeholder_is_asked_for_by_its_title(
    book: Book, home: int, facts: Any
) -> None:
    values = {"role": BuyingRole.DECISION_MAKER, "title": "Managing director"}
    gap_id = book.write("gap", lambda s: map_editing.add_placeholder(s, home, values).id)[0]
    found = facts()
    assert found.gap("role.decision_maker") is None
    gap = found.gap(f"placeholder:{gap_id}.person")
    assert "Managing director" in file_words.question(gap, "en")


def test_every_gap_has_a_question_and_every_place_a_name_in_both_languages(facts: Any) -> None:
    found = facts()
    for lang in words.LANGUAGES:
        asked = [file_words.question(gap, lang) for gap in found.gaps]
        assert len(set(asked)) == len(asked)
        assert all(text.rstrip().endswith(("？", "?")) and "{" not in text for text in asked)
        named = [file_words.label(g.about, g.params, lang) for g in (*found.gaps, *found.known)]
        assert all(name and "{" not in name for name in named)
        assert all(file_words.shown(fact, lang, str) for fact in found.known)


def test_who_sits_at_the_table_is_asked_and_not_asked_about(facts: Any, person: Any) -> None:
    bo = person("Bo Lark")
    gap = facts().gap(f"contact:{bo}.support")
    assert "Bo Lark" in file_words.question(gap, "en")
    assert "Bo Lark" not in file_words.question(gap, "en", present=[bo])


@pytest.mark.parametrize(
    ("about", "value", "stored"),
    [
        ("account.contract_end", "2027-03-31", date(2027, 3, 31)),
        ("account.contract_end", date(2027, 3, 31), date(2027, 3, 31)),
        ("account.employees", "1200", 1200),
        ("account.expected_monthly", str(to_units(500)), to_units(500)),
        ("account.nature", "listed", Nature.LISTED),
        ("account.industry", "Printing", "Printing"),
        ("contact:{bo}.role", "decision_maker", BuyingRole.DECISION_MAKER),
        ("contact:{bo}.support", "-1", -1),
        ("contact:{bo}.business_win", "no standstill", "no standstill"),
        ("wallet:Paper.yearly_spend", str(to_units(7_000)), to_units(7_000)),
        ("wallet:Ink.yearly_spend", to_units(100), to_units(100)),
    ],
)
def test_a_learned_value_goes_into_its_place_and_the_gap_closes(
    book: Book, home: int, facts: Any, person: Any, about: str, value: Any, stored: Any
) -> None:
    about = about.format(bo=person("Bo Lark"))
    book.write("take", lambda s: file_facts.take(s, home, about, value, DAY))
    found = facts()
    assert found.fact(about).value == stored
    assert found.gap(about) is None


def test_a_share_learned_closes_the_rivals_gap(book: Book, home: int, facts: Any) -> None:
    about = next(gap.about for gap in facts().gaps if gap.about.startswith("competitor:"))
    book.write("take", lambda s: file_facts.take(s, home, about, "30 %", DAY))
    assert (facts().fact(about).value, facts().fact(about).checked_on) == (30, DAY)


def test_somebody_new_fills_a_role_and_takes_a_placeholders_stead(
    book: Book, home: int, facts: Any, person: Any
) -> None:
    book.write("gap", lambda s: map_editing.decider_wanted(s, home))
    book.write("take", lambda s: file_facts.take(s, home, "role.decision_maker", "Cy Moor", DAY))
    assert facts().fact("role.decision_maker").value == ("Cy Moor",)
    with book.read() as session:
        assert session.scalars(select(Placeholder)).all() == []
    bo = str(person("Bo Lark"))
    book.write("take", lambda s: file_facts.take(s, home, "role.approver", bo, DAY))
    assert facts().fact("role.approver").value == ("Bo Lark",)


def test_an_unknown_supplier_joins_the_library_a_known_one_does_not_twice(
    book: Book, home: int, facts: Any
) -> None:
    for line in ("wallet:Ink.rest", "wallet:Toner.rest"):
        book.write("take", lambda s, line=line: file_facts.take(s, home, line, "Nimbus", DAY))
    assert facts().fact("competitor.inside").value == ("Nimbus", "Swift")
    with book.read() as session:
        assert [name for _id, name in competitors.names(session)] == ["Nimbus", "Swift"]


def test_a_fact_without_a_place_becomes_a_dated_note(book: Book, home: int) -> None:
    for text in ("moves in May", "has a new canteen"):
        book.write("take", lambda s, text=text: file_facts.take(s, home, "", text, DAY))
    with book.read() as session:
        note = session.get_one(Account, home).note
    assert note == "2026-11-25 moves in May\n2026-11-25 has a new canteen"


@pytest.mark.parametrize(
    ("about", "value", "code"),
    [
        ("account.contract_end", "soon", "not_a_date"),
        ("account.nature", "huge", "unknown_choice"),
        ("account.employees", "many", "not_a_number"),
        ("contact:{bo}.support", "7", "unknown_choice"),
        ("wallet:Paper.in_house_share", "140", "out_of_range"),
        ("account.contract_end", " ", "required"),
        ("payment.days", "30", "unknown_place"),
        ("account.tier", "gold", "unknown_place"),
        ("nonsense", "x", "unknown_place"),
        ("contact:Bo.role", "user", "unknown_place"),
        ("contact:999999.role", "user", "unknown_place"),
        ("competitor:999999.share", "5", "unknown_place"),
        ("placeholder:999999.person", "Cy", "unknown_place"),
        ("role.approver", "999999", "not_their_contact"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_stored(
    book: Book, home: int, facts: Any, person: Any, about: str, value: str, code: str
) -> None:
    before = facts()
    about = about.format(bo=person("Bo Lark"))
    with pytest.raises(ValidationError) as refused:
        book.write("take", lambda s: file_facts.take(s, home, about, value, DAY))
    assert [problem.code for problem in refused.value.problems] == [code]
    assert facts() == before


def test_each_place_says_what_it_takes() -> None:
    kinds = {
        "account.contract_end": Editor.DATE,
        "wallet:A.B.yearly_spend": Editor.MONEY,
        "contact:7.support": Editor.CHOICE,
        "role.user": Editor.PERSON,
        "competitor:3.share": Editor.NUMBER,
        "said:4.words": Editor.NONE,
        "": Editor.TEXT,
    }
    assert {about: file_facts.editor_kind(about) for about in kinds} == kinds
    assert file_places.place("wallet:A.B.yearly_spend").key == "A.B"
    assert file_facts.choices("contact:7.support") == (2, 1, 0, -1, -2)


def test_nobody_who_left_is_known_or_asked_for(
    book: Book, home: int, facts: Any, person: Any
) -> None:
    bo = person("Bo Lark")
    book.write("left", lambda s: contacts.update(s, bo, home, {"left_on": DAY}))
    found = facts()
    assert not [one for one in (*found.known, *found.gaps) if one.about.startswith(f"contact:{bo}")]


def test_an_account_that_is_gone_is_not_found(book: Book) -> None:
    with book.read() as session, pytest.raises(NotFoundError):
        file_facts.load(session, 404, DAY)


def test_a_question_offered_elsewhere_keeps_the_place_that_it_fills(book: Book, home: int) -> None:
    """The wallet offers its unknown cells in its own card, in the screen's language."""
    soon = datetime.now(UTC) + timedelta(days=2)
    planned = book.write("plan", lambda s: factories.meeting(s, home, soon).id)[0]
    text = words.text("wallet_question.rival", "zh", line="Paper", rival="Swift")
    for asked in (text, "How is business?"):
        book.write("ask", lambda s, asked=asked: next_question.ask(s, home, asked))
    with book.read() as session:
        questions = session.get_one(Meeting, planned).questions
        assert [(question.about or "").partition(":")[0] for question in questions] == [
            "competitor",
            "",
        ]
