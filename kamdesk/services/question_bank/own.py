"""The user's own questions: added, edited, put into the bin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.models import BankQuestion
from kamdesk.models.base import now
from kamdesk.services import editing
from kamdesk.services.question_bank import industries

FIELDS = ("kind", "text", "topic", "industry", "product_line", "role", "note")
_REQUIRED = frozenset({"kind", "text"})


def add(session: Session, values: Mapping[str, Any]) -> BankQuestion:
    """A question of the user's own; kind and text are needed (``ValidationError``)."""
    row = BankQuestion(**_clean({"kind": None, "text": "", **values}))
    session.add(row)
    session.flush()
    return row


def edit(
    session: Session,
    question_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> None:
    """Change fields of an own question (see ``editing.update`` for errors). Plans that hold it
    keep the words that they have."""
    editing.update(session, BankQuestion, question_id, _clean(changes), was, _REQUIRED)


def own_fields(session: Session, question_id: int) -> dict[str, Any]:
    """The fields of an own question by name; ``NotFoundError`` where it is gone."""
    row = editing.get(session, BankQuestion, question_id)
    return {name: getattr(row, name) for name in FIELDS}


def put_in_bin(session: Session, question_ids: list[int]) -> None:
    """Move own questions to the bin; what they brought stays counted and comes back with them."""
    for question_id in question_ids:
        editing.get(session, BankQuestion, question_id).deleted_at = now()


def _clean(values: Mapping[str, Any]) -> dict[str, Any]:
    clean = editing.check(BankQuestion, values, _REQUIRED)
    if "industry" in clean:
        clean["industry"] = industries.code_of(clean["industry"])
    return clean
