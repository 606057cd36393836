"""What the one search box can find: one derived document per thing (see ``db.search_index``)."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import Base

KINDS = (
    "account",
    "contact",
    "meeting",
    "promise",
    "need",
    "competitor",
    "intelligence",
    "opportunity",
    "bank_question",
)
"""What can be found, in the order in which answers are shown. New kinds go last: the place is
part of every stored ``doc_id``."""
KIND_BITS = 40


def doc_id(kind: str, target_id: int) -> int:
    """The id of a thing's document. Documents in the order of their ids are accounts first, then
    people and the rest, which is the order in which the full-text index hands them out."""
    return KINDS.index(kind) + 1 << KIND_BITS | target_id


class SearchDoc(Base):
    """A findable thing. Its id is the row id of the full-text index; never edited by hand."""

    __tablename__ = "search_doc"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """``doc_id(kind, target_id)``."""
    kind: Mapped[str] = mapped_column(String(16))
    """One of ``KINDS``."""
    target_id: Mapped[int]
    account_id: Mapped[int | None] = mapped_column(index=True)
    title: Mapped[str]
    folded: Mapped[str]
    """All searchable text, folded, for re-checking candidates."""
