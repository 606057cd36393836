"""What was learned: each fact goes into the account's file with one tick (method §6)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.meeting.capture_line import Capture
from kamdesk.ui.meeting.fact_line import FactLineWidget
from kamdesk.ui.meeting.line_column import LineColumn
from kamdesk.ui.meeting.order import planned_questions
from kamdesk.ui.meeting.review_desk import ReviewDesk


class FactsCard(Capture):
    """Answers to questions about a gap of the file are offered by themselves; the line adds
    anything else that is new."""

    def __init__(self, desk: ReviewDesk, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._desk = desk
        self.line.setPlaceholderText(self.tr("Something else that is new about them"))
        self.facts: LineColumn[str, FactLineWidget] = LineColumn(
            lambda _key: FactLineWidget(desk), 10
        )
        self.add(self.facts)

    def write(self, text: str) -> int | None:
        return self._desk.write_fact({"text": text}, self.draft, self.line)

    def discard(self, draft: int) -> None:
        self._desk.remove_fact(draft)

    def show_page(self, page: MeetingPage) -> None:
        """Show what was learned in the meeting."""
        own = f"fact-{self.draft}"
        facts = {one.key: one for one in self._desk.review.facts if one.key != own}
        asked = {question.id: question.text for question in planned_questions(page)}
        for key, line in self.facts.show_keys(facts).items():
            line.show_fact(facts[key], asked.get(facts[key].question_id or 0, ""))
        taken = sum(one.taken_on is not None for one in facts.values())
        count = self.tr("{taken} of {all} in the file").format(taken=taken, all=len(facts))
        suffix = count if facts else ""
        self.set_title(self.tr("Learned"), suffix, self.tr("one tick each takes it into the file"))
