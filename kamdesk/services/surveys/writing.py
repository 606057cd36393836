"""Who was asked, what they answered, what came of it: kept (method §8)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.models import Account, Survey
from kamdesk.models.base import now
from kamdesk.services import editing
from kamdesk.services.surveys.lines import MARKS, NUMBERS, bounds


def ask(session: Session, account_id: int, contact_id: int | None, on: date) -> Survey:
    """Note that somebody was asked; a survey of them that waits already is the same one."""
    editing.get(session, Account, account_id)
    row = _waiting(session, account_id, contact_id)
    if row is None:
        row = Survey(account_id=account_id, contact_id=contact_id)
        session.add(row)
    row.sent_on = on
    session.flush()
    return row


def answer(
    session: Session, account_id: int, values: Mapping[str, Any], survey_id: int | None = None
) -> Survey:
    """Keep an answer: into the survey that asked, or as a new one. ``values`` hold ``contact_id``,
    ``answered_on``, the marks by dimension, ``recommend`` and ``comment``; some marks may be
    missing.

    Raises ``ValidationError``: no mark at all (``product``: ``required``), a mark outside 1–5, a
    recommendation outside 0–10, no day.
    """
    if survey_id is None:
        waiting = _waiting(session, account_id, values.get("contact_id"))
        row = waiting or Survey(account_id=account_id)
    else:
        row = editing.get(session, Survey, survey_id)
    return _put(session, row, values)


def answer_anew(session: Session, account_id: int, values: Mapping[str, Any], uid: str) -> Survey:
    """Keep an answer as a survey of its own that goes by this identity; raises as ``answer``."""
    return _put(session, Survey(account_id=account_id, uid=uid), values)


def keep_half(
    session: Session, account_id: int, values: Mapping[str, Any], survey_id: int | None = None
) -> Survey | None:
    """Keep what was filled in so far; it counts as an answer once it is written down. None where
    there is neither a mark nor a comment. Raises ``ValidationError`` as ``answer`` does for bounds.
    """
    clean = editing.check(Survey, {**values, "answered_on": None})
    if not clean.get("comment") and all(clean.get(name) is None for name in NUMBERS):
        return None
    _check_bounds(clean)
    row = editing.get(session, Survey, survey_id) if survey_id is not None else None
    row = row or _waiting(session, account_id, clean.get("contact_id"))
    row = row or Survey(account_id=account_id)
    for name, value in clean.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()
    return row


def _put(session: Session, row: Survey, values: Mapping[str, Any]) -> Survey:
    clean = editing.check(Survey, values, frozenset({"answered_on"}))
    _check(clean)
    for name, value in clean.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()
    return row


def link_case(session: Session, survey_id: int, case_id: int) -> None:
    """Tell which case the marks opened."""
    editing.get(session, Survey, survey_id).case_id = case_id
    session.flush()


def remove(session: Session, survey_id: int) -> None:
    """Take a survey out; it stays in the bin until that is emptied."""
    editing.get(session, Survey, survey_id).deleted_at = now()
    session.flush()


def _check(clean: Mapping[str, Any]) -> None:
    if all(clean.get(name) is None for name in NUMBERS):
        raise ValidationError.of(MARKS[0], "required")
    _check_bounds(clean)


def _check_bounds(clean: Mapping[str, Any]) -> None:
    problems = []
    for name in NUMBERS:
        value = clean.get(name)
        least, most = bounds(name)
        if value is not None and not least <= value <= most:
            params = {"min": str(least), "max": str(most)}
            problems.append(FieldProblem(name, "out_of_range", params))
    if problems:
        raise ValidationError(problems)


def _waiting(session: Session, account_id: int, contact_id: int | None) -> Survey | None:
    query = select(Survey).where(
        Survey.account_id == account_id,
        Survey.contact_id == contact_id,
        Survey.answered_on.is_(None),
        Survey.deleted_at.is_(None),
    )
    return session.scalars(query).first()
