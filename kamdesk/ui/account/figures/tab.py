"""The five figures: can they pay, are they sound; how they pay us; what to ask about it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.charts import ratios
from kamdesk.method.figure_talk import Concern
from kamdesk.services import figures_page, next_question
from kamdesk.services.account_page import AccountPage
from kamdesk.services.figures_page import FiguresPage
from kamdesk.ui.account.figures.ledger_card import LedgerCard
from kamdesk.ui.account.figures.owed_card import OwedCard
from kamdesk.ui.account.figures.readings_card import ReadingsCard
from kamdesk.ui.account.figures.statements_card import StatementsCard
from kamdesk.ui.account.figures.talk_dialog import TalkDialog
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Columns, EmptyState
from kamdesk.ui.widgets.chart_view import ChartView


class FiguresTab(AccountTab):
    """Read when it is shown. A client sees the receivables alone."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._figures: FiguresPage | None = None
        self._currency = ""
        self.readings = ReadingsCard(ctx)
        self.statements = StatementsCard(ctx)
        self.owed = OwedCard(ctx)
        self.ledger = LedgerCard(ctx)
        self._trend = ChartView(ctx, height=290)
        self._trend_card = Card()
        self._trend_card.add(self._trend)
        self._hidden = EmptyState(
            "eye_off",
            self.tr("Their statements are hidden while the screen is client-safe"),
            self.tr("F8 shows them."),
        )
        self._above = Columns((1, 1), 470)
        self._below = Columns((1, 1), 470)
        self._build_ui()

    def _build_ui(self) -> None:
        for columns, cards in (
            (self._above, (self.readings, self.statements)),
            (self._below, (self.owed, self.ledger)),
        ):
            for place, card in enumerate(cards):
                columns.add(place, card)
        for part in (self._hidden, self._above, self._trend_card, self._below):
            self.add(part)
        self.end()
        for card in (self.readings, self.owed):
            card.asked.connect(self._use_as_question)
        for source in (self.readings, self.statements, self.ledger):
            source.import_requested.connect(lambda: self.open_requested.emit("import", None))

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        today = self.ctx.today()
        self._currency = page.currency
        figures = self.ctx.read(lambda s: figures_page.load(s, page.id, today))
        self._figures = figures
        safe = self.ctx.client_safe
        self._hidden.setVisible(safe)
        self._above.setVisible(not safe)
        data = ratios.RatiosData.of(figures.years)
        self._trend_card.setVisible(not safe and len(data.years) > 1)
        self.readings.show_figures(figures, anew=anew)
        self.statements.show_figures(figures, page.currency, anew=anew)
        self.owed.show_figures(figures)
        self.ledger.show_figures(figures, anew=anew)
        if len(data.years) > 1:
            self._trend.set_chart(ratios.draw, data)
        if anew:
            self.verticalScrollBar().setValue(0)

    def leave(self) -> bool:
        return self.ctx.client_safe or self.statements.leave()

    def _use_as_question(self, concern: Concern) -> None:
        figures = self._figures
        if figures is None:
            return
        account_id, currency = figures.account_id, figures.receivables.currency
        coming = self.ctx.read(lambda s: next_question.coming(s, account_id))
        meeting = TalkDialog.ask(self, self.ctx, account_id, concern, currency, coming)
        if meeting is not None:
            self.open_requested.emit("meeting", meeting)
