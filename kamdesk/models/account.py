"""The account: every customer file; *key* is a verdict, not a kind of its own (method §1)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, NAME, Base, Binned, Travelling, now, stored
from kamdesk.models.kinds import ChannelType, LifecycleStage, Nature, Position, Tier


class Account(Travelling, Binned, Base):
    """A customer file with its segmentation (method §3) and its current tier.

    ``name_key`` is the company name without legal form, folded, for finding duplicates;
    ``sort_key`` orders by pinyin. Both are kept by ``services.accounts``.
    """

    __tablename__ = "account"
    __table_args__ = (
        # Partial: a list is read through them alone, and other conditions on the bin are not.
        Index("ix_account_live_sort", "sort_key", "id", sqlite_where=text("deleted_at IS NULL")),
        Index("ix_account_tier", "tier", "next_date", "deleted_at",
              sqlite_where=text("deleted_at IS NULL")),
        Index("ix_account_binned", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
    )  # fmt: skip

    code: Mapped[str] = mapped_column(CODE, unique=True)
    name: Mapped[str] = mapped_column(NAME)
    short_name: Mapped[str] = mapped_column(NAME, default="")
    other_name: Mapped[str] = mapped_column(NAME, default="")
    """The name in the other language, or a former one; found by search."""
    name_key: Mapped[str] = mapped_column(NAME, default="", index=True)
    sort_key: Mapped[str] = mapped_column(NAME, default="")
    tax_no: Mapped[str] = mapped_column(CODE, default="", index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)

    industry: Mapped[str] = mapped_column(NAME, default="")
    city: Mapped[str] = mapped_column(NAME, default="")
    region: Mapped[str] = mapped_column(NAME, default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(CODE, default="")
    website: Mapped[str] = mapped_column(NAME, default="")
    owner: Mapped[str] = mapped_column(NAME, default="")
    """Our account manager."""
    employees: Mapped[int | None]
    currency: Mapped[str] = mapped_column(CODE, default="")
    """ISO code; empty means the book's."""
    note: Mapped[str] = mapped_column(default="")

    nature: Mapped[Nature | None] = mapped_column(stored(Nature))
    product_category: Mapped[str] = mapped_column(NAME, default="")
    service_content: Mapped[str] = mapped_column(NAME, default="")
    position: Mapped[Position | None] = mapped_column(stored(Position))
    channel_type: Mapped[ChannelType | None] = mapped_column(stored(ChannelType))
    expected_monthly: Mapped[int | None]
    """Expected purchase per month, money units."""

    stage: Mapped[LifecycleStage] = mapped_column(
        stored(LifecycleStage), default=LifecycleStage.IDENTIFY
    )
    tier: Mapped[Tier | None] = mapped_column(stored(Tier))
    """From the last applied evaluation; None is *not rated*."""
    target_tier: Mapped[Tier | None] = mapped_column(stored(Tier))
    contract_end: Mapped[date | None]
    next_step: Mapped[str] = mapped_column(default="")
    next_date: Mapped[date | None] = mapped_column(index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
