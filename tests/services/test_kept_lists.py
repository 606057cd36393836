"""The list of accounts by churn, health and stage, as they were read last."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.models import AccountReading
from kamdesk.models.kinds import ChurnLevel, LifecycleStage
from kamdesk.services import account_list, bulk, smart_lists
from kamdesk.services.account_list import ListSpec
from tests import factories

HIGH, WATCH = ChurnLevel.HIGH, ChurnLevel.WATCH
S = LifecycleStage


@pytest.fixture
def read(book: Book) -> Book:
    """Falling was well in September and is at high risk in October; New was never read."""

    def fill(session: Session) -> None:
        stages = {"Falling": S.WIN_BACK, "Steady": S.MAINTAIN, "Shaky": S.DEEPEN, "New": S.IDENTIFY}
        ids = {
            name: factories.account(session, name=name, stage=stage).id
            for name, stage in stages.items()
        }
        for name, month, level, score, health in (
            ("Falling", 9, ChurnLevel.LOW, 0, 80),
            ("Falling", 10, HIGH, 60, 35),
            ("Steady", 10, ChurnLevel.LOW, 5, 75),
            ("Shaky", 10, WATCH, 30, None),
        ):
            session.add(
                AccountReading(
                    account_id=ids[name], month=date(2026, month, 1), churn_level=level,
                    read_on=date(2026, month, 30), churn_score=score, health=health, signals={},
                    parts={},
                )
            )  # fmt: skip

    book.write("fill", fill)
    return book


def listed(book: Book, spec: ListSpec) -> list[str]:
    with book.read() as session:
        ids = account_list.ids(session, spec)
        rows = account_list.rows(session, ids)
        assert account_list.count(session, spec) == len(ids)
        return [rows[one].name for one in ids]


def test_the_newest_month_is_shown_and_sorted_by(read: Book) -> None:
    assert listed(read, ListSpec(sort="churn_level", descending=True)) == [
        "Falling", "Shaky", "Steady", "New",
    ]  # fmt: skip
    assert listed(read, ListSpec(sort="health")) == ["Falling", "Steady", "Shaky", "New"]
    assert listed(read, ListSpec(sort="stage")) == ["New", "Shaky", "Steady", "Falling"]
    with read.read() as session:
        rows = account_list.rows(session, account_list.ids(session, ListSpec()))
    falling = next(row for row in rows.values() if row.name == "Falling")
    assert (falling.churn_level, falling.churn_score, falling.health) == (HIGH, 60, 35)
    assert falling.read_on == date(2026, 10, 30)


def test_smart_lists_narrow_by_level_and_health(read: Book) -> None:
    level = {"churn_level": frozenset({"high", "watch"})}
    spec = ListSpec(values=level, ranges={"health": (None, 50)})
    list_id = read.write("save", lambda s: smart_lists.save(s, "Falling", spec))[0]
    with read.read() as session:
        (saved,) = [one for one in smart_lists.every(session) if one.id == list_id]
        assert dict(account_list.choices(session, "churn_level")) == {
            "high": 1, "low": 1, "watch": 1,
        }  # fmt: skip
    assert saved.spec == spec and saved.count == 1
    assert listed(read, ListSpec(values=level)) == ["Falling", "Shaky"]
    assert listed(read, ListSpec(values={"churn_level": frozenset({"", "low"})})) == [
        "New", "Steady",
    ]  # fmt: skip
    assert listed(read, ListSpec(ranges={"health": (70, 75)})) == ["Steady"]


def test_what_is_read_off_the_facts_cannot_be_set(read: Book) -> None:
    assert "churn_level" not in bulk.FIELDS
