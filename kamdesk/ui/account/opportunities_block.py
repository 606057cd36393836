"""Overview: what we are after at this account, its value, what its meetings brought."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import OpportunityState
from kamdesk.services import opportunities, opportunity_list
from kamdesk.services.account_page import AccountPage
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui import formats
from kamdesk.ui.account.block import Block
from kamdesk.ui.context import Context
from kamdesk.ui.opportunity import phrases
from kamdesk.ui.opportunity.add_line import AddLine
from kamdesk.ui.opportunity.marks import OutcomeMarks, outcomes_of
from kamdesk.ui.widgets import Label, LinkButton, Row, RowList, Span

SHOWN = 5


class OpportunitiesBlock(Block):
    """Open ones by date; a new one is written down in place. Hidden from a client's eyes."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.add_line = AddLine(ctx)
        self.body.addWidget(self.add_line)

    def show_page(self, page: AccountPage) -> None:
        self.setVisible(not self.ctx.client_safe)
        if self.ctx.client_safe:
            self.set_content()
            return
        found = self.ctx.read(lambda s: opportunities.of_account(s, page.id))
        running = [line for line in found if line.state is OpportunityState.OPEN]
        self.set_title(
            self.tr("Opportunities"),
            str(len(running)) if running else "",
            phrases.sums_text(opportunity_list.sums(running)),
        )
        if running:
            rows = RowList([self._row(line) for line in running[:SHOWN]])
            rows.activated.connect(lambda key: self.open_requested.emit("opportunities", int(key)))
            more = [self._more(page.id, len(running))] if len(running) > SHOWN else []
            self.set_content(rows, *more, *self._decided(found))
        else:
            hint = Label(self.tr("Nothing is pursued here yet."), "body", "muted")
            self.set_content(hint, *self._decided(found))
        self.add_line.show_account(page.id)
        self.body.addWidget(self.add_line)  # stays below what was just replaced

    def _more(self, account_id: int, count: int) -> QWidget:
        link = LinkButton(self.tr("All %1").replace("%1", str(count)), "small")
        target = ("account", account_id)
        link.clicked.connect(lambda: self.open_requested.emit("opportunities", target))
        return link

    def _row(self, line: OpportunityLine) -> Row:
        remarks = line.remarks(self.ctx.today())
        facts = [phrases.value_text(line), formats.percent(line.chance) if line.chance else ""]
        facts.append(formats.day(line.expected_on) if line.expected_on else "")
        spans = [Span(" · ".join(filter(None, facts)), "muted")]
        grave = next((remark for remark in remarks if remark.code in phrases.GRAVE), None)
        if grave is not None:
            spans.append(Span("  " + phrases.short_remark(self.ctx, grave), "warn"))
        marks = OutcomeMarks(self.ctx, outcomes_of(line.meetings))
        row = Row(line.title, spans, actions=[marks], key=str(line.id))
        row.setObjectName(f"opportunity-{line.id}")
        return row

    def _decided(self, found: list[OpportunityLine]) -> list[QWidget]:
        counts = [
            (state, sum(line.state is state for line in found))
            for state in OpportunityState
            if state is not OpportunityState.OPEN
        ]
        told = [
            f"{phrases.state_word(self.ctx, state)} {count}" for state, count in counts if count
        ]
        return [Label(" · ".join(told), "small", "muted")] if told else []
