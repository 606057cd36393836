"""What the rep decides against or beside the figures: criteria scores, tier overrides, benchmarks
(method §2, §3, §4)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, NAME, Base, Travelling, now, stored
from kamdesk.models.kinds import Criterion, Ratio, Tier


class CriterionScore(Travelling, Base):
    """A score given by hand: the judgement of *goals*, or the correction of a computed one."""

    __tablename__ = "criterion_score"
    __table_args__ = (UniqueConstraint("account_id", "criterion"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    criterion: Mapped[Criterion] = mapped_column(stored(Criterion))
    score: Mapped[int]
    """0 to 5."""
    reason: Mapped[str] = mapped_column(default="")
    given_on: Mapped[date]


class TierOverride(Travelling, Base):
    """A tier kept by hand, with a reason, until a day (included); ``ended_on`` ends it early."""

    __tablename__ = "tier_override"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    tier: Mapped[Tier] = mapped_column(stored(Tier))
    reason: Mapped[str]
    until: Mapped[date]
    set_at: Mapped[datetime] = mapped_column(default=now)
    ended_on: Mapped[date | None]


class Benchmark(Travelling, Base):
    """The user's own benchmark of one ratio for one industry; an empty industry is for all."""

    __tablename__ = "benchmark"
    __table_args__ = (UniqueConstraint("industry", "ratio"),)

    industry: Mapped[str] = mapped_column(NAME, default="")
    ratio: Mapped[Ratio] = mapped_column(stored(Ratio))
    value: Mapped[str] = mapped_column(CODE)
    """Decimal text: a share (0.051 for 5.1 %), a quotient, or days."""
