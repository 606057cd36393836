"""Needs and meetings: what was said, what was heard, what was promised."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.models.kinds import MeetingState, ObjectionState, Outcome
from kamdesk.services import promise_rates
from kamdesk.services.account_page import AccountPage, MeetingLine, ObjectionLine
from kamdesk.ui import formats
from kamdesk.ui.account.block import Block
from kamdesk.ui.account.needs_block import need_row
from kamdesk.ui.account.new_promise import NewPromiseDialog
from kamdesk.ui.account.promise_row import PromiseRow
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Chip, Columns, Row, RowList, Span, button

_OUTCOME_TONES = {
    Outcome.ORDER: "good",
    Outcome.ADVANCE: "good",
    Outcome.CONTINUATION: "warn",
    Outcome.NO_SALE: "bad",
}


class TalksTab(AccountTab):
    """Meetings as a line of time at the left; needs, objections and promises at the right."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        columns = Columns((1, 1), 420)
        self._blocks: list[Block] = []
        for place, kinds in enumerate(((MeetingsBlock,), (NeedList, ObjectionList, PromiseLedger))):
            for kind in kinds:
                block = kind(ctx)
                block.open_requested.connect(self.open_requested)
                block.tab_requested.connect(self.tab_requested)
                columns.add(place, block)
                self._blocks.append(block)
        self.add(columns)
        self.end()

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        for block in self._blocks:
            block.show_page(page)


class MeetingsBlock(Block):
    """Every meeting, the planned ones first; pressing opens it."""

    def show_page(self, page: AccountPage) -> None:
        self.set_title(self.tr("Meetings"), str(len(page.meetings)) if page.meetings else "")
        if not page.meetings:
            arrange = button(self.tr("Arrange meeting"), small=True)
            arrange.clicked.connect(lambda: self.open_requested.emit("new_meeting", page.id))
            self.say_empty(
                self.tr("Plan a meeting along the four steps; it will be here."), arrange
            )
            return
        rows = RowList([self._row(line) for line in page.meetings])
        rows.activated.connect(lambda key: self.open_requested.emit("meeting", int(key)))
        self.set_content(rows)

    def _row(self, line: MeetingLine) -> Row:
        first = [Span(f"{formats.moment(line.starts_at)}  ", "muted"), Span(line.title, bold=True)]
        kind = words.of(line.channel, self.ctx.language)
        return Row(first, self._second(line, kind), actions=[self._chip(line)], key=str(line.id))

    def _chip(self, line: MeetingLine) -> Chip:
        if line.state is MeetingState.HELD and line.outcome and not self.ctx.client_safe:
            tone = _OUTCOME_TONES[line.outcome]
            return Chip(words.of(line.outcome, self.ctx.language), tone)
        planned = line.state is MeetingState.PLANNED
        word = words.of(line.state, self.ctx.language)
        return Chip(word, "accent" if planned else "neutral")

    def _second(self, line: MeetingLine, kind: str) -> str:
        parts = [kind]
        if not self.ctx.client_safe:
            parts.append(line.got_action or line.advance_action)
            if line.client_words:
                quote = "\N{LEFT DOUBLE QUOTATION MARK}{}\N{RIGHT DOUBLE QUOTATION MARK}"
                parts.append(quote.format(line.client_words))
        return " · ".join(part for part in parts if part)


class NeedList(Block):
    """All needs, stated ones first."""

    def show_page(self, page: AccountPage) -> None:
        self.set_title(self.tr("Needs"), str(len(page.needs)) if page.needs else "")
        if not page.needs:
            self.say_empty(self.tr("Needs are written down in a meeting and gathered here."))
            return
        rows = RowList([need_row(self.ctx, need) for need in page.needs])
        sources = {str(need.id): need.meeting_id for need in page.needs}
        rows.activated.connect(lambda key: self._open(sources[key]))
        self.set_content(rows)

    def _open(self, meeting_id: int | None) -> None:
        if meeting_id is not None:
            self.open_requested.emit("meeting", meeting_id)


class ObjectionList(Block):
    """Objections with our answers."""

    def show_page(self, page: AccountPage) -> None:
        self.setVisible(bool(page.objections) and not self.ctx.client_safe)
        self.set_title(self.tr("Objections"), str(len(page.objections)))
        self.set_content(RowList([self._row(line) for line in page.objections]))

    def _row(self, line: ObjectionLine) -> Row:
        kind = words.of(line.kind, self.ctx.language)
        answer = self.tr("Answer: %1").replace("%1", line.answer) if line.answer else ""
        tone = "warn" if line.state is ObjectionState.OPEN else "good"
        chip = Chip(words.of(line.state, self.ctx.language), tone)
        first = [Span(f"{kind} · ", "muted"), Span(line.text)]
        return Row(first, answer, actions=[chip])


class PromiseLedger(Block):
    """Promises of both sides, open ones first, with the share that was kept."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self._page: AccountPage | None = None
        self._add = button(self.tr("Add"), small=True, icon="plus")
        self._add.clicked.connect(self._new)
        self.add_action(self._add)

    def show_page(self, page: AccountPage) -> None:
        self._page = page
        lines = page.promises
        rates = promise_rates.of_lines(lines, self.ctx.today())
        hint = self.tr(", ").join(
            self.ctx.word(f"promise_rate.{side}", kept=r.kept, decided=r.decided, late=r.late)
            for side, r in (("ours", rates.ours), ("theirs", rates.theirs))
            if r.decided
        )
        self.set_title(self.tr("Promises"), str(len(lines)) if lines else "", hint)
        if not lines:
            self.say_empty(self.tr("What each side promised, and by when."))
            return
        self.set_content(RowList([PromiseRow(self.ctx, line) for line in lines]))

    def _new(self) -> None:
        if self._page is not None:
            NewPromiseDialog.ask(self, self.ctx, self._page)
