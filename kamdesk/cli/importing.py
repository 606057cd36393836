"""``import``: other people's files into the book, and an import undone."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, between, command
from kamdesk.words import Lang

if TYPE_CHECKING:
    from kamdesk.exchange.importing import ImportRequest, ImportResult

_SHOWN = 20
"""How many refused rows are told as messages; all of them are in the JSON and in --errors."""


_KINDS = {
    **{name: name for name in ("accounts", "contacts", "sales", "ledger", "statements")},
    **{name: name for name in ("receivables", "product_lines")},
    "vcard": "cards",
}
"""Values of ``--as`` and the kinds of rows that they mean."""


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(commands, "import", "import a workbook, CSV or vCard file", _run)
    made.add_argument("file", type=Path, nargs="?", metavar="FILE")
    made.add_argument("--as", dest="kind", choices=tuple(_KINDS))
    made.add_argument("--sheet", metavar="NAME")
    made.add_argument("--header-row", type=between(1, 1000), metavar="N")
    made.add_argument(
        "--map", action="append", type=_pair, default=[], metavar="FIELD=HEADER",
        help="take a field from this column; without a header leave the field out",
    )  # fmt: skip
    made.add_argument(
        "--set", action="append", type=_pair, default=[], metavar="FIELD=VALUE",
        help="what a field is in all rows, where no column tells it",
    )  # fmt: skip
    made.add_argument(
        "--join", action="append", type=_joined, default=[], metavar="FILE:KEY[:OTHERKEY]",
        help="add the columns of another file, found by a key",
    )  # fmt: skip
    made.add_argument("--date-order", choices=("DMY", "MDY", "YMD"))
    made.add_argument(
        "--mode", choices=("create", "update", "both"), default="both",
        help="add what is new, change what is known, or both",
    )  # fmt: skip
    made.add_argument(
        "--renamed", choices=("keep", "take", "refuse"),
        help="where a code comes with another name: keep the book's (default), take the file's, "
        "or refuse the row",
    )  # fmt: skip
    made.add_argument(
        "--forget", action="store_true",
        help="don't use what was settled for a file with the same headings",
    )  # fmt: skip
    made.add_argument("--dry-run", action="store_true", help="tell what would happen")
    made.add_argument(
        "--errors", type=Path, metavar="OUT.xlsx", help="where refused rows go, with reasons"
    )
    made.add_argument(
        "--undo", type=between(1, 10**9), metavar="ID", help="take back the import with this id"
    )
    made.set_defaults(check=_check)


def _check(args: argparse.Namespace) -> str:
    if args.undo is not None:
        return "--undo stands alone" if args.file is not None or args.kind else ""
    if args.file is None:
        return "the following arguments are required: FILE"
    return "the following arguments are required: --as" if args.kind is None else ""


def _run(call: Call) -> Answer:
    if call.args.undo is None:
        return _import(call)
    from kamdesk.cli.import_undo import undo

    return undo(call, call.args.undo)


def _import(call: Call) -> Answer:
    from kamdesk.exchange import importing

    request = _settled(call, _request(call.args))
    if call.args.dry_run:
        with call.book.read() as session:
            result = importing.run(session, request, call.tell_progress, dry_run=True)
    else:
        _back_up(call)
        result, _written = call.book.write(
            "import", lambda session: importing.run(session, request, call.tell_progress)
        )
    errors: Path | None = call.args.errors
    if errors is not None and result.refused:
        importing.write_refused(errors, result.headers, result.refused, call.language)
    _tell(call, result)
    data = _data(result, call.language)
    return Answer(data, lambda language: _lines(result, errors, call.args.dry_run, language))


def _back_up(call: Call) -> None:
    """Keep the book as it was before the import, where there is something to keep."""
    from kamdesk.db import backup
    from kamdesk.services import account_list

    with call.book.read() as session:
        filled = account_list.count(session) > 0
    if filled:
        backup.rolling(call.book, "import")


def _request(args: argparse.Namespace) -> ImportRequest:
    from kamdesk.exchange.fields import Kind
    from kamdesk.exchange.importing import ImportRequest, Join, Mode, Renamed

    return ImportRequest(
        path=args.file,
        kind=Kind(_KINDS[args.kind]),
        sheet=args.sheet,
        mapping=dict(args.map),
        date_order=args.date_order,
        joins=[Join(Path(file), key, other) for file, key, other in args.join],
        header_row=args.header_row,
        mode=Mode(args.mode),
        renamed=Renamed(args.renamed) if args.renamed else None,
        constants=dict(args.set),
    )


def _settled(call: Call, request: ImportRequest) -> ImportRequest:
    """The request with what was settled last time, and no question left open."""
    from kamdesk.exchange.importing import Renamed, recall

    if not call.args.forget:
        with call.book.read() as session:
            request = recall(session, request)
    return replace(request, renamed=request.renamed or Renamed.KEEP)


def _tell(call: Call, result: ImportResult) -> None:
    """Notes and refused rows, beside the answer."""
    from kamdesk import words
    from kamdesk.exchange.importing import note_sentence, refusal_sentence

    language = call.language
    for note in result.notes:
        call.tell(note_sentence(note, language))
    for row in result.refused[:_SHOWN]:
        reason = refusal_sentence(row, language)
        call.tell(words.text("cli.refused_row", language, row=row.row_number, reason=reason))
    more = len(result.refused) - _SHOWN
    if more > 0:
        call.tell(words.text("cli.refused_more", language, count=more))


def _data(result: ImportResult, language: Lang) -> dict[str, Any]:
    from kamdesk.cli.accounts import money_text
    from kamdesk.exchange.importing import note_sentence, refusal_sentence

    return {
        "import_id": result.import_id,
        "added": result.added,
        "changed": result.changed,
        "unchanged": result.unchanged,
        "refused": len(result.refused),
        "accounts_added": result.accounts_added,
        "contacts_added": result.contacts_added,
        "amount": money_text(result.amount),
        "paid": money_text(result.paid),
        "made": result.made,
        "mapping": result.mapping,
        "notes": [note_sentence(note, language) for note in result.notes],
        "refusals": [
            {
                "row": row.row_number,
                "field": row.field,
                "code": row.code,
                "message": refusal_sentence(row, language),
            }
            for row in result.refused
        ],
    }


def _lines(
    result: ImportResult, errors: Path | None, dry_run: bool, language: Lang
) -> Iterator[str]:
    from kamdesk import words

    yield words.text(
        "cli.would_import" if dry_run else "cli.imported",
        language,
        added=result.added,
        changed=result.changed,
        unchanged=result.unchanged,
        refused=len(result.refused),
    )
    if errors is not None and result.refused:
        yield words.text("cli.written", language, file=errors)


def _pair(text: str) -> tuple[str, str]:
    field, equals, header = text.partition("=")
    if not field or not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is not FIELD=HEADER")
    return field, header


def _joined(text: str) -> tuple[str, str, str]:
    parts = text.split(":")
    if len(parts) > 2 and len(parts[0]) == 1 and parts[1][:1] in "/\\":
        parts = [":".join(parts[:2]), *parts[2:]]  # a drive letter
    if len(parts) not in (2, 3) or not all(parts):
        raise argparse.ArgumentTypeError(f"{text!r} is not FILE:KEY or FILE:KEY:OTHERKEY")
    return parts[0], parts[1], parts[2] if len(parts) == 3 else ""
