"""The change log of one account, ready to be read: what was done when, field by field."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    AccountContact,
    Base,
    Change,
    Competitor,
    Contact,
    CriterionScore,
    CustomField,
    CustomValue,
    FinancialStatement,
    IntelligenceNote,
    Invoice,
    Meeting,
    Need,
    Objection,
    Payment,
    Placeholder,
    Presence,
    Promise,
    Scope,
    ServiceCost,
    TierOverride,
    Touch,
    WalletLine,
)
from kamdesk.models.kinds import ChangeOp

# What belongs to an account, and the column that names a row of it.
_OWNED: dict[type[Base], str] = {
    Meeting: "title",
    Need: "text",
    Objection: "text",
    Promise: "what",
    Touch: "note",
    CriterionScore: "criterion",
    FinancialStatement: "year",
    IntelligenceNote: "text",
    Invoice: "number",
    Payment: "invoice_no",
    Placeholder: "title",
    ServiceCost: "month",
    TierOverride: "reason",
    WalletLine: "product_line",
}
_HIDDEN = frozenset(
    {"sort_key", "name_key", "created_at", "account_id", "meeting_id", "map_x", "map_y"}
)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as stored in the log (dates and choices as text)."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Entry:
    """What one action did to one row. ``undone`` tells that the action was taken back since."""

    done_at: datetime
    action: str
    """Label of the action, with words in ``action.*``."""
    op: ChangeOp
    table: str
    subject: str
    """What the row is called; empty for the account itself."""
    fields: tuple[FieldChange, ...]
    undone: bool


def of_account(session: Session, account_id: int, limit: int = 200) -> list[Entry]:
    """The newest entries about an account, its people, meetings, needs and promises."""
    subjects = _subjects(session, account_id)
    names = _Names(session, subjects["contact"])
    owned = [
        and_(Change.table_name == table, Change.row_id.in_(list(rows)))
        for table, rows in subjects.items()
        if rows
    ]
    query = (
        select(
            Scope.id,
            Scope.done_at,
            Scope.label,
            Scope.undone_by_id,
            Change.op,
            Change.table_name,
            Change.row_id,
            Change.before,
            Change.after,
        )
        .join(Scope, Scope.id == Change.scope_id)
        .where(or_(*owned), Change.row_count == 1)
        .order_by(Change.id.desc())
        .limit(limit)
    )
    entries: dict[tuple[int, str, int], Entry] = {}
    for scope_id, at, label, undone_by, op, table, row_id, before, after in session.execute(query):
        fields = names.told(_fields(before, after)) if op is ChangeOp.UPDATE else ()
        if op is ChangeOp.UPDATE and not fields:
            continue
        key = (scope_id, table, row_id)
        earlier = Entry(at, label, op, table, subjects[table][row_id], fields, bool(undone_by))
        entries[key] = _joined(earlier, entries[key]) if key in entries else earlier
    return list(entries.values())


class _Names:
    """Says who or which account an id in the log stands for; reads an account only when asked."""

    def __init__(self, session: Session, contacts: dict[int, str]) -> None:
        self._session = session
        self._contacts = contacts

    def told(self, fields: tuple[FieldChange, ...]) -> tuple[FieldChange, ...]:
        """The same changes with names for ids."""
        return tuple(
            replace(f, before=self._name(f.name, f.before), after=self._name(f.name, f.after))
            if f.name.endswith("_id")
            else f
            for f in fields
        )

    def _name(self, field: str, row_id: Any) -> Any:
        if row_id is None:
            return None
        if field == "parent_id":
            return self._session.scalar(select(Account.name).where(Account.id == row_id)) or row_id
        return self._contacts.get(row_id, row_id)


def _joined(earlier: Entry, later: Entry) -> Entry:
    """What one action did to a row in several steps, as one; a new row stays *new*."""
    if earlier.op is ChangeOp.INSERT:
        return earlier
    before = {field.name: field.before for field in earlier.fields}
    changed = {field.name: field for field in earlier.fields}
    changed |= {f.name: replace(f, before=before.get(f.name, f.before)) for f in later.fields}
    return replace(later, fields=tuple(changed.values()))


def _subjects(session: Session, account_id: int) -> dict[str, dict[int, str]]:
    """Row ids by table, each with what the row is called."""
    found: dict[str, dict[int, str]] = {"account": {account_id: ""}}
    for model, name in _OWNED.items():
        rows = session.execute(_rows(model, name, account_id))
        found[model.__tablename__] = {row[0]: str(row[1] or "") for row in rows}
    for model, query in _named_elsewhere(account_id):
        found[model.__tablename__] = {row[0]: row[1] for row in session.execute(query)}
    people = session.execute(
        select(AccountContact.id, Contact.id, Contact.name)
        .join(Contact, Contact.id == AccountContact.contact_id)
        .where(AccountContact.account_id == account_id)
    ).all()
    found["account_contact"] = {part: name for part, _contact, name in people}
    found["contact"] = {contact: name for _part, contact, name in people}
    return found


def _named_elsewhere(account_id: int) -> list[tuple[type[Base], Select[int, str]]]:
    """Rows that are called by the field or the competitor that they are about."""
    values = select(CustomValue.id, CustomField.name).join(
        CustomField, CustomField.id == CustomValue.field_id
    )
    presences = select(Presence.id, Competitor.name).join(
        Competitor, Competitor.id == Presence.competitor_id
    )
    return [
        (CustomValue, values.where(CustomValue.account_id == account_id)),
        (Presence, presences.where(Presence.account_id == account_id)),
    ]


def _rows(model: type[Base], name: str, account_id: int) -> Select[Any]:
    table = model.__table__
    return select(table.c.id, table.c[name]).where(table.c.account_id == account_id)


def _fields(before: dict[str, Any] | None, after: dict[str, Any] | None) -> tuple[FieldChange, ...]:
    old, new = before or {}, after or {}
    names = [name for name in new if name not in _HIDDEN]
    return tuple(FieldChange(name, old.get(name), new[name]) for name in names)
