"""Puts the facts of accounts before the rules of churn and health (method §5)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.method import churn, health
from kamdesk.method.churn import ChurnWarning, Parameters
from kamdesk.method.health import Health
from kamdesk.method.shares import percent
from kamdesk.models.kinds import Tier
from kamdesk.services import book_settings
from kamdesk.services.readings.ground import Day, Ground, filled

CHURN = "churn_parameters"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one account's facts say on one day."""

    account_id: int
    code: str
    name: str
    tier: Tier | None
    churn: ChurnWarning
    health: Health
    last_order: date | None
    filled_percent: int
    covered_percent: int | None


def churn_parameters(session: Session) -> Parameters:
    """Weights, thresholds and levels as set for this book."""
    return Parameters.from_json(book_settings.value(session, CHURN) or {})


def set_churn_parameters(session: Session, new: Parameters) -> None:
    """Set them. Raises ``ValidationError`` as ``Parameters.problems`` names it."""
    problems = new.problems()
    if problems:
        raise ValidationError(problems)
    book_settings.put(session, CHURN, new.to_json())


def of_account(session: Session, account_id: int, today: date) -> Reading | None:
    """One account on one day; None where it is gone."""
    found = of_book(session, today, [account_id])
    return found[0] if found else None


def of_book(
    session: Session, today: date, account_ids: Collection[int] | None = None
) -> list[Reading]:
    """All living accounts, or some, on one day, in a fixed number of statements; those that warn
    loudest first. What the book does not date (stance, competitors, profile) is as of now."""
    return next(of_days(session, [today], account_ids))


def of_days(
    session: Session, days: Sequence[date], account_ids: Collection[int] | None = None
) -> Iterator[list[Reading]]:
    """The same for several days, one after the other; what they share is read once."""
    ground = Ground(session, min(days), max(days), account_ids)
    rules = churn_parameters(session)
    for day in days:
        yield _judge(ground, day, rules)


def churn_facts(session: Session, today: date) -> list[tuple[str, churn.Facts]]:
    """Name and facts of all living accounts, unjudged, in a fixed number of statements."""
    ground = Ground(session, today, today)
    facts = Day(ground, today)
    return [(row.name, facts.churn(row)) for row in ground.accounts]


def _judge(ground: Ground, day: date, rules: Parameters) -> list[Reading]:
    facts = Day(ground, day)
    found = [
        Reading(
            row.id, row.code, row.name, row.tier,
            churn.judge(facts.churn(row), day, rules),
            health.judge(facts.health(row), day),
            bought.last_order if (bought := facts.purchases.get(row.id)) else None,
            _percent(filled(row)) or 0,
            _percent(facts.covered(row.id)),
        )
        for row in ground.accounts
    ]  # fmt: skip
    found.sort(key=lambda one: (-one.churn.score, one.code))
    return found


def _percent(share: Fraction | None) -> int | None:
    return None if share is None else percent(*share.as_integer_ratio())
