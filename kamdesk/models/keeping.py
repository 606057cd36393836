"""Keeping an account: moves of its life cycle, readings of churn and health, win-back, tasks,
reminders (method §5)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, NAME, Base, Travelling, now, stored
from kamdesk.models.kinds import ChurnLevel, LifecycleStage, WinBackState


class StageMove(Travelling, Base):
    """An account moved to another stage of its life cycle, with the reason; to the same stage where
    a move that the facts spoke for was declined."""

    __tablename__ = "stage_move"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    from_stage: Mapped[LifecycleStage | None] = mapped_column(stored(LifecycleStage))
    to_stage: Mapped[LifecycleStage] = mapped_column(stored(LifecycleStage))
    moved_on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
    declined: Mapped[dict[str, Any] | None]
    """The facts behind the move that was declined, by name with their number."""


class AccountReading(Travelling, Base):
    """Churn and health of an account as they were read at the end of a month, with the facts."""

    __tablename__ = "account_reading"
    __table_args__ = (
        UniqueConstraint("account_id", "month"),
        Index("ix_account_reading_month", "month", "churn_level", "churn_score", "account_id"),
        CheckConstraint("health BETWEEN 0 AND 100", name="ck_account_reading_health"),
    )

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    month: Mapped[date]
    """First day of the month that was read."""
    read_on: Mapped[date]
    churn_level: Mapped[ChurnLevel] = mapped_column(stored(ChurnLevel))
    churn_score: Mapped[int]
    signals: Mapped[dict[str, Any]]
    """Points and facts by ``ChurnSignal``."""
    health: Mapped[int | None]
    """0–100; None where nothing was known."""
    parts: Mapped[dict[str, Any]]
    """Points and facts by ``HealthPart``."""


class WinBackPlan(Travelling, Base):
    """How an account that is about to leave is to be kept."""

    __tablename__ = "win_back_plan"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    state: Mapped[WinBackState] = mapped_column(stored(WinBackState), default=WinBackState.OPEN)
    cause: Mapped[str] = mapped_column(default="")
    offer: Mapped[str] = mapped_column(default="")
    owner: Mapped[str] = mapped_column(NAME, default="")
    due_on: Mapped[date | None]
    result: Mapped[str] = mapped_column(default="")
    score: Mapped[int | None]
    """The churn score that it was opened at."""


class Task(Travelling, Base):
    """Something of ours to do for an account that is no contact and no promise."""

    __tablename__ = "task"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    win_back_id: Mapped[int | None] = mapped_column(ForeignKey("win_back_plan.id"), index=True)
    what: Mapped[str]
    owner: Mapped[str] = mapped_column(NAME, default="")
    due_on: Mapped[date | None] = mapped_column(index=True)
    done_on: Mapped[date | None]
    created_at: Mapped[datetime] = mapped_column(default=now)


class Reminder(Travelling, Base):
    """What was told of one thing that fell due: put off until a time, or done with."""

    __tablename__ = "reminder"
    __table_args__ = (UniqueConstraint("kind", "target", "due_on"),)

    kind: Mapped[str] = mapped_column(CODE)
    target: Mapped[int]
    due_on: Mapped[date]
    told_at: Mapped[datetime | None]
    snoozed_until: Mapped[datetime | None]
    dismissed_at: Mapped[datetime | None]
