"""What an import is asked to do, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from kamdesk.exchange.cells import Cell
from kamdesk.exchange.dates import DateOrder
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing.differences import Difference
from kamdesk.exchange.importing.newcomers import Newcomer

Progress = Callable[[int, int], None]
"""Told how many rows are done and how many there are (0 while unknown); may raise Cancelled."""


@dataclass(frozen=True, slots=True)
class Join:
    """Another file whose columns are added, found by a key: ``key_left`` is a header of what
    is there so far, ``key_right`` one of the other file (the same if empty)."""

    path: Path
    key_left: str
    key_right: str = ""


class Mode(StrEnum):
    """What an import may do to the book.

    CREATE leaves what the book already holds as it is (such rows count as unchanged); UPDATE
    refuses rows that the book doesn't hold yet (``not_in_book``); BOTH does either.
    """

    CREATE = "create"
    UPDATE = "update"
    BOTH = "both"


class Renamed(StrEnum):
    """What to do where a code or tax number of the book comes with a really different name."""

    KEEP = "keep"
    TAKE = "take"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """A file and how to understand it.

    ``mapping`` (field → header) is laid over what the headings tell by themselves; an empty
    header leaves a field out. ``expected_rows`` only serves the progress display.
    ``header_row`` counts from 1 and is found by itself where None. ``renamed`` None asks:
    ``run`` raises RefusedError renamed_accounts where it matters. ``fixes`` are texts typed for
    single cells, by row number and field; ``replacements`` put one text in the place of all
    cells of a field that say another. Fixes go before replacements. ``constants`` are texts of
    fields that are the same in all rows and have no column, such as the account of a statement.
    """

    path: Path
    kind: Kind
    sheet: str | None = None
    mapping: Mapping[str, str] | None = None
    date_order: DateOrder | None = None
    joins: Sequence[Join] = ()
    expected_rows: int = 0
    header_row: int | None = None
    mode: Mode = Mode.BOTH
    renamed: Renamed | None = None
    fixes: Mapping[tuple[int, str], str] = field(default_factory=dict)
    replacements: Mapping[tuple[str, str], str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not taken; ``code`` and ``params`` make a sentence (``sentences``).

    ``text`` is what the file says in the cell of ``field`` (what ``replacements`` go by), empty
    where no column is matched to the field.
    """

    row_number: int
    field: str
    code: str
    params: dict[str, Any]
    cells: list[Cell]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know about the whole import, said once; see ``sentences.note_sentence``."""

    code: str
    params: dict[str, Any]


@dataclass(slots=True)
class ImportResult:
    """Counts are rows of the file; ``accounts_added`` and ``contacts_added`` count new files.

    ``amount`` and ``refused_amount`` are money units of the rows of sales, months or invoices
    taken (unchanged ones included) and refused, for comparing with the source; ``paid`` is the
    same of payments. ``made`` counts new records by table.
    """

    import_id: int | None = None
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    accounts_added: int = 0
    contacts_added: int = 0
    amount: int = 0
    refused_amount: int = 0
    paid: int = 0
    made: dict[str, int] = field(default_factory=dict)
    understood: list[dict[str, Any]] = field(default_factory=list)
    """Values of the first rows by field, as ``values.parse`` tells them."""
    newcomers: list[Newcomer] = field(default_factory=list)
    """The accounts that a dry run would add."""
    differences: list[Difference] = field(default_factory=list)
    """What a dry run would change of what the book holds."""
    mapping: dict[str, str] = field(default_factory=dict)
    headers: tuple[str, ...] = ()
    sheet: str = ""

    @property
    def rows(self) -> int:
        """Rows of the file that were looked at."""
        return self.added + self.changed + self.unchanged + len(self.refused)
