"""Service templates, and the cases that run them (method §8)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kamdesk.models.base import NAME, Base, Binned, Travelling, stored
from kamdesk.models.kinds import ComplaintCause, ServiceKind, StepOwner


class ServiceCase(Travelling, Base):
    """A service process running for one account."""

    __tablename__ = "service_case"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    kind: Mapped[ServiceKind] = mapped_column(stored(ServiceKind))
    title: Mapped[str] = mapped_column(NAME)
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
    template_key: Mapped[str | None] = mapped_column(NAME)
    """The template that it runs: ``shipped.<kind>`` or ``own.<uid>``."""
    contact_id: Mapped[int | None]
    """Their person whom it concerns."""
    cause: Mapped[ComplaintCause | None] = mapped_column(stored(ComplaintCause))

    steps: Mapped[list[ServiceStep]] = relationship(
        order_by="ServiceStep.order", cascade="all, delete-orphan"
    )


class ServiceStep(Travelling, Base):
    """One ordered step: late when its date has passed and it is not done."""

    __tablename__ = "service_step"
    __table_args__ = (Index("ix_service_step_open", "done_on", "due_on", "case_id"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("service_case.id"), index=True)
    order: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(NAME)
    owner: Mapped[str] = mapped_column(NAME, default="")
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    owner_role: Mapped[StepOwner | None] = mapped_column(stored(StepOwner))
    limit_days: Mapped[int | None]
    """Working days that the step may take for this account's tier."""
    checklist: Mapped[dict[str, Any] | None]
    """Points to tick, each with whether it is done."""
    deliverable: Mapped[str | None]
    note: Mapped[str | None]


class ServiceTemplate(Travelling, Binned, Base):
    """A process of the user's own, or a shipped one as they changed it (``key``)."""

    __tablename__ = "service_template"

    key: Mapped[str] = mapped_column(NAME, unique=True)
    kind: Mapped[ServiceKind] = mapped_column(stored(ServiceKind))
    name: Mapped[str] = mapped_column(NAME)
    asks_survey: Mapped[bool] = mapped_column(default=False)
    """Whether a closed case asks for a satisfaction survey."""

    steps: Mapped[list[TemplateStep]] = relationship(
        order_by="TemplateStep.order", cascade="all, delete-orphan"
    )


class TemplateStep(Travelling, Base):
    """One step of a template. ``limits`` are working days by tier, with ``""`` for all others."""

    __tablename__ = "template_step"

    template_id: Mapped[int] = mapped_column(ForeignKey("service_template.id"), index=True)
    order: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(NAME)
    owner_role: Mapped[StepOwner] = mapped_column(stored(StepOwner), default=StepOwner.REP)
    limits: Mapped[dict[str, Any]]
    checklist: Mapped[str] = mapped_column(default="")
    """One point a line."""
    deliverable: Mapped[str] = mapped_column(default="")
