"""Finding things by typing: one box over everything in the book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, case, column, func, select, table, text
from sqlalchemy.orm import Session

from kamdesk.models import Account, SearchDoc
from kamdesk.text import folding, grams

_INDEX = table("search_fts", column("rowid"))
_KIND_ORDER = {"account": 0, "contact": 1, "meeting": 2, "promise": 3, "need": 4}


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. ``account`` is the name of the account that it belongs to."""

    kind: str
    target_id: int
    account_id: int | None
    title: str
    account: str


def matching_ids(kind: str, typed: str) -> Select[tuple[int]]:
    """Query for the ids of the things of one kind that match, for use inside other queries."""
    return _narrow(select(SearchDoc.target_id), typed).where(SearchDoc.kind == kind)


def hits(session: Session, typed: str, limit: int = 12, kind: str | None = None) -> list[Hit]:
    """The best matches: names that start with what was typed first, then accounts, people and the
    rest; an empty query finds nothing."""
    if not grams.query_terms(typed):
        return []
    folded = folding.fold(typed)
    starts = case((func.instr(SearchDoc.folded, folded) == 1, 0), else_=1)
    order = case(_KIND_ORDER, value=SearchDoc.kind, else_=len(_KIND_ORDER))
    candidates = _narrow(select(SearchDoc.id, starts.label("late"), order.label("rank")), typed)
    if kind is not None:
        candidates = candidates.where(SearchDoc.kind == kind)
    best = (
        candidates.order_by(text("late"), text("rank"), func.length(SearchDoc.title), SearchDoc.id)
        .limit(limit)
        .subquery()
    )
    query = (
        select(
            SearchDoc.kind,
            SearchDoc.target_id,
            SearchDoc.account_id,
            SearchDoc.title,
            func.coalesce(Account.name, ""),
        )
        .join(best, best.c.id == SearchDoc.id)
        .outerjoin(Account, Account.id == SearchDoc.account_id)
        .order_by(best.c.late, best.c.rank, func.length(SearchDoc.title), SearchDoc.id)
    )
    return [Hit(*row) for row in session.execute(query)]


def _narrow(query: Select[Any], typed: str) -> Select[Any]:
    """Documents that the index names; Chinese runs of three and more are checked again, since the
    index knows pairs but not their order."""
    match = grams.match_expression(typed)
    if not match:
        return query.where(SearchDoc.id.is_(None))
    query = query.join(_INDEX, _INDEX.c.rowid == SearchDoc.id).where(
        text("search_fts MATCH :typed").bindparams(typed=match)
    )
    for word in typed.split():
        folded = folding.fold(word)
        if len(folded) > 2 and not folded.isascii() and folding.has_cjk(folded):
            query = query.where(func.instr(SearchDoc.folded, folded) > 0)
    return query
