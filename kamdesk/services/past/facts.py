"""Which facts of a past day come from the change log, and which from their own dates (decision
0013)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    AccountContact,
    Base,
    Change,
    Competitor,
    Contact,
    InfluenceLine,
    Invoice,
    Meeting,
    Payment,
    Placeholder,
    Presence,
    Promise,
    SalesLine,
    Scope,
    ServiceCase,
    ServiceStep,
    Survey,
    Touch,
)
from kamdesk.models.base import table_of
from kamdesk.models.kinds import ChangeOp, PromiseState, TouchState
from kamdesk.services.past import days
from kamdesk.services.past.rows import OWNED, Owner, Replay, Row, Rows, Which, replay

_AT_ONCE = 5_000
"""Rows asked for by id in one statement."""
SAID = (AccountContact, Presence, InfluenceLine, Placeholder)
"""What the file says at a time (stance, trend, lines): there from the day it was written down."""
NAMED = (Account, Contact, Competitor)
"""Whom other rows speak of: as first written down before they were."""
PLACED = (SalesLine, Invoice, Payment, Meeting)
"""Facts with a day of their own, as the book has them now; the log tells whose they were before
accounts were merged."""


@dataclass(frozen=True, slots=True)
class Settled:
    """An entity that is settled on a day: the column of it, and what it was before it."""

    model: type[Base]
    column: str
    before: Mapping[str, Any] = field(default_factory=dict)

    def as_of(self, row: Row, day: date) -> Row:
        """A row with what was settled later still open."""
        on = row[self.column]
        if on is None or on <= day:
            return row
        return row | {self.column: None, **self.before}


SETTLED = (
    Settled(Touch, "done_on", {"state": TouchState.PLANNED}),
    Settled(Promise, "closed_on", {"state": PromiseState.OPEN}),
    Settled(ServiceCase, "closed_on"),
    Settled(ServiceStep, "done_on"),
    Settled(Survey, "answered_on"),
)
"""Dealings: what was settled by a day counts from that day, whenever it was written down; all else
about them (when it was due, planned, put off) is as the log has it."""


@dataclass(frozen=True, slots=True)
class Then:
    """Of one table the rows that read otherwise on a day: their ids, and as they were."""

    model: type[Base]
    ids: frozenset[int]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A day to be read; ``founding`` are scopes whose rows count as there before them, ``known``
    are columns of accounts that the log doesn't tell."""

    day: date
    founding: Collection[int] = ()
    known: Mapping[int, Row] = field(default_factory=dict)

    @property
    def moment(self) -> datetime:
        """Its end."""
        return days.end_of(self.day)


def said(session: Session, model: type[Base], which: Which, day: Day) -> Then:
    """Rows that the file held, who left later still there."""
    found = replay(session, model, which, day.moment, only=_left_after(model, day.day))
    rows = found.founded_by(day.founding)
    if isinstance(which, Owner):
        rows = {key: row for key, row in rows.items() if row[which.column] in which.ids}
    return _differing(model, found, {key: _not_left(row, day.day) for key, row in rows.items()})


def named(session: Session, model: type[Base], which: Which, day: Day) -> Then:
    """Rows as they were, or as first written down; accounts with what was ``known`` of them."""
    found = replay(session, model, which, day.moment, only=_nothing(model))
    rows = found.then | {key: row for key, (_, row) in found.late.items()}
    for key in rows.keys() & day.known.keys() if model is Account else ():
        rows[key] = rows[key] | day.known[key]
    return _differing(model, found, rows)


def settled(session: Session, kind: Settled, which: Which, day: Day) -> Then:
    """Dealings as they stood."""
    column = table_of(kind.model).c[kind.column]
    later: list[ColumnElement[bool]] = [column > day.day]
    if kind.model is Promise:
        later.append(Promise.created_at > day.moment)
    found = replay(session, kind.model, which, day.moment, only=or_(*later))
    rows: Rows = {}
    for key in found.now.keys() | found.then.keys():
        row = _stood(kind, found, key, day)
        if row is not None and (not isinstance(which, Owner) or row[which.column] in which.ids):
            rows[key] = row
    return _differing(kind.model, found, rows)


def placed(session: Session, day: Day, account_id: int | None) -> list[Then]:
    """Dated facts that belonged to another account, in two statements and one a table."""
    before = Change.before["account_id"].as_integer()
    query = (
        select(Change.table_name, Change.row_id, before)
        .join(Scope, Scope.id == Change.scope_id)
        .where(
            Change.table_name.in_([table_of(model).name for model in PLACED]),
            Change.op == ChangeOp.UPDATE,
            Scope.done_at > day.moment,
            OWNED,
            func.instr(Change.before, '"account_id"') > 0,
            before.is_not(None),
        )
        .order_by(Change.id.desc())
    )
    owners: dict[str, dict[int, int]] = defaultdict(dict)
    for table, row_id, owner in session.connection().execute(query):
        owners[table][row_id] = owner
    return [
        _moved(session, model, owners[name], account_id)
        for model in PLACED
        if (name := table_of(model).name) in owners
    ]


def _moved(
    session: Session, model: type[Base], owners: Mapping[int, int], account_id: int | None
) -> Then:
    """Rows with whose they were, of one account now or then."""
    table = table_of(model)
    read = Rows()
    ids = [*owners]
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        found = session.connection().execute(select(table).where(table.c.id.in_(some)))
        read |= {row["id"]: dict(row) for row in found.mappings()}
    rows = [
        row | {"account_id": owners[key]}
        for key, row in read.items()
        if account_id in (None, row["account_id"], owners[key])
    ]
    return Then(model, frozenset(row["id"] for row in rows), tuple(rows))


def _stood(kind: Settled, found: Replay, key: int, day: Day) -> Row | None:
    now, then = found.now.get(key), found.then.get(key)
    written = then or (found.late[key][1] if key in found.late else now)
    if now is None or written is None:
        return None if then is None else kind.as_of(then, day.day)
    closed = now[kind.column]
    if (closed is not None and closed <= day.day) or then is None:
        owned = {name: written[name] for name in ("account_id", "case_id") if name in written}
        binned = {"deleted_at": then["deleted_at"]} if then and "deleted_at" in then else {}
        return kind.as_of(now | owned | binned, day.day) if then or _born(now, day) else None
    return kind.as_of(then, day.day)


def _born(row: Row, day: Day) -> bool:
    """Whether something written down later was there by then; a promise may be older than its
    row, as what was due or kept by the day tells."""
    created = row.get("created_at")
    if created is None or created <= day.moment:
        return True
    return any(row.get(name) and row[name] <= day.day for name in ("due_on", "closed_on"))


def _not_left(row: Row, day: date) -> Row:
    left = row.get("left_on")
    return row | {"left_on": None} if left is not None and left > day else row


def _left_after(model: type[Base], day: date) -> ColumnElement[bool]:
    return AccountContact.left_on > day if model is AccountContact else _nothing(model)


def _nothing(model: type[Base]) -> ColumnElement[bool]:
    return table_of(model).c.id.is_(None)


def _differing(model: type[Base], found: Replay, rows: Rows) -> Then:
    """What isn't as it is now; changes of ``revision`` are not logged."""
    same = {key for key, row in rows.items() if found.now.get(key) == row}
    gone = {key for key in found.now if key not in rows}
    changed = rows.keys() - same
    return Then(model, frozenset(changed | gone), tuple(rows[key] for key in sorted(changed)))
