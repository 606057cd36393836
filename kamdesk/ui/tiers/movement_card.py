"""What moved since the tiers before: as a matrix to press, or as a flow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from kamdesk.charts import flow
from kamdesk.services.tier_runs import RunLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.tiers.movement import Move, MovementMatrix
from kamdesk.ui.tiers.period_menu import shown
from kamdesk.ui.widgets import Button, Card, Label, Segmented
from kamdesk.ui.widgets.chart_view import ChartView

HEIGHT = 200


class MovementCard(Card):
    """``chosen(move)`` when a cell of the matrix is pressed, None when it is released;
    ``compared(run_id)`` when another run is to be compared with."""

    chosen = Signal(object)
    compared = Signal(int)

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
        self.compare = Button(self.tr("Compare with"), small=True)
        self._runs = QMenu(self.compare)
        self.compare.set_menu(self._runs)
        foot.addWidget(self.compare)
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

    def set_runs(self, runs: Sequence[RunLine], opened: int | None) -> None:
        """Offer to compare a past run with any other; what is now is compared with the tiers in
        force."""
        others = [run for run in runs if run.id != opened]
        self.compare.setVisible(opened is not None and bool(others))
        self._runs.clear()
        for run in others:
            day = formats.local_day(run.applied_at).isoformat()
            action = self._runs.addAction(f"{day}    {shown(run.period)}")
            action.triggered.connect(lambda _=False, run_id=run.id: self.compared.emit(run_id))

    def show_movement(self, counts: Mapping[Move, int], since: str = "") -> None:
        """Show these moves; the title says how many rose and fell. ``since`` is the day of the run
        compared with, empty for the evaluation before."""
        data = flow.FlowData.of(counts, since)
        self._finding = data.title(self._ctx.language)
        self.matrix.show_movement(counts)
        self.flow.set_chart(flow.draw, data)
        self._switch()

    def _switch(self) -> None:
        place = self.choice.value() or 0
        self._stack.setCurrentIndex(place)
        self.set_title("" if place else self._finding)  # the chart has the same title of its own
