"""Places a brief's blocks on the grid of a worksheet; a rehearsal reckons how high they become."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.exchange.brief_chart import ROWS as CHART_ROWS
from kamdesk.exchange.brief_chart import add_chart
from kamdesk.exchange.brief_grid import Area, Grid
from kamdesk.exchange.brief_room import (
    COLUMNS,
    GAP,
    LARGE,
    NAMES,
    ROW,
    SIZE,
    columns_for,
    columns_for_mark,
    lines_of,
    shortened,
)
from kamdesk.exchange.briefing.lines import Block, Document, Foot, Head, Item, Run

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ROOM = 775.0
"""Points between the margins of A4, less what printers and fonts may differ."""
_BETWEEN = 2
"""Columns between two blocks, and between two cells of an item (half of it)."""
_TITLE_ROW = 15.0
_NAME_ROW, _NOTE_ROW, _BLANK_ROW = 25.0, 20.0, 19.0
_FEWEST_NOTES = 2


class Page:
    """Places a document on a grid; a rehearsal only reckons how high it becomes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.cut = False
        self._grid: Grid | None = None
        self._row = 1
        self._high = 0.0
        self.last = 0

    def rehearse(self) -> float:
        """How many points it takes."""
        self._lay_out()
        return self._high

    def write(self, sheet: Worksheet) -> None:
        """Put it onto a worksheet, ready to print."""
        self._grid = Grid(sheet, self.document.lang)
        self._row, self._high = 1, 0.0
        self._lay_out()
        self.last = self._row - 1

    def _lay_out(self) -> None:
        document = self.document
        self._head(document.head)
        self._box(document.box)
        for row in document.rows:
            self._gap()
            self._blocks(row)
        self._gap()
        if self._grid is not None:
            self._notes(document.foot)
        self._foot(document.foot, document.note)

    def _head(self, head: Head) -> None:
        chip = columns_for(head.chip[0], bold=True) + 2 if head.chip else 0
        self._line((Run(head.facts, "muted"),), COLUMNS - chip)
        if head.chip and self._grid:
            word, tone = head.chip
            runs = (Run(f"{_SHAPES.get(tone, '')} {word}".strip(), "text", True),)
            self._grid.put(Area(self._row, COLUMNS - chip + 1, chip), runs, right=True)
        self._next()
        why = columns_for(head.why) if head.why else 0
        room = COLUMNS - why
        fitting = (s for s in NAMES if columns_for(head.name, size=s, bold=True) <= room)
        size = next(fitting, NAMES[-1])
        self._line((Run(head.name, bold=True),), room, size=size)
        if why and self._grid:
            why_run = (Run(head.why, "muted"),)
            area = Area(self._row, COLUMNS - why + 1, why)
            self._grid.put(area, why_run, right=True, at="center")
        self._next(_NAME_ROW)
        if head.about:
            self._line((Run(head.about, "muted"),), COLUMNS)
            self._next()
        self._gap()

    def _line(self, runs: tuple[Run, ...], columns: int, *, size: int = SIZE) -> None:
        shown, cut = shortened(runs, columns, 1) if size == SIZE else (runs, False)
        self.cut |= cut
        if self._grid:
            at = "top" if size == SIZE else "center"
            self._grid.put(Area(self._row, 1, columns), shown, size=size, at=at)

    def _box(self, items: tuple[Item, ...]) -> None:
        for number, item in enumerate(items):
            size = LARGE if number == 0 else SIZE
            shown, cut = shortened(item.cells[0].runs, COLUMNS - 4, item.most)
            self.cut |= cut
            rows = lines_of(shown, COLUMNS - 4, size=size)
            if self._grid:
                self._grid.fill(self._row, rows, "accent_tint")
                self._grid.put(Area(self._row, 2, COLUMNS - 2, rows), shown, size=size)
            for _row in range(rows):
                self._next(ROW + (2 if size == LARGE else 0))

    def _blocks(self, blocks: tuple[Block, ...]) -> None:
        """Side by side, each with as many rows as it needs."""
        columns = (COLUMNS - _BETWEEN * (len(blocks) - 1)) // len(blocks)
        top = self._row
        ends = [
            self._block(block, top, 1 + at * (columns + _BETWEEN), columns)
            for at, block in enumerate(blocks)
        ]
        self._next(_TITLE_ROW)
        for _row in range(max(ends) - top - 1):
            self._next()

    def _block(self, block: Block, row: int, column: int, columns: int) -> int:
        """Returns the row below it."""
        self._title(block, row, column, columns)
        row += 1
        if block.bars:
            if self._grid:
                add_chart(self._grid.sheet, block.bars, row, column, columns, self.document.lang)
            row += CHART_ROWS
        indent = max((columns_for_mark(item.mark) for item in block.items), default=0)
        for item in block.items:
            row = self._item(item, row, column, columns, indent)
        return row

    def _title(self, block: Block, row: int, column: int, columns: int) -> None:
        if self._grid is None:
            return
        self._grid.rule(row, column, columns)
        wide = min(columns_for(block.title, size=LARGE, bold=True), columns)
        self._grid.put(Area(row, column, wide), (Run(block.title, "accent", True),), size=LARGE)
        more = min(columns_for(block.more), columns - wide) if block.more else 0
        if more:
            runs = (Run(block.more, "muted"),)
            self._grid.put(Area(row, column + columns - more, more), runs, right=True)
        hint = columns_for(block.hint) if block.hint else 0
        if 0 < hint <= columns - wide - more:
            self._grid.put(Area(row, column + wide, hint), (Run(block.hint, "muted"),))

    def _item(self, item: Item, row: int, column: int, columns: int, indent: int) -> int:
        """A mark and the cells beside it; returns the row below."""
        if item.mark and self._grid:
            self._grid.put(Area(row, column, indent), (Run(item.mark, item.mark_tone),))
        room = columns - indent - (len(item.cells) - 1)
        whole = sum(cell.wide for cell in item.cells)
        placed, left, high = [], column + indent, 1
        for cell in item.cells:
            wide = max(int(room * cell.wide / whole), 2)
            runs, cut = shortened(cell.runs, wide, item.most)
            self.cut |= cut
            high = max(high, lines_of(runs, wide))
            placed.append((left, wide, runs))
            left += wide + 1
        if self._grid:
            for left, wide, runs in placed:
                self._grid.put(Area(row, left, wide, high), runs)
        row += high
        if item.ruled:
            if self._grid:
                self._grid.rule(row, column + indent, columns - indent, "line")
            row += 1
        return row

    def _notes(self, foot: Foot) -> None:
        """Lines to write on where there is room."""
        assert self._grid is not None
        left = ROOM - self._high - _foot_height(foot) - GAP
        count = int(left / _NOTE_ROW)
        if count < _FEWEST_NOTES:
            return
        for number in range(count):
            if number == 0:
                runs = (Run(foot.notes, "accent", True),)
                wide = columns_for(foot.notes, size=LARGE, bold=True)
                self._grid.put(Area(self._row, 1, wide), runs, size=LARGE, at="bottom")
            self._grid.rule(self._row, 1, COLUMNS, "line")
            self._next(_NOTE_ROW)
        self._gap()

    def _foot(self, foot: Foot, note: str) -> None:
        """What is filled in by hand."""
        if foot.outcomes:
            ticks = "     ".join(f"\N{WHITE SQUARE} {word}" for word in foot.outcomes)
            self._line((Run(f"{foot.result}     ", "muted"), Run(ticks)), COLUMNS)
            self._next(ROW + 3)
        half = (COLUMNS - _BETWEEN) // 2
        wide = max(columns_for(foot.theirs), columns_for(foot.ours))
        for number in range(2):
            if self._grid:
                for side, word in enumerate((foot.theirs, foot.ours)):
                    self._blank(1 + side * (half + _BETWEEN), half, wide,
                                word if number == 0 else "", foot.by)  # fmt: skip
            self._next(_BLANK_ROW)
        self._line((Run(note, "muted"),), COLUMNS)
        self._next()

    def _blank(self, column: int, columns: int, wide: int, word: str, by: str) -> None:
        assert self._grid is not None
        date, label = 6, columns_for(by)
        self._grid.put(Area(self._row, column, wide), (Run(word, "muted"),), at="bottom")
        line = columns - wide - date - label
        self._grid.rule(self._row, column + wide, line - 1, "faint")
        area = Area(self._row, column + wide + line, label)
        self._grid.put(area, (Run(by, "muted"),), at="bottom")
        self._grid.rule(self._row, column + columns - date, date, "faint")

    def _next(self, points: float = ROW) -> None:
        if self._grid:
            self._grid.height(self._row, points)
        self._row += 1
        self._high += points

    def _gap(self) -> None:
        self._next(GAP)


_SHAPES = {
    "platinum": "\N{BLACK DIAMOND}",
    "gold": "\N{BLACK UP-POINTING TRIANGLE}",
    "iron": "\N{BLACK SQUARE}",
    "lead": "\N{BLACK CIRCLE}",
}
"""A tier is never told by colour alone."""


def _foot_height(foot: Foot) -> float:
    return (ROW + 3 if foot.outcomes else 0) + 2 * _BLANK_ROW + ROW
