"""Makes the touches ahead follow the rules again; what lies behind is never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from kamdesk.method import cadence
from kamdesk.method.cadence import Planned
from kamdesk.models import Touch
from kamdesk.models.base import new_uid
from kamdesk.models.kinds import TouchState
from kamdesk.services import working_calendars
from kamdesk.services.contact_plan.rules import rules
from kamdesk.services.contact_plan.strands import Key, Standing, standing

HORIZON_DAYS = 56
"""The plan reaches eight weeks ahead."""
MOST_A_DAY = 8
SPARE_DAYS = 60
"""No holiday puts a touch off for longer."""
_READ, _RECKONED, _ALL = 150, 300, 1000
"""How far a planning is, of a thousand, when all is read, reckoned and written."""
_AT_ONCE = 500

Progress = Callable[[int, int], None]
"""Told how much of a planning is done, of how much; may raise ``Cancelled``."""


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """What a replanning did to the touches ahead; ``uncertain`` tells that it reaches into a year
    whose holidays are not announced."""

    added: int
    moved: int
    removed: int
    kept: int
    uncertain: bool


def replan(
    session: Session,
    today: date,
    account_ids: Collection[int] | None = None,
    horizon: int = HORIZON_DAYS,
    progress: Progress | None = None,
) -> PlanCounts:
    """Plan the touches of some accounts, or of all, from today over the horizon, and of each rhythm
    at least the next (method §7).

    Touches that the plan made itself and that nobody moved are put where the rules want them now,
    added or removed; whatever was typed, moved, done, skipped or is overdue stays as it is and the
    rhythm goes on from there. Doing it twice changes nothing.
    """
    until = today + timedelta(days=horizon)
    asked = rules(session)
    turn = max((rule.days for rule in asked), default=0)
    reach = until + timedelta(days=turn + SPARE_DAYS)
    calendar = working_calendars.of_book(session, today - timedelta(days=366), reach)
    reading, reckoning = _part(progress, 0, _READ), _part(progress, _READ, _RECKONED)
    now = standing(session, asked, today, account_ids, reading)
    wanted = cadence.plan(now.strands, calendar, today, until, now.load, MOST_A_DAY, reckoning)
    todo = _settle(now, wanted)
    todo.write(session, _part(progress, _RECKONED, _ALL))
    new, gone = len(todo.new), len(todo.gone)
    return PlanCounts(new, todo.moved, gone, todo.kept, not calendar.is_certain(until))


def _part(progress: Progress | None, first: int, last: int) -> Progress:
    """Reports of a part of the planning, as those of all of it."""
    if progress is None:
        return lambda _done, _of: None
    return lambda done, of: progress(first + (last - first) * done // (of or 1), _ALL)


@dataclass(slots=True)
class _ToDo:
    """What is to be written: rows to be added, ids with their new days, ids to be taken out."""

    new: list[dict[str, Any]] = field(default_factory=list)
    changed: list[dict[str, Any]] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    moved: int = 0
    kept: int = 0

    def write(self, session: Session, progress: Progress) -> None:
        """A few hundred rows at a time, what goes before what comes."""
        done, of = 0, len(self.gone) + len(self.changed) + len(self.new)
        for ids in _batches(self.gone):
            progress(done, of)
            for touch in session.scalars(select(Touch).where(Touch.id.in_(ids))):
                session.delete(touch)
            session.flush()
            done += len(ids)
        for statement, rows in ((update(Touch), self.changed), (insert(Touch), self.new)):
            for some in _batches(rows):
                progress(done, of)
                session.execute(statement, some)
                done += len(some)


def _batches(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (rows[at : at + _AT_ONCE] for at in range(0, len(rows), _AT_ONCE))


def _settle(now: Standing, wanted: list[Planned]) -> _ToDo:
    """Rows that are there take the new days in order; the rest is added or taken out."""
    by_strand: dict[Key, list[Planned]] = defaultdict(list)
    for one in wanted:
        by_strand[one.account_id, one.contact_id, one.channel].append(one)
    todo = _ToDo()
    for key in {**now.loose, **by_strand}:
        rows, days = now.loose.get(key, []), by_strand.get(key, [])
        for row, day in zip(rows, days, strict=False):
            moved = row.planned_on != day.day
            todo.moved += moved
            todo.kept += not moved
            if moved or row.ideal_on != day.ideal_on:
                todo.changed.append({"id": row.id, "planned_on": day.day, "ideal_on": day.ideal_on})
        todo.gone.extend(row.id for row in rows[len(days) :])
        todo.new.extend(_values(one) for one in days[len(rows) :])
    return todo


def _values(one: Planned) -> dict[str, Any]:
    return {
        "uid": new_uid(),
        "account_id": one.account_id,
        "contact_id": one.contact_id,
        "channel": one.channel,
        "state": TouchState.PLANNED,
        "planned_on": one.day,
        "ideal_on": one.ideal_on,
        "generated": True,
        "note": "",
        "next_step": "",
    }
