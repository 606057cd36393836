"""``backup`` and ``check``: a copy of the book, and whether it is sound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command
from kamdesk.errors import FileError, StorageError
from kamdesk.words import Lang

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TARGET_CODES = {"read_only": "target_read_only", "full": "target_full"}


def add(commands: Commands) -> None:
    """Add the commands."""
    made = command(commands, "backup", "copy the book, verified, while it may be in use", _backup)
    made.add_argument("out", type=Path, metavar="OUT")
    command(commands, "check", "check the integrity of the book", _check)


def _backup(call: Call) -> Answer:
    from kamdesk import words
    from kamdesk.db import backup

    out: Path = call.args.out
    if out.is_dir():
        raise FileError("target_read_only", file=str(out))
    if out.exists() and call.file.exists() and out.samefile(call.file):
        raise FileError("target_exists", file=str(out))
    try:
        backup.copy(call.book, out)
    except StorageError as error:
        if error.code in _TARGET_CODES:
            raise FileError(_TARGET_CODES[error.code], file=str(out)) from error
        raise
    return Answer(
        {"file": str(out), "bytes": out.stat().st_size},
        lambda language: iter([words.text("cli.backed_up", language, file=out)]),
    )


def _check(call: Call) -> Answer:
    from kamdesk.db import backup

    with call.book.read() as session:
        counts = _counts(session)
    problems = backup.problems(call.file)
    data = {"ok": not problems, "problems": problems, "counts": counts}
    return Answer(data, lambda language: _lines(problems, counts, language), ok=not problems)


def _counts(session: Session) -> dict[str, int]:
    from sqlalchemy import func, select

    from kamdesk.models import Account, Contact, Meeting, Promise, SalesLine, TierRun

    models = {
        "accounts": Account,
        "contacts": Contact,
        "sales": SalesLine,
        "meetings": Meeting,
        "promises": Promise,
        "evaluations": TierRun,
    }
    return {
        name: session.scalar(select(func.count()).select_from(model)) or 0
        for name, model in models.items()
    }


def _lines(problems: list[str], counts: dict[str, int], language: Lang) -> Iterator[str]:
    from kamdesk import words

    for name, number in counts.items():
        yield f"{words.text(f'cli.count_{name}', language)}: {number}"
    yield words.text("cli.damaged" if problems else "cli.sound", language)
    yield from problems
