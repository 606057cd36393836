"""A table in a file: its headers, and its rows one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from kamdesk.errors import FileError
from kamdesk.exchange.cells import Cell, blank, plain

Row = list[Cell]
RowSource = Callable[[], Iterator[Row]]


@dataclass(frozen=True)
class Sheet:
    """Rows of a sheet as they stand, from the file's first row; blank rows are empty lists.

    ``read`` starts over at each call and raises FileError where the file breaks off.
    ``glued_by`` is the delimiter of a text file, "" for workbooks.
    """

    name: str
    read: RowSource
    glued_by: str = ""

    def numbered(self) -> Iterator[tuple[int, Row]]:
        """Rows with their numbers in the file, counted from 1."""
        return enumerate(self.read(), start=1)


@dataclass(frozen=True)
class DerivedSheet(Sheet):
    """Rows made from a sheet's rows; each keeps the number of the row it came from.

    Numbers may repeat (one row became several) or leave gaps.
    """

    keep: Callable[[], Iterator[tuple[int, Row]]] = lambda: iter(())

    def numbered(self) -> Iterator[tuple[int, Row]]:
        return self.keep()


def derived(name: str, keep: Callable[[], Iterator[tuple[int, Row]]]) -> DerivedSheet:
    """A sheet of rows that bring their numbers along."""
    return DerivedSheet(name, lambda: (row for _, row in keep()), keep=keep)


@dataclass(frozen=True)
class Table:
    """The table of one sheet. ``header_row`` counts from 1, like the rows in a spreadsheet."""

    file: str
    sheet: str
    header_row: int
    headers: tuple[str, ...]
    first_row: int
    """Row number of the first row below the header, which can be two rows high."""
    source: Sheet

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Row number in the file and cells, blank rows and repeated headers left out.

        Short rows are filled with None. Rows with more cells than headers keep the excess at
        the end: if an unquoted comma can be told by the space behind it, its cell is put
        together again; otherwise the caller sees ``len(cells) > len(headers)``.
        """
        width = len(self.headers)
        titles = [fold_title(header) for header in self.headers]
        for number, row in self.source.numbered():
            if number < self.first_row or not row:
                continue
            if (row[0] is None or str(row[0]).isspace()) and blank(row):
                continue
            cells = row if len(row) == width else _trimmed(row, width)
            if len(cells) > width and self.source.glued_by == ",":
                cells = _reglued(cells, width)
            if not _repeats(titles, cells):
                yield number, cells

    def sample(self, count: int = 50) -> list[Row]:
        """The first rows, for suggesting a mapping and for previews."""
        return [row for _, row in islice(self.rows(), count)]

    def position(self, header: str) -> int:
        """Index of the column with this header, case and spaces aside.

        Raises FileError unknown_column.
        """
        if header in self.headers:
            return self.headers.index(header)
        wanted = fold_title(header)
        for index, title in enumerate(self.headers):
            if fold_title(title) == wanted:
                return index
        raise FileError("unknown_column", file=self.file, column=header)


def fold_title(text: str) -> str:
    """A header as it is compared when a person names it."""
    return "".join(text.casefold().split())


def _repeats(titles: Sequence[str], cells: Row) -> bool:
    """Whether a row is the header once more, as at the top of each printed page."""
    return (
        len(cells) == len(titles)
        and fold_title(plain(cells[0])) == titles[0]
        and all(fold_title(plain(cell)) == title for title, cell in zip(titles, cells, strict=True))
    )


def _trimmed(row: Sequence[Cell], width: int) -> Row:
    cells = list(row)
    while len(cells) > width and blank(cells[-1:]):
        cells.pop()
    return cells + [None] * (width - len(cells))


def _reglued(cells: Row, width: int) -> Row:
    """Cells split at an unquoted ", " put together, if exactly the excess cells look so."""
    split = [at for at, cell in enumerate(cells) if isinstance(cell, str) and cell[:1] == " "]
    if len(split) != len(cells) - width or split[0] == 0:
        return cells
    whole: Row = []
    for at, cell in enumerate(cells):
        if at in split:
            whole[-1] = f"{whole[-1] or ''},{cell}"
        else:
            whole.append(cell)
    return whole
