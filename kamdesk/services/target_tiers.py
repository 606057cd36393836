"""Prospects: candidate key accounts, and the tier that we aim at (method §3)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from kamdesk.models.kinds import Basis, Tier
from kamdesk.services.tiers import Preview


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
    raise NotImplementedError


def set_target(session: Session, account_id: int, tier: Tier | None) -> None:
    """Set the tier that we aim at by hand.

    Raises ``RefusedError("has_tier")`` where the account has a tier of its own.
    """
    raise NotImplementedError


def candidates(session: Session) -> list[Candidate]:
    """Candidate key accounts, highest expectation first."""
    raise NotImplementedError
