"""The full-text index over everything findable; the only place that knows FTS5."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Row, Table, delete, func, insert, select, text

from kamdesk.models import (
    Account,
    AccountContact,
    BankQuestion,
    Competitor,
    Contact,
    CustomValue,
    IntelligenceNote,
    Meeting,
    Need,
    Opportunity,
    Promise,
    SearchDoc,
)
from kamdesk.models.base import table_of
from kamdesk.models.search import doc_id
from kamdesk.text import folding, grams

CREATE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_fts USING fts5("
    "terms, content='', contentless_delete=1, detail=none, tokenize='unicode61', "
    "prefix='1 2 3 4')"
)
_CHUNK = 500
_ADD = text("INSERT INTO search_fts(rowid, terms) VALUES (:id, :terms)")
_REMOVE = text("DELETE FROM search_fts WHERE rowid = :id")

KINDS: dict[str, Table] = {
    "account": table_of(Account),
    "contact": table_of(Contact),
    "meeting": table_of(Meeting),
    "need": table_of(Need),
    "promise": table_of(Promise),
    "competitor": table_of(Competitor),
    "intelligence": table_of(IntelligenceNote),
    "opportunity": table_of(Opportunity),
    "bank_question": table_of(BankQuestion),
}
"""Every kind's table. Kinds that came with a later version have new tables, empty in books that
are migrated, so that nothing has to be indexed anew."""
_NAMES = {
    "account": ("name", "short_name", "other_name"),
    "contact": ("name", "other_name"),
    "meeting": ("title",),
    "need": ("text",),
    "promise": ("what",),
    "competitor": ("name", "other_name"),
    "intelligence": ("text",),
    "opportunity": ("title",),
    "bank_question": ("text",),
}
_TEXTS = {
    "account": ("code", "tax_no", "city", "industry", "phone", "owner"),
    "contact": ("phone", "mobile", "email"),
    "meeting": ("purpose", "place", "notes", "client_words"),
    "need": ("client_words",),
    "promise": ("note",),
    "competitor": ("strengths", "weaknesses", "typical_moves", "note"),
    "intelligence": ("source",),
    "opportunity": ("product_line", "next_action", "note"),
    "bank_question": ("topic", "industry", "product_line", "note"),
}


def refresh(connection: Connection, kind: str, ids: Iterable[int]) -> None:
    """Bring the documents of these rows up to date; rows gone or in the bin lose theirs."""
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), _CHUNK):
        _refresh_chunk(connection, kind, wanted[start : start + _CHUNK])


def rebuild(connection: Connection) -> None:
    """Build the whole index anew."""
    connection.execute(delete(table_of(SearchDoc)))
    connection.exec_driver_sql("DROP TABLE IF EXISTS search_fts")
    connection.exec_driver_sql(CREATE)
    for kind, table in KINDS.items():
        refresh(connection, kind, connection.execute(select(table.c.id)).scalars().all())


def _refresh_chunk(connection: Connection, kind: str, ids: list[int]) -> None:
    docs = table_of(SearchDoc)
    mine = docs.c.id.in_([doc_id(kind, target_id) for target_id in ids])
    stale = connection.execute(select(docs.c.id).where(mine)).scalars().all()
    if stale:
        connection.execute(_REMOVE, [{"id": found} for found in stale])
        connection.execute(delete(docs).where(mine))
    rows, terms = [], []
    own = _own_values(connection, ids) if kind == "account" else {}
    for row, account_id in _living(connection, kind, ids):
        parts = [*_parts(kind, row), *own.get(row.id, ())]
        folded = " ".join(folding.fold(part) for part in parts)
        names = [name for name in (getattr(row, field) for field in _NAMES[kind]) if name]
        rows.append(
            {
                "id": doc_id(kind, row.id),
                "kind": kind,
                "target_id": row.id,
                "account_id": account_id,
                "title": getattr(row, _NAMES[kind][0]),
                "folded": folded,
            }
        )
        terms.append({"id": doc_id(kind, row.id), "terms": _terms(kind, folded, names)})
    if rows:
        connection.execute(insert(docs), rows)
        connection.execute(_ADD, terms)


def _living(
    connection: Connection, kind: str, ids: list[int]
) -> Iterator[tuple[Row[tuple[object, ...]], int | None]]:
    table = KINDS[kind]
    query = select(table).where(table.c.id.in_(ids))
    if "deleted_at" in table.c:
        query = query.where(table.c.deleted_at.is_(None))
    homes = _contact_homes(connection, ids) if kind == "contact" else {}
    for row in connection.execute(query):
        if kind == "account":
            yield row, row.id
        elif kind == "contact":
            yield row, homes.get(row.id)
        else:
            yield row, row.account_id if "account_id" in table.c else None


def _contact_homes(connection: Connection, ids: list[int]) -> dict[int, int]:
    links = table_of(AccountContact)
    query = select(links.c.contact_id, func.min(links.c.account_id)).where(
        links.c.contact_id.in_(ids)
    )
    return {contact: home for contact, home in connection.execute(query.group_by("contact_id"))}


def _own_values(connection: Connection, ids: list[int]) -> dict[int, list[str]]:
    """What fields of the user's own hold, by account."""
    values = table_of(CustomValue)
    query = select(values.c.account_id, values.c.value).where(values.c.account_id.in_(ids))
    found: dict[int, list[str]] = {}
    for account_id, value in connection.execute(query):
        found.setdefault(account_id, []).append(value)
    return found


def _parts(kind: str, row: Row[tuple[object, ...]]) -> Iterator[str]:
    for name in (*_NAMES[kind], *_TEXTS[kind]):
        value = getattr(row, name)
        if value:
            yield value


def _terms(kind: str, folded: str, names: list[str]) -> str:
    parts = [grams.index_terms(folded), grams.start_terms(names)]
    if kind in ("account", "contact", "competitor"):
        parts.append(grams.pinyin_terms(names, person=kind == "contact"))
    return " ".join(parts)
