"""Touches: single contacts of the contact plan, planned or done (method §7)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import NAME, Base, Travelling, stored
from kamdesk.models.kinds import Channel, TouchState


class Touch(Travelling, Base):
    """One contact with an account: when, who, by which channel, how long, what came of it."""

    __tablename__ = "touch"
    __table_args__ = (
        Index("ix_touch_account", "account_id", "state", "done_on"),
        Index("ix_touch_open", "state", "planned_on", "account_id"),
    )

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    channel: Mapped[Channel] = mapped_column(stored(Channel))
    state: Mapped[TouchState] = mapped_column(stored(TouchState), default=TouchState.PLANNED)
    planned_on: Mapped[date | None] = mapped_column(index=True)
    done_on: Mapped[date | None] = mapped_column(index=True)
    minutes: Mapped[int | None]
    cost: Mapped[int | None]
    """Money units."""
    note: Mapped[str] = mapped_column(default="")
    next_step: Mapped[str] = mapped_column(default="")
    ideal_on: Mapped[date | None]
    """Where the rhythm put it; None for what was planned by hand."""
    generated: Mapped[bool | None]
    """Made by the contact plan, which may put it elsewhere while it lies ahead and wasn't moved."""
    moved: Mapped[bool | None]
    skip_reason: Mapped[str | None]
    owner: Mapped[str | None] = mapped_column(NAME)
    """Who of us makes it; None is the account's owner."""
