"""The change log: history, undo and audit in one, written in the transaction it describes
(decision 0003)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, Base, new_uid, now, stored
from kamdesk.models.kinds import ChangeOp

OWNED_BEFORE = """instr("before", '_id"') > 0"""
"""SQL condition, as the index has it: the image names what the row belonged to."""


class Scope(Base):
    """One action of the user: the unit of undo."""

    __tablename__ = "scope"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True, default=new_uid)
    label: Mapped[str] = mapped_column(CODE)
    """Code of the action's words, such as ``edit_account``."""
    done_at: Mapped[datetime] = mapped_column(default=now)
    device: Mapped[str] = mapped_column(String(32))
    clock: Mapped[str] = mapped_column(String(32))
    """Hybrid logical clock: milliseconds and a counter, sortable as text."""
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("scope.id"))
    undone_by_id: Mapped[int | None] = mapped_column(ForeignKey("scope.id"))
    import_id: Mapped[int | None] = mapped_column(index=True)


class Change(Base):
    """What one action did to one row, or to a run of freshly inserted rows.

    ``before`` and ``after`` hold the fields that changed (update) or the whole row (delete). An
    insert keeps no image: the row itself is the image until a later change records it.
    """

    __tablename__ = "change"
    __table_args__ = (
        Index("ix_change_row", "table_name", "row_id"),
        Index("ix_change_runs", "table_name", "row_id", sqlite_where=text("row_count > 1")),
        Index("ix_change_owner", "table_name", "row_id", sqlite_where=text(OWNED_BEFORE)),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    scope_id: Mapped[int] = mapped_column(ForeignKey("scope.id"), index=True)
    op: Mapped[ChangeOp] = mapped_column(stored(ChangeOp))
    table_name: Mapped[str] = mapped_column(CODE)
    row_id: Mapped[int]
    row_count: Mapped[int] = mapped_column(default=1)
    row_uid: Mapped[str] = mapped_column(String(32), default="")
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON)


class Tombstone(Base):
    """A row that was removed for good, remembered so that other books learn of it."""

    __tablename__ = "tombstone"

    uid: Mapped[str] = mapped_column(String(32), primary_key=True)
    table_name: Mapped[str] = mapped_column(CODE)
    clock: Mapped[str] = mapped_column(String(32))
