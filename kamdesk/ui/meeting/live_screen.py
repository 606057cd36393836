"""The meeting while it is held: large and calm, and nothing typed is ever lost (method §6)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.models.base import now
from kamdesk.models.kinds import MeetingState
from kamdesk.services import meetings
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.binned_note import BinnedNote
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.capture import NeedCapture, ObjectionCapture, PromiseCapture
from kamdesk.ui.meeting.capture_line import Capture
from kamdesk.ui.meeting.conversation import Conversation
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.improvise import ImprovisedCapture
from kamdesk.ui.meeting.live_drafts import LiveDrafts
from kamdesk.ui.meeting.live_keys import LiveKeys
from kamdesk.ui.meeting.live_side import WantedStrip, WhoIsThere
from kamdesk.ui.meeting.meeting_header import MeetingHeader
from kamdesk.ui.meeting.timer import MeetingTimer
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Card, Columns, Page, TextEdit, button

TABLES = (
    "meeting", "question", "need", "objection", "promise", "statement", "attendee", "contact",
    "account",
)  # fmt: skip


class MeetingLiveScreen(Screen):
    """What is said and asked, one step at hand; needs, objections, promises and questions of the
    moment by one key.

    With the client-safe switch on, only the words, answers and promises show.
    """

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, clock: Callable[[], datetime] = now
    ) -> None:
        super().__init__(ctx, parent)
        self.desk = Desk(ctx, self)
        self.binder = FormBinder(ctx, self, self.desk.store_fields)
        self.header = MeetingHeader(self.tr("Meetings"))
        self.binned = BinnedNote(ctx)
        self.timer = MeetingTimer(clock)
        self.conversation = Conversation(self.desk)
        self.who = WhoIsThere(self.desk)
        self.wanted = WantedStrip(self.desk)
        self.needs = NeedCapture(self.desk, "F2")
        self.objections = ObjectionCapture(self.desk, "F3")
        self.promises = PromiseCapture(self.desk, "F4")
        self.improvised = ImprovisedCapture(self.desk, "F9")
        self.notes = TextEdit("", self.tr("Anything else worth keeping"), least=2, most=20)
        self.keys = LiveKeys()
        self._drafts = LiveDrafts(self._store_drafts, self)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self._start = button(self.tr("Start"), "primary")
        self._plan = button(self.tr("Plan"))
        self._end = button(self.tr("End and review"), "primary")
        self.header.set_actions([self.timer, self._plan, self._start, self._end])
        self._notes_card = Card(self.tr("Notes"))
        self._notes_card.add(self.binder.add("notes", self.notes, bare=True))
        self._columns = columns = Columns((8, 5), (500, 300))
        columns.add(0, self.conversation)
        columns.column(0).addStretch(1)
        side = (
            self.who, self.needs, self.objections, self.promises, self.improvised,
            self._notes_card,
        )  # fmt: skip
        for card in side:
            columns.add(1, card)
        self._page = Page()
        self._page.add(columns)
        self._page.end()
        self._head = QVBoxLayout()
        self._head.setSpacing(theme.px(10))
        self._head.addWidget(self.header)
        self._head.addWidget(self.binned)
        self._head.addWidget(self.wanted)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head)
        outer.addWidget(self._page, 1)
        outer.addWidget(self.keys)

    def _connect(self) -> None:
        self.desk.changed.connect(self._show)
        self._page.resized.connect(self._align_head)
        self.notes.textChanged.connect(self._notes_changed)
        self._start.clicked.connect(self.start)
        self._plan.clicked.connect(lambda: self._go("meeting"))
        self._end.clicked.connect(self.end)
        self.header.crumb_chosen.connect(self._leave_by_crumb)
        self.conversation.typed.connect(self._note_typing)
        self.conversation.ticked.connect(self._begin_by_itself)
        self.conversation.turned.connect(self._turned)
        self.improvised.drafted.connect(
            lambda: self.conversation.show_page(self.desk.page, self.improvised.draft)
        )
        for keys, capture in zip(("F2", "F3", "F4", "F9"), self.captures(), strict=True):
            capture.typed.connect(self._note_typing)
            capture.done.connect(self._resume)
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda into=capture: self._begin_capture(into))

    def _align_head(self) -> None:
        """The head keeps to the margins of the page below it, and to its scroll bar's."""
        side = self._page.body.contentsMargins().left()
        bar = self._page.width() - self._page.viewport().width()
        self._head.setContentsMargins(side, theme.px(14), side + bar, 0)

    def captures(self) -> tuple[Capture, ...]:
        """What takes down what is heard, in the order of its keys."""
        return self.needs, self.objections, self.promises, self.improvised

    def open(self, target: Any = None) -> None:
        super().open(target)
        anew = not self.desk.is_open or self.desk.page.id != target
        self.desk.open(int(target))
        if anew:
            self.binder.load(self.desk.page.fields, anew=True)
            self._page.verticalScrollBar().setValue(0)
            self.conversation.begin()
            if self.conversation.current() is None:  # nothing is planned: the first question
                self.improvised.begin()
        else:
            self.conversation.resume()

    def title(self) -> str:
        return self.desk.page.fields["title"] if self.desk.is_open else ""

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*TABLES) and not self._drafts.is_own()

    def refresh(self) -> None:
        self._drafts.behind = False
        self.desk.reload()

    def follow(self, change: DataChanged) -> None:
        self._drafts.behind = False
        self.desk.follow(change)

    def start(self) -> None:
        """Note that the meeting has begun."""
        meeting_id = self.desk.page.id
        self.desk.write("hold_meeting", lambda s: meetings.start(s, meeting_id))

    def end(self) -> None:
        """Note that it is over, and go on to the review."""
        if not self.leave():
            return
        page = self.desk.page
        if page.fields["state"] is MeetingState.PLANNED:
            self.desk.write("end_meeting", lambda s: meetings.end(s, page.id))
        self.open_requested.emit("meeting_review", page.id)

    def store(self) -> None:
        """Store everything that is being typed."""
        if self.desk.is_open:
            self._drafts.store()

    def _store_drafts(self) -> None:
        self.conversation.store()
        for capture in self.captures():
            capture.line.keep()
        self.binder.flush()
        self.keys.show_kept(True)

    def leave(self) -> bool:
        if not self.desk.is_open:
            return True
        self.store()
        for capture in self.captures():
            capture.finish()
        unfinished = [capture for capture in self.captures() if capture.line.value()]
        return not unfinished and self.binder.flush()

    def _begin_capture(self, capture: Capture) -> None:
        if capture.isVisible() and capture.isEnabled():
            capture.begin()
            self._page.ensureWidgetVisible(capture, 0, theme.px(16))

    def _note_typing(self) -> None:
        self._drafts.note_typing()
        self.keys.show_kept(False)
        self._begin_by_itself()

    def _notes_changed(self) -> None:
        if self.notes.hasFocus():
            self._note_typing()

    def _begin_by_itself(self) -> None:
        fields = self.desk.page.fields
        if fields["state"] is MeetingState.PLANNED and fields["held_at"] is None:
            self.start()

    def _show(self) -> None:
        page, safe = self.desk.page, self.ctx.client_safe
        fields = page.fields
        self.binder.load(fields)
        self.header.show_page(page, self.ctx)
        self.timer.show_meeting(fields["held_at"], fields["minutes"], fields["ended_at"])
        planned = fields["state"] is MeetingState.PLANNED
        started = fields["held_at"] is not None
        self.binned.show_meeting(page)
        self._columns.setEnabled(not page.binned)
        self._start.setVisible(planned and not started and not page.binned)
        self._end.setVisible((started or not planned) and not page.binned)
        self._show_parts(page)
        for secret in (self.wanted, self.needs, self.objections, self._notes_card):
            secret.setVisible(not safe)
        self.keys.show_keys(client_safe=safe)

    def _show_parts(self, page: MeetingPage) -> None:
        self.conversation.show_page(page, self.improvised.draft)
        self.who.show_page(page)
        self.wanted.show_page(page)
        for capture in self.captures():
            capture.show_page(page)

    def _turned(self) -> None:
        """Another step is at hand: what is heard now belongs to it."""
        if self._drafts.behind:
            self._drafts.behind = False
            self.desk.catch_up()
        self.needs.set_question(self.conversation.question())
        self.improvised.set_question(self.conversation.question())
        item, ground = self.conversation.current(), self._page.widget()
        if item is not None and ground is not None:
            self._page.ensureWidgetVisible(item, 0, theme.px(110))
            top = item.mapTo(ground, QPoint(0, -theme.px(8))).y()
            bar = self._page.verticalScrollBar()
            bar.setValue(min(bar.value(), top))  # what is higher than the page shows its beginning

    def _resume(self) -> None:
        made, self.improvised.made = self.improvised.made, None
        if made is not None:
            self.conversation.show_page(self.desk.page)
            self.conversation.go(("question", made))
        else:
            self.conversation.resume()

    def _go(self, kind: str) -> None:
        if self.leave():
            self.open_requested.emit(kind, self.desk.page.id)

    def _leave_by_crumb(self, key: str) -> None:
        target = self.desk.page.account_id if key == "account" else None
        self.open_requested.emit(key, target)
