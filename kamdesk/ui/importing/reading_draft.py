"""Reading a file far enough to show it, with what was settled for such a file before."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from kamdesk.errors import FileError
from kamdesk.exchange.cells import Cell, blank
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.headers import suggest
from kamdesk.exchange.importing import ImportRequest, Join, custom_fields
from kamdesk.exchange.importing.rows import names_total, naming
from kamdesk.exchange.importing.source import open_joined
from kamdesk.exchange.reading import Table, find_wide, open_table, preview_rows, sheets
from kamdesk.services import import_mappings
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.guessing import guess_kind

SAMPLE = 50
RAW = 20
_COUNT_STEP = 5_000
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to read; what is None or empty is found by looking."""

    path: Path
    sheet: str | None = None
    kind: Kind | None = None
    joins: tuple[Join, ...] = ()
    header_row: int | None = None
    constants: Mapping[str, str] = field(default_factory=dict)

    def request(self, kind: Kind) -> ImportRequest:
        """The same for the reader of imports."""
        return ImportRequest(
            self.path,
            kind,
            self.sheet,
            joins=self.joins,
            header_row=self.header_row,
            constants=self.constants,
        )


def read_draft(session: Any, wanted: Wanted, step: Step | None = None) -> Draft:
    """Open a file far enough to show it. ``session`` reads the book.

    Raises FileError; whatever ``step`` raises (Cancelled) goes through.
    """
    waiting = None if step is None else partial(step, 0, 0)
    if waiting is not None:
        waiting()
    names = sheets(wanted.path, waiting)
    plain, wanted = _open(wanted)
    remembered = import_mappings.remembered(session, plain.headers, wanted.kind)
    kind = wanted.kind or _known_kind(remembered) or _guess(wanted)
    raw = list(islice(plain.source.read(), RAW))
    needs_year = kind is Kind.LEDGER and _lacks_year(plain)
    if needs_year and "year" not in wanted.constants:
        year = _told_year(wanted, raw[: plain.header_row - 1]) or date.today().year
        wanted = replace(wanted, constants={**wanted.constants, "year": str(year)})
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
        raw,
        _turned(plain, table),
        _made(plain, table),
        0,
        wanted.header_row,
    )
    draft.needs_year = needs_year
    draft.constants = {k: text for k, text in wanted.constants.items() if k in draft.fields()}
    found = import_mappings.remembered(session, table.headers, kind)
    if found is not None:
        draft.recall(found)
    draft.rows = _count(table, draft.mapping, step)
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


def _lacks_year(table: Table) -> bool:
    wide = find_wide(table)
    return wide is not None and wide.monthly and wide.needs_year


def _told_year(wanted: Wanted, above: list[list[Cell]]) -> int | None:
    """The year that the lines above the headings tell, else the sheet's or the file's name."""
    titles = [text for row in above for cell in row if (text := str(cell or ""))]
    for text in (*titles, wanted.sheet or "", wanted.path.stem):
        match = _YEAR.search(text)
        if match:
            return int(match[0])
    return None


def _turned(plain: Table, table: Table) -> tuple[str, ...]:
    """Headings of the sheet that became rows of the table: its months or years."""
    if table.headers[: len(plain.headers)] == plain.headers:
        return ()
    wide = find_wide(plain)
    return tuple(plain.headers[column.position] for column in wide.columns) if wide else ()


def _made(plain: Table, table: Table) -> frozenset[str]:
    return frozenset(table.headers) - set(plain.headers) if _turned(plain, table) else frozenset()


def _count(table: Table, mapping: Mapping[str, str], step: Step | None) -> int:
    """How many rows there are, totals left out."""
    at = naming({name: table.position(header) for name, header in mapping.items()})
    rows = 0
    for _, cells in table.rows():
        rows += not names_total(cells, at)
        if step is not None and rows % _COUNT_STEP == 0:
            step(rows, 0)
    return rows
