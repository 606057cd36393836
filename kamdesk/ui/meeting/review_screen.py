"""The review after a meeting, pre-filled from its plan; it ends with the meeting held."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kamdesk.errors import ConflictError
from kamdesk.models.kinds import MeetingState
from kamdesk.services import drafting, meetings
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.asked_card import AskedCard
from kamdesk.ui.meeting.capture import NeedCapture, ObjectionCapture, PromiseCapture
from kamdesk.ui.meeting.capture_line import Capture
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.meeting_header import MeetingHeader
from kamdesk.ui.meeting.outcome_card import OutcomeCard
from kamdesk.ui.meeting.review_cards import LearnedCard, NextStepCard, PresenceCard
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Columns, Page, button

NEXT_DAYS = 14
"""The next meeting is proposed this many days on where no date was given."""
_JUDGED = {"outcome", "got_contact_id", "got_action", "got_date"}


class MeetingReviewScreen(Screen):
    """Outcome by the rules, questions that mattered, needs, promises, what was learned, next."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.desk = Desk(ctx, self)
        self.binder = FormBinder(ctx, self, self._store)
        self.header = MeetingHeader(self.tr("Meetings"))
        self.outcome = OutcomeCard(self.desk, self.binder)
        self.asked = AskedCard(self.desk)
        self.learned = LearnedCard(self.binder)
        self.presence = PresenceCard(self.desk)
        self.needs = NeedCapture(self.desk)
        self.objections = ObjectionCapture(self.desk)
        self.promises = PromiseCapture(self.desk)
        self.next = NextStepCard(self.binder)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self._page = Page()
        columns = Columns((5, 3), (480, 320))
        for card in (self.outcome, self.asked, self.learned):
            columns.add(0, card)
        for side in (self.next, self.promises, self.needs, self.objections, self.presence):
            columns.add(1, side)
        self._page.add(self.header)
        self._page.add(columns)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._plan = button(self.tr("Plan"))
        self._finish = button(self.tr("Finish review"), "primary", hint=self.tr("Ctrl+Enter"))
        self._finish.setShortcut("Ctrl+Return")
        self.header.set_actions([self._plan, self._finish])

    def _connect(self) -> None:
        self.desk.changed.connect(self._show)
        self.outcome.outcome_wanted.connect(lambda kind: self.desk.set_fields(outcome=kind))
        self.next.meeting_wanted.connect(self.arrange_next)
        self._plan.clicked.connect(lambda: self._go("meeting"))
        self._finish.clicked.connect(self.finish)
        self.header.crumb_chosen.connect(self._leave_by_crumb)

    def _captures(self) -> tuple[Capture, Capture, Capture]:
        return self.promises, self.needs, self.objections

    def open(self, target: Any = None) -> None:
        super().open(target)
        anew = not self.desk.is_open or self.desk.page.id != target
        self.desk.open(int(target))
        if anew:
            self.binder.load(self.desk.page.fields, anew=True)
            self._page.verticalScrollBar().setValue(0)

    def title(self) -> str:
        return self.desk.page.fields["title"] if self.desk.is_open else ""

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(
            "meeting", "question", "need", "objection", "promise", "attendee", "contact"
        )

    def refresh(self) -> None:
        self.desk.reload()

    def leave(self) -> bool:
        if not self.desk.is_open:
            return True
        focus = QApplication.focusWidget()
        if isinstance(focus, InlineEdit) and self.isAncestorOf(focus):
            focus.settle()
        for capture in self._captures():
            capture.finish()
        unfinished = [capture for capture in self._captures() if capture.line.value()]
        return self.binder.flush() and not unfinished

    def finish(self) -> bool:
        """Close the meeting; what the rules refuse is told beside the outcome."""
        if not self.leave() or not self._close():
            return False
        self.ctx.notice.emit(self.tr("Meeting reviewed"), True)
        self.open_requested.emit("meetings", None)
        return True

    def arrange_next(self) -> None:
        """Close the meeting and draft the next one; its plan opens."""
        if not self.leave() or not self._close():
            return
        page = self.desk.page
        start = page.fields["starts_at"].astimezone()
        day = page.fields["next_date"] or self.ctx.today() + timedelta(days=NEXT_DAYS)
        starts_at = datetime.combine(day, start.time()).astimezone()
        title = page.fields["next_step"] or page.fields["title"]
        made: list[int] = []

        def work(session: Any) -> None:
            following = drafting.follow_up(
                session, page.id, starts_at, title, self.ctx.language, self.ctx.today()
            )
            made.append(following.id)

        if self.desk.write("arrange_meeting", work):
            self.open_requested.emit("meeting", made[0])

    def _close(self) -> bool:
        if self.outcome.outcome.value() is None:
            field = self.binder.field("outcome")
            field.set_error(self.tr("Choose what the meeting brought."))
            self._page.ensureWidgetVisible(self.outcome, 0, 40)
            return False
        meeting_id = self.desk.page.id
        return self.desk.write("review_meeting", lambda s: meetings.review(s, meeting_id, {}))

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        """A held meeting keeps to the rules at every change; before that, only at the end."""
        meeting_id = self.desk.page.id
        held = self.desk.page.fields["state"] is MeetingState.HELD
        if not held or not _JUDGED & set(changes):
            self.desk.store_fields(changes, was)
            return
        fields = self.desk.page.fields
        stale = {name: fields[name] for name in was if fields[name] != was[name]}
        if stale:
            raise ConflictError("meeting", meeting_id, {n: changes[n] for n in stale}, stale)
        self.ctx.write("review_meeting", lambda s: meetings.review(s, meeting_id, changes))

    def _show(self) -> None:
        page = self.desk.page
        self.outcome.before_load(page)
        self.binder.load(page.fields)
        self.header.show_page(page, self.ctx)
        for card in (self.outcome, self.asked, self.presence, *self._captures()):
            card.show_page(page)
        held = page.fields["state"] is MeetingState.HELD
        self._finish.setText(self.tr("Done") if held else self.tr("Finish review"))
        self._finish.updateGeometry()
        for secret in (self.outcome, self.needs, self.objections, self.learned, self.asked):
            secret.setVisible(not self.ctx.client_safe)

    def _go(self, kind: str) -> None:
        if self.leave():
            self.open_requested.emit(kind, self.desk.page.id)

    def _leave_by_crumb(self, key: str) -> None:
        target = self.desk.page.account_id if key == "account" else None
        self.open_requested.emit(key, target)
