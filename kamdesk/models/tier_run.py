"""Evaluations are runs, kept with period, parameters and inputs, so any verdict can be explained
later (method §3)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import Base, Travelling, now, stored
from kamdesk.models.kinds import Basis, Tier, TierRule


class TierRun(Travelling, Base):
    """One applied evaluation."""

    __tablename__ = "tier_run"

    first_day: Mapped[date]
    last_day: Mapped[date]
    basis: Mapped[Basis] = mapped_column(stored(Basis))
    parameters: Mapped[dict[str, Any]]
    totals: Mapped[dict[str, Any]]
    applied_at: Mapped[datetime] = mapped_column(default=now)


class TierResult(Base):
    """One account's verdict within a run. Amounts are money units."""

    __tablename__ = "tier_result"
    __table_args__ = (UniqueConstraint("run_id", "account_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("tier_run.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    rank: Mapped[int | None]
    revenue: Mapped[int]
    gross_profit: Mapped[int | None]
    cost_to_serve: Mapped[int]
    contribution: Mapped[int | None]
    cumulative_share: Mapped[str] = mapped_column(String(32), default="")
    """Percent as decimal text; empty where not rated."""
    tier: Mapped[Tier | None] = mapped_column(stored(Tier))
    rule: Mapped[TierRule | None] = mapped_column(stored(TierRule))
    facts: Mapped[dict[str, Any]]
    previous_tier: Mapped[Tier | None] = mapped_column(stored(Tier))
    computed_tier: Mapped[Tier | None] = mapped_column(stored(Tier))
    """What the rules gave; ``tier`` differs where an override kept another one."""
    override: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """The override that stood: tier, reason, until."""
    score: Mapped[str | None] = mapped_column(String(32))
    """Weighted sum of the six criteria, 0 to 100 as decimal text."""
    key: Mapped[bool | None]
    """Whether the score made it a key account."""
    criteria: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """By criterion: computed and used score, facts, reason of a correction."""
