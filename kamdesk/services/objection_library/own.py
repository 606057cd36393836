"""The user's own answers to objections: added, edited, put into the bin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.models import ObjectionAnswer
from kamdesk.models.base import now
from kamdesk.services import editing

FIELDS = ("kind", "text", "answer", "industry", "product_line", "note")
_REQUIRED = frozenset({"kind", "text", "answer"})


def add(session: Session, values: Mapping[str, Any]) -> ObjectionAnswer:
    """An own answer; kind, objection and answer are needed (``ValidationError``)."""
    needed = {"kind": None, "text": "", "answer": ""}
    row = ObjectionAnswer(**editing.check(ObjectionAnswer, {**needed, **values}, _REQUIRED))
    session.add(row)
    session.flush()
    return row


def edit(
    session: Session,
    answer_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> None:
    """Change fields of an own answer (see ``editing.update`` for errors)."""
    editing.update(session, ObjectionAnswer, answer_id, changes, was, _REQUIRED)


def own_fields(session: Session, answer_id: int) -> dict[str, Any]:
    """The fields of an own answer by name; ``NotFoundError`` where it is gone."""
    row = editing.get(session, ObjectionAnswer, answer_id)
    return {name: getattr(row, name) for name in FIELDS}


def put_in_bin(session: Session, answer_ids: list[int]) -> None:
    """Move own answers to the bin; what they brought stays counted."""
    for answer_id in answer_ids:
        editing.get(session, ObjectionAnswer, answer_id).deleted_at = now()
