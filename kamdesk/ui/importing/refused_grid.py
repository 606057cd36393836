"""The refused rows as a grid: the cell that holds a row up is marked and can be typed anew."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from kamdesk.ui import theme
from kamdesk.ui.importing.mending import Mending
from kamdesk.ui.importing.refused_delegate import RefusedDelegate
from kamdesk.ui.importing.refused_model import FIXED_COLUMNS, WHY, RefusedModel
from kamdesk.ui.widgets import TableView
from kamdesk.words import Lang

_LINES = 9
_WIDEST, _LEAST = 220, 84
_ROW, _WHY, _WIDEST_WHY = 58, 268, 520
FILL_KEYS = "Ctrl+D"
LEAVE_KEYS = "Ctrl+-"


class RefusedGrid(TableView):
    """Typing, F2, Enter or a double click edits; Enter leads to the next row below.

    ``moved`` when another cell becomes the current one, ``fixed`` when a text was typed;
    ``fill_requested`` and ``leave_requested`` by their keys.
    """

    moved = Signal()
    fixed = Signal()
    fill_requested = Signal()
    leave_requested = Signal()

    def __init__(self, language: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        triggers = QAbstractItemView.EditTrigger
        self.lines = RefusedModel(language, self)
        self.setModel(self.lines)
        self.setItemDelegate(RefusedDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setAccessibleName(self.tr("Refused rows"))
        self.horizontalHeader().setStretchLastSection(False)
        self.lines.fixed.connect(self.fixed)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())

    def show_lines(self, mending: Mending) -> None:
        """Show what was refused, the first bad cell being the current one."""
        self.lines.show(mending)
        for column in range(self.lines.columnCount()):
            self.setColumnWidth(column, self._width(column))
        self._fit_reasons()
        lines = min(len(mending.rows), _LINES) + 1
        self.setFixedHeight(lines * theme.px(36) + theme.px(14))
        if mending.rows:
            self.go_to(0)

    def line(self) -> int:
        """The current line, −1 where there is none."""
        return self.currentIndex().row()

    def field(self) -> str:
        """The field of the current cell; outside the fields the one that the line is about."""
        index = self.currentIndex()
        if not index.isValid():
            return ""
        return self.lines.field_at(index.column()) or self.lines.main_field(index.row())

    def go_to(self, line: int, name: str = "") -> None:
        """Make a cell of a line the current one: that of a field, else the one it is about."""
        column = self.lines.column_of(name or self.lines.main_field(line))
        index = self.lines.index(line, max(column, 0))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def go_on(self) -> None:
        """To the next line that still waits, where the current one is done."""
        if not self.lines.is_open(self.line()):
            self._go_down()

    def tell_changed(self) -> None:
        """Lines were changed from outside: paint them anew."""
        self.lines.tell_changed()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go_down()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_down(self) -> None:
        """To the next line that still waits, begun anew at the top after the last."""
        start, count = self.line(), self.lines.rowCount()
        for line in [*range(start + 1, count), *range(start)]:
            if self.lines.is_open(line):
                self.go_to(line)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # an Enter that the editor was done with; it is stored in a moment
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._edit(current)
        elif QKeySequence(event.keyCombination()) == QKeySequence(FILL_KEYS):
            self.fill_requested.emit()
        elif QKeySequence(event.keyCombination()) == QKeySequence(LEAVE_KEYS):
            self.leave_requested.emit()
        elif event.key() == Qt.Key.Key_Delete and self.lines.field_at(current.column()):
            self.lines.setData(current, "")
        else:
            super().keyPressEvent(event)

    def _edit(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        if not self.lines.field_at(current.column()):
            self.go_to(current.row())
        self.edit(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_reasons()

    def _fit_reasons(self) -> None:
        """Room that the cells leave goes to the reasons."""
        others = sum(self.columnWidth(at) for at in range(self.lines.columnCount()) if at != WHY)
        room = self.viewport().width() - others
        self.setColumnWidth(WHY, max(theme.px(_WHY), min(room, theme.px(_WIDEST_WHY))))

    def _width(self, column: int) -> int:
        if column < FIXED_COLUMNS:
            return theme.px((_ROW, _WHY)[column])
        hint = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))
        return min(max(hint + theme.px(8), theme.px(_LEAST)), theme.px(_WIDEST))
