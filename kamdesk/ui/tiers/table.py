"""Every judged account in rank order, with the rule that fired in words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from kamdesk.ui import theme
from kamdesk.ui.tiers.verdict_model import EXPLAINED, Index, VerdictModel
from kamdesk.ui.widgets import CellRole, RowDelegate, TableView, TierChipDelegate
from kamdesk.ui.widgets.table import draw_line


class VerdictTable(TableView):
    """The table; spare width goes to the account's name and the reason. ``asked(account_id)`` when
    somebody wants to know why: a press on tier, score or reason, or the space bar."""

    asked = Signal(object)

    def __init__(self, model: VerdictModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdicts = model
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setStretchLastSection(True)
        delegates = {"tier": TierChipDelegate(self), "reason": _ReasonDelegate(self)}
        plain = RowDelegate(self)
        for place, column in enumerate(model.columns):
            self.setItemDelegateForColumn(place, delegates.get(column.role, plain))
        self.setAccessibleName(self.tr("Accounts by rank"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        self.clicked.connect(self._press)

    def _explains(self, index: QModelIndex) -> bool:
        return index.isValid() and self._verdicts.columns[index.column()].role in EXPLAINED

    def _press(self, index: QModelIndex) -> None:
        if self._explains(index):
            self.asked.emit(index.data(CellRole.KEY))

    def _offer(self, place: QPoint) -> None:
        """What can be done with the row under the pointer."""
        index = self.indexAt(place)
        if not index.isValid():
            return
        key = index.data(CellRole.KEY)
        menu = QMenu(self)
        menu.addAction(self.tr("Why this tier")).triggered.connect(lambda: self.asked.emit(key))
        menu.addAction(self.tr("Open account")).triggered.connect(lambda: self.opened.emit(key))
        menu.exec(self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and current.isValid():
            self.asked.emit(current.data(CellRole.KEY))
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hand = self._explains(self.indexAt(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._verdicts.columns
        spare = self.viewport().width() - sum(theme.px(column.width) for column in columns)
        for place, column in enumerate(columns[:-1]):
            extra = max(0, spare // 3) if column.strong else 0
            self.setColumnWidth(place, theme.px(column.width) + extra)


class _ReasonDelegate(RowDelegate):
    """The reason looks like a link in the row under the pointer: a press lays it open."""

    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        table = self.parent()
        hovered = isinstance(table, TableView) and table.hovered_row() == index.row()
        tone = "accent" if hovered else index.data(CellRole.TONE)
        draw_line(painter, room, str(index.data()), "body", tone)
