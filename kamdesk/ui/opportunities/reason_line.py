"""Why a card is moved to won, lost or parked: one small line beside it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import ValidationError
from kamdesk.method.opportunities import Column
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Chip, Label, LineEdit, button
from kamdesk.ui.widgets.painting import begin, box

WIDTH = 340
_TONES = {Column.WON: "good", Column.LOST: "bad", Column.PARKED: "neutral"}


class ReasonLine(QFrame):
    """``answered(id, column, reason)`` on Enter, ``stepped(id, column, -1 or 1)`` on Ctrl and an
    arrow while nothing is typed, ``left`` on Escape."""

    answered = Signal(int, object, str)
    stepped = Signal(int, object, int)
    left = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._opportunity_id = 0
        self._column = Column.LOST
        self._chip = Chip()
        self.reason = _Reason(self)
        self._error = Label("", "small", "bad")
        self._store = button(icon="check", small=True, hint=self.tr("Store"))
        self._store.clicked.connect(self._answer)
        self.reason.returnPressed.connect(self._answer)
        self._build_ui()
        self.hide()

    def _build_ui(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self._chip)
        row.addWidget(self.reason, 1)
        row.addWidget(self._store)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(10), theme.px(8), theme.px(8), theme.px(8))
        outer.setSpacing(theme.px(4))
        outer.addLayout(row)
        outer.addWidget(self._error)

    def column(self) -> Column:
        """Where the card would go."""
        return self._column

    def ask(self, opportunity_id: int, column: Column, beside: QPoint) -> None:
        """Ask why, near a point of the parent."""
        self._opportunity_id, self._column = opportunity_id, column
        self._chip.set_chip(self._ctx.word(f"opportunity_board.{column.value}"), _TONES[column])
        self.reason.setPlaceholderText(
            {
                Column.WON: self.tr("What won it? Enter stores, Esc leaves"),
                Column.LOST: self.tr("What lost it? Enter stores, Esc leaves"),
                Column.PARKED: self.tr("Until when, and why?"),
            }[column]
        )
        self.reason.setAccessibleName(self._ctx.word("opportunity.reason"))
        self.reason.set_value("")
        self.set_error("")
        ground = self.parentWidget()
        assert ground is not None
        width = min(theme.px(WIDTH), ground.width() - theme.px(16))
        self.resize(width, self.sizeHint().height())
        edge = theme.px(8)
        most = QPoint(ground.width() - width - edge, ground.height() - self.height() - edge)
        self.move(
            max(edge, min(beside.x(), most.x())),
            max(edge, min(beside.y(), most.y())),
        )
        self.show()
        self.raise_()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: ValidationError) -> None:
        """Say beside the line why the reason was refused."""
        called = {"field": self._ctx.word("opportunity.reason")}
        told = [replace(one, params={**called, **one.params}) for one in error.problems]
        self.set_error(" ".join(self._ctx.problem_text(one) for one in told))
        self.reason.setFocus()

    def set_error(self, text: str) -> None:
        """Say what is wrong, or nothing."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.reason.setAccessibleDescription(text)
        self.resize(self.width(), self.sizeHint().height())

    def _answer(self) -> None:
        self.answered.emit(self._opportunity_id, self._column, self.reason.value())

    def step(self, by: int) -> None:
        """Ask for another column."""
        self.stepped.emit(self._opportunity_id, self._column, by)

    def leave(self) -> None:
        """Give up."""
        self.hide()
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        box(painter, QRectF(self.rect()), theme.px(8), palette.surface, palette.accent)
        painter.end()


class _Reason(LineEdit):
    def __init__(self, line: ReasonLine) -> None:
        super().__init__(parent=line)
        self._line = line

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A press elsewhere gives up where nothing was typed."""
        super().focusOutEvent(event)
        pressed = event.reason() == Qt.FocusReason.MouseFocusReason
        if pressed and not self.text() and not self._line.underMouse():
            self._line.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() == Qt.Key.Key_Escape and not self.is_composing():
            self._line.leave()
        elif held and event.key() in steps and not self.text() and not self.is_composing():
            self._line.step(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
