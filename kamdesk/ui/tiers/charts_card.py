"""The evaluation as a picture: the 20/80 curve, or the pyramid beside what it brings."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from kamdesk.charts import pareto, pyramid
from kamdesk.method.tiers import Evaluation
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Segmented
from kamdesk.ui.widgets.chart_view import ChartView

HEIGHT = 208


class ChartsCard(Card):
    """Two charts, one shown at a time."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.curve = ChartView(ctx, height=HEIGHT)
        self.pyramid = ChartView(ctx, height=HEIGHT)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.curve)
        self._stack.addWidget(self.pyramid)
        self.choice = Segmented(
            [(0, self.tr("20/80 curve")), (1, self.tr("Tier pyramid"))], 0, parent=self
        )
        self.choice.edited.connect(lambda: self._stack.setCurrentIndex(self.choice.value()))
        self.add(self._stack)
        foot = QHBoxLayout()
        foot.addWidget(self.choice)
        foot.addStretch(1)
        self.add(foot)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Draw both; the hidden one when it is asked for."""
        self.curve.set_chart(pareto.draw, pareto.ParetoData.of(evaluation))
        self.pyramid.set_chart(pyramid.draw, pyramid.PyramidData.of(evaluation))
