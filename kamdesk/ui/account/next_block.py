"""Overview: the next step, or loudly that there is none."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk import words
from kamdesk.services.account_page import AccountPage, MeetingLine
from kamdesk.ui import formats, theme
from kamdesk.ui.account.block import Block
from kamdesk.ui.account.days import ahead
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Label, Span, button


class NextBlock(Block):
    """The nearest meeting with what it shall win, and the step written down."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, stripe="accent", parent=parent)
        self.set_title(self.tr("Next step"))

    def show_page(self, page: AccountPage) -> None:
        parts: list[QWidget] = []
        if page.next_meeting is not None:
            parts += self._meeting(page.next_meeting)
        if not self.ctx.client_safe and (page.fields["next_step"] or page.fields["next_date"]):
            parts.append(self._step(page))
        if not parts:
            parts = self._nothing(page)
        self.set_stripe("accent" if len(parts) and page.next_meeting else "warn")
        self.set_content(*parts)

    def _meeting(self, meeting: MeetingLine) -> list[QWidget]:
        first = Label()
        when = formats.moment(meeting.starts_at)
        kind = words.of(meeting.channel, self.ctx.language)
        first.set_spans([Span(f"{when} ", bold=True), Span(f"{kind} · {meeting.title}")])
        found: list[QWidget] = [first]
        if not self.ctx.client_safe:
            wanted = meeting.advance_action or self.tr("No advance is set yet")
            tone = "muted" if meeting.advance_action else "warn"
            text = self.tr("To win: %1").replace("%1", wanted) if meeting.advance_action else wanted
            found.append(Label(text, "small", tone))
        prepare = button(self.tr("Prepare"), "primary", small=True)
        prepare.clicked.connect(lambda: self.open_requested.emit("meeting", meeting.id))
        found.append(_line(prepare))
        return found

    def _step(self, page: AccountPage) -> QWidget:
        day, step = page.fields["next_date"], page.fields["next_step"]
        spans = []
        if day is not None:
            late = day < self.ctx.today()
            distance = ahead(day, self.ctx.today())
            spans = [Span(f"{formats.day(day)} · {distance}", "bad" if late else "muted", late)]
        if step:
            spans.append(Span(("\n" if spans else "") + step))
        label = Label()
        label.set_spans(spans)
        return label

    def _nothing(self, page: AccountPage) -> list[QWidget]:
        loud = Label()
        loud.set_spans([Span(self.tr("No meeting, no next step"), "bad", True)])
        why = Label(self.tr("An account without a next step drifts."), "small", "muted")
        arrange = button(self.tr("Arrange meeting"), small=True)
        arrange.clicked.connect(lambda: self.open_requested.emit("new_meeting", page.id))
        write = button(self.tr("Write next step"), "quiet", small=True)
        write.clicked.connect(lambda: self.tab_requested.emit("profile"))
        return [loud, why, _line(arrange, write)]


def _line(*buttons: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    for made in buttons:
        row.addWidget(made)
    row.addStretch(1)
    return holder
