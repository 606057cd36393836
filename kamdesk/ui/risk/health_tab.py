"""All accounts by health, the illest first; a press opens the account's health."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services.risk_page import RiskLine, RiskPage
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.risk.churn_filter import matches
from kamdesk.ui.risk.health_model import HealthModel
from kamdesk.ui.risk.movement_card import MovementCard
from kamdesk.ui.risk.trend_delegate import TrendDelegate
from kamdesk.ui.widgets import (
    Card,
    CellRole,
    ChipDelegate,
    Label,
    RowDelegate,
    SearchField,
    TableView,
    TierChipDelegate,
)

LEAST = 300


class HealthTab(QWidget):
    """``account(account_id)`` to go to the account's health."""

    account = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[RiskLine] = []
        self.text = SearchField(self.tr("Name or code"), "Ctrl+F")
        self.text.setFixedWidth(theme.px(220))
        self._told = Label("", "small", "muted")
        self.model = HealthModel(ctx, self)
        self.table = HealthTable(self.model)
        self.movement = MovementCard(ctx)
        self._card = Card(flush=True)
        self._card.add(self.table)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.text)
        head.addWidget(self._told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.movement)
        column.addLayout(head)
        column.addWidget(self._card)
        self.text.textChanged.connect(lambda _text: self._list())
        self.movement.account.connect(self.account)
        self.table.opened.connect(lambda key: self.account.emit(int(key)))
        self.table.clicked.connect(lambda at: self.account.emit(_key(at)))

    def show_page(self, page: RiskPage) -> None:
        """Show this reading of the book."""
        self._lines = page.lines
        self.movement.show_movement(page.movement)
        self._list()

    def set_list_height(self, height: int) -> None:
        """As high as the window leaves room."""
        self.table.setFixedHeight(max(height, theme.px(LEAST)))

    def _list(self) -> None:
        typed = self.text.value()
        shown = [line for line in self._lines if matches(line.reading, typed)]
        self.table.show_lines(shown)
        scores = [s for line in shown if (s := line.reading.health.score) is not None]
        if not scores:
            self._told.setText("")
            return
        mean = round(sum(scores) / len(scores))
        told = self.tr("%n account(s), health {mean} on average", "", len(shown))
        self._told.setText(told.format(mean=mean))


class HealthTable(TableView):
    """Sortable by its heads; spare width goes to the name and the weakest parts."""

    def __init__(self, model: HealthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._healths = model
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Accounts by health"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        plain = RowDelegate(self)
        delegates = {
            "chip": ChipDelegate(self),
            "level": ChipDelegate(self, shaped=True),
            "tier": TierChipDelegate(self),
            "trend": TrendDelegate(self),
        }
        for place, column in enumerate(model.columns):
            self.setItemDelegateForColumn(place, delegates.get(column.role, plain))
        heads = self.horizontalHeader()
        heads.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def show_lines(self, lines: list[RiskLine]) -> None:
        """Show these; the account that is chosen stays so, and the list where it is."""
        at, bar = self.currentIndex(), self.verticalScrollBar()
        chosen, place = _key(at) if at.isValid() else None, bar.value()
        self._healths.show_lines(lines)
        row = self._healths.row_of(chosen) if chosen is not None else None
        if row is not None:
            self.selectRow(row)
            bar.setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._healths.columns
        spare = self.viewport().width() - sum(theme.px(column.width) for column in columns)
        for place, column in enumerate(columns[:-1]):
            extra = max(0, spare // 3) if column.strong else 0
            self.setColumnWidth(place, theme.px(column.width) + extra)


def _key(index: QModelIndex) -> int:
    return int(index.data(CellRole.KEY))
