"""One column of the board: a list of cards that can be walked, dragged and moved by key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.method.opportunities import Column
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui.context import Context
from kamdesk.ui.opportunities.card import CardDelegate
from kamdesk.ui.opportunities.card_text import spoken
from kamdesk.ui.opportunity import phrases
from kamdesk.ui.widgets import LINE_ROLE, CardList, CardModel

Index = QModelIndex | QPersistentModelIndex
DECIDED = frozenset({Column.WON, Column.LOST, Column.PARKED})
DECIDING = {
    Qt.Key.Key_W: Column.WON,
    Qt.Key.Key_L: Column.LOST,
    Qt.Key.Key_P: Column.PARKED,
}
"""Keys that decide the chosen card without passing the months between."""
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
}


class LaneModel(CardModel):
    """The opportunities of one column, in order."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line: OpportunityLine = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self._ctx, line)
        if role == Qt.ItemDataRole.ToolTipRole:
            remarks = line.remarks(self._ctx.today())
            return "\n".join(phrases.remark_text(self._ctx, remark) for remark in remarks)
        return None


class Lane(CardList):
    """``opened(id)`` on double click or Enter; ``stepped(id, -1 or 1)`` on Ctrl and an arrow;
    ``walked(-1 or 1)`` on a plain arrow sideways; ``decided(id, column)`` on W, L or P;
    ``binned(id)`` on Delete.
    """

    opened = Signal(int)
    stepped = Signal(int, int)
    walked = Signal(int)
    decided = Signal(int, object)
    binned = Signal(int)

    def __init__(self, ctx: Context, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self.set_cards(LaneModel(ctx, self))
        self.setItemDelegate(CardDelegate(ctx, compact=column in DECIDED, parent=self))
        self.setAccessibleName(ctx.word(f"opportunity_board.{column.value}"))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.id_at(index)))

    def act(self, current: int, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        if key in _STEPS and held & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(current, _STEPS[key])
        elif key in _STEPS:
            self.walked.emit(_STEPS[key])
        elif key in DECIDING and not held:
            self.decided.emit(current, DECIDING[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(current)
        elif key == Qt.Key.Key_Delete:
            self.binned.emit(current)
        else:
            return False
        return True
