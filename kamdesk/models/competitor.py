"""Competitors: the library, their presence in accounts, and what was heard of them (method §9)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, NAME, Base, Binned, Travelling, now, stored
from kamdesk.models.kinds import PresenceTrend, PriceLevel, Reliability


class Competitor(Travelling, Binned, Base):
    """One competitor of the library."""

    __tablename__ = "competitor"

    name: Mapped[str] = mapped_column(NAME)
    other_name: Mapped[str] = mapped_column(NAME, default="")
    """The name in the other language, or a former one."""
    sort_key: Mapped[str] = mapped_column(NAME, default="", index=True)
    website: Mapped[str] = mapped_column(NAME, default="")
    price_level: Mapped[PriceLevel | None] = mapped_column(stored(PriceLevel))
    strengths: Mapped[str] = mapped_column(default="")
    weaknesses: Mapped[str] = mapped_column(default="")
    typical_moves: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)


class Presence(Travelling, Base):
    """A competitor in one product line of one account; ``product_line`` may be empty (all)."""

    __tablename__ = "presence"
    __table_args__ = (Index("ix_presence_account", "account_id", "product_line"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    competitor_id: Mapped[int] = mapped_column(ForeignKey("competitor.id"), index=True)
    product_line: Mapped[str] = mapped_column(NAME, default="")
    share: Mapped[str] = mapped_column(CODE, default="")
    """Percent of the account's spend on the line, decimal text; empty is unknown."""
    trend: Mapped[PresenceTrend | None] = mapped_column(stored(PresenceTrend))
    sponsor_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    """Their supporter inside the account."""
    counter_move: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[date | None]


class IntelligenceNote(Travelling, Base):
    """Something heard of a competitor on a day, with its source and how far to trust it."""

    __tablename__ = "intelligence_note"

    competitor_id: Mapped[int | None] = mapped_column(ForeignKey("competitor.id"), index=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    heard_on: Mapped[date]
    text: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(NAME, default="")
    reliability: Mapped[Reliability] = mapped_column(
        stored(Reliability), default=Reliability.LIKELY
    )
