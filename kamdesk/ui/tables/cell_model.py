"""A grid of numbers that are typed: what can't be taken stays in its cell with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.ui.widgets import CellRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Refused:
    """What was typed into a cell and could not be taken, and why."""

    text: str
    sentence: str


class CellModel(QAbstractTableModel):
    """Rows and columns with names; the key of a cell is the pair of its column's and its row's.

    Tells typing by ``entered(key, text)``; who stores it answers with ``accept`` or ``refuse``.
    Subclasses say what a cell shows.
    """

    entered = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_keys: tuple[Any, ...] = ()
        self.column_keys: tuple[Any, ...] = ()
        self.refused: dict[Any, Refused] = {}

    def shown(self, key: Any, *, exact: bool) -> str:
        """A stored number as text; ``exact`` for the editor."""
        raise NotImplementedError

    def row_name(self, key: Any) -> str:
        """What stands before a row."""
        raise NotImplementedError

    def column_name(self, key: Any) -> str:
        """What stands above a column."""
        raise NotImplementedError

    def set_keys(self, rows: tuple[Any, ...], columns: tuple[Any, ...]) -> None:
        """Show these rows and columns; where they are the same as before, an open editor and the
        selection stay."""
        if (rows, columns) == (self.row_keys, self.column_keys):
            self.tell_changed()
            return
        self.beginResetModel()
        self.row_keys, self.column_keys = rows, columns
        self.refused = {key: bad for key, bad in self.refused.items() if self.has(key)}
        self.endResetModel()

    def has(self, key: Any) -> bool:
        """Whether there is such a cell."""
        return key[0] in self.column_keys and key[1] in self.row_keys

    def refuse(self, key: Any, text: str, sentence: str) -> None:
        """Keep a text that could not be taken, with the reason."""
        self.refused[key] = Refused(text, sentence)
        self.tell_changed()

    def accept(self, keys: Iterable[Any]) -> None:
        """These cells were taken."""
        for key in keys:
            self.refused.pop(key, None)
        self.tell_changed()

    def key_at(self, index: Index) -> Any:
        """Column and row key of a cell."""
        return self.column_keys[index.column()], self.row_keys[index.row()]

    def index_of(self, key: Any) -> QModelIndex:
        """The cell with a key."""
        return self.index(self.row_keys.index(key[1]), self.column_keys.index(key[0]))

    def tell_changed(self) -> None:
        """Everything may look different now."""
        if self.row_keys and self.column_keys:
            last = self.index(len(self.row_keys) - 1, len(self.column_keys) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.row_keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.column_keys)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        key = self.key_at(index)
        bad = self.refused.get(key)
        if role == Qt.ItemDataRole.DisplayRole:
            return bad.text if bad else self.shown(key, exact=False)
        if role == Qt.ItemDataRole.EditRole:
            return bad.text if bad else self.shown(key, exact=True)
        if role == Qt.ItemDataRole.ToolTipRole and bad:
            return bad.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = bad.text if bad else self.shown(key, exact=False)
            return f"{self.row_name(key[1])} {self.column_name(key[0])} {text}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return bad.sentence if bad else ""
        if role == CellRole.TONE:
            return "bad" if bad else "text"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value).strip()
        if text != self.data(index, role):
            self.entered.emit(self.key_at(index), text)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if across else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            if across:
                return self.column_name(self.column_keys[section])
            return self.row_name(self.row_keys[section])
        return None
