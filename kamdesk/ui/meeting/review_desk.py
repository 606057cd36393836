"""The meeting on the desk after it was held: its page, and what the review adds."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from kamdesk.errors import KamDeskError
from kamdesk.models.kinds import NeedKind, NeedTrend, ReviewQuestion
from kamdesk.services import learned_facts, need_log, reflections, reviewing
from kamdesk.services.learned_facts import FactLine
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.reviewing import ReviewPage
from kamdesk.ui.context import Context
from kamdesk.ui.meeting.desk import Desk, ShowsError
from kamdesk.ui.screen import Screen


class ReviewDesk(Desk):
    """``typing`` fires at every key in an editor that stores by itself, so that the screen can
    store what stands there when typing pauses."""

    typing = Signal()

    def __init__(self, ctx: Context, window: Screen) -> None:
        super().__init__(ctx, window)
        self._review: ReviewPage | None = None

    @property
    def review(self) -> ReviewPage:
        """What the review adds, as last read."""
        assert self._review is not None
        return self._review

    def _take(self, session: Any, page: MeetingPage) -> MeetingPage:
        self._review = reviewing.load(session, page)
        return page

    def read_need(
        self, need_id: int, *, kind: NeedKind | None = None, trend: NeedTrend | None = None
    ) -> None:
        """Note how a need stands after this meeting."""
        meeting_id = self.page.id
        self._try(
            "note_need", lambda s: need_log.note(s, meeting_id, need_id, kind=kind, trend=trend)
        )

    def forget_need(self, need_id: int) -> None:
        """Take what was noted of a need back."""
        meeting_id = self.page.id
        self._try("note_need", lambda s: need_log.forget(s, meeting_id, need_id))

    def write_fact(
        self, values: dict[str, Any], fact_id: int | None, editor: ShowsError | None = None
    ) -> int | None:
        """Write a fact down or change it; returns its id, None when refused."""
        meeting_id = self.page.id
        made: list[int] = []

        def work(session: Any) -> None:
            made.append(learned_facts.write(session, meeting_id, values, fact_id).id)

        return made[0] if self._try("write_fact", work, editor) else None

    def take_fact(self, line: FactLine, value: Any) -> str:
        """Put a fact into the file; returns why it does not fit, empty when it is there."""
        meeting_id, today = self.page.id, self.ctx.today()
        try:
            self.ctx.write(
                "take_fact", lambda s: learned_facts.take(s, meeting_id, line, today, value)
            )
        except KamDeskError as error:
            return self.ctx.error_text(error)
        return ""

    def take_back(self, fact_id: int) -> None:
        """Undo the taking of one fact, whatever was done since; a conflict is told."""
        scope_id = self.ctx.read(lambda s: learned_facts.taking_scope(s, fact_id))
        try:
            if scope_id is not None:
                self.ctx.undo_scope(scope_id)
        except KamDeskError as error:
            self.ctx.notice.emit(self.ctx.error_text(error), False)

    def remove_fact(self, fact_id: int) -> None:
        """Take a free line out; the toast offers to undo it."""
        if self._try("remove_fact", lambda s: learned_facts.remove(s, fact_id)):
            self.ctx.notice.emit(self.ctx.action_name("remove_fact"), True)

    def answer(self, question: ReviewQuestion, text: str, editor: ShowsError) -> None:
        """Keep the answer to one of the seven questions."""
        meeting_id = self.page.id
        self._try(
            "answer_reflection", lambda s: reflections.answer(s, meeting_id, question, text), editor
        )
