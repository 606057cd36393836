"""The grid of statements as a model: items down, years across, amounts in the chosen unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.method.ratios import ITEMS
from kamdesk.money import to_decimal
from kamdesk.services.statements import StatementYear
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import CellRole

Index = QModelIndex | QPersistentModelIndex
Key = tuple[int, str]
"""Year and item."""
_CENTS = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Refused:
    """What was typed into a cell and could not be taken, and why."""

    text: str
    sentence: str


class StatementModel(QAbstractTableModel):
    """Tells typing by ``entered(key, text)``; a refused text stays in its cell until it is put
    right."""

    entered = Signal(object, str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._amounts: dict[Key, int | None] = {}
        self.years: tuple[int, ...] = ()
        self.refused: dict[Key, Refused] = {}
        self.factor = 1

    def show_statements(
        self, statements: Iterable[StatementYear], years: tuple[int, ...], factor: int
    ) -> None:
        """Show these years in units of ``factor``; where the years are the same as before, an
        open editor and the selection stay."""
        self._amounts = {
            (one.year, item): one.amounts.item(item) for one in statements for item in ITEMS
        }
        self.factor = factor
        if years != self.years:
            self.beginResetModel()
            self.years = years
            self.refused = {key: bad for key, bad in self.refused.items() if key[0] in years}
            self.endResetModel()
        else:
            self._tell_changed()

    def amount(self, key: Key) -> int | None:
        """What is stored."""
        return self._amounts.get(key)

    def refuse(self, key: Key, text: str, sentence: str) -> None:
        """Keep a text that could not be taken, with the reason."""
        self.refused[key] = Refused(text, sentence)
        self._tell_changed()

    def accept(self, keys: Iterable[Key]) -> None:
        """These cells were taken."""
        for key in keys:
            self.refused.pop(key, None)
        self._tell_changed()

    def key_at(self, index: Index) -> Key:
        """Year and item of a cell."""
        return self.years[index.column()], ITEMS[index.row()]

    def index_of(self, key: Key) -> QModelIndex:
        """The cell of a year and item."""
        return self.index(ITEMS.index(key[1]), self.years.index(key[0]))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(ITEMS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.years)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        key = self.key_at(index)
        bad = self.refused.get(key)
        if role == Qt.ItemDataRole.DisplayRole:
            return bad.text if bad else self._shown(key, exact=False)
        if role == Qt.ItemDataRole.EditRole:
            return bad.text if bad else self._shown(key, exact=True)
        if role == Qt.ItemDataRole.ToolTipRole and bad:
            return bad.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            item = self._item(key[1])
            return f"{key[0]} {item} {bad.text if bad else self._shown(key, exact=False)}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return bad.sentence if bad else ""
        if role == CellRole.TONE:
            return "bad" if bad else "text"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value).strip()
        if text == self.data(index, role):
            return True
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
            return str(self.years[section]) if across else self._item(ITEMS[section])
        return None

    def _item(self, item: str) -> str:
        return words.text(f"statement.{item}", self._ctx.language)

    def _shown(self, key: Key, *, exact: bool) -> str:
        units = self._amounts.get(key)
        if units is None:
            return ""
        value = to_decimal(units) / self.factor
        if not exact:
            value = value.quantize(_CENTS, ROUND_HALF_UP)
        text = f"{value:f}" if exact else f"{value:,f}"
        return text.rstrip("0").rstrip(".") if "." in text else text

    def _tell_changed(self) -> None:
        if self.years:
            last = self.index(len(ITEMS) - 1, len(self.years) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
