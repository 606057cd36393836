"""Satisfaction surveys: what one person thinks of us (method §8)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import Base, Binned, Travelling


class Survey(Travelling, Binned, Base):
    """One survey of one person: five marks of 1–5, how likely they recommend us 0–10, a comment.

    A mark is None where they gave none; ``answered_on`` is None while we wait for the answer.
    """

    __tablename__ = "survey"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    sent_on: Mapped[date | None]
    answered_on: Mapped[date | None] = mapped_column(index=True)
    product: Mapped[int | None]
    delivery: Mapped[int | None]
    response: Mapped[int | None]
    price: Mapped[int | None]
    people: Mapped[int | None]
    recommend: Mapped[int | None]
    comment: Mapped[str] = mapped_column(default="")
    case_id: Mapped[int | None] = mapped_column(ForeignKey("service_case.id"))
    """The case that low marks opened."""
