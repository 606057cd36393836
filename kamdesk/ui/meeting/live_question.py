"""A question while the meeting is on: a tick, the words, room for the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services.meeting_page import PlanQuestion
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.tick import Tick
from kamdesk.ui.widgets import Label


class LiveQuestion(QWidget):
    """Space ticks; Enter in the answer ticks and goes on. ``finished`` asks for the next one."""

    finished = Signal()
    typed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question: PlanQuestion | None = None
        self.tick = Tick(self.tr("Asked"))
        self.tick.clicked.connect(self._store_tick)
        self.words = Label("", "hero")
        self.answer = InlineEdit("", self.tr("Their answer"), role="body")
        self.answer.edited.connect(self._store_answer)
        self.answer.typed.connect(self.typed)
        self.answer.entered.connect(self._finish)
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        column.addWidget(self.words)
        column.addWidget(self.answer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        row.setSpacing(theme.px(10))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_question(self, question: PlanQuestion) -> None:
        """Show a question with what is known of its answer."""
        self._question = question
        self.words.setText(question.text or question.topic)
        self.words.set_tone("muted" if question.asked else "text")
        self.tick.setChecked(question.asked)
        self.tick.setAccessibleName(self.words.text())
        self.answer.set_value(question.answer)

    def store(self) -> None:
        """Store what is typed."""
        self.answer.settle()

    def _store_tick(self) -> None:
        assert self._question is not None
        self._desk.change("question", self._question.id, {"asked": self.tick.isChecked()})

    def _store_answer(self) -> None:
        assert self._question is not None
        answer = self.answer.value()
        changes = {"answer": answer, "asked": self._question.asked or bool(answer)}
        self._desk.change("question", self._question.id, changes, None, self.answer)

    def _finish(self) -> None:
        assert self._question is not None
        if not self._question.asked:
            self._desk.change("question", self._question.id, {"asked": True})
        self.finished.emit()
