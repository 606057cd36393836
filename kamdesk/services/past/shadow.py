"""The book as it was on a day, for every query there is: temporary views of this connection stand
before the tables whose rows were others (decision 0013)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from sqlalchemy import Boolean, Column, Integer, MetaData, Select, Table, insert, select, text
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    AccountContact,
    Base,
    Competitor,
    Contact,
    Presence,
    ServiceCase,
    ServiceStep,
)
from kamdesk.models.base import now, table_of
from kamdesk.services.past import facts
from kamdesk.services.past.facts import Day, Then
from kamdesk.services.past.rows import Owner, Which

_THERE = "past_there"
"""Column of the rows that were: whether there was one."""


@contextmanager
def account_on(session: Session, day: Day, account_id: int) -> Iterator[None]:
    """Within it, every query about this account finds the end of that day; what it finds of other
    accounts is of now. Nothing of it stays behind."""
    with _aside(session, day) as past:
        if past:
            owner = Owner("account_id", frozenset({account_id}))
            _lay(session, facts.named(session, Account, [account_id], day))
            for model in facts.SAID:
                _lay(session, facts.said(session, model, owner, day))
            for kind in facts.SETTLED:
                if kind.model is not ServiceStep:
                    _lay(session, facts.settled(session, kind, owner, day))
            here = select(ServiceCase.id).where(ServiceCase.account_id == account_id)
            cases = Owner("case_id", frozenset(session.scalars(here)))
            steps = next(one for one in facts.SETTLED if one.model is ServiceStep)
            _lay(session, facts.settled(session, steps, cases, day))
            part, rival = AccountContact, Presence
            people = select(part.contact_id).where(part.account_id == account_id)
            rivals = select(rival.competitor_id).where(rival.account_id == account_id)
            _lay(session, facts.named(session, Contact, _ids(session, people), day))
            _lay(session, facts.named(session, Competitor, _ids(session, rivals), day))
            for then in facts.placed(session, day, account_id):
                _lay(session, then)
        yield


@contextmanager
def book_on(session: Session, day: Day) -> Iterator[None]:
    """Within it, every query finds the end of that day. Nothing of it stays behind."""
    every: Which = None
    with _aside(session, day) as past:
        if past:
            for whom in facts.NAMED:
                _lay(session, facts.named(session, whom, every, day))
            for model in facts.SAID:
                _lay(session, facts.said(session, model, every, day))
            for kind in facts.SETTLED:
                _lay(session, facts.settled(session, kind, every, day))
            for then in facts.placed(session, day, None):
                _lay(session, then)
        yield


@contextmanager
def _aside(session: Session, day: Day) -> Iterator[bool]:
    """A savepoint that is always rolled back; whether the day is over, so that things changed."""
    if day.moment >= now():
        yield False
        return
    nested = session.begin_nested()
    try:
        yield True
    finally:
        nested.rollback()


def _ids(session: Session, query: Select[int]) -> frozenset[int]:
    return frozenset(session.scalars(query))


def _lay(session: Session, then: Then) -> None:
    """Put the rows of a day before those of now."""
    if not then.ids:
        return
    connection, (was, view) = session.connection(), _tables(then.model)
    was.create(connection, checkfirst=False)
    nothing = dict.fromkeys(was.c.keys())
    rows = [{**nothing, **row, _THERE: True} for row in then.rows]
    missing = then.ids - {row["id"] for row in then.rows}
    rows += [{**nothing, "id": key, _THERE: False} for key in missing]
    connection.execute(insert(was), rows)
    connection.execute(text(view))


@cache
def _tables(model: type[Base]) -> tuple[Table, str]:
    """The temporary table of the rows that were, and how its view is made: under the name of the
    real table, which it hides from this connection."""
    real = table_of(model)
    columns = [Column(c.name, c.type) for c in real.columns if c.name != "id"]
    was = Table(
        f"past_{real.name}", MetaData(),
        Column("id", Integer, primary_key=True), *columns, Column(_THERE, Boolean),
        prefixes=["TEMPORARY"],
    )  # fmt: skip
    now_ = real.to_metadata(MetaData(), schema="main", referred_schema_fn=lambda *_: None)
    names = [column.name for column in real.columns]
    query = (
        select(*(now_.c[name] for name in names))
        .where(now_.c.id.not_in(select(was.c.id)))
        .union_all(select(*(was.c[name] for name in names)).where(was.c[_THERE]))
    )
    return was, f'CREATE TEMPORARY VIEW "{real.name}" AS {query}'
