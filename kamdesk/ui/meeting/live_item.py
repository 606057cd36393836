"""A step of the meeting on the live page: a quiet line, large while it is the one at hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.meeting.live_order import LiveStep
from kamdesk.ui.widgets import Label
from kamdesk.ui.widgets.painting import begin, box

MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LiveItem(QFrame):
    """Words with, above them, what kind they are. ``chosen`` when it is to be at hand, ``moved``
    asks for the step before (-1) or after (1)."""

    first_line = 0
    """Height in design pixels that its first line is centred in: that of what stands before."""
    chosen = Signal()
    moved = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.current = False
        self.kind = Label("", "small", "muted")
        self.words = Label("", "body")
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.addWidget(self.kind)
        self.column.addWidget(self.words)
        self.aside = Label("", "small", "faint", wrap=False)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(theme.px(12))
        self.row.addLayout(self.column, 1)
        self.row.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignTop)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_step(self, step: LiveStep) -> None:
        """Show a step; which kind it is, is not for a client's eyes."""
        named = self._ctx.word(step.place)
        shown = " · ".join(filter(None, (named, step.chain)))
        self.kind.setText("" if self._ctx.client_safe else shown)
        self.aside.setText("" if self._ctx.client_safe else named)
        self.words.setText(step.text)
        self.setAccessibleName(step.text)
        self.setAccessibleDescription(self.kind.text())

    def set_current(self, current: bool) -> None:
        """Make it the step at hand, or a quiet line again."""
        self.current = current
        self.words.set_tone(self.tone())
        self.words.setFont(theme.font("display" if current else "body"))  # a tone resets the font
        self.kind.setVisible(current and bool(self.kind.text()))
        self.aside.setVisible(not current)
        side, height = (20, 18) if current else (12, 5)
        self.row.setContentsMargins(
            theme.px(side), theme.px(height), theme.px(side), theme.px(height)
        )
        self._align_first_line()
        self.column.setSpacing(theme.px(8 if current else 1))
        self.setCursor(Qt.CursorShape.ArrowCursor if current else Qt.CursorShape.PointingHandCursor)
        self.update()

    def _align_first_line(self) -> None:
        """While quiet, words and kind share a baseline, beside the middle of what is before."""
        words, aside = self.words.fontMetrics(), self.aside.fontMetrics()
        spare = theme.px(self.first_line) - words.height()
        top = 0 if self.current else max(spare // 2, 0)
        self.column.setContentsMargins(0, top, 0, 0)
        self.aside.setContentsMargins(0, top + words.ascent() - aside.ascent(), 0, 0)

    def tone(self) -> str:
        """The colour role of its words."""
        return "text"

    def take_focus(self) -> None:
        """Put the keyboard where one goes on."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.current:
            self.chosen.emit()
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.current:
            box(painter, rect, theme.px(8), palette.surface, palette.line)
            stripe = QRectF(0, theme.px(10), theme.px(4), rect.height() - theme.px(20))
            box(painter, stripe, theme.px(2), palette.accent)
        elif self.underMouse():
            box(painter, rect, theme.px(6), palette.hover)
        painter.end()


class SayItem(LiveItem):
    """Words to say: the opening, a statement that meets a stated need, the summary."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.row.insertSpacing(0, theme.px(38))
        self.details = Label("", "large", "muted")
        self.column.insertWidget(1, self.details)

    def show_step(self, step: LiveStep) -> None:
        super().show_step(step)
        arrow = f" {chr(0x2192)} "
        self.details.setText(arrow.join(step.details))

    def set_current(self, current: bool) -> None:
        super().set_current(current)
        self.details.setVisible(current and bool(self.details.text()))

    def tone(self) -> str:
        return "text" if self.current else "muted"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 1 if event.key() in ENTER else MOVES.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)
