"""Tables in HTML and in Excel's XML of 2003, which programs like to call .xls."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from kamdesk.errors import FileError
from kamdesk.exchange.reading.csv_text import find_encoding
from kamdesk.exchange.reading.table import Row, Sheet

MAX_SIZE = 64 * 1024 * 1024
_MAX_SPAN = 500

_SHEET = frozenset({"table", "worksheet"})
_ROW = frozenset({"tr", "row"})
_CELL = frozenset({"td", "th", "cell"})


def markup_sheets(path: Path) -> list[Sheet]:
    """Each table of the page, or worksheet of the XML, that has cells.

    Raises FileError unknown_format (no tables), unreadable or too_large.
    """
    if path.stat().st_size > MAX_SIZE:
        raise FileError("too_large", file=path.name, max="64 MB")
    parser = _Tables()
    try:
        parser.feed(path.read_text(encoding=find_encoding(path)))
        parser.close()
    except (AssertionError, ValueError) as error:
        raise FileError("unreadable", file=path.name, reason=str(error)) from error
    found = [(name, rows) for name, rows in parser.found if any(rows)]
    if not found:
        raise FileError("unknown_format", file=path.name)
    return [_sheet(name or str(number), rows) for number, (name, rows) in enumerate(found, 1)]


def _sheet(name: str, rows: list[Row]) -> Sheet:
    return Sheet(name, lambda: iter(rows))


class _Tables(HTMLParser):
    """Collects tables; never resolves anything outside, never expands entities of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, list[Row]]] = []
        self._open: list[list[Row]] = []
        self._text: list[str] | None = None
        self._span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = tag.rpartition(":")[2]
        given = {key.rpartition(":")[2]: value or "" for key, value in attrs}
        if name in _SHEET:
            self._start_sheet(name, given)
        elif name in _ROW and self._open:
            self._end_cell()
            rows = self._open[-1]
            rows += [[] for _ in range(_count(given.get("index")) - len(rows) - 1)]
            rows.append([])
        elif name in _CELL and self._open and self._open[-1]:
            self._end_cell()
            row = self._open[-1][-1]
            row += [None] * (_count(given.get("index")) - len(row) - 1)
            self._span = _count(given.get("colspan")) or _count(given.get("mergeacross")) + 1
            self._text = []
        elif name == "br" and self._text is not None:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name in _CELL or name in _ROW:
            self._end_cell()
        elif name == "table" and self._open:
            self._end_cell()
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def _start_sheet(self, name: str, given: dict[str, str]) -> None:
        self._end_cell()
        rows: list[Row] = []
        if name == "worksheet":
            self.found.append((given.get("name", ""), rows))
            return
        if self.found and self.found[-1][0] and not self.found[-1][1]:
            self._open.append(self.found[-1][1])
            return
        self.found.append(("", rows))
        self._open.append(rows)

    def _end_cell(self) -> None:
        if self._text is None:
            return
        text = "".join(self._text).replace("\xa0", " ").strip()
        if self._open and self._open[-1]:
            self._open[-1][-1] += [text or None, *[None] * (self._span - 1)]
        self._text, self._span = None, 1


def _count(digits: str | None) -> int:
    """A small count out of an attribute, 0 for anything else."""
    if digits and digits.isascii() and digits.isdigit() and len(digits) <= 4:
        return min(int(digits), _MAX_SPAN)
    return 0
