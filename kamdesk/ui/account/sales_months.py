"""The months of an account in figures; the cost to serve is typed in its cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from kamdesk.ui import theme
from kamdesk.ui.tables.record_table import Cell, Head
from kamdesk.ui.widgets import CellRole, MoneyEdit, RowDelegate, TableView

Index = QModelIndex | QPersistentModelIndex
Type = Callable[[date, int | None], bool]
"""Keeps the cost typed for a month (None takes it back); False where it was refused."""


@dataclass(frozen=True, slots=True)
class MonthLine:
    """A month's cells; ``typed`` is the cost typed by hand, money units, ``hint`` says where the
    cost comes from. The sum has no month."""

    month: date | None
    cells: Sequence[Cell]
    typed: int | None = None
    hint: str = ""


class MonthsModel(QAbstractTableModel):
    """Lines with one column that can be typed into, -1 for none."""

    def __init__(self, keep: Type, parent: QWidget) -> None:
        super().__init__(parent)
        self._keep = keep
        self._heads: list[Head] = []
        self._lines: list[MonthLine] = []
        self._typed = -1

    def show_lines(self, heads: list[Head], lines: list[MonthLine], typed: int) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._heads, self._lines, self._typed = heads, lines, typed
        self.endResetModel()

    def heads(self) -> list[Head]:
        """The columns."""
        return self._heads

    def line(self, row: int) -> MonthLine:
        """A line by its place."""
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == self._typed and self._lines[index.row()].month is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        cell = line.cells[index.column()]
        cost = index.column() == self._typed
        answers = {
            int(Qt.ItemDataRole.DisplayRole): cell.text,
            int(Qt.ItemDataRole.EditRole): line.typed,
            int(Qt.ItemDataRole.ToolTipRole): _told(cell.hint, line.hint if cost else ""),
            int(Qt.ItemDataRole.TextAlignmentRole): _side(self._heads[index.column()]),
            int(CellRole.KEY): line.month,
            int(CellRole.TONE): cell.tone,
            int(CellRole.STRONG): cell.strong,
        }
        return answers.get(int(role))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self._lines[index.row()]
        if role != Qt.ItemDataRole.EditRole or line.month is None or value == line.typed:
            return False
        return self._keep(line.month, value)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section][0]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self._heads[section])
        return None


class MonthsTable(TableView):
    """As high as its lines. A double click, F2 or a digit types the cost of a month."""

    def __init__(self, keep: Type, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.months = MonthsModel(keep, self)
        self.setModel(self.months)
        self.setItemDelegate(_CostDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)

    def show_lines(self, heads: list[Head], lines: list[MonthLine], typed: int = -1) -> None:
        """Show these; ``typed`` is the column that can be typed into."""
        self.months.show_lines(heads, lines, typed)
        rows = self.verticalHeader().defaultSectionSize() * len(lines)
        self.setFixedHeight(self.horizontalHeader().height() + rows + 2)
        self._fit_widths()

    def _fit_widths(self) -> None:
        heads = self.months.heads()
        if not heads:
            return
        room = self.viewport().width() - sum(theme.px(width) for _t, width, _n in heads)
        share = max(0, room // len(heads))
        for place, (_title, width, _numeric) in enumerate(heads):
            self.setColumnWidth(place, theme.px(width) + share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_widths()


class _CostDelegate(RowDelegate):
    """An editor for amounts; an unreadable one is left as it was."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = MoneyEdit(parent=parent)
        editor.setAccessibleName(str(index.model().headerData(index.column(), _ACROSS)))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, MoneyEdit)
        editor.set_value(index.data(Qt.ItemDataRole.EditRole))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        assert isinstance(editor, MoneyEdit)
        try:
            model.setData(index, editor.value())
        except ValueError:
            return


_ACROSS = Qt.Orientation.Horizontal


def _told(*parts: str) -> str | None:
    """What the pointer is told, a line each."""
    return "\n".join(filter(None, parts)) or None


def _side(head: Head) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if head[2] else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
