"""The life cycle: the funnel, moves that the facts propose, and who is one step short."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.charts import funnel
from kamdesk.charts.funnel import FunnelData
from kamdesk.method.lifecycle import ORDER, Point
from kamdesk.models.kinds import LifecycleStage
from kamdesk.services.lifecycle import Standing
from kamdesk.services.risk_page import RiskLine, RiskPage
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import KeepingDeeds, ProposalCard
from kamdesk.ui.keeping.check_points import point_text
from kamdesk.ui.widgets import Card, Chip, Columns, Label, Row, RowList, button
from kamdesk.ui.widgets.chart_view import ChartView
from kamdesk.ui.widgets.page import GAP

CHART = 260
STEP = 10


class LifecycleTab(QWidget):
    """``account(account_id)`` to go to the account's life cycle."""

    account = Signal(int)

    def __init__(self, ctx: Context, deeds: KeepingDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = ChartView(ctx, height=CHART)
        self.proposals = ProposalsCard(ctx, deeds)
        self.short = OneShortCard(ctx)
        picture = Card()
        picture.add(self.chart)
        columns = Columns((1, 1), (440, 420))
        columns.add(0, picture)
        columns.add(0, self.short)
        columns.add(1, self.proposals)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(GAP))
        column.addWidget(columns)
        column.addStretch(1)
        self.proposals.account.connect(self.account)
        self.short.account.connect(self.account)

    def show_page(self, page: RiskPage) -> None:
        """Show this reading of the book."""
        moves = [line.standing.stage for line in page.proposed]
        self.chart.set_chart(funnel.draw, FunnelData.of(page.stages, moves))
        self.proposals.show_lines(page.proposed)
        self.short.show_lines(page.lines)

    def leave(self) -> bool:
        """Whether no reason is half typed; else the cursor goes there."""
        return all(row.reason.leave() for row in self.proposals.rows.values())

    def abandon(self) -> None:
        """Give up what is typed."""
        for row in self.proposals.rows.values():
            row.reason.give_up()


class ProposalsCard(Card):
    """Moves that the facts speak for, those in danger first."""

    account = Signal(int)

    def __init__(self, ctx: Context, deeds: KeepingDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx, self._deeds = ctx, deeds
        self._lines: list[RiskLine] = []
        self._shown = STEP
        self.rows: dict[int, ProposalCard] = {}
        self._none = Label(
            self.tr("Every account stands where the facts say it should."), "body", "muted"
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._more = button(self.tr("Show more"), small=True)
        self.add(self._none)
        self.add(self._list)
        self.add(self._more)
        self._more.clicked.connect(self._show_more)

    def show_lines(self, lines: list[RiskLine]) -> None:
        """Show these; what is being typed into one stays while it is proposed the same."""
        self._lines = lines
        self.set_title(self.tr("Should move"), str(len(lines)) if lines else "")
        self._none.setVisible(not lines)
        self._arrange()

    def _show_more(self) -> None:
        self._shown += STEP
        self._arrange()

    def _arrange(self) -> None:
        shown = {line.reading.account_id: line.standing for line in self._lines[: self._shown]}
        for account_id, row in list(self.rows.items()):
            if shown.get(account_id) != row.standing:
                del self.rows[account_id]
                self._list.removeWidget(row)
                row.hide()
                row.deleteLater()
        for place, (account_id, standing) in enumerate(shown.items()):
            row = self.rows.get(account_id) or self._made(account_id, standing)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
            row.show()
        self._more.setVisible(len(self._lines) > self._shown)

    def _made(self, account_id: int, standing: Standing) -> ProposalCard:
        row = ProposalCard(self._ctx, self._deeds, standing)
        row.opened.connect(self.account)
        self.rows[account_id] = row
        return row


class OneShortCard(Card):
    """Accounts that lack a single point of the next stage's checklist."""

    account = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._none = Label(
            self.tr("No account is one point short of its next stage."), "body", "muted"
        )
        self._rows = RowList()
        self._rest = Label("", "small", "muted")
        for part in (self._none, self._rows, self._rest):
            self.add(part)
        self._rows.activated.connect(lambda key: self.account.emit(int(key)))

    def show_lines(self, lines: list[RiskLine]) -> None:
        """Show who is one point short."""
        found = [(line, missing) for line in lines if (missing := lacking(line.standing))]
        self.set_title(self.tr("One point short"), str(len(found)) if found else "")
        self._none.setVisible(not found)
        self._rows.set_rows([self._row(line, missing) for line, missing in found[:STEP]])
        rest = len(found) - STEP
        self._rest.setVisible(rest > 0)
        if rest > 0:
            self._rest.setText(self.tr("and %n more", "", rest))

    def _row(self, line: RiskLine, missing: Point) -> Row:
        stage = Chip(_way(line.standing.stage, self._ctx.language))
        told = self.tr("Missing: {point}").format(point=point_text(self._ctx, missing))
        return Row(line.reading.name, told, actions=[stage], key=str(line.reading.account_id))


def _way(stage: LifecycleStage, lang: words.Lang) -> str:
    """A stage and the one after it."""
    after = ORDER[ORDER.index(stage) + 1 :] if stage in ORDER else ()
    return " \N{RIGHTWARDS ARROW} ".join(words.of(one, lang) for one in (stage, *after[:1]))


def lacking(standing: Standing) -> Point | None:
    """The single point that an account lacks for the next stage; None where it lacks none or
    more."""
    missing = [point for point in standing.points if not point.met]
    return missing[0] if len(missing) == 1 and standing.proposal is None else None
