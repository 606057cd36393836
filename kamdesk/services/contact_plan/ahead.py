"""Planning the weeks ahead for all accounts, and whether that has to be done again."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.services import book_settings, working_calendars
from kamdesk.services.contact_plan.planning import HORIZON_DAYS, PlanCounts, Progress, replan
from kamdesk.services.contact_plan.rules import RULES

MADE = "contact_plan_made"
BEHIND = "behind"
"""Noted beside what the plan was made for: why it did not follow a change of many accounts."""
SHORT_DAYS = HORIZON_DAYS // 2
"""A plan that reaches no further than this is to be carried on."""


class Stale(StrEnum):
    """Why the weeks ahead should be planned, the weightiest first."""

    NEVER = "never"
    TIERS = "tiers"
    PEOPLE = "people"
    RULES = "rules"
    CALENDAR = "calendar"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class PlanState:
    """Up to when all accounts are planned, None where they never were; ``uncertain_year`` is one
    within reach whose holidays are not announced."""

    until: date | None
    reasons: tuple[Stale, ...]
    uncertain_year: int | None


def plan_ahead(session: Session, today: date, progress: Progress | None = None) -> PlanCounts:
    """Plan all accounts and remember what for."""
    session.info[MADE] = True  # whatever else this scope does is planned with it
    counts = replan(session, today, progress=progress)
    until = today + timedelta(days=HORIZON_DAYS)
    book_settings.put(session, MADE, {"until": until.isoformat(), **_grounds(session)})
    return counts


def state(session: Session, today: date) -> PlanState:
    """How the plan stands today, in four short statements."""
    made: dict[str, Any] | None = book_settings.value(session, MADE)
    reach = today + timedelta(days=HORIZON_DAYS)
    calendar = working_calendars.of_book(session, today, reach)
    uncertain = None if calendar.is_certain(reach) else reach.year
    if made is None:
        return PlanState(None, (Stale.NEVER,), uncertain)
    until, now = date.fromisoformat(made["until"]), _grounds(session)
    reasons = [one for one in Stale if one.value in now and now[one.value] != made[one.value]]
    if BEHIND in made:
        reasons.insert(0, Stale(made[BEHIND]))
    if until < today + timedelta(days=SHORT_DAYS):
        reasons.append(Stale.SHORT)
    return PlanState(until, tuple(reasons), uncertain)


def _grounds(session: Session) -> dict[str, Any]:
    """What the plan follows from besides tiers and people, which it follows at once."""
    calendar = asdict(working_calendars.choice(session))
    days = {name: sorted(day.isoformat() for day in calendar[name]) for name in ("off", "on")}
    return {
        Stale.RULES.value: book_settings.value(session, RULES),
        Stale.CALENDAR.value: {"country": calendar["country"], **days},
    }
