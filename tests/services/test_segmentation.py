"""Filters, smart lists, fields of one's own, bulk edit: what they find, store, refuse, undo."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from factories import account, sale
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from statements import counted

from kamdesk.db.book import Book
from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.models import TierResult
from kamdesk.models.kinds import CustomType, Nature, Tier
from kamdesk.money import to_units
from kamdesk.services import (
    account_list,
    accounts,
    book_settings,
    bulk,
    custom_fields,
    sample,
    smart_lists,
    tiers,
)
from kamdesk.services.account_filter import CANDIDATE_BAR
from kamdesk.services.account_spec import AXES, RANGES, CustomCondition, ListSpec


@pytest.fixture
def ids(book: Book) -> dict[str, int]:
    """Three accounts with different axes, figures and own fields (grade, budget, since)."""

    def fill(session) -> dict[str, int]:
        made = {
            "a": account(session, name="Alder", nature=Nature.LISTED, region="North").id,
            "b": account(session, name="Birch", nature=Nature.PRIVATE).id,
            "c": account(session, name="Cedar", expected_monthly=to_units(60_000)).id,
        }
        sale(session, made["a"], date(2026, 5, 4), "900.00", "90.00")
        sale(session, made["b"], date(2026, 6, 4), "100.00", "-5.00")
        made["grade"] = custom_fields.define(session, "Grade", CustomType.CHOICE, ["A", "B"])
        made["budget"] = custom_fields.define(session, "Budget", CustomType.NUMBER)
        made["since"] = custom_fields.define(session, "Client since", CustomType.DATE)
        custom_fields.put(session, made["a"], {made["grade"]: "b", made["budget"]: "9"})
        custom_fields.put(session, made["b"], {made["budget"]: "10.50"})
        custom_fields.put(session, made["c"], {made["since"]: date(2020, 2, 29)})
        return made

    return book.write("import", fill)[0]


def found(book: Book, ids: dict[str, int], spec: ListSpec) -> str:
    letter = {ids[key]: key for key in "abc"}
    with book.read() as session:
        listed = account_list.ids(session, spec)
        assert account_list.count(session, spec) == len(listed)
    return "".join(letter[one] for one in listed)


def test_every_way_to_narrow_finds_its_accounts(book: Book, ids: dict[str, int]) -> None:
    def custom(name: str, **condition) -> ListSpec:
        return ListSpec(custom={ids[name]: CustomCondition(**condition)})

    for spec, expected in (
        (ListSpec(values={"nature": frozenset({"listed"})}), "a"),
        (ListSpec(values={"nature": frozenset({"private", ""})}), "bc"),
        (ListSpec(values={"region": frozenset({""})}), "bc"),
        (ListSpec(ranges={"revenue": (to_units(100), None)}), "ab"),
        (ListSpec(ranges={"revenue": (None, to_units("899.99"))}), "b"),
        (ListSpec(ranges={"contribution": (None, -1)}), "b"),
        (ListSpec(ranges={"last_sale": ("2026-06-04", "2026-06-04")}), "b"),
        (ListSpec(ranges={"revenue": (None, None)}), "abc"),
        (ListSpec(candidates=True), "c"),
        (custom("grade", values=frozenset({"B"})), "a"),
        (custom("grade", values=frozenset({""})), "bc"),
        (custom("budget", least="9.5"), "b"),
        (custom("budget", most="10"), "a"),
        (custom("since", least="2020-02-29", most="2020-02-29"), "c"),
        (ListSpec(sort=f"custom:{ids['budget']}", descending=True), "bac"),
        (ListSpec(search="2020-02"), "c"),
    ):
        assert found(book, ids, spec) == expected, spec
    book.write("edit_settings", lambda s: book_settings.put(s, CANDIDATE_BAR, to_units(60_001)))
    assert found(book, ids, ListSpec(candidates=True)) == ""


def test_a_filter_finds_the_same_in_whatever_order(book: Book, ids: dict[str, int]) -> None:
    budget = CustomCondition(least="9")
    whole = ListSpec(
        ranges={"revenue": (0, None), "last_sale": ("2026-01-01", None)},
        custom={ids["budget"]: budget},
        nothing_planned=True,
    )
    keys = ListSpec(keys=True)
    for sort in ("name", "tier", "revenue", "contribution", "last_sale", "score"):
        assert sorted(found(book, ids, whole.with_sort(sort, True))) == ["a", "b"], sort
        assert found(book, ids, keys.with_sort(sort, False)) == "", sort
    by_budget = f"custom:{ids['budget']}"
    assert found(book, ids, whole.with_sort(by_budget, False)) == "ab"


def test_key_accounts_and_their_scores_are_those_of_the_evaluation_in_force(book: Book) -> None:
    day = date(2026, 11, 25)
    book.write("sample", lambda s: sample.build(s, today=day, accounts=20))
    with book.read() as session:
        run = tiers.latest_run(session)
        assert run is not None
        told = {past.account_id: past for past in _results(session, run.id)}
        keys = account_list.ids(session, ListSpec(keys=True))
        assert keys
        assert set(keys) == {key for key, result in told.items() if result.key}
        ordered = account_list.ids(session, ListSpec(sort="score", descending=True))
        shown = account_list.rows(session, ordered, whole=True)
        assert {key: row.score for key, row in shown.items() if row.score is not None} == {
            key: Decimal(result.score) for key, result in told.items() if result.score
        }
        scores = [shown[key].score for key in ordered if shown[key].score is not None]
        assert scores == sorted(scores, reverse=True)
        assert len(set(scores)) > 3


def _results(session, run_id: int) -> list[TierResult]:
    return list(session.scalars(select(TierResult).where(TierResult.run_id == run_id)))


texts = st.text(max_size=8)
bounds = st.none() | st.integers(-(10**12), 10**12)
specs = st.builds(
    ListSpec,
    search=texts.map(str.strip),
    tiers=st.frozensets(st.none() | st.sampled_from(Tier)),
    values=st.dictionaries(st.sampled_from(AXES), st.frozensets(texts, min_size=1)),
    ranges=st.dictionaries(st.sampled_from(RANGES), st.tuples(bounds, bounds)),
    custom=st.dictionaries(
        st.integers(1, 99), st.builds(CustomCondition, st.frozensets(texts), texts, texts)
    ),
    keys=st.booleans(),
    candidates=st.booleans(),
    nothing_planned=st.booleans(),
    sort=st.sampled_from(["name", "revenue", "custom:3"]),
    descending=st.booleans(),
)


@given(specs)
def test_a_spec_survives_being_stored(spec: ListSpec) -> None:
    assert ListSpec.from_json(json.loads(json.dumps(spec.to_json()))) == spec


def test_smart_lists_count_and_refuse_a_second_of_the_name(book: Book, ids: dict[str, int]) -> None:
    listed = ListSpec(values={"nature": frozenset({"listed"})})
    first, _ = book.write("smart_list", lambda s: smart_lists.save(s, " Listed ", listed))
    book.write("smart_list", lambda s: smart_lists.save(s, "All", ListSpec(), pinned=False))
    with pytest.raises(ValidationError) as refused:
        book.write("smart_list", lambda s: smart_lists.save(s, "listed", ListSpec()))
    assert refused.value.problems[0].code == "duplicate_name"
    with book.read() as session:
        shown = [(one.name, one.count, one.pinned) for one in smart_lists.every(session)]
        assert shown == [("Listed", 1, True), ("All", 3, False)]
        assert smart_lists.named(session, "LISTED").id == first
        with pytest.raises(NotFoundError):
            smart_lists.named(session, "none")


def test_own_fields_check_by_type_and_leave_with_their_values(
    book: Book, ids: dict[str, int]
) -> None:
    for name, value, code in (
        ("grade", "C", "unknown_choice"),
        ("budget", "many", "not_a_number"),
        ("budget", "NaN", "too_large_number"),
        ("since", "2020-02-30", "not_a_date"),
    ):
        with pytest.raises(ValidationError) as refused:
            book.write(
                "edit_account",
                lambda s, n=name, v=value: custom_fields.put(s, ids["a"], {ids[n]: v}),
            )
        assert [p.code for p in refused.value.problems] == [code]
    _, written = book.write("custom_fields", lambda s: custom_fields.remove(s, ids["since"]))
    assert found(book, ids, ListSpec(search="2020-02")) == ""
    book.undo(written.scope_id)
    assert found(book, ids, ListSpec(search="2020-02")) == "c"


def test_bulk_edit_does_what_its_preview_said_and_is_undone_as_one(
    book: Book, ids: dict[str, int]
) -> None:
    changes = {"region": "North", f"custom:{ids['grade']}": "a", "nature": Nature.PRIVATE}
    chosen = [ids["a"], ids["b"]]
    with book.read() as session:
        told = bulk.preview(session, chosen, changes)
    assert (told.changed, told.unchanged) == (2, 0)
    moves = {(move.name, move.field, move.before, move.after) for move in told.moves}
    assert moves == {
        ("Alder", "nature", Nature.LISTED, Nature.PRIVATE),
        ("Alder", f"custom:{ids['grade']}", "B", "A"),
        ("Birch", "region", "", "North"),
        ("Birch", f"custom:{ids['grade']}", "", "A"),
    }
    count, written = book.write("bulk_edit", lambda s: bulk.apply(s, chosen, changes))
    assert count == 2
    with book.read() as session:
        assert bulk.preview(session, chosen, changes).moves == []
    book.undo(written.scope_id)
    with book.read() as session:
        assert bulk.preview(session, chosen, changes) == told


def test_looking_at_many_takes_few_statements(book: Book, ids: dict[str, int]) -> None:
    def more(session) -> list[int]:
        return [accounts.create(session, {"name": f"Elm {n}"}).id for n in range(300)]

    many, _ = book.write("import", more)
    with book.read() as session, counted(session) as few:
        bulk.preview(session, many[:2], {"region": "South", f"custom:{ids['grade']}": "A"})
    with book.read() as session, counted(session) as lots:
        bulk.preview(session, many, {"region": "South", f"custom:{ids['grade']}": "A"})
    assert len(lots) == len(few)
