"""Smart lists and fields of one's own (method §3)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import NAME, Base, Travelling, now, stored
from kamdesk.models.kinds import CustomType


class SmartList(Travelling, Base):
    """A saved filter over the accounts; ``spec`` is ``services.account_spec.ListSpec`` as JSON."""

    __tablename__ = "smart_list"

    name: Mapped[str] = mapped_column(NAME, unique=True)
    spec: Mapped[dict[str, Any]]
    pinned: Mapped[bool] = mapped_column(default=False)
    order: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(default=now)


class CustomField(Travelling, Base):
    """A field that the user adds to accounts. ``choices`` is used by the choice type alone."""

    __tablename__ = "custom_field"

    name: Mapped[str] = mapped_column(NAME, unique=True)
    type: Mapped[CustomType] = mapped_column(stored(CustomType))
    choices: Mapped[list[str]] = mapped_column(JSON, default=list)
    order: Mapped[int] = mapped_column(default=0)


class CustomValue(Travelling, Base):
    """The value of one such field for one account.

    ``value`` is text, a decimal number as text, or an ISO date; ``number`` repeats numbers for
    comparing and sorting.
    """

    __tablename__ = "custom_value"
    __table_args__ = (
        UniqueConstraint("account_id", "field_id"),
        Index("ix_custom_value_field", "field_id", "value"),
    )

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    field_id: Mapped[int] = mapped_column(ForeignKey("custom_field.id"))
    value: Mapped[str]
    number: Mapped[float | None]
