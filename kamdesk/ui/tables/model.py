"""A table model for 100,000 rows: it holds ids and fetches pages of rows when they are painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kamdesk.ui.tables.columns import Column, head, side

PAGE = 100
KEPT_PAGES = 30
RAW_ROLE = Qt.ItemDataRole.UserRole
ID_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
_FROM_ROW = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, RAW_ROLE, ROW_ROLE)

Index = QModelIndex | QPersistentModelIndex


class PagedTableModel(QAbstractTableModel):
    """Rows by page. ``fetch`` gets ids and returns rows by id; a row that is gone paints empty."""

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Callable[[list[int]], dict[int, Any]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = list(columns)
        self._fetch = fetch
        self._ids: list[int] = []
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()

    @property
    def columns(self) -> list[Column]:
        """The columns shown, in order."""
        return self._columns

    @property
    def ids(self) -> list[int]:
        """Ids in the order shown."""
        return self._ids

    def set_ids(self, ids: list[int]) -> None:
        """Show these things in this order."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns."""
        self.beginResetModel()
        self._columns = list(columns)
        self.endResetModel()

    def touch(self, ids: Iterable[int]) -> None:
        """Drop the pages that hold these ids, so that they are read again when painted."""
        touched = set(ids)
        for page in list(self._pages):
            first = page * PAGE
            if touched.intersection(self._ids[first : first + PAGE]):
                del self._pages[page]
                last = min(first + PAGE, len(self._ids)) - 1
                self.dataChanged.emit(
                    self.index(first, 0), self.index(last, len(self._columns) - 1)
                )

    def row(self, place: int) -> Any | None:
        """The row at a place, read with its page where it is not at hand."""
        page, within = divmod(place, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            found = self._fetch(ids)
            rows = [found.get(row_id) for row_id in ids]
            self._pages[page] = rows
            if len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return rows[within]

    def place_of(self, row_id: int) -> int:
        """Where an id stands, or −1."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side(column.numeric)
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role not in _FROM_ROW:
            return None
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.hint(row) if column.hint else None
        if role == RAW_ROLE:
            return column.raw(row) if column.raw else None
        return column.text(row)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        return head(self._columns[section], role)
