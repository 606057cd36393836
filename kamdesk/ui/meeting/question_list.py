"""Questions of one kind below each other, with an empty line that takes the next one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.models.kinds import QuestionKind
from kamdesk.services.meeting_page import PlanQuestion
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.widgets import button


class QuestionList(QWidget):
    """Enter goes on to the next line and the last line adds; an emptied question is removed."""

    grown = Signal()

    def __init__(
        self, desk: Desk, kind: QuestionKind, placeholder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind = kind
        self._difficulty_id: int | None = None
        self._lines: dict[int, QuestionLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(1))
        self.adder = InlineEdit("", placeholder)
        self.adder.edited.connect(self._add)
        self.adder.entered.connect(self.adder.setFocus)
        self._column.addWidget(self.adder)

    def show_questions(
        self, questions: Sequence[PlanQuestion], difficulty_id: int | None = None
    ) -> None:
        """Show these, keeping the editors of those that are here already."""
        self._difficulty_id = difficulty_id
        ids = [question.id for question in questions]
        for gone in [key for key in self._lines if key not in ids]:
            line = self._lines.pop(gone)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for place, question in enumerate(questions):
            line = self._lines.get(question.id) or self._make(question.id)
            line.show_question(question)
            if self._column.indexOf(line) != place:
                self._column.removeWidget(line)
                self._column.insertWidget(place, line)

    def begin(self) -> None:
        """Put the cursor into the empty line."""
        self.adder.setFocus(Qt.FocusReason.OtherFocusReason)

    def edits(self) -> list[InlineEdit]:
        """The editors in order, without the empty line."""
        return [line.edit for line in self._in_order()]

    def add(self, text: str) -> bool:
        """Add a question with this text."""
        made = self._desk.add(
            "question", self.adder, kind=self._kind, text=text, difficulty_id=self._difficulty_id
        )
        return made is not None

    def _add(self) -> None:
        text = self.adder.value()
        if text and self.add(text):
            self.adder.reset()

    def _make(self, question_id: int) -> QuestionLine:
        line = QuestionLine(self._desk)
        self._lines[question_id] = line
        line.edit.entered.connect(lambda: self._next(question_id))
        line.edit.moved.connect(lambda step: self._move(question_id, step))
        return line

    def _ids(self) -> list[int]:
        return [line.question_id for line in self._in_order()]

    def _in_order(self) -> list[QuestionLine]:
        return sorted(self._lines.values(), key=self._column.indexOf)

    def _next(self, question_id: int) -> None:
        ids = self._ids()
        place = ids.index(question_id) + 1 if question_id in ids else len(ids)
        target = self._lines[ids[place]].edit if place < len(ids) else self.adder
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, question_id: int, step: int) -> None:
        ids = self._ids()
        place = ids.index(question_id)
        other = place + step
        if 0 <= other < len(ids):
            ids[place], ids[other] = ids[other], ids[place]
            self._desk.reorder(ids)
            self._lines[question_id].edit.setFocus(Qt.FocusReason.OtherFocusReason)


class QuestionLine(QWidget):
    """One question with its way out, shown while the line is in use."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._question: PlanQuestion | None = None
        self.edit = InlineEdit("", self.tr("Question"))
        self.edit.edited.connect(self._store)
        self.edit.erased.connect(self._remove)
        self._out = button(icon="close", role="quiet", small=True, hint=self.tr("Remove"))
        self._out.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._out.setFixedSize(theme.px(20), theme.px(20))
        policy = self._out.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._out.setSizePolicy(policy)
        self._out.hide()
        self._out.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.edit, 1)
        row.addWidget(self._out, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def question_id(self) -> int:
        """Which question it shows."""
        assert self._question is not None
        return self._question.id

    def show_question(self, question: PlanQuestion) -> None:
        """Show this question."""
        self._question = question
        self.edit.set_value(question.text)

    def enterEvent(self, event) -> None:
        self._out.show()
        super().enterEvent(event)

    def leaveEvent(self, event) -> None:
        self._out.hide()
        super().leaveEvent(event)

    def _store(self) -> None:
        question = self._question
        assert question is not None
        text = self.edit.value()
        if not text:
            self._remove()
            return
        was = {"text": question.text}
        self._desk.change("question", question.id, {"text": text}, was, self.edit)

    def _remove(self) -> None:
        self._desk.remove("question", self.question_id)
