"""One opportunity: the business, the next advance, its meetings, and what warns."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.errors import KamDeskError, NotFoundError, ValidationError
from kamdesk.method.opportunities import Column
from kamdesk.models.kinds import OpportunityState
from kamdesk.services import opportunities, opportunity_meeting, opportunity_page
from kamdesk.services.opportunity_page import OpportunityPage
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.opportunities.business_card import BusinessCard
from kamdesk.ui.opportunities.meetings_card import ServingMeetingsCard
from kamdesk.ui.opportunities.next_card import NextAdvanceCard
from kamdesk.ui.opportunities.promises_card import ServedPromisesCard
from kamdesk.ui.opportunities.reason_line import ReasonLine
from kamdesk.ui.opportunity import phrases
from kamdesk.ui.widgets import Banner, Chip, Columns, Page, PageHeader, button

_TOLD_ELSEWHERE = ("streak", "next_", "no_next")


class OpportunityDetail(Page):
    """Fields are stored as they are left. ``closed`` when one wants back to the list;
    ``binned(id)``."""

    open_requested = Signal(str, object)
    closed = Signal()
    binned = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.page: OpportunityPage | None = None
        self.binder = FormBinder(ctx, self, self._store)
        self.header = PageHeader()
        self.warning = Banner("warning", "")
        self.following = NextAdvanceCard(ctx, self.binder)
        self.business = BusinessCard(ctx, self.binder)
        self.meetings = ServingMeetingsCard(ctx)
        self.promises = ServedPromisesCard(ctx)
        self.reason = ReasonLine(ctx, self)
        self.arrange = button(self.tr("New meeting"), "primary", icon="plus")
        self.decide = {
            Column.WON: button(self.tr("Won")),
            Column.LOST: button(self.tr("Lost")),
            Column.PARKED: button(self.tr("Park")),
        }
        self.reopen = button(self.tr("Reopen"))
        self._bin = button(icon="bin", role="quiet", hint=self.tr("Move to bin"))
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        columns = Columns((3, 2), (460, 320))
        for place, card in (
            (0, self.following),
            (0, self.meetings),
            (1, self.business),
            (1, self.promises),
        ):
            columns.add(place, card)
        self.header.set_actions([self._bin, self.reopen, *self.decide.values(), self.arrange])
        self.add(self.header)
        self.add(self.warning)
        self.add(columns)
        self.end()

    def _connect(self) -> None:
        self.header.crumb_chosen.connect(self._go)
        self.meetings.open_requested.connect(self.open_requested)
        self.arrange.clicked.connect(self._arrange)
        self.reopen.clicked.connect(self._reopen)
        self._bin.clicked.connect(self._ask_bin)
        for column, made in self.decide.items():
            made.clicked.connect(lambda _=False, column=column: self.ask_why(column))
        self.reason.answered.connect(self._close)

    def show_opportunity(self, opportunity_id: int) -> bool:
        """Show it; False where it is gone."""
        anew = self.page is None or self.page.id != opportunity_id
        try:
            page = self._ctx.read(lambda s: opportunity_page.load(s, opportunity_id))
        except NotFoundError:
            self.page = None
            return False
        self.page = page
        self._show_head(page)
        self.business.before_load(page)
        self.following.before_load(page)
        self.binder.load(page.fields, anew=anew)
        self.following.show_page(page)
        self.meetings.show_page(page)
        self.promises.show_promises(page.promises)
        if anew:
            self.reason.hide()
            self.verticalScrollBar().setValue(0)
        return True

    def leave(self) -> bool:
        """Store what is being typed; False where that is refused."""
        return self.page is None or self.binder.leave()

    def ask_why(self, column: Column) -> None:
        """Ask what decided it, below the button."""
        if self.page is not None and self.leave():
            made = self.decide[column]
            place = made.mapTo(self, QPoint(0, made.height() + theme.px(4)))
            self.reason.ask(self.page.id, column, place)

    def _show_head(self, page: OpportunityPage) -> None:
        line = page.line
        crumbs = [("opportunities", self.tr("Opportunities")), ("account", line.account)]
        self.header.set_crumbs(crumbs)
        facts = [phrases.value_text(line), line.product_line, line.contact]
        self.header.set_title(line.title, " · ".join(filter(None, facts)))
        state = phrases.state_word(self._ctx, line.state)
        self.header.set_chips([Chip(state, phrases.STATE_TONES[line.state])])
        running = line.state is OpportunityState.OPEN
        for made in (*self.decide.values(), self.arrange):
            made.setVisible(running)
        self.reopen.setVisible(not running)
        self.following.setVisible(running)
        told = [
            phrases.remark_text(self._ctx, remark)
            for remark in line.remarks(self._ctx.today())
            if not remark.code.startswith(_TOLD_ELSEWHERE)
        ]
        self.warning.set_message("warning", " · ".join(told))
        self.warning.setVisible(bool(told))

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        assert self.page is not None
        opportunity_id = self.page.id
        self._ctx.write(
            "edit_opportunity",
            lambda s: opportunities.update(s, opportunity_id, changes, was),
            self,
        )

    def _close(self, opportunity_id: int, column: Column, reason: str) -> None:
        today = self._ctx.today()
        try:
            self._ctx.write(
                "close_opportunity",
                lambda s: opportunities.move(s, opportunity_id, column, today, reason),
            )
        except ValidationError as error:
            self.reason.refuse(error)
            return
        self.reason.hide()
        self._ctx.notice.emit(self._ctx.action_name("close_opportunity"), True)

    def _reopen(self) -> None:
        assert self.page is not None
        opportunity_id = self.page.id
        self._ctx.write("reopen_opportunity", lambda s: opportunities.reopen(s, opportunity_id))

    def _arrange(self) -> None:
        if self.page is None or not self.leave():
            return
        opportunity_id, language = self.page.id, self._ctx.language
        today = self._ctx.today()
        try:
            made = self._ctx.write(
                "arrange_meeting",
                lambda s: opportunity_meeting.arrange(s, opportunity_id, language, today),
            )
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
        else:
            self.open_requested.emit("meeting", made)

    def _ask_bin(self) -> None:
        if self.page is not None:
            self.binned.emit(self.page.id)

    def _go(self, key: str) -> None:
        if key == "account" and self.page is not None:
            self.open_requested.emit("account", self.page.line.account_id)
        else:
            self.closed.emit()
