"""Everything that keeps one account: its reading, stage, win-back plans and tasks (method §5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Touch
from kamdesk.models.kinds import TouchState, WinBackState
from kamdesk.services import lifecycle, readings, tasks, win_back
from kamdesk.services.lifecycle import Move, Standing
from kamdesk.services.readings import Reading, history
from kamdesk.services.readings.history import MonthReading
from kamdesk.services.tasks import TaskLine
from kamdesk.services.win_back import PlanLine


@dataclass(frozen=True, slots=True)
class KeepingPage:
    """One account on one day; ``months`` oldest first, moves and plans newest first, open tasks
    before those that are done."""

    reading: Reading
    standing: Standing
    months: list[MonthReading]
    moves: list[Move]
    plans: list[PlanLine]
    tasks: list[TaskLine]
    arranged: frozenset[str]
    """What open tasks and planned touches are to do, in their words."""

    this_month: MonthReading
    """How the account reads today, as of the month that is under way."""

    @property
    def open_plan(self) -> PlanLine | None:
        """The win-back plan that is under way."""
        return next((plan for plan in self.plans if plan.state is WinBackState.OPEN), None)


def load(session: Session, account_id: int, today: date) -> KeepingPage | None:
    """Read one account in a fixed number of statements; None where it is gone or in the bin."""
    reading = readings.of_account(session, account_id, today)
    if reading is None:
        return None
    known = tasks.of_account(session, account_id)
    planned = select(Touch.note).where(
        Touch.account_id == account_id, Touch.state == TouchState.PLANNED, Touch.note != ""
    )
    arranged = {*session.scalars(planned), *(task.what for task in known if not task.done_on)}
    return KeepingPage(
        reading,
        lifecycle.standings(session, today, [reading])[0],
        history.of_account(session, account_id),
        lifecycle.moves(session, account_id),
        win_back.of_account(session, account_id),
        known,
        frozenset(arranged),
        history.as_of_month(reading, today.replace(day=1)),
    )
