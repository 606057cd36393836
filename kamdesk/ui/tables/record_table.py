"""A short table whose rows are at hand: people of an account, months, product lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from kamdesk.ui import formats, theme
from kamdesk.ui.widgets import CellRole, TableView, TwoLineDelegate

Index = QModelIndex | QPersistentModelIndex
Head = tuple[str, int, bool]
"""Title, width in design pixels, whether it holds numbers."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Text with its second line, tone and weight; ``hint`` is told to the pointer."""

    text: str
    second: str = ""
    tone: str = "text"
    strong: bool = False
    hint: str = ""

    @classmethod
    def of_money(
        cls, units: int | None, currency: str, *, tone: str = "text", strong: bool = False
    ) -> Cell:
        """An amount in whole units; the pointer is told the cents."""
        shown = formats.money(units, currency)
        return cls(shown, tone=tone, strong=strong, hint=formats.exact(units, currency))


class RecordTable(TableView):
    """As high as its rows, so that the page scrolls and not the table; ``chosen(key)`` when
    another row becomes current."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, two_line: bool = True) -> None:
        super().__init__(parent, two_line=two_line)
        self._two_line = two_line
        self._records = _Records(self)
        self.setModel(self._records)
        if two_line:
            self.setItemDelegate(_OneOrTwo(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def set_columns(self, heads: Sequence[Head]) -> None:
        """Declare the columns."""
        self._records.set_heads(list(heads))
        self._fit_widths()

    def set_records(self, records: Sequence[tuple[Any, Sequence[Cell]]]) -> None:
        """Show these rows, each with its key; the current one stays if it is still there."""
        kept = self.current()
        self.selectionModel().blockSignals(True)
        self._records.set_records(list(records))
        self.selectionModel().blockSignals(False)
        rows = self.verticalHeader().defaultSectionSize() * len(records)
        self.setFixedHeight(self.horizontalHeader().height() + rows + 2)
        if kept is not None:
            self.choose(kept)

    def choose(self, key: object) -> None:
        """Make a row current without telling."""
        place = self._records.place_of(key)
        if place >= 0:
            self.selectionModel().blockSignals(True)
            self.selectRow(place)
            self.selectionModel().blockSignals(False)
            self.viewport().update()

    def current(self) -> Any:
        """Key of the current row, or None."""
        index = self.currentIndex()
        return index.data(CellRole.KEY) if index.isValid() else None

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(CellRole.KEY))

    def _fit_widths(self) -> None:
        heads = self._records.heads
        if not heads:
            return
        room = self.viewport().width() - sum(theme.px(width) for _t, width, _n in heads)
        wordy = [place for place, head in enumerate(heads) if not head[2]]
        for place, (_title, width, _numeric) in enumerate(heads):
            extra = max(0, room // len(wordy)) if place in wordy else 0
            self.setColumnWidth(place, theme.px(width) + extra)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_widths()


class _OneOrTwo(TwoLineDelegate):
    def paint_content(self, painter, room, index: Index) -> None:
        if index.data(CellRole.SECOND):
            super().paint_content(painter, room, index)
        else:
            super(TwoLineDelegate, self).paint_content(painter, room, index)


class _Records(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heads: list[Head] = []
        self._rows: list[tuple[Any, Sequence[Cell]]] = []

    def set_heads(self, heads: list[Head]) -> None:
        self.beginResetModel()
        self.heads, self._rows = heads, []
        self.endResetModel()

    def set_records(self, rows: list[tuple[Any, Sequence[Cell]]]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def place_of(self, key: object) -> int:
        return next((place for place, row in enumerate(self._rows) if row[0] == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        key, cells = self._rows[index.row()]
        cell = cells[index.column()]
        answers = {
            int(Qt.ItemDataRole.DisplayRole): cell.text,
            int(Qt.ItemDataRole.ToolTipRole): cell.hint or None,
            int(Qt.ItemDataRole.TextAlignmentRole): _side(self.heads[index.column()]),
            int(CellRole.KEY): key,
            int(CellRole.SECOND): cell.second,
            int(CellRole.TONE): cell.tone,
            int(CellRole.STRONG): cell.strong,
        }
        return answers.get(int(role))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or section >= len(self.heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section][0]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self.heads[section])
        return None


def _side(head: Head) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if head[2] else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
