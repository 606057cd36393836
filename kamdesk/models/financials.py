"""Yearly statements of an account, the inputs of the five figures (method §4)."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, Base, Travelling


class FinancialStatement(Travelling, Base):
    """One year of an account's own books, money units in the account's statement currency."""

    __tablename__ = "financial_statement"
    __table_args__ = (UniqueConstraint("account_id", "year"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    year: Mapped[int]
    currency: Mapped[str] = mapped_column(CODE, default="")
    unit: Mapped[str | None] = mapped_column(CODE)
    """The unit in which it was typed (``words`` topic ``unit``); amounts are held whole."""
    revenue: Mapped[int | None]
    net_profit: Mapped[int | None]
    cost_of_goods_sold: Mapped[int | None]
    total_assets: Mapped[int | None]
    current_assets: Mapped[int | None]
    current_liabilities: Mapped[int | None]
    receivables: Mapped[int | None]
    inventory: Mapped[int | None]
