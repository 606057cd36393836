"""Opportunities: what we want to sell to one account (method §10)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, NAME, Base, Binned, Travelling, now, stored
from kamdesk.models.kinds import OpportunityState


class Opportunity(Travelling, Binned, Base):
    """A piece of business that we are after; meetings may serve it.

    ``value`` is in money units, for the whole business or for its first year, as the rep reckons.
    ``chance`` is the rep's percent, None where they give none.
    """

    __tablename__ = "opportunity"
    __table_args__ = (Index("ix_opportunity_state", "state", "expected_on"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    """Their person whom it hangs on."""
    title: Mapped[str] = mapped_column(NAME)
    product_line: Mapped[str] = mapped_column(NAME, default="")
    value: Mapped[int | None]
    currency: Mapped[str] = mapped_column(CODE, default="")
    """ISO code of ``value``; empty means the account's. A merge of accounts keeps it apart."""
    chance: Mapped[int | None]
    expected_on: Mapped[date | None]
    state: Mapped[OpportunityState] = mapped_column(
        stored(OpportunityState), default=OpportunityState.OPEN
    )
    reason: Mapped[str] = mapped_column(default="")
    """Why it was lost, won or parked."""
    closed_on: Mapped[date | None]
    next_contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    next_action: Mapped[str] = mapped_column(default="")
    """The next advance: what their person is to do."""
    next_date: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)
