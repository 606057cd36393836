"""What the relationship map draws beside contacts: influence lines and places for the unknown
(method §6)."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import NAME, Base, Travelling, stored
from kamdesk.models.kinds import BuyingRole


class InfluenceLine(Travelling, Base):
    """One person moves another within an account."""

    __tablename__ = "influence_line"
    __table_args__ = (UniqueConstraint("account_id", "from_id", "to_id"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    from_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    to_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    note: Mapped[str] = mapped_column(NAME, default="")


class Placeholder(Travelling, Base):
    """Somebody who must exist but is not known yet: a role or a title without a name."""

    __tablename__ = "placeholder"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    role: Mapped[BuyingRole | None] = mapped_column(stored(BuyingRole))
    title: Mapped[str] = mapped_column(NAME, default="")
    reports_to_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    map_x: Mapped[int | None]
    map_y: Mapped[int | None]
