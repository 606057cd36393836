"""How cells of refused rows look, and how they are typed anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from kamdesk.ui import theme
from kamdesk.ui.importing.refused_model import FIXED_COLUMNS, GROUND
from kamdesk.ui.importing.rows_table import Index
from kamdesk.ui.widgets import LineEdit, RowDelegate
from kamdesk.ui.widgets.painting import box


class RefusedDelegate(RowDelegate):
    """The bad cell on its tint with a line around it, mended ones on the accent's."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        plain = QStyleOptionViewItem(option)
        plain.state &= ~QStyle.StateFlag.State_Selected
        super().paint(painter, plain, index)
        rect = QRectF(option.rect)
        if index.column() >= FIXED_COLUMNS:
            line = QRectF(rect.left(), rect.top(), 1, rect.height())
            painter.fillRect(line, QColor(theme.current().line))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            frame = rect.adjusted(1, 1, -1, -2)
            box(painter, frame, theme.px(3), None, theme.current().accent, width=2)

    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        role = index.data(GROUND)
        if role:
            ink, ground = theme.current().chip(role)
            pad = theme.px(8)
            whole = room.adjusted(-pad + 2, 1, pad - 1, 0)
            box(painter, whole, theme.px(3), ground, ink if role == "bad" else None)
        super().paint_content(painter, room, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = LineEdit(parent=parent)
        head = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(head))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(1, 1, -1, -2))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and Tab belong to the input method while it composes."""
        if (
            isinstance(editor, LineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and editor.is_composing()
        ):
            return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        return super().eventFilter(editor, event)
