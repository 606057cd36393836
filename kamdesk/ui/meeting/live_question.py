"""A question while the meeting is on: a tick, the words, room for the answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from kamdesk.services.meeting_page import PlanQuestion
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.live_item import ENTER, MOVES, LiveItem
from kamdesk.ui.meeting.live_order import LiveStep
from kamdesk.ui.meeting.tick import SIZE as TICK
from kamdesk.ui.meeting.tick import Tick


class AnswerEdit(InlineEdit):
    """The answer; Up in its first line and Down in its last ask for another question, and with
    Ctrl from anywhere."""

    stepped = Signal(int)
    reached = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = MOVES.get(Qt.Key(event.key()))
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step and not self.is_composing() and (ctrl or (plain and self._at_edge(step))):
            self.settle()
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)

    def _at_edge(self, step: int) -> bool:
        moved = QTextCursor(self.textCursor())
        operation = QTextCursor.MoveOperation
        return not moved.movePosition(operation.Up if step < 0 else operation.Down)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()


class LiveQuestion(LiveItem):
    """Enter in the answer ticks and goes on; Escape leaves it for the tick, which Space turns."""

    first_line = TICK
    typed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.ctx, parent)
        self._desk = desk
        self._question: PlanQuestion | None = None
        self.tick = Tick(self.tr("Asked"))
        self.tick.clicked.connect(self._store_tick)
        self.tick.installEventFilter(self)
        self.answer = AnswerEdit("", self.tr("Their answer"))
        self.answer.edited.connect(self._store_answer)
        self.answer.typed.connect(self.typed)
        self.answer.entered.connect(self._finish)
        self.answer.escaped.connect(lambda: self.tick.setFocus(Qt.FocusReason.OtherFocusReason))
        self.answer.stepped.connect(self.moved)
        self.answer.reached.connect(self._reach)
        self.row.insertWidget(0, self.tick, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.answer)
        self.setFocusProxy(self.answer)

    @property
    def question(self) -> PlanQuestion:
        """The question shown."""
        assert self._question is not None
        return self._question

    def show_step(self, step: LiveStep) -> None:
        super().show_step(step)
        assert step.question is not None
        self._question = step.question
        self.tick.setChecked(step.question.asked)
        self.tick.setAccessibleDescription(step.text)
        self.answer.set_value(step.question.answer)
        self._show_answer()

    def set_current(self, current: bool) -> None:
        super().set_current(current)
        font = theme.font("large" if current else "body")
        self.answer.setFont(font)
        self.answer.viewport().setFont(font)  # the hint's font
        self.answer.setReadOnly(not current)
        policy = Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus
        self.tick.setFocusPolicy(policy)
        self.answer.setFocusPolicy(policy)
        self._show_answer()

    def tone(self) -> str:
        asked = self._question is not None and self._question.asked
        return "muted" if asked and not self.current else "text"

    def take_focus(self) -> None:
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answer.moveCursor(QTextCursor.MoveOperation.End)

    def store(self) -> None:
        """Store what is typed so far."""
        self.answer.keep()

    def _show_answer(self) -> None:
        self.answer.setVisible(self.current or bool(self.answer.value()))

    def _reach(self) -> None:
        if not self.current:
            self.chosen.emit()

    def _store_tick(self) -> None:
        self._desk.change("question", self.question.id, {"asked": self.tick.isChecked()})

    def _store_answer(self) -> None:
        answer = self.answer.value()
        asked = self.tick.isChecked() or bool(answer)
        self.tick.setChecked(asked)
        changes = {"answer": answer, "asked": asked}
        self._desk.change("question", self.question.id, changes, None, self.answer)

    def _finish(self) -> None:
        if not self.tick.isChecked():
            self._desk.change("question", self.question.id, {"asked": True})
        self.moved.emit(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On the tick: arrows move, Enter goes on, and what is typed is the answer."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in MOVES:
            self.moved.emit(MOVES[key])
        elif key in ENTER:
            self.take_focus()
        elif event.text().isprintable() and event.text().strip() and self.current:
            self.take_focus()
            self.answer.insertPlainText(event.text())
        else:
            return super().eventFilter(watched, event)
        return True
