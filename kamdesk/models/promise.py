"""The promise ledger: both sides (method §6)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import NAME, Base, Binned, Travelling, now, stored
from kamdesk.models.kinds import PromiseSide, PromiseState


class Promise(Travelling, Binned, Base):
    """Who promised what by when. Open and past its date is *late*."""

    __tablename__ = "promise"
    __table_args__ = (
        Index("ix_promise_open", "state", "due_on", "deleted_at", "account_id"),
        Index("ix_promise_sides", "side", "state", "due_on", "closed_on", "deleted_at",
              "account_id"),
    )  # fmt: skip

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    """Their person: who promised, or to whom we did."""
    side: Mapped[PromiseSide] = mapped_column(stored(PromiseSide))
    our_person: Mapped[str | None] = mapped_column(NAME)
    """Who of us promised, or to whom they did; None is the account's owner."""
    what: Mapped[str]
    due_on: Mapped[date | None]
    state: Mapped[PromiseState] = mapped_column(stored(PromiseState), default=PromiseState.OPEN)
    closed_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)
