"""A text that is offered, with a note and a button at its end."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import Label, button
from kamdesk.ui.widgets.painting import begin, box, focus_ring


class OfferLine(QWidget):
    """Pressing the line, its button, Enter or Space takes it: ``taken``. ``stepped(step)`` on Up
    and Down."""

    taken = Signal()
    stepped = Signal(int)

    def __init__(
        self, take: str, tone: str = "text", note_tone: str = "good", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = Label("", "body", tone)
        self._note = Label("", "small", note_tone, wrap=False)
        for label in (self._text, self._note):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._button = button(take, "quiet", small=True)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.taken)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(2), theme.px(3), theme.px(2), theme.px(3))
        row.setSpacing(theme.px(8))
        row.addWidget(self._text, 1)
        row.addWidget(self._note)
        row.addWidget(self._button)

    def offer(self, text: str, note: str = "", hint: str = "") -> None:
        """Offer this."""
        self._text.setText(text)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._note.setToolTip(hint)
        self.setAccessibleName(text)
        self.setAccessibleDescription(f"{note} {hint}".strip())

    def text(self) -> str:
        """What is offered."""
        return self._text.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.taken.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            box(painter, rect, theme.px(4), palette.hover)
        if self.hasFocus():
            focus_ring(painter, rect, theme.px(4))
        painter.end()
