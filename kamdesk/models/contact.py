"""People, and their place in an account's buying centre (method §6)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kamdesk.models.base import CODE, NAME, Base, Binned, Travelling, now, stored
from kamdesk.models.kinds import BuyingRole, Certainty, Coverage, Drive


class Contact(Travelling, Binned, Base):
    """A person; may serve several accounts, and may as yet serve none."""

    __tablename__ = "contact"

    name: Mapped[str] = mapped_column(NAME)
    first_name: Mapped[str] = mapped_column(NAME, default="")
    last_name: Mapped[str] = mapped_column(NAME, default="")
    other_name: Mapped[str] = mapped_column(NAME, default="")
    sort_key: Mapped[str] = mapped_column(NAME, default="", index=True)
    phone: Mapped[str] = mapped_column(CODE, default="")
    mobile: Mapped[str] = mapped_column(CODE, default="")
    email: Mapped[str] = mapped_column(NAME, default="")
    birthday: Mapped[date | None]
    birthday_lunar: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)


class AccountContact(Travelling, Base):
    """One person's part in one account: unit, title, role, stance, what drives them."""

    __tablename__ = "account_contact"
    __table_args__ = (UniqueConstraint("account_id", "contact_id"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), index=True)
    department: Mapped[str] = mapped_column(NAME, default="")
    title: Mapped[str] = mapped_column(NAME, default="")
    reports_to_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    role: Mapped[BuyingRole | None] = mapped_column(stored(BuyingRole))
    influence: Mapped[int | None]
    """1 (little) to 5 (decides)."""
    support: Mapped[int | None]
    """−2 (opponent) to +2 (advocate); None is unknown."""
    coverage: Mapped[Coverage] = mapped_column(stored(Coverage), default=Coverage.UNKNOWN)
    drive: Mapped[Drive | None] = mapped_column(stored(Drive))
    personal_win: Mapped[str] = mapped_column(default="")
    business_win: Mapped[str] = mapped_column(default="")
    competitor_tie: Mapped[str] = mapped_column(NAME, default="")
    our_owner: Mapped[str] = mapped_column(NAME, default="")
    level_now: Mapped[int | None]
    """Our relationship, 1 (knows our name) to 5 (trusts our advice)."""
    level_wanted: Mapped[int | None]
    certainty: Mapped[Certainty | None] = mapped_column(stored(Certainty))
    """How sure we are of role and stance, as of ``checked_on``."""
    checked_on: Mapped[date | None]
    left_on: Mapped[date | None]
    map_x: Mapped[int | None]
    """Place on the relationship map; None is laid out by itself."""
    map_y: Mapped[int | None]

    contact: Mapped[Contact] = relationship(foreign_keys=[contact_id])
