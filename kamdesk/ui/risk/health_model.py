"""All accounts by health: the cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kamdesk import words
from kamdesk.services.risk_page import RiskLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.keeping.sentences import weakest_text
from kamdesk.ui.levels import health_tone, level_tone
from kamdesk.ui.tables.columns import head, side
from kamdesk.ui.widgets import CellRole

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 20
"""The kept months of the row, for the small line."""


@dataclass(frozen=True, slots=True)
class HealthColumn:
    """``order`` sorts lines; ``role`` picks a delegate."""

    title: str
    text: Callable[[RiskLine], str]
    width: int
    order: Callable[[RiskLine], Any] | None = None
    numeric: bool = False
    role: str = ""
    tone: Callable[[RiskLine], str] = lambda _line: "text"
    strong: bool = False


class HealthModel(QAbstractTableModel):
    """Holds the lines of a reading; a cell's words are made when it is painted."""

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._names = QCollator(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        """Chinese names by pinyin, as in the list of accounts."""
        self._lines: list[RiskLine] = []
        self._sorted_by = (1, Qt.SortOrder.AscendingOrder)
        self.columns = self._make_columns()

    def show_lines(self, lines: list[RiskLine]) -> None:
        """Show these, in the order chosen."""
        self.beginResetModel()
        self._lines = self._in_order(lines)
        self.endResetModel()

    def line(self, place: int) -> RiskLine:
        """The line at a place."""
        return self._lines[place]

    def row_of(self, account_id: int) -> int | None:
        """Where an account stands; None where it is not listed."""
        ids = (line.reading.account_id for line in self._lines)
        return next((row for row, found in enumerate(ids) if found == account_id), None)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        self._lines = self._in_order(self._lines)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self._lines[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(line)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side(column.numeric)
        answers: dict[int, Callable[[], Any]] = {
            int(CellRole.KEY): lambda: line.reading.account_id,
            int(CellRole.TONE): lambda: column.tone(line),
            int(CellRole.STRONG): lambda: column.strong,
            int(LINE_ROLE): lambda: (*line.months, line.reading.health.score),
        }
        answer = answers.get(int(role))
        return answer() if answer else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        return head(self.columns[section], role)

    def _in_order(self, lines: list[RiskLine]) -> list[RiskLine]:
        """What has no value stands last, whichever way it is sorted."""
        place, way = self._sorted_by
        order = self.columns[place].order
        if order is None:
            return lines
        keyed = [(order(line), line) for line in lines]
        known = [pair for pair in keyed if pair[0] is not None]
        known.sort(key=itemgetter(0), reverse=way is Qt.SortOrder.DescendingOrder)
        return [line for _key, line in known] + [line for key, line in keyed if key is None]

    def _make_columns(self) -> list[HealthColumn]:
        word = self._ctx.word
        return [
            HealthColumn(
                word("field.account"), lambda one: one.reading.name, 190,
                lambda one: self._names.sortKey(one.reading.name), strong=True,
            ),
            HealthColumn(
                word("risk.health"), _score, 96, lambda one: one.reading.health.score,
                role="chip", tone=lambda one: health_tone(one.reading.health.score),
            ),
            HealthColumn(
                self.tr("Trend"), _change, 128, _moved, role="trend",
            ),
            HealthColumn(
                word("field.tier"), self._tier, 104, _tier_order, role="tier",
                tone=lambda one: str(one.reading.tier or "neutral"),
            ),
            HealthColumn(
                word("risk.churn"), self._level, 130, lambda one: -one.reading.churn.score,
                role="level", tone=_level_tone,
            ),
            HealthColumn(
                self.tr("Weakest"),
                lambda one: weakest_text(self._ctx, one.reading.health.parts), 320,
                tone=lambda _one: "muted",
            ),
        ]  # fmt: skip

    def _tier(self, line: RiskLine) -> str:
        return self._ctx.word(f"tier.{line.reading.tier or 'not_rated'}")

    def _level(self, line: RiskLine) -> str:
        warning = line.reading.churn
        return f"{words.of(warning.level, self._ctx.language)} {warning.score}"


def _score(line: RiskLine) -> str:
    score = line.reading.health.score
    return formats.DASH if score is None else str(score)


def _moved(line: RiskLine) -> int | None:
    """Points won or lost since the first kept month."""
    first = next((one for one in line.months if one is not None), None)
    score = line.reading.health.score
    return None if first is None or score is None else score - first


def _change(line: RiskLine) -> str:
    moved = _moved(line)
    if not moved:
        return "" if moved is None else "\N{PLUS-MINUS SIGN}0"
    return f"+{moved}" if moved > 0 else f"\N{MINUS SIGN}{-moved}"


def _tier_order(line: RiskLine) -> int | None:
    order = ("platinum", "gold", "iron", "lead")
    return order.index(line.reading.tier.value) if line.reading.tier else None


def _level_tone(line: RiskLine) -> str:
    return level_tone(line.reading.churn.level)
