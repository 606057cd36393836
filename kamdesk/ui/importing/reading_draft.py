"""Reading a file far enough to show it, with what was settled for such a file before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from sqlalchemy.orm import Session

from kamdesk.errors import FileError
from kamdesk.exchange.cells import blank
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.headers import suggest
from kamdesk.exchange.importing import ImportRequest, Join, custom_fields
from kamdesk.exchange.importing.source import open_joined
from kamdesk.exchange.reading import Table, open_table, preview_rows, sheets
from kamdesk.services import import_mappings
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.guessing import guess_kind

SAMPLE = 50
RAW = 20
_COUNT_STEP = 5_000

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to read; what is None or empty is found by looking."""

    path: Path
    sheet: str | None = None
    kind: Kind | None = None
    joins: tuple[Join, ...] = ()
    header_row: int | None = None

    def request(self, kind: Kind) -> ImportRequest:
        """The same for the reader of imports."""
        return ImportRequest(
            self.path, kind, self.sheet, joins=self.joins, header_row=self.header_row
        )


def read_draft(session: Session, wanted: Wanted, step: Step | None = None) -> Draft:
    """Open a file far enough to show it. Raises FileError; whatever ``step`` raises (Cancelled)
    goes through."""
    if step is not None:
        step(0, 0)
    names = sheets(wanted.path)
    plain, wanted = _open(wanted)
    remembered = import_mappings.remembered(session, plain.headers, wanted.kind)
    kind = wanted.kind or _known_kind(remembered) or _guess(wanted)
    table = open_joined(wanted.request(kind))
    custom = custom_fields(session)
    sample = table.sample(SAMPLE)
    recognised = suggest(table.headers, kind, sample, custom)
    draft = Draft(
        wanted.path,
        kind,
        table.sheet,
        names,
        table.headers,
        plain.header_row,
        sample,
        dict(recognised),
        recognised,
        list(wanted.joins),
        custom,
        list(islice(plain.source.read(), RAW)),
        _turned(plain, table),
        _count(table, step),
        wanted.header_row,
    )
    found = import_mappings.remembered(session, table.headers, kind)
    if found is not None:
        draft.recall(found)
    return draft


def _open(wanted: Wanted) -> tuple[Table, Wanted]:
    """The sheet with its headings; where none are to be told, its first row that says anything
    is taken until the user knows better."""
    try:
        plain = open_table(wanted.path, wanted.sheet, wanted.header_row)
    except FileError as error:
        if error.code != "no_header":
            raise
        top = preview_rows(wanted.path, wanted.sheet, RAW)
        first = next(number for number, row in enumerate(top, start=1) if not blank(row))
        wanted = replace(wanted, header_row=first)
        plain = open_table(wanted.path, wanted.sheet, first)
    return plain, replace(wanted, sheet=plain.sheet)


def _known_kind(found: import_mappings.RememberedMapping | None) -> Kind | None:
    return Kind(found.kind.value) if found else None


def _guess(wanted: Wanted) -> Kind:
    table = open_joined(wanted.request(Kind.SALES))
    return guess_kind(table)


def _turned(plain: Table, table: Table) -> tuple[str, ...]:
    """Headings of the sheet that are none of the table's: its months or years, made rows."""
    if table.headers[: len(plain.headers)] == plain.headers:
        return ()
    return tuple(header for header in plain.headers if header not in table.headers)


def _count(table: Table, step: Step | None) -> int:
    rows = 0
    for rows, _ in enumerate(table.rows(), start=1):
        if step is not None and rows % _COUNT_STEP == 0:
            step(rows, 0)
    return rows
