"""Tiers kept by hand, with a reason, until a day (method §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from kamdesk.method.verdict import Override
from kamdesk.models import TierOverride
from kamdesk.models.kinds import Tier


@dataclass(frozen=True, slots=True)
class OverrideLine:
    """An override in an account's list."""

    id: int
    tier: Tier
    reason: str
    until: date
    set_at: datetime
    ended_on: date | None

    def stands(self, today: date) -> bool:
        """Whether it counts on a day."""
        return self.ended_on is None and today <= self.until


def keep(
    session: Session, account_id: int, tier: Tier, reason: str, until: date, today: date
) -> TierOverride:
    """Keep a tier by hand: in force at once, and over later runs up to ``until`` (included). One
    that stood before is ended.

    Raises ``ValidationError``: ``reason`` and ``until`` are required, and ``until`` must lie after
    today.
    """
    raise NotImplementedError


def end(session: Session, account_id: int, today: date) -> None:
    """End the override that stands, if any; the tier of the last run comes back."""
    raise NotImplementedError


def standing(session: Session, today: date) -> dict[int, Override]:
    """All overrides that count on a day, by account, in one statement."""
    raise NotImplementedError


def of_account(session: Session, account_id: int) -> list[OverrideLine]:
    """An account's overrides, newest first."""
    raise NotImplementedError
