"""Overview: needs, stated and implied, in the client's words."""

from __future__ import annotations

from kamdesk.models.kinds import NeedKind, NeedState
from kamdesk.services.account_page import AccountPage, NeedLine
from kamdesk.ui import formats
from kamdesk.ui.account.block import Block
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Chip, Row, RowList, Span, button

SHOWN = 4


class NeedsBlock(Block):
    """Open needs; what was said in words comes first."""

    def show_page(self, page: AccountPage) -> None:
        needs = [need for need in page.needs if need.state is NeedState.OPEN]
        explicit = sum(need.kind is NeedKind.EXPLICIT for need in needs)
        last = page.last_held
        hint = ""
        if last is not None:
            day = formats.month_day(formats.local_day(last.starts_at))
            hint = self.tr("Last meeting %1").replace("%1", day)
        if not needs:
            self.set_title(self.tr("Needs"), hint=hint)
            ask = button(self.tr("Plan questions"), small=True)
            ask.clicked.connect(lambda: self._plan(page))
            self.say_empty(self.tr("What the client wishes, in their own words."), ask)
            return
        words = self.tr("Explicit needs %1, implied %2")
        title = words.replace("%1", str(explicit)).replace("%2", str(len(needs) - explicit))
        if self.ctx.client_safe:
            title = self.tr("Needs")
        self.set_title(title, hint=hint)
        needs.sort(key=lambda need: need.kind is not NeedKind.EXPLICIT)
        rows = RowList([need_row(self.ctx, need) for need in needs[:SHOWN]])
        rows.activated.connect(lambda _key: self.tab_requested.emit("talks"))
        self.set_content(rows)

    def _plan(self, page: AccountPage) -> None:
        meeting = page.next_meeting
        if meeting is not None:
            self.open_requested.emit("meeting", meeting.id)
        else:
            self.open_requested.emit("new_meeting", page.id)


def need_row(ctx: Context, need: NeedLine) -> Row:
    """A need as a row: the client's words in quotes, else ours; who and when below."""
    quote = "\N{LEFT DOUBLE QUOTATION MARK}{}\N{RIGHT DOUBLE QUOTATION MARK}"
    first = quote.format(need.client_words) if need.client_words else need.text
    below = [need.contact, need.text if need.client_words else "", formats.day(need.heard_on)]
    stated = need.kind is NeedKind.EXPLICIT
    chip = Chip(ctx.word(f"need.{need.kind}"), "good" if stated else "warn")
    second = [Span(" · ".join(part for part in below if part), "muted")]
    chips = [] if ctx.client_safe else [chip]
    return Row([Span(first)], second, actions=chips, key=str(need.id))
