"""Finding things by typing: one box over everything in the book.

The index answers in the order of document ids, accounts first, and stops as soon as there are
enough (decision 0006): a single letter that half the book answers to costs no more than a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sqlalchemy import Select, TextClause, column, func, select, table, text
from sqlalchemy.orm import Session

from kamdesk.models import SearchDoc
from kamdesk.models.search import KIND_BITS, KINDS, doc_id
from kamdesk.text import folding, grams

CANDIDATES = 300
"""So many documents are looked at for the best ones; more letters bring up the rest."""
_INDEX = table("search_fts", column("rowid"))
_BEST = """
    SELECT doc.kind, doc.target_id, doc.account_id, doc.title,
        CASE doc.kind WHEN 'account' THEN account.code ELSE coalesce(account.name, '') END,
        coalesce(account.city, '')
    FROM (
        SELECT search_fts.rowid AS id FROM search_fts {recheck}
        WHERE search_fts MATCH :typed AND search_fts.rowid BETWEEN :first AND :last {and_words}
        ORDER BY search_fts.rowid LIMIT :candidates
    ) AS found
    JOIN search_doc AS doc ON doc.id = found.id
    LEFT JOIN account ON account.id = doc.account_id
    ORDER BY doc.id >> :kind_bits, length(doc.title), doc.id LIMIT :limit
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. ``account`` is the name of the account that it belongs to, for an account
    its code; ``city`` is the account's."""

    kind: str
    target_id: int
    account_id: int | None
    title: str
    account: str
    city: str


def matching_ids(kind: str, typed: str) -> Select[int]:
    """Query for the ids of the things of one kind that match, for use inside other queries."""
    match = grams.match_expression(typed)
    if not match:
        return select(SearchDoc.target_id).where(SearchDoc.id.is_(None))
    first, last = _range(kind)
    found = select(_INDEX.c.rowid - first).where(
        text("search_fts MATCH :typed").bindparams(typed=match),
        _INDEX.c.rowid.between(first, last),
    )
    for word in _unsure_words(typed):
        text_of = select(SearchDoc.folded).where(SearchDoc.id == _INDEX.c.rowid)
        found = found.where(func.instr(text_of.scalar_subquery(), word) > 0)
    return found


def hits(session: Session, typed: str, limit: int = 12, kind: str | None = None) -> list[Hit]:
    """The best matches: names that start with what was typed, as written or in pinyin, then the
    others; within both accounts, people and the rest; an empty query finds nothing."""
    match = grams.match_expression(typed)
    if not match:
        return []
    found = _best(session, grams.start_expression(typed), [], kind, limit)
    if len(found) < limit:
        others = _best(session, match, _unsure_words(typed), kind, limit)
        found = list(dict.fromkeys([*found, *others]))
    return found[:limit]


def _best(
    session: Session, match: str, words: list[str], kind: str | None, limit: int
) -> list[Hit]:
    """The best of the first candidates: by kind, then the shortest title."""
    first, last = _range(kind)
    values = {
        "typed": match,
        "first": first,
        "last": last,
        "candidates": CANDIDATES,
        "kind_bits": KIND_BITS,
        "limit": limit,
        **{f"word_{place}": word for place, word in enumerate(words)},
    }
    return [Hit(*row) for row in session.execute(_statement(len(words)), values)]


@cache
def _statement(words: int) -> TextClause:
    """Plain SQL, since putting a query together would take longer than the answer."""
    conditions = [f"AND instr(checked.folded, :word_{place}) > 0" for place in range(words)]
    join = "JOIN search_doc AS checked ON checked.id = search_fts.rowid" if words else ""
    return text(_BEST.format(recheck=join, and_words=" ".join(conditions)))


def _range(kind: str | None) -> tuple[int, int]:
    """First and last possible document of a kind, or of all."""
    return doc_id(kind or KINDS[0], 0), doc_id(kind or KINDS[-1], (1 << KIND_BITS) - 1)


def _unsure_words(typed: str) -> list[str]:
    """Words that must be looked for in the text too, since the index knows pairs of Chinese
    characters but not their order."""
    words = (folding.fold(word) for word in typed.split())
    return [word for word in words if len(word) > 2 and folding.has_cjk(word)]
