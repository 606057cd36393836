"""Imports that were done, and whether they still stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Change, ImportRun, Scope
from kamdesk.models.kinds import ChangeOp, ImportKind


@dataclass(frozen=True, slots=True)
class PastImport:
    """One import; ``scope_id`` is what to undo. Counts are rows of the file."""

    import_id: int
    scope_id: int
    kind: ImportKind
    file_name: str
    done_at: datetime
    added: int
    changed: int
    unchanged: int
    refused: int
    undone: bool


def past(session: Session, limit: int = 50) -> list[PastImport]:
    """Newest first; undone ones are remembered by the change log."""
    return sorted(
        [*_standing(session, limit), *_undone(session, limit)],
        key=lambda run: run.done_at,
        reverse=True,
    )[:limit]


def newest(session: Session) -> PastImport | None:
    """The newest import that stands; None where there is none."""
    return next(iter(_standing(session, 1)), None)


def scope_of(session: Session, import_id: int) -> int | None:
    """The action that did a standing import, None where there is none."""
    return session.scalar(
        select(Scope.id)
        .join(Change, Change.scope_id == Scope.id)
        .where(
            Change.table_name == ImportRun.__tablename__,
            Change.row_id == import_id,
            Change.op == ChangeOp.INSERT,
            Scope.undoes_id.is_(None),
            Scope.undone_by_id.is_(None),
        )
        .order_by(Scope.id.desc())
        .limit(1)
    )


def _standing(session: Session, limit: int) -> list[PastImport]:
    query = (
        select(ImportRun, Scope.id)
        .join(Change, Change.row_id == ImportRun.id)
        .join(Scope, Scope.id == Change.scope_id)
        .where(
            Change.table_name == ImportRun.__tablename__,
            Change.op == ChangeOp.INSERT,
            Scope.undoes_id.is_(None),
            Scope.undone_by_id.is_(None),
        )
        .order_by(ImportRun.done_at.desc())
        .limit(limit)
    )
    return [
        PastImport(
            run.id,
            scope_id,
            run.kind,
            run.file_name,
            run.done_at,
            run.added,
            run.changed,
            run.unchanged,
            run.refused,
            undone=False,
        )
        for run, scope_id in session.execute(query)
    ]


def _undone(session: Session, limit: int) -> list[PastImport]:
    """Undoing plays an import backwards: its counts are taken back first, then the row goes.
    What the row was is therefore told by both images together."""
    gone = (
        select(Scope.id)
        .join(Change, Change.scope_id == Scope.id)
        .where(
            Change.table_name == ImportRun.__tablename__,
            Change.op == ChangeOp.DELETE,
            Scope.undoes_id.is_not(None),
            Scope.undone_by_id.is_(None),
        )
        .order_by(Scope.id.desc())
        .limit(limit)
    )
    query = (
        select(Change.before, Scope.id, Scope.undoes_id, Scope.done_at)
        .join(Scope, Scope.id == Change.scope_id)
        .where(Change.table_name == ImportRun.__tablename__, Scope.id.in_(gone))
        .order_by(Change.id.desc())
    )
    images: dict[int, dict[str, Any]] = {}
    undone: dict[int, tuple[int, datetime]] = {}
    for before, undo_id, scope_id, undone_at in session.execute(query):
        images[undo_id] = images.get(undo_id, {}) | (before or {})
        undone[undo_id] = scope_id, undone_at
    return [_from_image(images[undo_id], *undone[undo_id]) for undo_id in undone]


def _from_image(image: dict[str, Any], scope_id: int, undone_at: datetime) -> PastImport:
    return PastImport(
        image["id"],
        scope_id,
        ImportKind(image["kind"]),
        image["file_name"],
        _instant(image["done_at"], undone_at),
        image["added"],
        image["changed"],
        image["unchanged"],
        image["refused"],
        undone=True,
    )


def _instant(stored: object, otherwise: datetime) -> datetime:
    """An instant from a row image; images keep ISO text."""
    moment = datetime.fromisoformat(stored) if isinstance(stored, str) else otherwise
    return moment if moment.tzinfo else moment.replace(tzinfo=otherwise.tzinfo)
