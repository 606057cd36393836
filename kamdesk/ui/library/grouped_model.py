"""Rows under headings: what the library's two lists show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kamdesk.ui.tables.record_table import Cell
from kamdesk.ui.widgets import CellRole

Index = QModelIndex | QPersistentModelIndex
CHIP, TEXT = 0, 1
"""Columns; numbers follow."""
TAG_ROLE = Qt.ItemDataRole.UserRole + 20
"""A word drawn as a chip at the end of the text."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rows below have in common, and a muted word on it."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry: kind as a chip, words, an optional tag after them, and its numbers."""

    key: str
    text: str
    chip: str = ""
    tone: str = "neutral"
    tag: str = ""
    numbers: tuple[Cell, ...] = ()


class GroupedModel(QAbstractTableModel):
    """Headings and lines in one column of rows; a heading can be neither chosen nor reached."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Heading | Line] = []
        self._heads: list[tuple[str, str]] = []
        self._places: dict[str, int] = {}

    def set_heads(self, heads: Sequence[tuple[str, str]]) -> None:
        """Title and explanation of each column."""
        self.beginResetModel()
        self._heads = list(heads)
        self.endResetModel()

    def set_groups(self, groups: Sequence[tuple[Heading, Sequence[Line]]]) -> None:
        """Show these lines under these headings."""
        self.beginResetModel()
        self.rows = []
        for heading, lines in groups:
            self.rows += [heading, *lines]
        self._places = {row.key: at for at, row in enumerate(self.rows) if isinstance(row, Line)}
        self.endResetModel()

    def place_of(self, key: str) -> int:
        """Where a line stands, or −1."""
        return self._places.get(key, -1)

    def first_key(self) -> str:
        """Key of the first line, empty without any."""
        return next(iter(self._places), "")

    def headings(self) -> list[int]:
        """Rows that are headings."""
        return [at for at, row in enumerate(self.rows) if isinstance(row, Heading)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if isinstance(row, Heading):
            shown = {int(Qt.ItemDataRole.DisplayRole): row.text, int(CellRole.SECOND): row.note}
            return shown.get(int(role)) if column == CHIP else None
        if column > TEXT:
            return _number(row.numbers[column - TEXT - 1], role)
        answers: dict[int, Any] = {
            int(Qt.ItemDataRole.DisplayRole): row.chip if column == CHIP else row.text,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{row.chip} {row.text}".strip(),
            int(Qt.ItemDataRole.ToolTipRole): row.text if column == TEXT else None,
            int(CellRole.TONE): row.tone if column == CHIP else "text",
            int(CellRole.KEY): row.key,
            int(TAG_ROLE): row.tag,
        }
        return answers.get(int(role))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or section >= len(self._heads):
            return None
        title, hint = self._heads[section]
        side = Qt.AlignmentFlag.AlignLeft if section <= TEXT else Qt.AlignmentFlag.AlignRight
        answers = {
            int(Qt.ItemDataRole.DisplayRole): title,
            int(Qt.ItemDataRole.ToolTipRole): hint or None,
            int(Qt.ItemDataRole.TextAlignmentRole): side | Qt.AlignmentFlag.AlignVCenter,
        }
        return answers.get(int(role))


def _number(cell: Cell, role: int) -> Any:
    answers = {
        int(Qt.ItemDataRole.DisplayRole): cell.text,
        int(Qt.ItemDataRole.ToolTipRole): cell.hint or None,
        int(Qt.ItemDataRole.TextAlignmentRole): Qt.AlignmentFlag.AlignRight
        | Qt.AlignmentFlag.AlignVCenter,
        int(CellRole.TONE): cell.tone,
        int(CellRole.STRONG): cell.strong,
    }
    return answers.get(int(role))
