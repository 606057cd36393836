"""Product lines, and what an account spends on them with everybody (method §2, §9)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, NAME, Base, Binned, Travelling


class ProductLine(Travelling, Binned, Base):
    """One line of ours. Ledger, wallet and presence refer to it by ``name``."""

    __tablename__ = "product_line"

    name: Mapped[str] = mapped_column(NAME, unique=True)
    other_name: Mapped[str] = mapped_column(NAME, default="")
    category: Mapped[str] = mapped_column(NAME, default="")
    note: Mapped[str] = mapped_column(default="")


class WalletLine(Travelling, Base):
    """What an account spends in a year on one product line, and how much of it is ours.

    Amounts are money units. What nobody holds by the records is *unknown*, never ours.
    """

    __tablename__ = "wallet_line"
    __table_args__ = (UniqueConstraint("account_id", "product_line"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    product_line: Mapped[str] = mapped_column(NAME)
    yearly_spend: Mapped[int | None]
    """Their spend with everybody; None is unknown."""
    our_share: Mapped[str] = mapped_column(CODE, default="")
    """Percent as judged by the rep, decimal text; empty takes our sales ÷ their spend."""
    in_house_share: Mapped[str] = mapped_column(CODE, default="")
    """Percent that they make themselves, decimal text; empty is unknown."""
    potential: Mapped[int | None]
    """Further yearly sales that the rep holds possible."""
    checked_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
