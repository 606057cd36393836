"""Preparing a meeting along the four steps, on one page (method §6)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from kamdesk.method.coach import Remark
from kamdesk.models.kinds import MeetingState, PromiseState
from kamdesk.services import drafting, meetings, plan_support, promises
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.plan_support import PlanSupport
from kamdesk.ui.binned_note import BinnedNote
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.draft_banner import DraftBanner
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.plan_body import PlanBody
from kamdesk.ui.meeting.plan_header import PlanHeader
from kamdesk.ui.meeting.plan_keys import PlanKeys
from kamdesk.ui.meeting.steps import plan_steps
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Page, StepRail, button

TABLES = (
    "meeting", "question", "need", "statement", "objection", "attendee", "promise", "contact",
    "account_contact", "account", "opportunity", "silenced_remark", "bank_question",
    "service_case", "service_step",
)  # fmt: skip
_KEYS = {Qt.Key.Key_F5: "brief", Qt.Key.Key_F6: "meeting_live", Qt.Key.Key_F7: "rehearsal"}


class MeetingScreen(Screen):
    """A meeting's plan. Every field is stored as it is left; there is no Save button.

    With the client-safe switch on, only what a client may see stays: opening, background
    questions, who comes, promises, when and where.
    """

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.desk = Desk(ctx, self)
        self.binder = FormBinder(ctx, self, self.desk.store_fields)
        self.header = PlanHeader(self.desk, self.tr("Meetings"))
        self.binned = BinnedNote(ctx)
        self.drafted = DraftBanner()
        self.rail = StepRail()
        self.body = PlanBody(self.desk, self.binder)
        self._announced: set[int] = set()
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self._page = Page()
        for part in (self.header, self.binned, self.drafted, self.rail, self.body):
            self._page.add(part)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._rehearse = button(self.tr("Rehearse"), hint=self.tr("Ten minutes of practice, F7"))
        self._brief = button(self.tr("Brief"), icon="print", hint=self.tr("One page, F5"))
        self._review = button(self.tr("Review"), hint=self.tr("What came of it"))
        self._hold = button(self.tr("Enter meeting F6"), "primary")
        self._more = button(icon="more", role="quiet", hint=self.tr("More"))
        self._more.set_menu(self._menu())
        self.header.set_actions([self._more, self._review, self._rehearse, self._brief, self._hold])

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Draft what is blank"), self._draft)
        menu.addAction(self.tr("Call the meeting off"), self._cancel)
        menu.addAction(self.tr("Move to bin"), self._put_in_bin)
        return menu

    def _connect(self) -> None:
        self.desk.changed.connect(self._show)
        self.rail.chosen.connect(self.body.go_to)
        self._keys = PlanKeys(self, self.body.acts)
        self.body.reached.connect(self.rail.set_current)
        self.body.reveal.connect(self._reveal)
        self.body.case.connect(lambda case_id: self.open_requested.emit("service", case_id))
        self.body.promises.kept.connect(self._mark_kept)
        self.body.bank.more.connect(lambda: self.open_requested.emit("library", None))
        self.drafted.undone.connect(self._take_back_draft)
        self.header.crumb_chosen.connect(self._leave_by_crumb)
        self._rehearse.clicked.connect(lambda: self._open("rehearsal"))
        self._brief.clicked.connect(lambda: self._open("brief"))
        self._review.clicked.connect(lambda: self._open("meeting_review"))
        self._hold.clicked.connect(lambda: self._open("meeting_live"))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    def open(self, target: Any = None) -> None:
        """Show a plan by id, or a part of it by ``(id, place, row)`` as the coach names them."""
        super().open(target)
        if isinstance(target, tuple):
            meeting_id, place, row = target
            self._open_plan(meeting_id)
            self.body.jump(Remark("rehearsed", "warn", place, row))
        else:
            self._open_plan(int(target))

    def _open_plan(self, meeting_id: int) -> None:
        anew = not self.desk.is_open or self.desk.page.id != meeting_id
        if anew:
            self.body.forget()
        self.desk.open(meeting_id)
        if not anew:
            return
        page = self.desk.page
        self.binder.load(page.fields, anew=True)
        self._page.verticalScrollBar().setValue(0)
        self.rail.set_current("open")
        self._announce_draft()
        if page.fields["state"] is MeetingState.PLANNED:
            self.body.opening.purpose.setFocus()  # a plan begins here

    def title(self) -> str:
        return self.desk.page.fields["title"] if self.desk.is_open else ""

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*TABLES)

    def refresh(self) -> None:
        if self.desk.is_open:
            self.header.note_kept(datetime.now().astimezone())
        self.desk.reload()

    def follow(self, change: DataChanged) -> None:
        self.header.note_kept(datetime.now().astimezone())
        self.desk.follow(change)

    def leave(self) -> bool:
        focus = QApplication.focusWidget()
        if isinstance(focus, InlineEdit) and self.isAncestorOf(focus):
            focus.settle()
        return self.binder.flush() if self.desk.is_open else True

    def _show(self) -> None:
        page, ctx = self.desk.page, self.ctx
        support = PlanSupport()
        if not ctx.client_safe:
            support = ctx.read(lambda s: plan_support.load(s, page, ctx.language))
        self.header.show_page(page, ctx)
        self.rail.set_steps(plan_steps(page, ctx))
        self.rail.setVisible(not ctx.client_safe)
        self.body.show_page(page, support)
        self._show_binned(page)
        planned = page.fields["state"] is MeetingState.PLANNED and not page.binned
        self._hold.setVisible(planned)
        self._rehearse.setVisible(planned and not ctx.client_safe)

    def _show_binned(self, page: MeetingPage) -> None:
        """What is in the bin is read only."""
        self.binned.show_meeting(page)
        self.body.setEnabled(not page.binned)
        self._keys.set_enabled(not page.binned)
        self._more.setVisible(not page.binned)

    def _announce_draft(self) -> None:
        """Once, and only while arranging it was the last thing done."""
        page = self.desk.page
        self.drafted.hide()
        fresh = self.ctx.next_undo_label() == "arrange_meeting" and page.id not in self._announced
        if fresh and not self.ctx.client_safe and page.fields["state"] is MeetingState.PLANNED:
            self._announced.add(page.id)
            self.drafted.tell(plan_support.counted(page))

    def _draft(self) -> None:
        """Fill what is blank from what the book knows; undo takes it back."""
        if not self.leave():
            return
        meeting_id, lang, today = self.desk.page.id, self.ctx.language, self.ctx.today()
        if self.desk.write("draft_plan", lambda s: drafting.draft(s, meeting_id, lang, today)):
            self.binder.load(self.desk.page.fields, anew=True)
            self.ctx.notice.emit(self.ctx.word("action.draft_plan"), True)

    def _take_back_draft(self) -> None:
        page = self.desk.page
        if self.desk.write("clear_draft", lambda s: plan_support.clear(s, page)):
            self.drafted.hide()
            self.binder.load(self.desk.page.fields, anew=True)
            self.body.opening.purpose.setFocus()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.desk.is_open and self.isAncestorOf(new):
            self.body.follow_focus(new)

    def _reveal(self, card: QWidget, target: QWidget) -> None:
        self._page.ensureWidgetVisible(card, 0, 40)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.ensureWidgetVisible(target, 0, 80)

    def _open(self, kind: str) -> None:
        if self.leave():
            self.open_requested.emit(kind, self.desk.page.id)

    def _leave_by_crumb(self, key: str) -> None:
        target = self.desk.page.account_id if key == "account" else None
        self.open_requested.emit(key, target)

    def _mark_kept(self, promise_id: int) -> None:
        today = self.ctx.today()
        if self.desk.write(
            "keep_promise", lambda s: promises.close(s, promise_id, PromiseState.KEPT, today)
        ):
            self.ctx.notice.emit(self.tr("Promise kept"), True)

    def _cancel(self) -> None:
        meeting_id = self.desk.page.id
        if self.desk.write("cancel_meeting", lambda s: meetings.cancel(s, meeting_id)):
            self.ctx.notice.emit(self.tr("Meeting called off"), True)

    def _put_in_bin(self) -> None:
        meeting_id = self.desk.page.id
        if self.desk.write("bin_meeting", lambda s: meetings.put_in_bin(s, [meeting_id])):
            self.ctx.notice.emit(self.tr("Meeting moved to the bin"), True)
            self.open_requested.emit("meetings", None)

    def event(self, event: QEvent) -> bool:
        """F5, F6 and F7 mean this meeting here, not the next one of the book."""
        ours = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _KEYS
            and not event.modifiers()
        )
        if ours:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        kind = _KEYS.get(Qt.Key(event.key()))
        if kind and self.desk.is_open and (kind == "brief" or not self.desk.page.binned):
            self._open(kind)
            return
        super().keyPressEvent(event)
