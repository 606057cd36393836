"""Imports that were done, and whether they still stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, aliased

from kamdesk.errors import NotFoundError, RefusedError
from kamdesk.models import Change, ImportRun, Scope, TierResult
from kamdesk.models.kinds import ChangeOp, ImportKind

_ALL = 100_000
_REPEATABLE = ("apply_tiers",)


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


def find(session: Session, import_id: int) -> PastImport:
    """An import that stands. ``NotFoundError`` where there never was one, ``RefusedError``
    import_undone where it was taken back."""
    found = [run for run in past(session, _ALL) if run.import_id == import_id]
    if not found:
        raise NotFoundError("import", import_id)
    standing = next((run for run in found if not run.undone), None)
    if standing is None:
        raise RefusedError("import_undone", file=found[0].file_name)
    return standing


def to_undo(session: Session, scope_id: int) -> list[int]:
    """What to reverse, in this order, to take an import back: the evaluations of tiers that judge
    accounts which it made, the newest first, then the import itself."""
    own, kept = aliased(Change), aliased(Change)
    judged = and_(own.table_name == "account", own.op == ChangeOp.INSERT, own.scope_id == scope_id)
    query = (
        select(kept.scope_id)
        .join(TierResult, TierResult.id.between(kept.row_id, kept.row_id + kept.row_count - 1))
        .join(own, TierResult.account_id.between(own.row_id, own.row_id + own.row_count - 1))
        .join(Scope, Scope.id == kept.scope_id)
        .where(
            judged,
            kept.table_name == "tier_result",
            kept.op == ChangeOp.INSERT,
            kept.scope_id > scope_id,
            Scope.label.in_(_REPEATABLE),
            Scope.undone_by_id.is_(None),
        )
        .distinct()
        .order_by(kept.scope_id.desc())
    )
    return [*session.scalars(query), scope_id]


def overtaken(session: Session, scope_id: int) -> bool:
    """Whether a row that an action made was changed since, by something that still stands.

    Undoing the action would lose that change without a word. An evaluation of tiers changes
    accounts too, but can be made again.
    """
    own, later = aliased(Change), aliased(Change)
    same_row = and_(
        own.table_name == later.table_name,
        later.row_id >= own.row_id,
        later.row_id < own.row_id + own.row_count,
    )
    query = (
        select(later.id)
        .join(own, same_row)
        .join(Scope, Scope.id == later.scope_id)
        .where(
            own.scope_id == scope_id,
            own.op == ChangeOp.INSERT,
            later.scope_id > scope_id,
            later.op != ChangeOp.INSERT,
            Scope.undoes_id.is_(None),
            Scope.undone_by_id.is_(None),
            Scope.label.not_in(_REPEATABLE),
        )
        .limit(1)
    )
    return session.scalar(query) is not None


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
