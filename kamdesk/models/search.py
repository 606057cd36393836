"""What the one search box can find: one derived document per thing (see ``db.search_index``)."""

from __future__ import annotations

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import Base


class SearchDoc(Base):
    """A findable thing. Its id is the row id of the full-text index; never edited by hand."""

    __tablename__ = "search_doc"
    __table_args__ = (UniqueConstraint("kind", "target_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    """``account``, ``contact``, ``meeting``, ``need`` or ``promise``."""
    target_id: Mapped[int]
    account_id: Mapped[int | None] = mapped_column(index=True)
    title: Mapped[str]
    folded: Mapped[str]
    """All searchable text, folded, for re-checking candidates."""
