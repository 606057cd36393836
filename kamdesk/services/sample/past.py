"""The sample's past: what its log would hold had the territory been kept in the book for months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, AccountContact, BookSetting, Change, Contact, Scope
from kamdesk.models.base import Base, table_of
from kamdesk.models.book import DEVICE
from kamdesk.models.images import encode
from kamdesk.models.kinds import ChangeOp
from kamdesk.services.sample.content import Content
from kamdesk.services.sample.days import Days

LABEL = "sample_past"
"""These actions are part of the sample: Ctrl+Z passes them over."""
_CLOCK = "17:20"


def add_changes(session: Session, content: Content, days: Days) -> None:
    """Write changes of stances and fields into the log, dated when they are told to have happened,
    up to what the rows say now. Those of accounts that were not taken are left out."""
    rows = _Rows(session)
    told = sorted(content.past, key=lambda one: (int(one["day"]), one["account"]))
    device = session.scalars(select(BookSetting.value).where(BookSetting.key == DEVICE)).one()
    for (day, _code), lines in groupby(told, key=lambda one: (int(one["day"]), one["account"])):
        changes = rows.changes(lines)
        if not changes:
            continue
        moment = days.moment(day, _CLOCK)
        scope = Scope(label=LABEL, done_at=moment, device=device, clock=_stamp(moment))
        session.add(scope)
        session.flush()
        session.execute(insert(Change), [{**change, "scope_id": scope.id} for change in changes])


class _Rows:
    """The rows that the log speaks of, with their values as they are."""

    def __init__(self, session: Session) -> None:
        parts = select(
            AccountContact, Account.code, Contact.name, Contact.other_name
        ).join(Account, Account.id == AccountContact.account_id).join(
            Contact, Contact.id == AccountContact.contact_id
        )  # fmt: skip
        self._found: dict[tuple[str, str], Base] = {
            (account.code, ""): account for account in session.scalars(select(Account))
        }
        for part, code, *names in session.execute(parts):
            self._found |= {(code, name): part for name in names}

    def changes(self, lines: Iterable[dict[str, str]]) -> list[dict[str, Any]]:
        """One change for each row, from what the lines say was before to what it is now."""
        before: dict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
        for line in lines:
            key = line["account"], line["name_en"]
            if key in self._found:
                before[key][line["field"]] = _value(line["before"])
        return [_change(self._found[key], values) for key, values in before.items()]


def _change(row: Any, before: dict[str, Any]) -> dict[str, Any]:
    return {
        "op": ChangeOp.UPDATE,
        "table_name": table_of(type(row)).name,
        "row_id": row.id,
        "row_count": 1,
        "row_uid": row.uid,
        "before": before,
        "after": {name: encode(getattr(row, name)) for name in before},
    }


def _value(written: str) -> int | str:
    """Numbers as numbers, codes as they are."""
    return int(written) if written.lstrip("-").isdigit() else written


def _stamp(moment: datetime) -> str:
    """As the book's clock writes it: milliseconds and a counter, sortable as text."""
    return f"{int(moment.timestamp() * 1000):013d}-0000"
