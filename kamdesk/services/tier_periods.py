"""The periods that an evaluation is usually made over (method §2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Session

from kamdesk.method.periods import Period
from kamdesk.services import ledger, tiers


class PeriodKind(StrEnum):
    """Ready periods, and the one that the user set."""

    LAST_12 = "last_12"
    YEAR = "year"
    LAST_YEAR = "last_year"
    EVERYTHING = "everything"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """A period to choose."""

    kind: PeriodKind
    period: Period


def choices(session: Session, today: date) -> list[PeriodChoice]:
    """Ready periods, the default first. Where the ledger ended long ago, years count from its
    last day, so that none of them is empty."""
    default = tiers.default_period(session, today)
    span = ledger.span(session)
    last = today
    if span is not None and span[1] < default.last:
        last = max(span[1], default.first)
    year = Period(date(last.year, 1, 1), last if last == today else date(last.year, 12, 31))
    before = Period(date(last.year - 1, 1, 1), date(last.year - 1, 12, 31))
    found = [
        PeriodChoice(PeriodKind.LAST_12, default),
        PeriodChoice(PeriodKind.YEAR, year),
        PeriodChoice(PeriodKind.LAST_YEAR, before),
    ]
    if span is not None:
        found.append(PeriodChoice(PeriodKind.EVERYTHING, Period(*span)))
    return found


def starting_point(session: Session, today: date) -> PeriodChoice:
    """What to show first: the period in force, unless a newer month has closed since."""
    ready = choices(session, today)
    run = tiers.latest_run(session)
    if run is None or run.last_day < ready[0].period.last:
        return ready[0]
    in_force = Period(run.first_day, run.last_day)
    for choice in ready:
        if choice.period == in_force:
            return choice
    return PeriodChoice(PeriodKind.CUSTOM, in_force)


def ledger_is_empty(session: Session) -> bool:
    """Whether the book knows no sale at all."""
    return ledger.span(session) is None
