"""A small table of ready texts: previews and refused rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from kamdesk.ui import theme
from kamdesk.ui.widgets import CellRole, TableView

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """Rows of texts under headings; ``tones`` colours whole columns by role, and those in
    ``numbers`` stand to the right."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._headers: Sequence[str] = ()
        self._rows: Sequence[Sequence[str]] = ()
        self._tones: dict[int, str] = {}
        self._numbers: Collection[int] = ()

    def show(
        self,
        headers: Sequence[str],
        rows: Sequence[Sequence[str]],
        tones: dict[int, str] | None = None,
        numbers: Collection[int] = (),
    ) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._numbers = numbers
        self._headers, self._rows, self._tones = headers, rows, tones or {}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            row = self._rows[index.row()]
            return row[index.column()] if index.column() < len(row) else ""
        if role == CellRole.TONE:
            return self._tones.get(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        right = column in self._numbers
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return self._headers[section] if role == Qt.ItemDataRole.DisplayRole else None


class RowsTable(TableView):
    """The table for a ``RowsModel``; as high as its rows, up to ``most`` of them."""

    def __init__(self, most: int, name: str) -> None:
        super().__init__()
        self._most = most
        self.rows = RowsModel(self)
        self.setModel(self.rows)
        self.setAccessibleName(name)

    def show_rows(
        self,
        headers: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[int] = (),
        tones: dict[int, str] | None = None,
        numbers: Collection[int] = (),
    ) -> None:
        """Show rows; ``widths`` are design measures, missing ones follow the content."""
        self.rows.show(headers, rows, tones, numbers)
        for at in range(len(headers)):
            if at < len(widths):
                self.setColumnWidth(at, theme.px(widths[at]))
            else:
                hint = max(self.sizeHintForColumn(at), self.horizontalHeader().sectionSizeHint(at))
                self.setColumnWidth(at, min(hint, theme.px(220)))
        lines = min(len(rows), self._most) + 1
        self.setFixedHeight(lines * theme.px(36) + theme.px(14))
