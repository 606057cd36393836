"""Which questions were asked, what was answered, and which ones mattered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.models.kinds import QuestionKind
from kamdesk.services.meeting_page import MeetingPage, PlanQuestion
from kamdesk.ui import theme
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.line_column import LineColumn
from kamdesk.ui.meeting.order import planned_questions
from kamdesk.ui.meeting.review_desk import ReviewDesk
from kamdesk.ui.meeting.tick import Tick
from kamdesk.ui.widgets import Card, Chip, ChipButton, Label, button

KIND_TONES = {
    QuestionKind.BACKGROUND: "neutral",
    QuestionKind.DIFFICULTY: "warn",
    QuestionKind.IMPLICATION: "bad",
    QuestionKind.BENEFIT: "good",
}


class AskedCard(Card):
    """One line a question that was asked; those that were not are folded away below."""

    def __init__(self, desk: ReviewDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._asked: LineColumn[int, AskedLine] = LineColumn(lambda _key: AskedLine(desk))
        self._left: LineColumn[int, AskedLine] = LineColumn(lambda _key: AskedLine(desk))
        self._none = Label("", "body", "muted")
        self.unfold = button(role="quiet", small=True)
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._show_left)
        self._folded = QWidget()
        self._folded.setLayout(self._left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._folded.hide()
        self.add(self._none)
        self.add(self._asked)
        self.add(self.unfold)
        self.add(self._folded)

    def show_page(self, page: MeetingPage) -> None:
        """Show a meeting's questions."""
        questions = {one.id: one for one in planned_questions(page)}
        asked = [key for key, one in questions.items() if one.asked]
        left = [key for key, one in questions.items() if not one.asked]
        for column, keys in ((self._asked, asked), (self._left, left)):
            for key, line in column.show_keys(keys).items():
                line.show_question(questions[key])
        count = self.tr("{asked} of {all} asked").format(asked=len(asked), all=len(questions))
        title = self.tr("Questions")
        self.set_title(title, count if questions else "", self.tr("which ones mattered?"))
        self._none.setText(
            self.tr("No questions were planned.")
            if not questions
            else self.tr("None is ticked as asked yet; tick those that were.")
        )
        self._none.setVisible(not asked)
        self.unfold.setText(self.tr("%n not asked", "", len(left)))
        self.unfold.setVisible(bool(left))
        self.unfold.updateGeometry()
        self._show_left()

    def lines(self) -> dict[int, AskedLine]:
        """The lines by question."""
        return {**self._asked.lines, **self._left.lines}

    def _show_left(self) -> None:
        shown = bool(self._left.lines) and (self.unfold.isChecked() or not self._asked.lines)
        self._folded.setVisible(shown)
        self.unfold.set_icon("chevron_down" if shown else "chevron_right")


class AskedLine(QWidget):
    """A question after the meeting."""

    def __init__(self, desk: ReviewDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question: PlanQuestion | None = None
        self.tick = Tick(self.tr("Asked"))
        self.tick.clicked.connect(lambda: self._change(asked=self.tick.isChecked()))
        self._text = Label("", "body")
        self._kind = Chip()
        self.answer = InlineEdit("", self.tr("What they answered"), tone="muted")
        self.answer.edited.connect(self._store_answer)
        self.answer.typed.connect(desk.typing)
        self.chip = ChipButton("")
        self.chip.clicked.connect(self._turn_mattered)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self.answer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)

    def show_question(self, question: PlanQuestion) -> None:
        """Show a question."""
        self._question = question
        text = question.text or question.topic
        self._text.setText(text)
        kind = self._desk.ctx.word(f"question.{question.kind.value}")
        more = " · " + self.tr("not planned") if question.improvised else ""
        self._kind.set_chip(kind + more, KIND_TONES[question.kind])
        self.tick.setChecked(question.asked)
        self.tick.setAccessibleDescription(text)
        self.answer.set_value(question.answer)
        word = self.tr("Mattered") if question.mattered else self.tr("Mattered?")
        self.chip.set_chip(word, "accent" if question.mattered else "neutral")
        self.chip.setAccessibleDescription(text)

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
