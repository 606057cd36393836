"""Prospects: candidate key accounts, and the tier that we aim at (method §3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import RefusedError
from kamdesk.method.pareto import Figures
from kamdesk.method.standing import Standing
from kamdesk.method.tier_rules import TIER_OF_RULE
from kamdesk.models import Account
from kamdesk.models.kinds import Basis, Tier
from kamdesk.services import editing, method_settings
from kamdesk.services.tiers import Preview

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The tier that an account's expected yearly value would earn among the rated accounts.

    ``value`` is that value in money units: expected purchases of a year, or what is left of them
    at the book's mean margin where the evaluation runs on contribution.
    """

    account_id: int
    tier: Tier
    expected_yearly: int
    basis: Basis
    value: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """An account whose expected monthly purchase reaches the bar (money units)."""

    account_id: int
    code: str
    name: str
    expected_monthly: int
    tier: Tier | None
    target: Tier | None


def suggest(preview: Preview, account_id: int) -> Suggestion | None:
    """What an account could become; None without an expected monthly purchase, or where the
    evaluation has nothing to compare with."""
    judged = next((j for j in preview.accounts if j.verdict.account_id == account_id), None)
    evaluation = preview.evaluation
    rated = [f for f in evaluation.curve.ranked if f.account_id != account_id]
    revenue = sum(f.revenue for f in rated)
    if judged is None or not judged.expected_monthly or revenue <= 0:
        return None
    yearly = MONTHS * judged.expected_monthly
    value = yearly
    if evaluation.basis is Basis.CONTRIBUTION:
        value = yearly * sum(f.contribution or 0 for f in rated) // revenue
    code = judged.verdict.figures.code
    in_period = round(value / preview.period.yearly)
    own = Figures(account_id, code, round(yearly / preview.period.yearly), in_period)
    rule = Standing(rated, evaluation.basis, evaluation.parameters).rule(own, None)
    if rule is None:
        return None
    return Suggestion(account_id, TIER_OF_RULE[rule], yearly, evaluation.basis, value)


def set_target(session: Session, account_id: int, tier: Tier | None) -> None:
    """Set the tier that we aim at by hand.

    Raises ``RefusedError("has_tier")`` where the account has a tier of its own.
    """
    account = editing.get(session, Account, account_id)
    if account.tier is not None and tier is not None:
        raise RefusedError("has_tier")
    account.target_tier = tier
    session.flush()


def candidates(session: Session) -> list[Candidate]:
    """Candidate key accounts, highest expectation first."""
    bar = max(method_settings.candidate_bar(session), 1)
    query = (
        select(
            Account.id,
            Account.code,
            Account.name,
            Account.expected_monthly,
            Account.tier,
            Account.target_tier,
        )
        .where(Account.deleted_at.is_(None), Account.expected_monthly >= bar)
        .order_by(Account.expected_monthly.desc(), Account.code)
    )
    found: list[Any] = list(session.execute(query))
    return [Candidate(*row) for row in found]
