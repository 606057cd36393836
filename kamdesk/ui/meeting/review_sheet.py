"""The cards of a review as they stand on its page."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import PromiseSide
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.binned_note import BinnedNote
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.asked_card import AskedCard
from kamdesk.ui.meeting.capture_line import Capture
from kamdesk.ui.meeting.coach_card import CoachCard
from kamdesk.ui.meeting.facts_card import FactsCard
from kamdesk.ui.meeting.meeting_header import MeetingHeader
from kamdesk.ui.meeting.need_log_card import NeedLogCard
from kamdesk.ui.meeting.next_meeting_card import NextMeetingCard
from kamdesk.ui.meeting.objections_after import ObjectionsAfterCard
from kamdesk.ui.meeting.outcome_card import OutcomeCard
from kamdesk.ui.meeting.reflection_card import ReflectionCard
from kamdesk.ui.meeting.review_cards import NotesCard, PresenceCard
from kamdesk.ui.meeting.review_desk import ReviewDesk
from kamdesk.ui.meeting.review_steps import review_steps
from kamdesk.ui.meeting.side_promises import SidePromises
from kamdesk.ui.widgets import Columns, Page, StepRail

CAPTURE_KEYS = ("F2", "F3", "F4", "Shift+F4", "F9")
"""Keys of the lines: needs, objections, promises of ours and of theirs, facts."""


class _ShowsPage(Protocol):
    def show_page(self, page: MeetingPage) -> None: ...


class ReviewSheet(Page):
    """Head, rail, and the cards in two columns; a step of the rail leads to its card.

    In front of a client only the promises and who was there show.
    """

    typed = Signal()

    def __init__(
        self,
        desk: ReviewDesk,
        binder: FormBinder,
        list_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        needs, objections, ours, theirs, facts = CAPTURE_KEYS
        self.header = MeetingHeader(list_name)
        self.binned = BinnedNote(desk.ctx)
        self.rail = StepRail()
        self.outcome = OutcomeCard(desk, binder)
        self.ours = SidePromises(desk, PromiseSide.OURS, ours)
        self.theirs = SidePromises(desk, PromiseSide.THEIRS, theirs)
        self.needs = NeedLogCard(desk, needs)
        self.objections = ObjectionsAfterCard(desk, objections)
        self.asked = AskedCard(desk)
        self.facts = FactsCard(desk, facts)
        self.coach = CoachCard(desk)
        self.next = NextMeetingCard(desk, binder)
        self.reflections = ReflectionCard(desk)
        self.presence = PresenceCard(desk)
        self.notes = NotesCard(binder)
        self._build_ui()
        self.rail.chosen.connect(self.go_to)
        self.coach.jump.connect(lambda remark: self.go_to(remark.place))
        for capture in self.captures():
            capture.typed.connect(self.typed)

    def _build_ui(self) -> None:
        self._promises = Columns((1, 1), (300, 300))
        self._promises.add(0, self.ours)
        self._promises.add(1, self.theirs)
        self._columns = columns = Columns((5, 2), (560, 290))
        main = (
            self.outcome, self._promises, self.needs, self.objections, self.asked, self.facts,
        )  # fmt: skip
        for card in main:
            columns.add(0, card)
        for side in (self.next, self.coach, self.reflections, self.presence, self.notes):
            columns.add(1, side)
        self.add(self.header)
        self.add(self.binned)
        self.add(self.rail)
        self.add(columns)
        self.end()

    def captures(self) -> tuple[Capture, ...]:
        """The lines that add, in the order of ``CAPTURE_KEYS``."""
        return self.needs, self.objections, self.ours, self.theirs, self.facts

    def show_review(self, page: MeetingPage) -> None:
        """Show everything but the form's fields."""
        ctx = self._desk.ctx
        title = self.tr("Review: {title}").format(title=page.fields["title"])
        self.header.show_page(page, ctx, title)
        self.binned.show_meeting(page)
        self._columns.setEnabled(not page.binned)
        self.rail.set_steps(review_steps(page, self._desk.review, ctx))
        cards: tuple[_ShowsPage, ...] = (
            self.outcome, self.asked, self.next, self.reflections, self.presence, self.notes,
            *self.captures(),
        )  # fmt: skip
        for card in cards:
            card.show_page(page)
        self.coach.show_review(page, followed=self._desk.review.following is not None)
        secrets = (
            self.rail, self.coach, self.outcome, self.needs, self.objections, self.facts,
            self.asked, self.reflections, self.notes, self.next,
        )  # fmt: skip
        for secret in secrets:
            secret.setVisible(not ctx.client_safe)

    def begin(self) -> None:
        """Put the keyboard on the outcomes, and them into sight."""
        self.ensureWidgetVisible(self.outcome, 0, theme.px(40))
        self.outcome.outcome.begin()

    def go_to(self, place: str) -> None:
        """Lead to the card of a step of the rail, or to where the coach points."""
        places: dict[str, tuple[QWidget, QWidget]] = {
            "promise": (self._promises, self.ours.line),
            "need": (self.needs, self.needs.line),
            "objection": (self.objections, self.objections.line),
            "asked": (self.asked, self.asked.unfold),
            "learned": (self.facts, self.facts.line),
            "next": (self.next, self.next.step),
        }
        if place not in places:
            self.begin()
            return
        card, editor = places[place]
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(card, 0, theme.px(40))
