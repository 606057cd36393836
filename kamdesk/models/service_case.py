"""Service cases and their steps (method §8)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kamdesk.models.base import NAME, Base, Travelling, stored
from kamdesk.models.kinds import ServiceKind


class ServiceCase(Travelling, Base):
    """A service process running for one account."""

    __tablename__ = "service_case"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    kind: Mapped[ServiceKind] = mapped_column(stored(ServiceKind))
    title: Mapped[str] = mapped_column(NAME)
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")

    steps: Mapped[list[ServiceStep]] = relationship(
        order_by="ServiceStep.order", cascade="all, delete-orphan"
    )


class ServiceStep(Travelling, Base):
    """One ordered step: late when its date has passed and it is not done."""

    __tablename__ = "service_step"

    case_id: Mapped[int] = mapped_column(ForeignKey("service_case.id"), index=True)
    order: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(NAME)
    owner: Mapped[str] = mapped_column(NAME, default="")
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
