"""The evaluation as a picture: the 20/80 curve, both ranks side by side, or the pyramid."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from kamdesk.charts import pareto, pyramid, ranks
from kamdesk.method.ranks import Ranks
from kamdesk.services.tiers import Preview
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Segmented
from kamdesk.ui.widgets.chart_view import ChartView

HEIGHT = 228


class ChartsCard(Card):
    """Three charts, one shown at a time; the others are drawn when they are asked for."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.curve = ChartView(ctx, height=HEIGHT)
        self.ranks = ChartView(ctx, height=HEIGHT)
        self.pyramid = ChartView(ctx, height=HEIGHT)
        self._stack = QStackedWidget()
        for chart in (self.curve, self.ranks, self.pyramid):
            self._stack.addWidget(chart)
        self.choice = Segmented(
            [
                (0, self.tr("20/80 curve")),
                (1, self.tr("Revenue and contribution")),
                (2, self.tr("Tier pyramid")),
            ],
            0,
            parent=self,
        )
        self.choice.setAccessibleName(self.tr("Picture"))
        self.choice.edited.connect(lambda: self._stack.setCurrentIndex(self.choice.value()))
        self.add(self._stack)
        foot = QHBoxLayout()
        foot.addWidget(self.choice)
        foot.addStretch(1)
        self.add(foot)

    def show_preview(self, preview: Preview, both: Ranks) -> None:
        """Draw all three of this evaluation."""
        evaluation = preview.evaluation
        self.curve.set_chart(pareto.draw, pareto.ParetoData.of(evaluation))
        names = {judged.verdict.account_id: judged.name for judged in preview.accounts}
        self.ranks.set_chart(ranks.draw, ranks.RanksData.of(both, names))
        self.pyramid.set_chart(pyramid.draw, pyramid.PyramidData.of(evaluation))
