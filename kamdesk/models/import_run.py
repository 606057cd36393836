"""Imports that were done: what file, how mapped, what came of it; and mappings for next time."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, NAME, Base, Travelling, now, stored
from kamdesk.models.kinds import ImportKind


class ImportRun(Travelling, Base):
    """One committed import. ``mapping`` is field → header; counts are rows of the file."""

    __tablename__ = "import_run"

    kind: Mapped[ImportKind] = mapped_column(stored(ImportKind))
    file_name: Mapped[str] = mapped_column(NAME)
    sheet: Mapped[str] = mapped_column(NAME, default="")
    mapping: Mapped[dict[str, Any]]
    added: Mapped[int] = mapped_column(default=0)
    changed: Mapped[int] = mapped_column(default=0)
    unchanged: Mapped[int] = mapped_column(default=0)
    refused: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime] = mapped_column(default=now)


class ImportMapping(Travelling, Base):
    """How files with these headings were understood last time, to be offered again.

    ``fingerprint`` is made of the folded headings; ``answers`` holds what was asked once: the
    order of day and month, what to do with renamed accounts, fixes of values.
    """

    __tablename__ = "import_mapping"
    __table_args__ = (UniqueConstraint("fingerprint", "kind"),)

    fingerprint: Mapped[str] = mapped_column(CODE)
    kind: Mapped[ImportKind] = mapped_column(stored(ImportKind))
    file_name: Mapped[str] = mapped_column(NAME)
    mapping: Mapped[dict[str, Any]]
    answers: Mapped[dict[str, Any]]
    used_at: Mapped[datetime] = mapped_column(default=now)
