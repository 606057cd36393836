"""One sheet of tables: title, headers, rows, widths that fit Chinese, and how it prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from kamdesk.exchange.dossier import text
from kamdesk.exchange.dossier.paper import Paper

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FIXED = {"date": 10, "month": 8, "moment": 16}
_LEAST, _PADDING = 6, 3
_LINE, _TALLEST = 14, 409
"""Points of one line of text, and the tallest row that Excel knows."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, the kind of its values (see ``styles.FORMATS``), its widest."""

    title: str
    kind: str = "text"
    most: int = 40


class Grid:
    """Writes from top to bottom and keeps count of how wide each column has to be."""

    def __init__(self, paper: Paper, title: str, *, landscape: bool = True) -> None:
        self.paper = paper
        self.sheet: Worksheet = paper.workbook.create_sheet(title)
        self._widths: dict[int, int] = {}
        self._row = 0
        self._tables = 0
        self._header_row = 0
        self._landscape = landscape
        self._put([title], ["title"])
        self.sheet.row_dimensions[1].height = 30
        self._put([paper.name], ["note"], measured=False)

    @property
    def row(self) -> int:
        """The last row written."""
        return self._row

    def blank(self) -> None:
        """Leave a row out."""
        self._put([], [])

    def section(self, title: str) -> None:
        """A heading over what follows."""
        self.blank()
        self._put([title], ["section"], measured=False)
        self.sheet.row_dimensions[self._row].height = 22

    def note(self, sentence: str) -> None:
        """A muted sentence."""
        self._put([sentence], ["note"], measured=False)

    def line(self, sentence: str) -> None:
        """A sentence that runs on over the columns."""
        self._put([sentence], ["line"], measured=False)

    def table(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Any]],
        total: Sequence[Any] | None = None,
    ) -> tuple[int, int]:
        """Headers, rows, and a row of totals; returns the first and last row of the values."""
        self._put([c.title for c in columns], [_head(c) for c in columns])
        self._tables += 1
        self._header_row = self._header_row or self._row
        first = self._row + 1
        looks = [f"body.{c.kind}" for c in columns]
        for column, spec in enumerate(columns, start=1):
            self._widths.setdefault(column, 0)
            self._widths[column] = max(self._widths[column], _FIXED.get(spec.kind, 0))
        caps = [c.most for c in columns]
        for values in rows:
            self._wrapped(values, looks, caps)
        last = self._row
        if total is not None:
            self._put(total, [f"total.{c.kind}" for c in columns])
        return first, last

    def pairs(self, entries: Iterable[tuple[str, Any, str]]) -> None:
        """Label, value and kind, one under the other."""
        for label, value, kind in entries:
            self._wrapped([label, value], ["label", f"value.{kind}"], [30, 60])

    def finish(self) -> None:
        """Set widths, what stays in sight, and the print-out. The last thing done to a sheet."""
        from openpyxl.utils import get_column_letter

        for column, wide in self._widths.items():
            letter = get_column_letter(column)
            self.sheet.column_dimensions[letter].width = max(wide, _LEAST) + _PADDING
        if self._tables == 1:
            self.sheet.freeze_panes = f"A{self._header_row + 1}"
            self.sheet.print_title_rows = f"{self._header_row}:{self._header_row}"
        else:
            self.sheet.freeze_panes = "A3"
            self.sheet.print_title_rows = "1:2"
        set_up_print(self.sheet, self.paper, landscape=self._landscape)

    def _wrapped(self, values: Sequence[Any], looks: Sequence[str], caps: Sequence[int]) -> None:
        """A row; texts too long for one cell go on in rows of their own below."""
        if not any(type(v) is str and len(v) > 16_000 for v in values):
            self._put(values, looks, caps)
            return
        parts = [text.pieces(v) if isinstance(v, str) else [v] for v in values]
        more = self.paper.word("continued")
        for at in range(max(map(len, parts))):
            row = [part[at] if at < len(part) else None for part in parts]
            marked = [
                f"{value} {more}" if at + 1 < len(part) else value
                for value, part in zip(row, parts, strict=True)
            ]
            self._put(marked, looks, caps)

    def _put(
        self,
        values: Sequence[Any],
        looks: Sequence[str],
        caps: Sequence[int] | None = None,
        *,
        measured: bool = True,
    ) -> None:
        self._row += 1
        widths = self._widths
        cells = []
        tallest = 1
        for column, (value, look) in enumerate(zip(values, looks, strict=True), start=1):
            cells.append(styled(self.sheet, self.paper, value, look))
            if measured and value is not None and self._row > 1:
                wide = _width(value)
                if caps is not None:
                    if type(value) is str and (wide > caps[column - 1] or "\n" in value):
                        tallest = max(tallest, text.lines(value, caps[column - 1]))
                    wide = min(wide, caps[column - 1])
                if wide > widths.get(column, 0):
                    widths[column] = wide
        self.sheet.append(cells)
        if tallest > 1:
            height = min(tallest * _LINE + 3, _TALLEST)
            self.sheet.row_dimensions[self._row].height = height


def styled(sheet: Any, paper: Paper, value: Any, look: str) -> Any:
    """A cell with a look. Text is always text: no formula, no error value, nothing forbidden."""
    from openpyxl.cell import Cell

    array = paper.styles.array(look)
    if type(value) is not str:
        return Cell(sheet, value=value, style_array=array)
    plain = text.clean(value)
    cell = Cell(sheet, value=plain or None, style_array=array)
    if cell.data_type != "s" and plain:
        cell.data_type = "s"
    if plain[:1] in text.FORMULA_STARTS:
        cell.quotePrefix = True
    return cell


def set_up_print(sheet: Worksheet, paper: Paper, *, landscape: bool) -> None:
    """A4, as wide as the page, account above and page numbers below."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    margins = sheet.page_margins
    margins.left = margins.right = 0.5
    margins.top = margins.bottom = 0.8
    margins.header = margins.footer = 0.4
    name = text.clean(paper.name).replace("\n", " ").replace("&", "&&")
    sheet.oddHeader.left.text = name[:80]
    sheet.oddHeader.right.text = paper.word("title")
    if not paper.client_safe:
        sheet.oddFooter.left.text = paper.word("confidential")
    sheet.oddFooter.center.text = paper.word("page")
    sheet.oddFooter.right.text = paper.today.isoformat()


def filled(
    columns: Sequence[Column], rows: Sequence[Sequence[Any]], keep: int = 1
) -> tuple[list[Column], list[list[Any]]]:
    """The table without columns that no row fills, so that the others print larger; the first
    ``keep`` stay."""
    chosen = [
        at
        for at in range(len(columns))
        if at < keep or any(row[at] not in (None, "") for row in rows)
    ]
    return [columns[at] for at in chosen], [[row[at] for at in chosen] for row in rows]


def _head(column: Column) -> str:
    return (
        f"head.{column.kind}"
        if column.kind in ("money", "whole", "percent", "quotient")
        else "head"
    )


def _width(value: Any) -> int:
    if type(value) is str:
        return text.width(value)
    if isinstance(value, float):
        return len(f"{value:,.2f}")
    if isinstance(value, datetime):
        return 16
    if isinstance(value, date):
        return 10
    return len(str(value))
