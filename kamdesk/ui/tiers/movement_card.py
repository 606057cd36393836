"""What moved since the tiers before: as a matrix to press, or as a flow."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kamdesk.charts import flow
from kamdesk.ui.context import Context
from kamdesk.ui.tiers.movement import Move, MovementMatrix
from kamdesk.ui.widgets import Card, Label, Segmented
from kamdesk.ui.widgets.chart_view import ChartView

HEIGHT = 200


class MovementCard(Card):
    """``chosen(move)`` when a cell of the matrix is pressed, None when it is released."""

    chosen = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.matrix = MovementMatrix(ctx)
        self.flow = ChartView(ctx, height=HEIGHT)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._matrix_page())
        self._stack.addWidget(self.flow)
        self.choice = Segmented([(0, self.tr("Matrix")), (1, self.tr("Flow"))], 0, parent=self)
        self.choice.setAccessibleName(self.tr("Picture"))
        self.choice.edited.connect(self._switch)
        self.add(self._stack)
        foot = QHBoxLayout()
        foot.addWidget(self.choice)
        foot.addStretch(1)
        self.add(foot)
        self._finding = ""
        self.matrix.chosen.connect(self.chosen)

    def _matrix_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.matrix)
        hint = self.tr("Rows: before. Columns: now. Press a cell to see who.")
        column.addWidget(Label(hint, "small", "muted"))
        column.addStretch(1)
        return page

    def show_movement(self, counts: Mapping[Move, int]) -> None:
        """Show these moves; the title says how many rose and fell."""
        data = flow.FlowData.of(counts)
        self._finding = data.title(self._ctx.language)
        self.matrix.show_movement(counts)
        self.flow.set_chart(flow.draw, data)
        self._switch()

    def _switch(self) -> None:
        place = self.choice.value() or 0
        self._stack.setCurrentIndex(place)
        self.set_title("" if place else self._finding)  # the chart has the same title of its own
