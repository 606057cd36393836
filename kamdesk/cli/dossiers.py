"""``dossier``: account files as workbooks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command
from kamdesk.errors import ValidationError
from kamdesk.words import Lang

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(commands, "dossier", "write account dossiers as Excel workbooks", _dossier)
    which = made.add_mutually_exclusive_group(required=True)
    which.add_argument("--account", nargs="+", action="extend", metavar="CODE")
    which.add_argument("--all", action="store_true")
    made.add_argument(
        "--out", required=True, type=Path, metavar="DIR",
        help="made if missing; files of the same names in it are replaced without asking",
    )  # fmt: skip
    made.add_argument(
        "--client-safe", action="store_true", help="without tier, margins, stance and notes"
    )


def _dossier(call: Call) -> Answer:
    from kamdesk.exchange import dossier

    args = call.args
    edition = dossier.Edition(call.language, date.today(), args.client_safe)
    with call.book.read() as session:
        chosen = _ids(session, args.account)
        files = dossier.write_many(session, chosen, args.out, edition, progress=call.tell_progress)

    def lines(language: Lang) -> Iterator[str]:
        from kamdesk import words

        yield from map(str, files)
        yield words.text("cli.dossiers", language, count=len(files))

    return Answer({"files": [str(file) for file in files]}, lines)


def _ids(session: Session, codes: list[str] | None) -> list[int]:
    from sqlalchemy import select

    from kamdesk.models import Account
    from kamdesk.services import account_list

    if codes is None:
        return account_list.ids(session, account_list.ListSpec(sort="code"))
    wanted = list(dict.fromkeys(codes))
    found: dict[str, int] = {}
    for code in wanted:
        query = select(Account.id).where(Account.code == code, Account.deleted_at.is_(None))
        account_id = session.scalar(query)
        if account_id is None:
            raise ValidationError.of("account_code", "unknown_account", code=code)
        found[code] = account_id
    return list(found.values())
