"""Removing an account for good leaves nothing behind that points at it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kamdesk.db.book import Book
from kamdesk.models import Account, Base
from kamdesk.models.base import now
from kamdesk.models.kinds import Criterion, Tier
from kamdesk.services import bin as rubbish
from kamdesk.services import criteria, overrides, purging
from tests import factories

TODAY = date(2026, 11, 25)
POINTING = sorted(
    (table.name, column.name)
    for table in Base.metadata.tables.values()
    for column in table.columns
    if any(key.column.table.name == "account" for key in column.foreign_keys)
)


def test_scores_and_overrides_go_and_come_back_with_their_account(book: Book) -> None:
    def work(session: Any) -> int:
        own = factories.account(session, name="Gone").id
        criteria.give(session, own, Criterion.GOALS, 4, "why", TODAY)
        overrides.keep(session, own, Tier.GOLD, "why", date(2027, 1, 1), TODAY)
        session.get(Account, own).deleted_at = now()
        return own

    account_id = book.write("made", work)[0]
    _, written = book.write("purge", lambda s: rubbish.purge(s, [("account", account_id)]))
    with book.read() as session:
        assert criteria.given(session) == {}
        assert overrides.standing(session, TODAY) == {}
    book.undo(written.scope_id or 0)
    with book.read() as session:
        assert criteria.given(session)[account_id][Criterion.GOALS].score == 4
        assert overrides.standing(session, TODAY)[account_id].tier is Tier.GOLD


@pytest.mark.parametrize(("table", "column"), POINTING)
def test_every_table_that_points_at_accounts_is_thought_of(table: str, column: str) -> None:
    thought_of = {model.__tablename__ for model in purging.OF_ACCOUNT}
    elsewhere = {"account", "meeting", "learned_fact", "distinct_pair"}
    assert table in thought_of | elsewhere, column
