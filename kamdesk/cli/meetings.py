"""``meetings``: what comes and what was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command, day
from kamdesk.words import Lang

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_ALL = 10**9


def add(commands: Commands) -> None:
    """Add the commands."""
    made = command(
        commands, "meetings", "list meetings, upcoming first, then newest first", _meetings
    )
    made.add_argument("--on", type=day, metavar="DATE", help="only those of this day")
    made.add_argument("--account", metavar="CODE", help="only those with this account")


def _meetings(call: Call) -> Answer:
    with call.book.read() as session:
        found = _read(session, call.args.on, call.args.account)
    return Answer({"meetings": found}, lambda language: _lines(found, language))


def _read(session: Session, on: date | None, code: str | None) -> list[dict[str, Any]]:
    from sqlalchemy import select

    from kamdesk.models import Account
    from kamdesk.services import accounts, attendees, meeting_list

    account_id = None if code is None else accounts.by_code(session, code).id
    rows = [
        *meeting_list.upcoming(session, account_id=account_id, limit=_ALL),
        *meeting_list.past(session, account_id=account_id, limit=_ALL),
    ]
    rows = [row for row in rows if on is None or row.starts_at.astimezone().date() == on]
    codes = {row.id: row.code for row in session.execute(select(Account.id, Account.code))}
    names = attendees.names(session, [row.id for row in rows])
    return [
        {
            "id": row.id,
            "date": row.starts_at.astimezone().isoformat(timespec="minutes"),
            "minutes": row.minutes,
            "account_code": codes[row.account_id],
            "title": row.title,
            "attendees": names.get(row.id, []),
            "outcome": row.outcome.value if row.outcome else None,
            "state": row.state.value,
        }
        for row in rows
    ]


def _lines(found: list[dict[str, Any]], language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table

    headers = [words.text(f"field.{n}", language) for n in ("starts_at", "code", "meeting_title")]
    headers = ["ID", *headers, words.text("field.outcome", language)]
    cells = [
        [
            str(one["id"]),
            one["date"][:16].replace("T", " "),
            one["account_code"],
            one["title"],
            words.text(f"outcome.{one['outcome']}", language)
            if one["outcome"]
            else words.text(f"meeting.{one['state']}", language),
        ]
        for one in found
    ]
    yield from table(headers, cells, numbers=(0,))
