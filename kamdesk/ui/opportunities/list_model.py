"""The list's table model: what a cell says besides its text."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from kamdesk.method.opportunities import STREAK_WARNS, days_overdue
from kamdesk.models.kinds import OpportunityState
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui.context import Context
from kamdesk.ui.opportunities.columns import columns, next_second
from kamdesk.ui.opportunity.phrases import STATE_TONES
from kamdesk.ui.tables import PagedTableModel
from kamdesk.ui.widgets import CellRole

Index = QModelIndex | QPersistentModelIndex


class OpportunityModel(PagedTableModel):
    """Rows are at hand: a list was read whole, since board and forecast need it, too."""

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(columns(ctx), self._rows_of, parent)
        self._ctx = ctx
        self._today: date = ctx.today()
        self._lines: dict[int, OpportunityLine] = {}
        self._sort, self._descending = "", False

    def show_lines(self, lines: list[OpportunityLine], sort: str, descending: bool) -> None:
        """Show these in this order, which is that of a column."""
        self._today = self._ctx.today()
        self._lines = {line.id: line for line in lines}
        self._sort, self._descending = sort, descending
        self.set_ids(list(self._lines))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role < Qt.ItemDataRole.UserRole:
            return super().data(index, role)
        if role == CellRole.KEY:
            return self.ids[index.row()]
        line: OpportunityLine | None = self.row(index.row())
        if line is None:
            return None
        key = self.columns[index.column()].key
        if role == CellRole.STRONG:
            return key == "title" or (key == "streak" and line.streak >= STREAK_WARNS)
        if role == CellRole.SECOND:
            return next_second(line) if key == "next_date" else ""
        if role == CellRole.TONE:
            return self._tone(line, key)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        shown = super().headerData(section, orientation, role)
        named = role == Qt.ItemDataRole.DisplayRole and shown is not None
        if named and self.columns[section].sort == self._sort:
            arrow = "\N{DOWNWARDS ARROW}" if self._descending else "\N{UPWARDS ARROW}"
            return f"{shown} {arrow}"
        return shown

    def _tone(self, line: OpportunityLine, key: str) -> str:
        if key == "state":
            return STATE_TONES[line.state]
        if line.state is not OpportunityState.OPEN:
            return "muted" if key != "title" else "text"
        if key == "expected_on" and days_overdue(line.state, line.expected_on, self._today):
            return "bad"
        if key == "streak" and line.streak >= STREAK_WARNS:
            return "bad"
        late = line.next_date is not None and line.next_date < self._today
        return "warn" if key == "next_date" and late else "text"

    def _rows_of(self, ids: list[int]) -> dict[int, OpportunityLine]:
        return {row_id: self._lines[row_id] for row_id in ids}
