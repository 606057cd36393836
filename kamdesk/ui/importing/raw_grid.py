"""The first rows of a sheet as they stand in the file; any of them can be made the headings."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from kamdesk.exchange.cells import Cell, plain
from kamdesk.ui import theme
from kamdesk.ui.importing.rows_table import Index
from kamdesk.ui.widgets import CellRole, RowDelegate, TableView

_WIDEST = 200
_NUMBER_WIDTH = 52
_LINE = 26


class RawGrid(TableView):
    """``header_chosen(row)`` when the user takes another row for the headings; rows count from
    1 as in a spreadsheet."""

    header_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fixed = False
        self._raw = _RawModel(self)
        self.setModel(self._raw)
        self.setItemDelegate(_RawDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("First rows of the sheet"))
        self.horizontalHeader().setStretchLastSection(False)
        self.verticalHeader().setDefaultSectionSize(theme.px(_LINE))
        self.clicked.connect(lambda index: self._choose(index.row()))

    def show_rows(
        self, rows: Sequence[Sequence[Cell]], header_row: int, *, fixed: bool = False
    ) -> None:
        """Show rows of the file from its first one on, and mark the one with the headings;
        ``fixed`` where no other row can be."""
        self._fixed = fixed
        self._raw.show(rows, header_row)
        self.setColumnWidth(0, theme.px(_NUMBER_WIDTH))
        for column in range(1, self._raw.columnCount()):
            hint = self.sizeHintForColumn(column) + theme.px(12)
            self.setColumnWidth(column, min(max(hint, theme.px(64)), theme.px(_WIDEST)))
        if 0 < header_row <= len(rows):
            self.setCurrentIndex(self._raw.index(header_row - 1, 1))
        head = self.horizontalHeader().height()
        self.setFixedHeight(len(rows) * theme.px(_LINE) + head + theme.px(14))

    def _choose(self, row: int) -> None:
        if self._fixed or row + 1 == self._raw.header_row:
            return
        if self._raw.is_filled(row):
            self.header_chosen.emit(row + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self._choose(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class _RawModel(QAbstractTableModel):
    """The row's number in the first column, then the cells."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[Cell]] = ()
        self._width = 0
        self.header_row = 0

    def show(self, rows: Sequence[Sequence[Cell]], header_row: int) -> None:
        self.beginResetModel()
        self._rows, self.header_row = rows, header_row
        self._width = max(map(len, rows), default=0)
        self.endResetModel()

    def is_filled(self, row: int) -> bool:
        return any(plain(cell) for cell in self._rows[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._width + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        is_header = row + 1 == self.header_row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if column == 0:
                return str(row + 1)
            cells = self._rows[row]
            return plain(cells[column - 1]) if column <= len(cells) else ""
        if role == CellRole.STRONG:
            return is_header
        if role == CellRole.TONE:
            if is_header:
                return "accent"
            return "faint" if column == 0 or row + 1 < self.header_row else "text"
        if role == Qt.ItemDataRole.AccessibleTextRole and is_header and column == 0:
            return self.tr("Headings")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _letters(section)
        return None


class _RawDelegate(RowDelegate):
    """The row of headings on the accent's tint."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() == 0:
            return
        line = QRectF(option.rect)
        painter.fillRect(
            QRectF(line.left(), line.top(), 1, line.height()), QColor(theme.current().line)
        )

    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        if index.data(CellRole.STRONG):
            pad = theme.px(8)
            painter.fillRect(room.adjusted(-pad, 0, pad, 0), QColor(theme.current().accent_tint))
        super().paint_content(painter, room, index)


def _letters(column: int) -> str:
    """What a spreadsheet calls a column, counted from 1: A … Z, AA …"""
    name = ""
    while column > 0:
        column, place = divmod(column - 1, 26)
        name = ascii_uppercase[place] + name
    return name
