"""The board of cases: late, due this week, later, closed recently."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services.service_board import Column
from kamdesk.services.service_cases import CaseLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.service.case_card import CaseCard, focus
from kamdesk.ui.servicing import CaseDeeds
from kamdesk.ui.widgets import Columns, Label
from kamdesk.ui.widgets.painting import begin, box

SHOWN = 30
"""Cards of a column; the list has them all."""
_TONES = {Column.LATE: "bad", Column.WEEK: "warn"}


class CaseBoard(Columns):
    """``opened(case id)``; what has the keyboard keeps it while the board is read again."""

    opened = Signal(int)

    def __init__(self, ctx: Context, deeds: CaseDeeds, parent: QWidget | None = None) -> None:
        super().__init__((1, 1, 1, 1), 220, parent)
        self._ctx, self._deeds = ctx, deeds
        names = {
            Column.LATE: self.tr("Late"),
            Column.WEEK: self.tr("Due this week"),
            Column.LATER: self.tr("Later"),
            Column.CLOSED: self.tr("Closed recently"),
        }
        self.lanes = {column: _Lane(name, column) for column, name in names.items()}
        for place, lane in enumerate(self.lanes.values()):
            self.add(place, lane)

    def show_cases(self, found: dict[Column, list[CaseLine]]) -> None:
        """Show these cards."""
        held = _held_by(QApplication.focusWidget())
        for column, lane in self.lanes.items():
            cards = [CaseCard(self._ctx, self._deeds, one) for one in found[column][:SHOWN]]
            for card in cards:
                card.opened.connect(self.opened)
                card.moved.connect(lambda x, y, at=card: self._move(at, x, y))
            more = len(found[column]) - SHOWN
            note = self.tr("and %n more in the list", "", more) if more > 0 else ""
            lane.show_cards(cards, len(found[column]), note)
        again = next((card for card in self.cards() if card.case.id == held), None)
        if again is not None:
            focus(again)

    def cards(self) -> list[CaseCard]:
        """All cards, column by column."""
        return [card for lane in self.lanes.values() for card in lane.cards]

    def _move(self, card: CaseCard, columns: int, rows: int) -> None:
        lanes = [lane.cards for lane in self.lanes.values()]
        at = next((place for place, cards in enumerate(lanes) if card in cards), None)
        if at is None:
            return
        row = lanes[at].index(card) + rows
        target = at + columns
        while columns and 0 <= target < len(lanes) and not lanes[target]:
            target += columns
        if 0 <= target < len(lanes) and lanes[target]:
            focus(lanes[target][min(max(row, 0), len(lanes[target]) - 1)])


class _Lane(QFrame):
    def __init__(self, name: str, column: Column) -> None:
        super().__init__()
        self.cards: list[CaseCard] = []
        self._count = Label("", "body", "muted", wrap=False)
        self._note = Label("", "small", "muted")
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(Label(name, "strong", _TONES.get(column, "text"), wrap=False))
        head.addWidget(self._count)
        head.addStretch(1)
        outer = QVBoxLayout(self)
        side = theme.px(8)
        outer.setContentsMargins(side, side, side, side)
        outer.setSpacing(theme.px(8))
        outer.addLayout(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(8))
        outer.addLayout(self._list)
        outer.addWidget(self._note)
        self.setAccessibleName(name)

    def show_cards(self, cards: list[CaseCard], count: int, note: str) -> None:
        for old in self.cards:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = cards
        for card in cards:
            self._list.addWidget(card)
            card.show()
        self._count.setText(str(count) if count else "")
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        box(painter, QRectF(self.rect()), theme.px(8), theme.current().sunken, None)
        painter.end()


def _held_by(widget: QWidget | None) -> int | None:
    """Id of the case whose card holds the keyboard."""
    while widget is not None and not isinstance(widget, CaseCard):
        widget = widget.parentWidget()
    return widget.case.id if isinstance(widget, CaseCard) else None
