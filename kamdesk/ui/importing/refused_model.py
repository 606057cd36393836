"""The refused rows for a table view: row number, reason, then the matched columns."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from kamdesk.ui.importing.mending import Mending
from kamdesk.ui.importing.rows_table import Index
from kamdesk.ui.widgets import CellRole
from kamdesk.words import Lang

FIXED_COLUMNS = 2
ROW, WHY = range(FIXED_COLUMNS)
GROUND = Qt.ItemDataRole.UserRole + 20
"""Colour role of a cell's ground, "" for the usual one."""


class RefusedModel(QAbstractTableModel):
    """``fixed`` when a cell was typed anew."""

    fixed = Signal()

    def __init__(self, language: Lang, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language: Lang = language
        self._mending: Mending | None = None

    def show(self, mending: Mending) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._mending = mending
        self.endResetModel()

    def field_at(self, column: int) -> str:
        """The field of a column, "" for row number and reason."""
        if self._mending is None or column < FIXED_COLUMNS:
            return ""
        return self._mending.columns[column - FIXED_COLUMNS].field

    def column_of(self, name: str) -> int:
        """Where a field stands, −1 for none."""
        found = (at for at in range(self.columnCount()) if name and self.field_at(at) == name)
        return next(found, -1)

    def main_field(self, line: int) -> str:
        """The field that a line is about."""
        return self._mending.main_field(line) if self._mending else ""

    def is_open(self, line: int) -> bool:
        """Whether a line still waits to be mended or left out."""
        return self._mending is not None and self._mending.state(line) == "refused"

    def tell_changed(self) -> None:
        """Everything may be painted anew; places stay."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._mending is None else len(self._mending.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self._mending is None:
            return 0
        return FIXED_COLUMNS + len(self._mending.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.field_at(index.column()) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        mending = self._mending
        if mending is None:
            return None
        line, name = index.row(), self.field_at(index.column())
        if role == Qt.ItemDataRole.EditRole:
            return mending.text(line, name) if name else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return mending.text(line, name) if name else self._told(mending, line, index.column())
        if role == CellRole.TONE:
            return self._tone(mending, line, name, index.column())
        if role == GROUND:
            return self._ground(mending, line, name)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and mending.bad_field(line) == name:
            return mending.reason(line, self._language)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = self.field_at(index.column())
        if self._mending is None or not name or role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value).strip()
        if text != self._mending.text(index.row(), name):
            self._mending.fix(index.row(), name, text)
            self.tell_changed()
            self.fixed.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section >= FIXED_COLUMNS and self._mending is not None:
            return self._mending.columns[section - FIXED_COLUMNS].header
        return (self.tr("Row"), self.tr("Why"))[section]

    def _told(self, mending: Mending, line: int, column: int) -> str:
        if column == ROW:
            return str(mending.rows[line].row_number)
        state = mending.state(line)
        if state == "mended":
            return self.tr("Mended, not checked yet")
        if state == "left_out":
            return self.tr("Left out")
        return mending.reason(line, self._language)

    def _tone(self, mending: Mending, line: int, name: str, column: int) -> str:
        state = mending.state(line)
        if state == "left_out":
            return "faint"
        if name:
            return "accent" if mending.is_mended(line, name) else "text"
        if column == WHY and state == "mended":
            return "good"
        return "muted"

    def _ground(self, mending: Mending, line: int, name: str) -> str:
        if not name:
            return ""
        if mending.bad_field(line) == name:
            return "bad"
        return "accent" if mending.is_mended(line, name) else ""
