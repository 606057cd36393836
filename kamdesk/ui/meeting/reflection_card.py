"""The seven questions to oneself, one line each, folded until one wants them (method §6)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.models.kinds import ReviewQuestion
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.review_desk import ReviewDesk
from kamdesk.ui.widgets import Card, Label, button


class ReflectionCard(Card):
    """Enter goes to the next question; the answers given stand even while folded."""

    def __init__(self, desk: ReviewDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.edits: dict[ReviewQuestion, InlineEdit] = {}
        self._blocks: dict[ReviewQuestion, QWidget] = {}
        self.unfold = button(role="quiet", small=True)
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._fold)
        self.add_action(self.unfold)
        self._none = Label(
            self.tr("Seven short questions to yourself; one line each is enough."), "small", "muted"
        )
        self.add(self._none)
        for question in ReviewQuestion:
            self.add(self._block(question))

    def _block(self, question: ReviewQuestion) -> QWidget:
        words = self._desk.ctx.word(f"reflection.{question.value}")
        edit = InlineEdit("", self.tr("One line"))
        edit.setAccessibleName(words)
        edit.edited.connect(lambda: self._desk.answer(question, edit.value(), edit))
        edit.entered.connect(lambda: self._next(question))
        edit.typed.connect(self._desk.typing)
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1))
        column.addWidget(Label(words, "small", "muted"))
        column.addWidget(edit)
        self.edits[question], self._blocks[question] = edit, block
        return block

    def show_page(self, page: MeetingPage) -> None:
        """Show the answers."""
        answers = self._desk.review.answers
        for question, edit in self.edits.items():
            edit.set_value(answers.get(question, ""))
        count = f"{len(answers)} / {len(self.edits)}"
        self.set_title(self.tr("Seven questions"), count)
        self._fold()

    def _fold(self) -> None:
        answers, open_ = self._desk.review.answers, self.unfold.isChecked()
        for question, block in self._blocks.items():
            typing = self.edits[question].hasFocus() or self.edits[question].is_dirty()
            block.setVisible(open_ or bool(answers.get(question)) or typing)
        self._none.setVisible(not open_ and not answers)
        self.unfold.setText(self.tr("Fold") if open_ else self.tr("Answer"))
        self.unfold.set_icon("chevron_up" if open_ else "chevron_down")
        if open_ and self.unfold.hasFocus():
            self._first_blank().setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_blank(self) -> InlineEdit:
        blank = [edit for edit in self.edits.values() if not edit.value()]
        return (blank or list(self.edits.values()))[0]

    def _next(self, question: ReviewQuestion) -> None:
        order = list(self.edits)
        place = order.index(question) + 1
        if place < len(order):
            self._blocks[order[place]].show()
            self.edits[order[place]].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.edits[question].clearFocus()
