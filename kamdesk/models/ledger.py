"""The sales ledger, the cost to serve, and the figures derived from both (method §2)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, NAME, Base, Travelling


class SalesLine(Travelling, Base):
    """One order line or one month's total. Amounts are money units and may be negative (returns).

    ``line_key`` names the line within its order or file, so that the same file twice adds nothing.
    """

    __tablename__ = "sales_line"
    __table_args__ = (
        Index("ix_sales_line_ledger", "account_id", "date", "amount", "gross_profit"),
        Index("ix_sales_line_key", "line_key"),
    )

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    date: Mapped[date]
    amount: Mapped[int]
    gross_profit: Mapped[int | None]
    """None where the file tells neither profit nor cost."""
    cost: Mapped[int | None]
    quantity: Mapped[str] = mapped_column(CODE, default="")
    """Decimal as text, exactly as given."""
    product: Mapped[str] = mapped_column(NAME, default="")
    product_line: Mapped[str] = mapped_column(NAME, default="")
    order_no: Mapped[str] = mapped_column(CODE, default="")
    status: Mapped[str] = mapped_column(CODE, default="")
    currency: Mapped[str] = mapped_column(CODE, default="")
    line_key: Mapped[str] = mapped_column(String(64), default="")
    import_id: Mapped[int | None] = mapped_column(ForeignKey("import_run.id"), index=True)


class ServiceCost(Travelling, Base):
    """What serving an account cost in one month (``month`` is its first day), money units."""

    __tablename__ = "service_cost"
    __table_args__ = (Index("ix_service_cost_account", "account_id", "month"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    month: Mapped[date]
    amount: Mapped[int]
    note: Mapped[str] = mapped_column(default="")


class AccountFigures(Base):
    """Derived, never edited: an account's figures over the book's period (see ``db.derived``)."""

    __tablename__ = "account_figures"
    __table_args__ = (
        Index("ix_account_figures_revenue", "revenue"),
        Index("ix_account_figures_contribution", "contribution"),
    )

    account_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    revenue: Mapped[int]
    gross_profit: Mapped[int | None]
    cost_to_serve: Mapped[int]
    contribution: Mapped[int | None]
    last_sale: Mapped[date | None]
