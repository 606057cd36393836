"""A question that wasn't planned: typed when it comes to mind, asked at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import QuestionKind
from kamdesk.services.meeting_page import MeetingPage, PlanQuestion
from kamdesk.ui.meeting.capture_line import Capture
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.widgets import Segmented

_ALONE = (QuestionKind.BACKGROUND, QuestionKind.DIFFICULTY)
_NEXT = {
    QuestionKind.BACKGROUND: QuestionKind.BACKGROUND,
    QuestionKind.DIFFICULTY: QuestionKind.IMPLICATION,
    QuestionKind.IMPLICATION: QuestionKind.IMPLICATION,
    QuestionKind.BENEFIT: QuestionKind.BENEFIT,
}
"""What follows a question of a kind most naturally."""


class ImprovisedCapture(Capture):
    """Adds a question to the chain of the one being asked, where it has one. ``made`` is the one
    that was written last: its answer comes next."""

    def __init__(self, desk: Desk, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._desk = desk
        self.set_title(self.tr("Another question"))
        self.line.setPlaceholderText(self.tr("A question that was not planned"))
        self._after: PlanQuestion | None = None
        self.made: int | None = None
        words = [(kind, desk.ctx.word(f"question.{kind.value}")) for kind in QuestionKind]
        self.kind = Segmented(words, QuestionKind.BACKGROUND)
        self.option(self.kind)
        self.tell(self.tr("{key} again takes the next kind").format(key=key))

    def set_question(self, question: PlanQuestion | None) -> None:
        """The question being asked; a draft keeps the place where it was begun."""
        if self.draft is None and not self.line.value():
            self._after = question
            self.kind.set_value(_NEXT[question.kind] if question else QuestionKind.BACKGROUND)

    def turn(self) -> None:
        kinds = list(QuestionKind if self._chain() else _ALONE)
        place = kinds.index(self.kind.value()) + 1 if self.kind.value() in kinds else 0
        self.kind.set_value(kinds[place % len(kinds)])
        self.kind.edited.emit()

    def _chain(self) -> int | None:
        """The difficulty whose chain the question being asked belongs to."""
        if self._after is None or self._after.kind is QuestionKind.BACKGROUND:
            return None
        return self._after.difficulty_id or self._after.id

    def write(self, text: str) -> int | None:
        kind = self.kind.value()
        if kind not in _ALONE and self._chain() is None:
            kind = QuestionKind.BACKGROUND  # nothing to hang it on
            self.kind.set_value(kind)
        values = {"kind": kind, "text": text}
        values["difficulty_id"] = None if kind in _ALONE else self._chain()
        if self.draft is not None:
            stored = self._desk.change("question", self.draft, values, None, self.line)
            return self.draft if stored else None
        return self._desk.add("question", self.line, **values, asked=True, improvised=True)

    def discard(self, draft: int) -> None:
        self._desk.remove("question", draft)

    def cleared(self, stored: int) -> None:
        self.made = stored

    def show_page(self, page: MeetingPage) -> None:
        self.kind.setVisible(not self._desk.ctx.client_safe)
