"""The whole book's churn, health and life cycle at once, for the screen of risk (method §5)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from kamdesk.models.kinds import ChurnLevel, LifecycleStage, WinBackState
from kamdesk.services import lifecycle, readings, win_back
from kamdesk.services.lifecycle import Standing
from kamdesk.services.readings import Reading, history, lessons, movement
from kamdesk.services.readings.lessons import Outcome
from kamdesk.services.readings.movement import Movement
from kamdesk.services.win_back import PlanLine


@dataclass(frozen=True, slots=True)
class RiskLine:
    """One account: how it reads today, where it stands, its open win-back plan, and its health in
    the kept months, oldest first."""

    reading: Reading
    standing: Standing
    plan: PlanLine | None
    months: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class RiskPage:
    """All living accounts, those that warn loudest first; what came of earlier warnings, the newest
    first."""

    lines: list[RiskLine]
    outcomes: list[Outcome]
    movement: Movement | None = None
    """Whose health moved over three months; None before readings are that old."""

    @property
    def warned(self) -> list[RiskLine]:
        """Accounts at *watch* and *high*."""
        return [line for line in self.lines if line.reading.churn.level is not ChurnLevel.LOW]

    @property
    def proposed(self) -> list[RiskLine]:
        """Accounts that the facts would move, those in danger first."""
        found = [line for line in self.lines if line.standing.proposal is not None]
        return sorted(found, key=lambda line: not _warns(line))

    @property
    def stages(self) -> dict[LifecycleStage, int]:
        """How many accounts are in each stage."""
        counts = Counter(line.standing.stage for line in self.lines)
        return {stage: counts[stage] for stage in LifecycleStage}


def load(session: Session, today: date) -> RiskPage:
    """Read all living accounts on one day, in a fixed number of statements."""
    found = readings.of_book(session, today)
    standings = lifecycle.standings(session, today, found)
    plans = _plans(session)
    months = history.health_by_account(session, today)
    lines = [
        RiskLine(one, standing, plans.get(one.account_id), months.get(one.account_id, ()))
        for one, standing in zip(found, standings, strict=True)
    ]
    moved = movement.movement(session, today, found)
    return RiskPage(lines, lessons.outcomes(session, today, _high(lines)), moved)


def with_plans(session: Session, page: RiskPage, today: date) -> RiskPage:
    """The same with plans, and what came of them, as they are now."""
    plans = _plans(session)
    lines = [replace(line, plan=plans.get(line.reading.account_id)) for line in page.lines]
    return replace(page, lines=lines, outcomes=lessons.outcomes(session, today, _high(lines)))


def _plans(session: Session) -> dict[int, PlanLine]:
    """The newest open plan of each account; one that was merged may have two."""
    newest_first = win_back.listed(session, WinBackState.OPEN)
    return {plan.account_id: plan for plan in reversed(newest_first)}


def _high(lines: list[RiskLine]) -> set[int]:
    high = ChurnLevel.HIGH
    return {line.reading.account_id for line in lines if line.reading.churn.level is high}


def _warns(line: RiskLine) -> bool:
    proposal = line.standing.proposal
    return proposal is not None and proposal.to is LifecycleStage.WIN_BACK
