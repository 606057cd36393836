"""The list of opportunities: rows of two lines, sorted by a press on a head."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from kamdesk.ui import theme
from kamdesk.ui.opportunities.list_model import Index, OpportunityModel
from kamdesk.ui.opportunities.wrapping import wrapped
from kamdesk.ui.widgets import CellRole, ChipDelegate, RowDelegate, TableView, TwoLineDelegate
from kamdesk.ui.widgets.table import draw_line

_GROWS = ("title", "next_date")


class OpportunityTable(TableView):
    """``sort_requested(key)`` when a head is pressed, ``binned(id)`` on Delete."""

    sort_requested = Signal(str)
    binned = Signal(int)

    def __init__(self, model: OpportunityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, two_line=True)
        self._opportunities = model
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setStretchLastSection(False)
        head.sectionClicked.connect(self._ask_sort)
        delegates = {
            "two": _OneOrTwoLines(self),
            "wrap": _Wrapped(self),
            "chip": ChipDelegate(self),
        }
        plain = RowDelegate(self)
        for place, column in enumerate(model.columns):
            self.setItemDelegateForColumn(place, delegates.get(column.role, plain))
        self.setAccessibleName(self.tr("Opportunities"))

    def choose(self, opportunity_id: int) -> None:
        """Put the keyboard on a row."""
        place = self._opportunities.place_of(opportunity_id)
        if place >= 0:
            self.selectRow(place)

    def _ask_sort(self, section: int) -> None:
        self.sort_requested.emit(self._opportunities.columns[section].sort)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete and current.isValid():
            self.binned.emit(current.data(CellRole.KEY))
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._opportunities.columns
        spare = self.viewport().width() - sum(theme.px(column.width) for column in columns)
        for place, column in enumerate(columns):
            extra = max(0, spare // len(_GROWS)) if column.key in _GROWS else 0
            self.setColumnWidth(place, theme.px(column.width) + extra)


class _Wrapped(RowDelegate):
    """A text in two lines where one is too short."""

    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        role = "strong" if index.data(CellRole.STRONG) else "body"
        parts = wrapped(str(index.data() or ""), round(room.width()), role)
        if len(parts) < 2:
            super().paint_content(painter, room, index)
            return
        height = theme.px(19)
        top = room.center().y() - height
        for place, part in enumerate(parts):
            line = QRectF(room.left(), top + place * height, room.width(), height)
            draw_line(painter, line, part, role, index.data(CellRole.TONE) or "text")


class _OneOrTwoLines(TwoLineDelegate):
    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        if index.data(CellRole.SECOND):
            super().paint_content(painter, room, index)
        else:
            RowDelegate.paint_content(self, painter, room, index)
