"""An import in the making: the file as it was read, and what the user has settled so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kamdesk.exchange.cells import Cell
from kamdesk.exchange.dates import DateOrder
from kamdesk.exchange.fields import Kind, fields_of, unmet
from kamdesk.exchange.headers import suggest
from kamdesk.exchange.importing import ImportRequest, Join
from kamdesk.exchange.importing.source import open_joined
from kamdesk.exchange.reading import sheets

SAMPLE = 50
_PERSONAL = {"email", "mobile", "department", "birthday", "first_name", "last_name"}


@dataclass(slots=True)
class Draft:
    """``mapping`` holds every field that is matched to a heading."""

    path: Path
    kind: Kind
    sheet: str
    sheets: list[str]
    headers: tuple[str, ...]
    header_row: int
    sample: list[list[Cell]]
    mapping: dict[str, str]
    recognised: dict[str, str]
    joins: list[Join] = field(default_factory=list)
    date_order: DateOrder | None = None
    rows: int = 0

    def request(self) -> ImportRequest:
        """What the import is asked to do; fields that the user left out stay out."""
        chosen = {name: self.mapping.get(name, "") for name in fields_of(self.kind)}
        return ImportRequest(
            self.path,
            self.kind,
            self.sheet or None,
            chosen,
            self.date_order,
            tuple(self.joins),
            self.rows,
        )

    def missing(self) -> list[tuple[str, ...]]:
        """Needed fields that no column is matched to, as alternatives."""
        return unmet(self.kind, self.mapping)

    def match(self, name: str, header: str | None) -> None:
        """Match a field to a heading, taking it away from the field that had it; None clears."""
        if header is None:
            self.mapping.pop(name, None)
            return
        self.mapping = {key: value for key, value in self.mapping.items() if value != header}
        self.mapping[name] = header

    def set_kind(self, kind: Kind) -> None:
        """Take the file for something else and match its columns anew."""
        self.kind = kind
        self.recognised = suggest(self.headers, kind, self.sample)
        self.mapping = dict(self.recognised)

    def samples_of(self, header: str, count: int = 3) -> list[Cell]:
        """The first different values below a heading."""
        at = self.headers.index(header)
        cells = (row[at] for row in self.sample if at < len(row) and row[at] is not None)
        return list(dict.fromkeys(cells))[:count]

    def unused(self) -> list[str]:
        """Headings that no field takes."""
        taken = set(self.mapping.values())
        return [header for header in self.headers if header not in taken]


def read_draft(
    path: Path,
    sheet: str | None = None,
    kind: Kind | None = None,
    joins: tuple[Join, ...] = (),
    step: Callable[[int, int], None] | None = None,
) -> Draft:
    """Open a file far enough to show it. Raises FileError."""
    if step is not None:
        step(0, 0)
    names = sheets(path)
    table = open_joined(ImportRequest(path, kind or Kind.SALES, sheet, joins=joins))
    sample = table.sample(SAMPLE)
    chosen = kind or guess_kind(table.headers, sample)
    recognised = suggest(table.headers, chosen, sample)
    return Draft(
        path,
        chosen,
        table.sheet,
        names,
        table.headers,
        table.header_row,
        sample,
        dict(recognised),
        recognised,
        list(joins),
    )


def guess_kind(headers: tuple[str, ...], sample: list[list[Cell]]) -> Kind:
    """What the rows are: sales have days and amounts, contacts several people per account or
    things only people have, accounts the rest."""
    if not unmet(Kind.SALES, suggest(headers, Kind.SALES, sample)):
        return Kind.SALES
    found = suggest(headers, Kind.CONTACTS, sample)
    if unmet(Kind.CONTACTS, found):
        return Kind.ACCOUNTS
    at = headers.index(found.get("account_code") or found["account_name"])
    named = [row[at] for row in sample if at < len(row)]
    repeated = len(set(named)) < len(named)
    return Kind.CONTACTS if repeated or len(_PERSONAL & found.keys()) > 1 else Kind.ACCOUNTS
