"""What accounts owe us and when they paid (method §4)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, Base, Travelling


class Invoice(Travelling, Base):
    """One invoice of ours; credit notes are negative. Amounts are money units."""

    __tablename__ = "invoice"
    __table_args__ = (Index("ix_invoice_account", "account_id", "issued_on"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    number: Mapped[str] = mapped_column(CODE, default="", index=True)
    issued_on: Mapped[date]
    due_on: Mapped[date | None]
    """None means due after the book's usual terms."""
    amount: Mapped[int]
    currency: Mapped[str] = mapped_column(CODE, default="")
    note: Mapped[str] = mapped_column(default="")
    line_key: Mapped[str] = mapped_column(String(64), default="", index=True)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("import_run.id"), index=True)


class Payment(Travelling, Base):
    """Money received. With an invoice number it settles that one, else the oldest open ones."""

    __tablename__ = "payment"
    __table_args__ = (Index("ix_payment_account", "account_id", "paid_on"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    invoice_no: Mapped[str] = mapped_column(CODE, default="")
    paid_on: Mapped[date]
    amount: Mapped[int]
    currency: Mapped[str] = mapped_column(CODE, default="")
    note: Mapped[str] = mapped_column(default="")
    line_key: Mapped[str] = mapped_column(String(64), default="", index=True)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("import_run.id"), index=True)
