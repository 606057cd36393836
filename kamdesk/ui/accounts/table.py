"""The table of accounts: delegates by column, sorting by SQL, widths that follow the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from kamdesk.ui import theme
from kamdesk.ui.accounts.model import AccountsModel, Index
from kamdesk.ui.widgets import (
    CellRole,
    ChipDelegate,
    RowDelegate,
    TableView,
    TierChipDelegate,
    TwoLineDelegate,
)

GROWS = ("name", "next", "city")


class OneOrTwoLines(TwoLineDelegate):
    """Two lines, or one in the middle where there is no second."""

    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        if index.data(CellRole.SECOND):
            super().paint_content(painter, room, index)
        else:
            RowDelegate.paint_content(self, painter, room, index)


class AccountsTable(TableView):
    """Rows of two lines. ``sort_requested(key)`` when a head is pressed."""

    sort_requested = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(self, model: AccountsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, two_line=True)
        self._accounts = model
        self._delegates = {
            "two_lines": OneOrTwoLines(self),
            "tier": TierChipDelegate(self),
            "level": ChipDelegate(self, shaped=True),
            "chip": ChipDelegate(self),
            "": RowDelegate(self),
        }
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setStretchLastSection(False)
        head.sectionClicked.connect(self._ask_sort)
        self.setAccessibleName(self.tr("Accounts"))

    def fit_columns(self) -> None:
        """Give each column its delegate and width; spare room goes to the wordy ones."""
        columns = self._accounts.columns
        room = self.viewport().width() - sum(theme.px(column.width) for column in columns)
        growing = [column for column in columns if column.key in GROWS] or columns[:1]
        for place, column in enumerate(columns):
            self.setItemDelegateForColumn(
                place, self._delegates.get(column.role, self._delegates[""])
            )
            extra = max(0, room // len(growing)) if column in growing else 0
            self.setColumnWidth(place, theme.px(column.width) + extra)

    def _ask_sort(self, section: int) -> None:
        key = self._accounts.columns[section].sort
        if key:
            self.sort_requested.emit(key)

    def _ask_menu(self, place: QPoint) -> None:
        if self.indexAt(place).isValid():
            self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._accounts.columns:
            self.fit_columns()
