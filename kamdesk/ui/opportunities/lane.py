"""One column of the board: a list of cards that can be walked, dragged and moved by key."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.method.opportunities import Column
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui.context import Context
from kamdesk.ui.opportunities.card import CardDelegate
from kamdesk.ui.opportunities.card_text import spoken
from kamdesk.ui.opportunity import phrases
from kamdesk.ui.widgets import LINE_ROLE, CardList

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


class LaneModel(QAbstractListModel):
    """The opportunities of one column, in order."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.lines: list[OpportunityLine] = []

    def set_lines(self, lines: list[OpportunityLine]) -> None:
        """Show these; nothing is reset where they are the same."""
        if lines == self.lines:
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
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
        self.cards = LaneModel(ctx, self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(ctx, compact=column in DECIDED, parent=self))
        self.setAccessibleName(ctx.word(f"opportunity_board.{column.value}"))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.id_at(index)))

    def show_lines(self, lines: list[OpportunityLine]) -> None:
        """Show these; a lane without cards is no stop of the keyboard."""
        kept = self.current_id()
        self.cards.set_lines(lines)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if lines else Qt.FocusPolicy.NoFocus)
        if lines and not (kept is not None and self.choose(kept)):
            self.setCurrentIndex(self.cards.index(0))

    def choose(self, opportunity_id: int) -> bool:
        """Choose a card and bring it into view; whether it is here."""
        for row, line in enumerate(self.cards.lines):
            if line.id == opportunity_id:
                self.setCurrentIndex(self.cards.index(row))
                self.scrollTo(self.currentIndex())
                return True
        return False

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
