"""What the method is set to in this book: tier rules, criteria, hourly rate, bars and limits."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy.orm import Session

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.method.guard import GuardParameters
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.models.book import HOURLY_RATE
from kamdesk.models.kinds import Criterion
from kamdesk.money import SCALE
from kamdesk.services import book_settings

TIERS = "tier_parameters"
CANDIDATE_BAR = "candidate_bar"
GUARD = "guard"
DEFAULT_BAR = 50_000 * SCALE

_Limits = tuple[str, Decimal | int, Decimal | int, Decimal | int]


def parameters(session: Session) -> TierParameters:
    """The rules' percentages and the criteria as set for this book."""
    return TierParameters.from_json(book_settings.value(session, TIERS) or {})


def set_parameters(session: Session, new: TierParameters) -> None:
    """Keep other rules for this book. Raises ``ValidationError`` as ``check`` does."""
    check(new)
    book_settings.put(session, TIERS, new.to_json())


def check(new: TierParameters) -> None:
    """Refuse rules that make no sense, naming each field.

    Platinum must lie above 0 and below Gold, Gold at most at 100, the Lead tail within 0 and 20;
    weights within 0 and 100 with the sum 100 (``weights_sum``), the threshold and the Platinum
    score within 1 and 100 with the score not below the threshold, the Gold stability within 1
    and 5.
    """
    hundred, limits = Decimal(100), new.criteria
    problems = _outside(
        ("gold_share", new.gold_share, Decimal(1), hundred),
        ("platinum_share", new.platinum_share, Decimal(1), new.gold_share),
        ("lead_tail", new.lead_tail, Decimal(0), Decimal(20)),
        *((c.value, limits.weight(c), 0, 100) for c in Criterion),
        ("threshold", limits.threshold, Decimal(1), hundred),
        ("platinum_score", limits.platinum_score, limits.threshold, hundred),
        ("gold_stability", limits.gold_stability, 1, 5),
    )
    total = sum(limits.weight(c) for c in Criterion)
    if total != 100:
        problems.append(FieldProblem("weights", "weights_sum", {"sum": total}))
    if problems:
        raise ValidationError(problems)


def hourly_rate(session: Session) -> int:
    """What an hour of ours costs, money units; 0 until it is set."""
    return int(book_settings.value(session, HOURLY_RATE) or 0)


def set_hourly_rate(session: Session, rate: int) -> None:
    """Set the cost of an hour. Raises ``ValidationError`` for a negative one."""
    if rate < 0:
        raise ValidationError.of("hourly_rate", "negative")
    book_settings.put(session, HOURLY_RATE, rate)


def candidate_bar(session: Session) -> int:
    """Expected monthly purchase from which an account is a candidate key account, money units."""
    stored = book_settings.value(session, CANDIDATE_BAR)
    return DEFAULT_BAR if stored is None else int(stored)


def set_candidate_bar(session: Session, bar: int) -> None:
    """Set that bar. Raises ``ValidationError`` for a negative one."""
    if bar < 0:
        raise ValidationError.of("candidate_bar", "negative")
    book_settings.put(session, CANDIDATE_BAR, bar)


def guard(session: Session) -> GuardParameters:
    """Limits of the wrong-choice guard."""
    return GuardParameters.from_json(book_settings.value(session, GUARD) or {})


def set_guard(session: Session, new: GuardParameters) -> None:
    """Set the guard's limits. Raises ``ValidationError`` for each outside of its bounds."""
    problems = _outside(
        ("cost_percent", new.cost_percent, 1, 1000),
        ("hours_multiple", new.hours_multiple, 1, 100),
        ("hours_least", new.hours_least, 0, 1000),
        ("overdue_percent", new.overdue_percent, 0, 1000),
    )
    if problems:
        raise ValidationError(problems)
    book_settings.put(session, GUARD, new.to_json())


def _outside(*limits: _Limits) -> list[FieldProblem]:
    return [
        FieldProblem(name, "out_of_range", {"min": str(least), "max": str(most)})
        for name, value, least, most in limits
        if not least <= value <= most
    ]
