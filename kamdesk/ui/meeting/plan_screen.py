"""Preparing a meeting along the four steps, on one page (method §6)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from kamdesk.method.coach import Remark
from kamdesk.models.kinds import MeetingState, PromiseState
from kamdesk.services import meetings, promises
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.advance_card import AdvanceCard
from kamdesk.ui.meeting.balance_card import BalanceCard
from kamdesk.ui.meeting.chain_grid import ChainGrid
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.meeting_header import MeetingHeader
from kamdesk.ui.meeting.objections_card import ObjectionsCard
from kamdesk.ui.meeting.opening_cards import BackgroundCard, OpeningCard
from kamdesk.ui.meeting.proof_card import ProofCard
from kamdesk.ui.meeting.schedule_card import ScheduleCard
from kamdesk.ui.meeting.side_cards import AttendeesCard, CoachCard, OpenPromisesCard
from kamdesk.ui.meeting.steps import plan_steps
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Columns, Page, StepRail, button

TABLES = (
    "meeting", "question", "need", "statement", "objection", "attendee", "promise", "contact",
    "account_contact", "account",
)  # fmt: skip


class MeetingScreen(Screen):
    """A meeting's plan. Every field is stored as it is left; there is no Save button.

    With the client-safe switch on, only what a client may see stays: opening, background
    questions, who comes, promises, when and where.
    """

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.desk = Desk(ctx, self)
        self.binder = FormBinder(ctx, self, self.desk.store_fields)
        self.header = MeetingHeader(self.tr("Meetings"))
        self.rail = StepRail()
        self.opening = OpeningCard(self.binder)
        self.background = BackgroundCard(self.desk)
        self.chains = ChainGrid(self.desk)
        self.proof = ProofCard(self.desk)
        self.objections = ObjectionsCard(self.desk)
        self.advance = AdvanceCard(self.desk, self.binder)
        self.balance = BalanceCard(self.binder)
        self.coach = CoachCard(self.desk)
        self.people = AttendeesCard(self.desk)
        self.promises = OpenPromisesCard(self.desk)
        self.schedule = ScheduleCard(self.desk, self.binder)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self._page = Page()
        self._secrets: tuple[QWidget, ...] = (
            self.rail,
            self.chains,
            self.proof,
            self.objections,
            self.advance,
            self.balance,
            self.coach,
        )
        self._columns = Columns((3, 1), (560, 270))
        main = (
            self.opening, self.background, self.chains, self.proof, self.objections,
            self.advance, self.balance,
        )  # fmt: skip
        for card in main:
            self._columns.add(0, card)
        for side in (self.coach, self.people, self.promises, self.schedule):
            self._columns.add(1, side)
        self._page.add(self.header)
        self._page.add(self.rail)
        self._page.add(self._columns)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._brief = button(self.tr("Brief"), icon="print", hint=self.tr("One page, F5"))
        self._review = button(self.tr("Review"), hint=self.tr("What came of it"))
        self._hold = button(self.tr("Enter meeting F6"), "primary")
        self._more = button(icon="more", role="quiet", hint=self.tr("More"))
        self._more.set_menu(self._menu())
        self.header.set_actions([self._more, self._brief, self._review, self._hold])

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Call the meeting off"), self._cancel)
        menu.addAction(self.tr("Move to bin"), self._put_in_bin)
        return menu

    def _connect(self) -> None:
        self.desk.changed.connect(self._show)
        self.rail.chosen.connect(self._go_to_step)
        self.coach.jump.connect(self._jump)
        self.promises.kept.connect(self._mark_kept)
        self.header.crumb_chosen.connect(self._leave_by_crumb)
        self._brief.clicked.connect(lambda: self._open("brief"))
        self._review.clicked.connect(lambda: self._open("meeting_review"))
        self._hold.clicked.connect(lambda: self._open("meeting_live"))

    def open(self, target: Any = None) -> None:
        super().open(target)
        anew = not self.desk.is_open or self.desk.page.id != target
        self.desk.open(int(target))
        if anew:
            self.binder.load(self.desk.page.fields, anew=True)
            self._page.verticalScrollBar().setValue(0)
            if not self.desk.page.fields["purpose"]:
                self.opening.purpose.setFocus()  # a new plan begins here

    def title(self) -> str:
        return self.desk.page.fields["title"] if self.desk.is_open else ""

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*TABLES)

    def refresh(self) -> None:
        self.desk.reload()

    def leave(self) -> bool:
        focus = QApplication.focusWidget()
        if isinstance(focus, InlineEdit) and self.isAncestorOf(focus):
            focus.settle()
        return self.binder.flush() if self.desk.is_open else True

    def _show(self) -> None:
        page = self.desk.page
        self.advance.before_load(page)
        self.binder.load(page.fields)
        self.header.show_page(page, self.ctx)
        self.rail.set_steps(plan_steps(page, self.ctx))
        self.background.show_page(page)
        self.chains.show_chains(page.chains)
        for card in (
            self.proof, self.objections, self.advance, self.balance, self.coach, self.people,
            self.promises, self.schedule,
        ):  # fmt: skip
            card.show_page(page)
        planned = page.fields["state"] is MeetingState.PLANNED
        self._hold.setVisible(planned)
        for secret in self._secrets:
            secret.setVisible(not self.ctx.client_safe)

    def _go_to_step(self, key: str) -> None:
        target = {
            "open": self.opening.purpose,
            "discover": self.background.questions.adder,
            "prove": self.proof.adder,
            "commit": self.advance.person,
        }[key]
        card = {"open": self.opening, "discover": self.background, "prove": self.proof}
        self._reveal(card.get(key, self.advance), target)

    def _jump(self, remark: Remark) -> None:
        row = self.chains.row(remark.target) if remark.target else None
        line = self.proof.line(remark.target) if remark.target else None
        targets: dict[str, tuple[QWidget, QWidget]] = {
            "background": (self.background, self.background.questions.adder),
            "chain": (row or self.chains, row.implication.questions.adder if row
                      else self.chains.adder),
            "proof": (self.proof, line.need if line else self.proof.adder),
            "advance": (self.advance, self.advance.person),
            "people": (self.people, self.people.invite),
            "promise": (self.promises, self.promises),
        }  # fmt: skip
        self._reveal(*targets[remark.place])

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
        """F5 and F6 mean this meeting here, not the next one of the book."""
        ours = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_F5, Qt.Key.Key_F6)
            and not event.modifiers()
        )
        if ours:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        kind = {Qt.Key.Key_F5: "brief", Qt.Key.Key_F6: "meeting_live"}.get(Qt.Key(event.key()))
        if kind and self.desk.is_open:
            self._open(kind)
            return
        super().keyPressEvent(event)
