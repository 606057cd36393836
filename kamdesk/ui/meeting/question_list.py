"""Questions of one kind below each other, with an empty line that takes the next one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.models.kinds import QuestionKind
from kamdesk.services.meeting_page import PlanQuestion
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.drag_column import DragColumn, moved_to
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.question_line import QuestionLine


class QuestionList(QWidget):
    """Enter goes on to the next line and the last line adds; an emptied question is removed.
    ``passed`` when Enter leaves the last line without a word.

    Lines are put into another order by their grips or with Alt+Up and Alt+Down.
    """

    passed = Signal()

    def __init__(
        self,
        desk: Desk,
        kind: QuestionKind,
        placeholder: str,
        *,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind = kind
        self._wide = wide
        self._difficulty_id: int | None = None
        self._lines: dict[int, QuestionLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(1))
        self.adder = InlineEdit("", placeholder)
        self.adder.edited.connect(self._add)
        self._added = False
        self.adder.entered.connect(self._go_on)
        self._column.addWidget(self.adder)
        self._order = DragColumn(self, lambda: [(x.question_id, x) for x in self._in_order()])
        self._order.moved.connect(self._put)

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

    def lines(self) -> list[QuestionLine]:
        """The lines in order."""
        return self._in_order()

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
            self._added = self.adder.hasFocus()

    def _go_on(self) -> None:
        """Enter in the empty line: after a question was added it waits for one more."""
        added, self._added = self._added, False
        if not added and not self.adder.value():
            self.passed.emit()

    def _make(self, question_id: int) -> QuestionLine:
        line = QuestionLine(self._desk, wide=self._wide)
        self._lines[question_id] = line
        line.edit.entered.connect(lambda: self._next(question_id))
        line.edit.moved.connect(lambda step: self._move(question_id, step))
        line.gripped.connect(lambda grip: self._order.watch(question_id, grip))
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
        place = self._ids().index(question_id) + step
        if 0 <= place < len(self._lines):
            self._put(question_id, place)
            self._lines[question_id].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, question_id: int, place: int) -> None:
        self._desk.reorder(moved_to(self._ids(), question_id, place))
