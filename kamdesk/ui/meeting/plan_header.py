"""The head of a plan: what it serves and when it was kept, over what all meetings say."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.services import opportunities, rehearsals
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.meeting_header import MeetingHeader
from kamdesk.ui.widgets import ChipButton, menu_text


class PlanHeader(MeetingHeader):
    """Links the meeting to an opportunity, and says when something was stored last."""

    def __init__(self, desk: Desk, list_name: str, parent: QWidget | None = None) -> None:
        super().__init__(list_name, parent)
        self._desk = desk
        self._kept: tuple[int, datetime] | None = None

    def note_kept(self, at: datetime) -> None:
        """Something of this plan was stored at that moment."""
        self._kept = (self._desk.page.id, at)

    def facts(self, page: MeetingPage, ctx: Context) -> list[str]:
        rehearsed = "" if ctx.client_safe else self._rehearsed(page, ctx)
        return [*super().facts(page, ctx), self._when_kept(page), rehearsed]

    def _rehearsed(self, page: MeetingPage, ctx: Context) -> str:
        last = ctx.read(lambda s: rehearsals.last(s, page.id))
        if last is None:
            return ""
        key = "rehearsal.rehearsed_today" if last.on == ctx.today() else "rehearsal.rehearsed_on"
        return ctx.word(key, day=formats.month_day(last.on), cards=last.cards, sure=last.sure)

    def _when_kept(self, page: MeetingPage) -> str:
        if self._kept is None or self._kept[0] != page.id:
            return self.tr("kept as you type")
        return self.tr("kept {time}").format(time=formats.clock(self._kept[1]))

    def verdicts(self, page: MeetingPage, ctx: Context) -> list[QWidget]:
        chips = super().verdicts(page, ctx)
        if not ctx.client_safe:
            chips.append(self._opportunity(page))
        return chips

    def _opportunity(self, page: MeetingPage) -> ChipButton:
        text = page.opportunity or self.tr("+ opportunity")
        chip = ChipButton(text, "accent" if page.opportunity else "neutral")
        chip.setToolTip(self.tr("The opportunity that this meeting serves"))
        chip.clicked.connect(lambda: self._choose(chip))
        return chip

    def _choose(self, chip: ChipButton) -> None:
        ctx, page = self._desk.ctx, self._desk.page
        menu = QMenu(chip)
        for one in ctx.read(lambda s: opportunities.of_account(s, page.account_id)):
            link = partial(self._desk.set_fields, opportunity_id=one.id)
            menu.addAction(menu_text(one.title), link)
        if page.opportunity:
            menu.addAction(self.tr("None"), partial(self._desk.set_fields, opportunity_id=None))
        if not menu.actions():
            menu.addAction(self.tr("This account has no open opportunity")).setEnabled(False)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))
