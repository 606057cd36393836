"""All kinds of files side by side, each with a line that says what it is; one is in force."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk.exchange.fields import Kind
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.choice_tile import ChoiceTile
from kamdesk.ui.importing.kind_texts import explanation

_LEAST = 232
_MOST_COLUMNS = 4


class KindTiles(QWidget):
    """A grid of tiles; arrow keys move. ``chosen(Kind)`` when the user takes another one."""

    chosen = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = 0
        self._tiles = {
            kind: ChoiceTile(ctx.word(f"import.{kind.value}"), explanation(kind)) for kind in Kind
        }
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(8))
        for kind, tile in self._tiles.items():
            tile.clicked.connect(lambda _=False, pressed=kind: self._press(pressed))
            tile.moved.connect(lambda x, y, start=kind: self._move(start, x, y))
        self._arrange(_MOST_COLUMNS)

    def set_value(self, kind: Kind) -> None:
        """Mark a kind as the one in force."""
        for other, tile in self._tiles.items():
            tile.set_chosen(other is kind)

    def value(self) -> Kind | None:
        """The kind in force."""
        return next((kind for kind, tile in self._tiles.items() if tile.isChecked()), None)

    def tile(self, kind: Kind) -> ChoiceTile:
        """The tile of a kind."""
        return self._tiles[kind]

    def _press(self, kind: Kind) -> None:
        self.set_value(kind)
        self.chosen.emit(kind)

    def _move(self, start: Kind, columns: int, rows: int) -> None:
        """Only the focus moves: taking another kind reads the file again."""
        kinds = list(self._tiles)
        at = kinds.index(start) + columns + rows * self._columns
        if 0 <= at < len(kinds):
            self._tiles[kinds[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for place in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        for place, tile in enumerate(self._tiles.values()):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, place // columns, place % columns)
        self._columns = columns

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = (self.width() + theme.px(8)) // theme.px(_LEAST + 8)
        self._arrange(4 if fitting >= 4 else 2 if fitting >= 2 else 1)
        self._make_room()

    def _make_room(self) -> None:
        """Rows as high as their wordiest tile, whose lines break by the width of a column."""
        gaps = self._grid.spacing() * (self._columns - 1)
        width = (self.width() - gaps) // self._columns
        heights: dict[int, int] = {}
        for place, tile in enumerate(self._tiles.values()):
            row = place // self._columns
            heights[row] = max(heights.get(row, 0), tile.heightForWidth(width))
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, heights.get(row, 0))
