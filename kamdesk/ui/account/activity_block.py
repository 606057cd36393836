"""Overview: what happened lately, meetings and touches in one line of time."""

from __future__ import annotations

from datetime import date

from kamdesk import words
from kamdesk.models.kinds import MeetingState
from kamdesk.services.account_page import AccountPage, MeetingLine, TouchLine
from kamdesk.ui import formats
from kamdesk.ui.account.block import Block
from kamdesk.ui.widgets import Label, Row, RowList, Span, button

SHOWN = 6


class ActivityBlock(Block):
    """The newest first; a meeting opens when pressed."""

    def show_page(self, page: AccountPage) -> None:
        self.set_title(self.tr("Recent activity"))
        dated = [(line.done_on, self._touch(line)) for line in page.touches[:SHOWN]]
        held = [m for m in page.meetings if m.state is MeetingState.HELD][:SHOWN]
        dated += [(formats.local_day(line.starts_at), self._meeting(line)) for line in held]
        if not dated:
            arrange = button(self.tr("Arrange meeting"), small=True)
            arrange.clicked.connect(lambda: self.open_requested.emit("new_meeting", page.id))
            self.say_empty(self.tr("Meetings, calls and visits will be listed here."), arrange)
            return
        dated.sort(key=lambda pair: pair[0], reverse=True)
        rows = RowList([row for _day, row in dated[:SHOWN]])
        rows.activated.connect(lambda key: self.open_requested.emit("meeting", int(key)))
        self.set_content(rows)

    def _meeting(self, line: MeetingLine) -> Row:
        kind = words.of(line.channel, self.ctx.language)
        outcome = ""
        if line.outcome is not None and not self.ctx.client_safe:
            outcome = f" · {words.of(line.outcome, self.ctx.language)}"
        first = [Span(f"{kind} · {line.title}"), Span(outcome, "muted")]
        day = formats.local_day(line.starts_at)
        return Row(first, "", actions=[self._day(day)], key=str(line.id))

    def _touch(self, line: TouchLine) -> Row:
        kind = words.of(line.channel, self.ctx.language)
        note = "" if self.ctx.client_safe else line.note
        parts = [part for part in (line.contact, note) if part]
        first = [Span(" · ".join([kind, *parts]))]
        return Row(first, "", actions=[self._day(line.done_on)])

    def _day(self, day: date) -> Label:
        near = day.year == self.ctx.today().year
        return Label(f"{day:%m-%d}" if near else formats.day(day), "small", "muted", wrap=False)
