"""Tiers kept by hand, with a reason, until a day (method §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.method.tier_rules import TIER_OF_RULE
from kamdesk.method.verdict import Override
from kamdesk.models import Account, TierOverride, TierResult
from kamdesk.models.kinds import Tier
from kamdesk.services import editing


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
    session: Session, account_id: int, tier: Tier, reason: str, until: date | None, today: date
) -> TierOverride:
    """Keep a tier by hand: in force at once, and over later runs up to ``until`` (included). One
    that stood before is ended.

    Raises ``ValidationError``: ``reason`` and ``until`` are required, and ``until`` must lie after
    today.
    """
    account = editing.get(session, Account, account_id)
    problems = [] if reason.strip() else [FieldProblem("reason", "required")]
    if until is None:
        problems.append(FieldProblem("until", "required"))
    elif until <= today:
        problems.append(FieldProblem("until", "not_future"))
    if problems:
        raise ValidationError(problems)
    checked = editing.check(TierOverride, {"tier": tier, "reason": reason, "until": until})
    _end_standing(session, account_id, today)
    override = TierOverride(account_id=account_id, **checked)
    session.add(override)
    account.tier = tier
    session.flush()
    return override


def end(session: Session, account_id: int, today: date) -> None:
    """End the override that stands, if any; the tier of the last run comes back."""
    if not _end_standing(session, account_id, today):
        return
    rules = select(TierResult.rule).where(TierResult.account_id == account_id)
    rule = session.scalars(rules.order_by(TierResult.run_id.desc()).limit(1)).first()
    editing.get(session, Account, account_id).tier = TIER_OF_RULE[rule] if rule else None
    session.flush()


def standing(session: Session, today: date) -> dict[int, Override]:
    """All overrides that count on a day, by account, in one statement."""
    query = (
        select(TierOverride.account_id, TierOverride.tier, TierOverride.reason, TierOverride.until)
        .where(TierOverride.ended_on.is_(None), TierOverride.until >= today)
        .order_by(TierOverride.id)
    )
    return {
        account: Override(tier, reason, until)
        for account, tier, reason, until in session.execute(query)
    }


def kept_by(session: Session, run_id: int) -> dict[int, Override]:
    """Overrides that stood in a run, by account."""
    query = select(TierResult.account_id, TierResult.override).where(
        TierResult.run_id == run_id, TierResult.override.is_not(None)
    )
    return {account: Override.from_json(kept) for account, kept in session.execute(query)}


def of_account(session: Session, account_id: int) -> list[OverrideLine]:
    """An account's overrides, newest first."""
    query = (
        select(
            TierOverride.id,
            TierOverride.tier,
            TierOverride.reason,
            TierOverride.until,
            TierOverride.set_at,
            TierOverride.ended_on,
        )
        .where(TierOverride.account_id == account_id)
        .order_by(TierOverride.id.desc())
    )
    return [OverrideLine(*row) for row in session.execute(query)]


def _end_standing(session: Session, account_id: int, today: date) -> bool:
    query = select(TierOverride).where(
        TierOverride.account_id == account_id,
        TierOverride.ended_on.is_(None),
        TierOverride.until >= today,
    )
    found = session.scalars(query).all()
    for override in found:
        override.ended_on = today
    return bool(found)
