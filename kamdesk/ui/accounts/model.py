"""The account list's table model: what a cell says besides its text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from kamdesk.services.account_list import AccountRow
from kamdesk.ui.accounts.columns import late_text, next_second
from kamdesk.ui.levels import health_tone, level_tone
from kamdesk.ui.tables import PagedTableModel
from kamdesk.ui.widgets import CellRole
from kamdesk.words import Lang

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[list[int]], dict[int, AccountRow]]


class AccountsModel(PagedTableModel):
    """Rows of the account list, with tones and second lines for the delegates."""

    def __init__(
        self, fetch: Fetch, today: date, lang: Lang, parent: QObject | None = None
    ) -> None:
        super().__init__([], fetch, parent)
        self._today, self._lang = today, lang
        self._sort = ""
        self._descending = False

    def show_sort(self, key: str, descending: bool) -> None:
        """Mark the column that the rows are ordered by."""
        self._sort, self._descending = key, descending
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(self.columnCount() - 1, 0))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role < Qt.ItemDataRole.UserRole:
            return super().data(index, role)
        if role == CellRole.KEY:
            return self.ids[index.row()]
        row = self.row(index.row())
        if row is None:
            return None
        key = self.columns[index.column()].key
        if role == CellRole.STRONG:
            return key == "name"
        if role == CellRole.SECOND:
            return self._second(row, key)
        if role == CellRole.MARK:
            return late_text(row, self._today, self._lang) if key == "name" else ""
        if role == CellRole.TONE:
            return self._tone(row, key)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        shown = super().headerData(section, orientation, role)
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            column = self.columns[section]
            if column.sort and column.sort == self._sort:
                arrow = "\N{DOWNWARDS ARROW}" if self._descending else "\N{UPWARDS ARROW}"
                return f"{shown} {arrow}"
        return shown

    def _second(self, row: AccountRow, key: str) -> str:
        if key == "name":
            return row.code
        if key == "city":
            return row.industry
        return next_second(row, self._today)

    def _tone(self, row: AccountRow, key: str) -> str:
        if key == "tier":
            return row.tier or "neutral"
        if key == "next" and row.nothing_planned(self._today):
            return "bad"
        if key == "late_service":
            return "bad"
        if key == "health":
            return health_tone(row.health)
        if key == "churn_level" and row.churn_level is not None:
            return level_tone(row.churn_level)
        if key == "contribution" and (row.contribution or 0) < 0:
            return "bad"
        return "muted" if key in ("last_sale", "owner", "stage", "nature") else "text"
