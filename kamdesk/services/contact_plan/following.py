"""The plan follows what else changes in the book: tiers, people, meetings, the bin (method §7).

Whatever wrote it, an action that changes whom the rules ask for replans those accounts' future in
the same scope, so that undoing it takes the plan back too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kamdesk.models import Account, AccountContact, Attendee, Meeting
from kamdesk.models.kinds import ChangeOp
from kamdesk.services import book_settings
from kamdesk.services.contact_plan.ahead import BEHIND, MADE, Stale
from kamdesk.services.contact_plan.planning import replan

MOST = 100
"""Of more accounts at once only that the plan is behind is noted: planning them takes a while."""
_CHUNK = 500
_WATCHED = {
    "account": {"tier", "deleted_at"},
    "account_contact": {"account_id", "contact_id", "role", "left_on"},
    "contact": {"deleted_at"},
    "meeting": {"account_id", "channel", "deleted_at", "starts_at", "state"},
    "attendee": {"contact_id", "came"},
}
"""The columns of which the plan is made."""


def follow(session: Session, changes: Sequence[Mapping[str, Any]], today: date) -> None:
    """Replan the accounts that a scope's changes concern; nothing where the book was never planned.

    ``changes`` are those of the history: op, table, row or run of new rows, images.
    """
    rows: dict[str, list[range]] = defaultdict(list)
    accounts: set[int] = set()
    meetings: set[int] = set()
    for change in changes:
        table, op = change["table_name"], change["op"]
        if table not in _WATCHED:
            continue
        before = change["before"] or {}
        if op is ChangeOp.UPDATE and not _WATCHED[table] & before.keys():
            continue
        accounts |= _named(before, "account_id")
        meetings |= _named(before, "meeting_id")
        if op is not ChangeOp.DELETE:
            rows[table].append(range(change["row_id"], change["row_id"] + change["row_count"]))
    if not (rows or accounts or meetings):
        return
    made: dict[str, Any] | None = book_settings.value(session, MADE)
    if made is None or session.info.get(MADE):
        return
    accounts |= _concerned(session, rows, meetings)
    if len(accounts) > MOST:
        reason = Stale.TIERS if rows["account"] else Stale.PEOPLE
        book_settings.put(session, MADE, {**made, BEHIND: reason.value})
    elif accounts:
        replan(session, today, sorted(accounts))


def _named(image: Mapping[str, Any], column: str) -> set[int]:
    return {image[column]} if image.get(column) is not None else set()


def _concerned(
    session: Session, rows: Mapping[str, list[range]], meetings: Iterable[int]
) -> set[int]:
    """The accounts of changed rows, and of meetings that lost an attendee."""
    part = AccountContact.account_id
    ways: tuple[tuple[str, InstrumentedAttribute[int], InstrumentedAttribute[int]], ...] = (
        ("account", Account.id, Account.id),
        ("account_contact", part, AccountContact.id),
        ("contact", part, AccountContact.contact_id),
        ("meeting", Meeting.account_id, Meeting.id),
    )
    found: set[int] = set()
    for table, account, key in ways:
        found |= _read(session, account, key, rows.get(table, []))
    lost = [range(key, key + 1) for key in meetings]
    found |= _read(session, Meeting.account_id, Meeting.id, lost)
    met = _read(session, Attendee.meeting_id, Attendee.id, rows.get("attendee", []))
    return found | _read(
        session, Meeting.account_id, Meeting.id, [range(key, key + 1) for key in met]
    )


def _read(
    session: Session,
    wanted: InstrumentedAttribute[int],
    key: InstrumentedAttribute[int],
    runs: Sequence[range],
) -> set[int]:
    """What stands in ``wanted`` in the rows whose ``key`` is in these runs."""
    single = [run.start for run in runs if len(run) == 1]
    inside: list[ColumnElement[bool]] = [
        key.between(run.start, run.stop - 1) for run in runs if len(run) > 1
    ]
    inside += [key.in_(single[at : at + _CHUNK]) for at in range(0, len(single), _CHUNK)]
    found: set[int] = set()
    for at in range(0, len(inside), _CHUNK):
        query = select(wanted).where(or_(*inside[at : at + _CHUNK])).distinct()
        found.update(session.scalars(query))
    return found
