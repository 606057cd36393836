"""Which questions were asked, what was answered, and which ones mattered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services.meeting_page import MeetingPage, PlanQuestion
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.order import planned_questions
from kamdesk.ui.meeting.tick import Tick
from kamdesk.ui.widgets import Card, ChipButton, Label


class AskedCard(Card):
    """One line a question: asked, words, answer, mattered."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._lines: dict[int, AskedLine] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(4))
        self._none = Label(self.tr("No questions were planned."), "small", "muted")
        self.add(self._none)
        self.add(self._column)

    def show_page(self, page: MeetingPage) -> None:
        """Show a meeting's questions."""
        questions = list(planned_questions(page))
        ids = [question.id for question in questions]
        for gone in [key for key in self._lines if key not in ids]:
            line = self._lines.pop(gone)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for place, question in enumerate(questions):
            line = self._lines.get(question.id) or AskedLine(self._desk)
            self._lines[question.id] = line
            line.show_question(question)
            if self._column.indexOf(line) != place:
                self._column.removeWidget(line)
                self._column.insertWidget(place, line)
        asked = sum(question.asked for question in questions)
        count = self.tr("{asked} of {all} asked").format(asked=asked, all=len(questions))
        self.set_title(self.tr("Questions"), count, self.tr("which ones mattered?"))
        self._none.setVisible(not questions)

    def lines(self) -> dict[int, AskedLine]:
        """The lines by question."""
        return self._lines


class AskedLine(QWidget):
    """A question after the meeting."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question: PlanQuestion | None = None
        self.tick = Tick(self.tr("Asked"))
        self.tick.clicked.connect(lambda: self._change(asked=self.tick.isChecked()))
        self._text = Label("", "body")
        self.answer = InlineEdit("", self.tr("What they answered"), tone="muted")
        self.answer.edited.connect(self._store_answer)
        self._mattered = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self.answer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(self._mattered)
        self.chip: ChipButton | None = None

    def show_question(self, question: PlanQuestion) -> None:
        """Show a question."""
        self._question = question
        self._text.setText(question.text or question.topic)
        self.tick.setChecked(question.asked)
        self.answer.set_value(question.answer)
        self._show_mattered(question.mattered)

    def _show_mattered(self, mattered: bool) -> None:
        text = self.tr("Mattered") if mattered else self.tr("Mattered?")
        if self.chip is not None:
            if self.chip.text() == text:
                return
            self._mattered.removeWidget(self.chip)
            self.chip.hide()
            self.chip.deleteLater()
        self.chip = ChipButton(text, "accent" if mattered else "neutral")
        self.chip.clicked.connect(self._turn_mattered)
        self._mattered.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)

    def _turn_mattered(self) -> None:
        assert self._question is not None
        mattered = not self._question.mattered
        self._change(mattered=mattered, asked=self._question.asked or mattered)

    def _store_answer(self) -> None:
        assert self._question is not None
        answer = self.answer.value()
        self._change(answer=answer, asked=self._question.asked or bool(answer))

    def _change(self, **changes: object) -> None:
        assert self._question is not None
        self._desk.change("question", self._question.id, changes, None, self.answer)
