"""An editable grid of numbers: typed into like a worksheet, pasted into from one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kamdesk.ui import theme
from kamdesk.ui.tables.cell_model import CellModel, Index
from kamdesk.ui.widgets import CellRole
from kamdesk.ui.widgets.painting import focus_ring
from kamdesk.ui.widgets.table import draw_line

ROW, COLUMN, NAMES = 32, 88, 132
"""Design pixels: height of a row, least width of a column, width of the rows' names."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ERASE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class CellGrid(QTableView):
    """Any key begins to type, Enter goes down, Tab goes on. ``pasted(text)`` on Ctrl+V and
    ``cleared(keys)`` on Delete. ``names`` is the width of the rows' names in design pixels."""

    pasted = Signal(str)
    cleared = Signal(list)

    def __init__(
        self, model: CellModel, parent: QWidget | None = None, *, names: int = NAMES
    ) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_AmountDelegate(self))
        self.setFont(theme.font("body"))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dress_headers(names)
        model.modelReset.connect(self._fit)
        self._fit()

    def _dress_headers(self, width: int) -> None:
        names, heads = self.verticalHeader(), self.horizontalHeader()
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setDefaultSectionSize(theme.px(ROW))
        names.setFixedWidth(theme.px(width))
        names.setFont(theme.font("body"))
        names.setHighlightSections(False)
        names.setTextElideMode(Qt.TextElideMode.ElideRight)
        heads.setFixedHeight(theme.px(ROW))
        heads.setFont(theme.font("small"))
        heads.setMinimumSectionSize(theme.px(COLUMN))
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setHighlightSections(False)

    def _fit(self) -> None:
        """As high as its rows, so that the page scrolls and not the grid."""
        bar = self.horizontalScrollBar().sizeHint().height()
        rows = self._model.rowCount() * theme.px(ROW)
        self.setFixedHeight(self.horizontalHeader().height() + rows + bar)

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as a worksheet takes them."""
        chosen = sorted(self.selectedIndexes(), key=lambda i: (i.row(), i.column()))
        lines: dict[int, list[str]] = {}
        for index in chosen:
            lines.setdefault(index.row(), []).append(str(index.data() or ""))
        text = "\n".join("\t".join(cells) for cells in lines.values())
        QGuiApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Take what the clipboard holds."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.pasted.emit(text)

    def settle(self) -> None:
        """Store what is being typed."""
        editing = self.state() is QAbstractItemView.State.EditingState
        editor = self.indexWidget(self.currentIndex()) if editing else None
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        submitted = hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache
        super().closeEditor(editor, hint)
        if submitted:
            here = self.currentIndex()
            below = here.siblingAtRow(here.row() + 1)
            if below.isValid():
                self.setCurrentIndex(below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ERASE and self.selectedIndexes():
            self.cleared.emit([self._model.key_at(index) for index in self.selectedIndexes()])
        elif event.key() in _ENTER and self.currentIndex().isValid():
            if self.state() is not QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _AmountDelegate(QStyledItemDelegate):
    """Amounts to the right; a refused text on its tint."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setFont(theme.font("body"))
        editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return editor

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = theme.current()
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        refused = index.data(CellRole.TONE) == "bad"
        if refused:
            painter.fillRect(rect, QColor(palette.bad_tint))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.accent_tint))
        for side in (
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1),
            QRectF(rect.right() - 1, rect.top(), 1, rect.height()),
        ):
            painter.fillRect(side, QColor(palette.line))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect.adjusted(1, 1, -2, -2), theme.px(3))
        room = rect.adjusted(theme.px(6), 0, -theme.px(8), -1)
        text, tone = str(index.data() or ""), str(index.data(CellRole.TONE))
        draw_line(painter, room, text, "body", tone, Qt.AlignmentFlag.AlignRight)
        painter.restore()
