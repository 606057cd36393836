"""Text that is edited where it stands: it looks like text until one enters it."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import box

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@cache
def _gauge() -> QTextDocument:
    """Measures texts at widths that they do not have."""
    return QTextDocument()


class InlineEdit(QTextEdit):
    """Plain text that grows. Enter confirms (never while characters are being composed),
    Shift+Enter breaks the line, Escape leaves, Alt+Up and Alt+Down ask to be moved, Ctrl+Enter in
    an empty text takes what is proposed, Ctrl+Shift+Delete does away with the line.

    ``edited`` fires when a changed text is left or confirmed; ``entered`` after Enter; ``erased``
    on Backspace in an empty text; ``moved(-1 or 1)``; ``escaped`` after Escape; ``wished`` when a
    proposal is taken; ``discarded``; ``typed`` at every change by the user.
    """

    edited = Signal()
    entered = Signal()
    erased = Signal()
    moved = Signal(int)
    escaped = Signal()
    wished = Signal()
    discarded = Signal()
    typed = Signal()

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        role: str = "body",
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._settled = value
        self._composing = False
        self._error = ""
        self.setFont(theme.font(role))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(theme.px(2))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._heights: dict[int, int] = {}
        self._whole: QSize | None = None
        self.textChanged.connect(self._forget_heights)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.setPlainText(value)
        self.textChanged.connect(self._note_typing)
        theme.signals().changed.connect(self._take_tone)
        self._take_tone()

    def setPlaceholderText(self, placeholder: str) -> None:
        """What to write here, seen while it is empty and always read out."""
        super().setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        """Show a stored text. What is being typed and not stored yet stays, and so does a blank
        at the end of what was stored while one types."""
        if self.is_dirty() or (self.hasFocus() and self.value() == (value or "")):
            return
        self._settled = value or ""
        if self.toPlainText() != self._settled:
            self.setPlainText(self._settled)

    def reset(self) -> None:
        """Empty it; this is no edit."""
        self._settled = ""
        self.setPlainText("")
        self.set_error("")

    def is_dirty(self) -> bool:
        """Whether there is something that was not told by ``edited`` yet."""
        return self.toPlainText() != self._settled

    def settle(self) -> None:
        """Tell a changed text now."""
        if self.is_dirty() and not self._composing:
            self._settled = self.toPlainText()
            self.edited.emit()

    def is_composing(self) -> bool:
        """Whether characters are being composed by an input method."""
        return self._composing

    def keep(self) -> None:
        """Tell what is typed so far, also while the next characters are being composed."""
        if self.is_dirty():
            self._settled = self.toPlainText()
            self.edited.emit()

    def set_error(self, text: str) -> None:
        """Mark the text as refused and say why, or clear the mark."""
        self._error = text
        self.setToolTip(text)
        self.setAccessibleDescription(text)
        self.viewport().update()
        if text:
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), text, self)

    def error(self) -> str:
        """Why the text was refused; empty where it was not."""
        return self._error

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(40), self._least())

    def heightForWidth(self, width: int) -> int:
        """The height of the whole text, so that no line is ever hidden."""
        document = self.document()
        if document.textWidth() == width:  # what is being composed is in there, too
            return max(math.ceil(document.size().height()), self._least())
        if width not in self._heights:
            self._heights[width] = max(self._measured(width), self._least())
        return self._heights[width]

    def _measured(self, width: int) -> int:
        """The height at a width; measured once for all widths that leave the text unbroken."""
        if self._whole is None:
            self._whole = self._gauged(-1)
        if width >= self._whole.width():
            return self._whole.height()
        return self._gauged(width).height()

    def _gauged(self, width: int) -> QSize:
        gauge = _gauge()
        gauge.setDefaultFont(self.font())
        gauge.setDocumentMargin(self.document().documentMargin())
        gauge.setPlainText(self.toPlainText())
        gauge.setTextWidth(width)
        return QSize(math.ceil(gauge.idealWidth()), math.ceil(gauge.size().height()))

    def _least(self) -> int:
        return self.fontMetrics().height() + theme.px(4)

    def _forget_heights(self) -> None:
        self._heights.clear()
        self._whole = None

    def _fit(self) -> None:
        """Ask for another height when the text needs one, not while a layout just gives it."""
        if self.height() != self.heightForWidth(self.width()):
            self.updateGeometry()

    def _take_tone(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme.color(self._tone))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.color("muted"))
        self.setPalette(palette)

    def _note_typing(self) -> None:
        if self.hasFocus():
            self.typed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self._composing = False
            self.settle()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in _ENTER and not shift:
            self._confirm(wish=control and not self.toPlainText())
            return
        if key == Qt.Key.Key_Delete and control and shift:
            self.discarded.emit()
            return
        if key == Qt.Key.Key_Escape:
            self.settle()
            self.clearFocus()
            self.escaped.emit()
            return
        if key == Qt.Key.Key_Backspace and not self.toPlainText() and not self._composing:
            self.erased.emit()
            return
        if held & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.settle()
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)

    def _confirm(self, *, wish: bool) -> None:
        if self._composing:
            return
        if wish:
            self.wished.emit()
            return
        self.settle()
        self.entered.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.viewport().update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        line = palette.accent if self.hasFocus() else None
        if self._error:
            line = palette.bad
        elif line is None and self.underMouse():
            line = palette.line_strong
        if line is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill = palette.surface if self.hasFocus() else None
            box(painter, QRectF(self.viewport().rect()), theme.px(4), fill, line)
            painter.end()
        super().paintEvent(event)
