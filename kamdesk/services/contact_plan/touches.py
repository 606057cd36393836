"""What is done with one touch: made, moved, skipped, pulled forward, done (method §7)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.errors import FieldProblem, RefusedError, ValidationError
from kamdesk.models import Account, Touch
from kamdesk.models.kinds import TouchState
from kamdesk.services import book_settings, editing
from kamdesk.services.contact_plan.ahead import MADE
from kamdesk.services.contact_plan.planning import replan

DONE_FIELDS = ("channel", "contact_id", "minutes", "cost", "note", "next_step", "owner")
_AMOUNTS = ("minutes", "cost")


def add(
    session: Session,
    account_id: int,
    planned_on: date,
    values: Mapping[str, Any],
    today: date | None = None,
) -> Touch:
    """Plan a touch by hand; the rhythm of its person and channel goes on from it, at once where
    ``today`` is told and the book was planned. A day before it is refused (``past_date``)."""
    editing.get(session, Account, account_id)
    if today is not None and planned_on < today:
        raise ValidationError.of("planned_on", "past_date")
    clean = editing.check(Touch, values, frozenset({"channel"}))
    touch = Touch(account_id=account_id, planned_on=planned_on, **clean)
    session.add(touch)
    session.flush()
    if today is not None and book_settings.value(session, MADE) is not None:
        replan(session, today, [account_id])
    return touch


def move(session: Session, touch_id: int, day: date, today: date) -> None:
    """Put a planned touch on another day, not before today (``past_date``)."""
    touch = _planned(session, touch_id)
    if day < today:
        raise ValidationError.of("planned_on", "past_date")
    if touch.planned_on != day:
        touch.planned_on, touch.moved = day, True
        session.flush()
        replan(session, today, [touch.account_id])


def pull_forward(session: Session, touch_id: int, today: date) -> None:
    """Make it today; what follows moves forward with it."""
    move(session, touch_id, today, today)


def skip(session: Session, touch_id: int, reason: str, today: date) -> None:
    """Leave one out. Its place in the rhythm counts as used; a reason is ``required``."""
    touch = _planned(session, touch_id)
    if not reason.strip():
        raise ValidationError.of("skip_reason", "required")
    touch.state, touch.skip_reason = TouchState.SKIPPED, reason.strip()
    touch.planned_on = touch.planned_on or today
    session.flush()
    replan(session, today, [touch.account_id])


def done(
    session: Session,
    touch_id: int,
    done_on: date,
    values: Mapping[str, Any],
    today: date,
    next_date: date | None = None,
) -> None:
    """Note that it was made: who, channel, minutes, cost (money units), note and next step.

    A next step that is new, and its date, become those of the account; to correct what was made
    long ago leaves that alone. A day to come is refused
    (``future_date``), negative minutes and costs are (``negative``), so is a next date that is past
    (``past_date``) or that has no step (``required``).
    """
    touch = editing.get(session, Touch, touch_id)
    problems = _problems(done_on, values, today, next_date)
    if problems:
        raise ValidationError(problems)
    step = touch.next_step
    editing.update(session, Touch, touch_id, {n: v for n, v in values.items() if n in DONE_FIELDS})
    touch.state, touch.done_on, touch.skip_reason = TouchState.DONE, done_on, None
    if next_date or (touch.next_step and touch.next_step != step):
        account = editing.get(session, Account, touch.account_id)
        account.next_step, account.next_date = touch.next_step, next_date
    session.flush()
    replan(session, today, [touch.account_id])


def _problems(
    done_on: date, values: Mapping[str, Any], today: date, next_date: date | None
) -> list[FieldProblem]:
    found = [FieldProblem("done_on", "future_date")] if done_on > today else []
    found += [FieldProblem(name, "negative") for name in _AMOUNTS if (values.get(name) or 0) < 0]
    if next_date is not None and not values.get("next_step"):
        found.append(FieldProblem("next_step", "required"))
    if next_date is not None and next_date < today:
        found.append(FieldProblem("next_date", "past_date"))
    return found


def reopen(session: Session, touch_id: int, today: date) -> None:
    """What was skipped or done by mistake is planned again, as a touch that was moved."""
    touch = editing.get(session, Touch, touch_id)
    touch.state, touch.done_on, touch.skip_reason, touch.moved = (
        TouchState.PLANNED, None, None, True,
    )  # fmt: skip
    touch.planned_on = touch.planned_on or today
    session.flush()
    replan(session, today, [touch.account_id])


def _planned(session: Session, touch_id: int) -> Touch:
    touch = editing.get(session, Touch, touch_id)
    if touch.state is not TouchState.PLANNED:
        raise RefusedError("touch_not_planned")
    return touch
