"""Accounts that look alike and are two."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import Base, Travelling


class DistinctPair(Travelling, Base):
    """Two accounts that the user has told apart; ``first_id`` < ``second_id``."""

    __tablename__ = "distinct_pair"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)

    first_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    second_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
