"""Opportunities: what stands still, what warns, where they lie on the board (method §10; §6,
figures of the craft, for the continuation streak)."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kamdesk.method import advance
from kamdesk.method.periods import add_months, month_end
from kamdesk.models.kinds import OpportunityState, Outcome

STREAK_WARNS = 2
"""So many continuations in a row warn (method §6)."""
QUIET_DAYS = 60
"""An open opportunity that brought nothing for longer is called quiet."""
_MOVES = (Outcome.ORDER, Outcome.ADVANCE)


class Column(StrEnum):
    """The columns of the board: open ones by expected date, then the decided."""

    OVERDUE = "overdue"
    THIS_MONTH = "this_month"
    NEXT_MONTH = "next_month"
    LATER = "later"
    WON = "won"
    LOST = "lost"
    PARKED = "parked"


_STATE_OF = {
    Column.WON: OpportunityState.WON,
    Column.LOST: OpportunityState.LOST,
    Column.PARKED: OpportunityState.PARKED,
}
_COLUMN_OF = {state: column for column, state in _STATE_OF.items()}


@dataclass(frozen=True, slots=True)
class Standing:
    """What the rules look at. ``outcomes`` are those of its meetings held, oldest first, as they
    count (``advance.counted_outcome``); ``last_move`` is the day of the newest order or advance,
    or of its making; ``next_person`` is whatever names who does the next advance."""

    state: OpportunityState
    value: int | None
    chance: int | None
    expected_on: date | None
    next_person: object | None
    next_action: str
    next_date: date | None
    last_move: date
    outcomes: Sequence[Outcome] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """What warns; ``number`` fills the sentence (days, meetings). Sentences in
    ``opportunity_remark.<code>``."""

    code: str
    number: int = 0


def continuation_streak(outcomes: Sequence[Outcome]) -> int:
    """How many meetings in a row, up to the last one, brought a continuation (method §6). An
    order, an advance and a plain no end a streak."""
    streak = 0
    for outcome in reversed(outcomes):
        if outcome is not Outcome.CONTINUATION:
            break
        streak += 1
    return streak


def advances(outcomes: Iterable[Outcome]) -> int:
    """Orders and advances so far."""
    return sum(outcome in _MOVES for outcome in outcomes)


def days_overdue(state: OpportunityState, expected_on: date | None, today: date) -> int:
    """Days since the day on which an open opportunity was expected; 0 is not overdue."""
    if state is not OpportunityState.OPEN or expected_on is None:
        return 0
    return max(0, (today - expected_on).days)


def remarks(standing: Standing, today: date) -> tuple[Remark, ...]:
    """What warns on an open opportunity, the gravest first; nothing does once it is decided or
    parked."""
    if standing.state is not OpportunityState.OPEN:
        return ()
    found = []
    streak = continuation_streak(standing.outcomes)
    if streak >= STREAK_WARNS:
        found.append(Remark("streak", streak))
    overdue = days_overdue(standing.state, standing.expected_on, today)
    if overdue:
        found.append(Remark("overdue", overdue))
    found += _next_remarks(standing, today)
    quiet = (today - standing.last_move).days
    if quiet > QUIET_DAYS:
        found.append(Remark("quiet", quiet))
    for name in ("expected_on", "value", "chance"):
        if getattr(standing, name) is None:
            found.append(Remark(f"no_{name}"))
    return tuple(found)


def _next_remarks(standing: Standing, today: date) -> list[Remark]:
    """A next advance needs their person, an action of theirs and a date to come (method §6)."""
    if not standing.next_action.strip():
        return [Remark("no_next")]
    gaps = advance.advance_gaps(
        standing.next_person, standing.next_action, standing.next_date, today
    )
    late = (today - standing.next_date).days if standing.next_date else 0
    return [Remark(f"next_{gap}", max(0, late)) for gap in gaps]


def column_of(state: OpportunityState, expected_on: date | None, today: date) -> Column:
    """Where an opportunity lies on the board; without a date it lies under *later*."""
    if state in _COLUMN_OF:
        return _COLUMN_OF[state]
    if expected_on is None:
        return Column.LATER
    if expected_on < today:
        return Column.OVERDUE
    if expected_on <= month_end(today):
        return Column.THIS_MONTH
    if expected_on <= month_end(add_months(today.replace(day=1), 1)):
        return Column.NEXT_MONTH
    return Column.LATER


def state_of(column: Column) -> OpportunityState:
    """The state that a column stands for; the columns of months stand for open ones."""
    return _STATE_OF.get(column, OpportunityState.OPEN)


def date_in(column: Column, expected_on: date | None, today: date) -> date | None:
    """The expected date after a move to a column of months: what lies there already stays; else
    the same day of that month, or its last day where that would be past or was not set. Other
    columns leave the date alone.
    """
    months = {Column.THIS_MONTH: 0, Column.NEXT_MONTH: 1, Column.LATER: 2}
    if column not in months:
        return expected_on
    if expected_on and column_of(OpportunityState.OPEN, expected_on, today) is column:
        return expected_on
    month = add_months(today.replace(day=1), months[column])
    length = calendar.monthrange(month.year, month.month)[1]
    moved = month.replace(day=min(expected_on.day, length) if expected_on else length)
    return moved if moved >= today else month_end(month)
