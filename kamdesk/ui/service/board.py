"""The board of cases: late, due within a week, later, closed recently."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services import service_board
from kamdesk.services.service_board import Column
from kamdesk.services.service_cases import CaseLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.service.case_card import CaseCard, focus
from kamdesk.ui.servicing import CaseDeeds
from kamdesk.ui.widgets import Columns, DragGhost, Label
from kamdesk.ui.widgets.painting import begin, box

SHOWN = 30
"""Cards of a column; the list has them all."""
_TONES = {Column.LATE: "bad", Column.WEEK: "warn"}


class CaseBoard(Columns):
    """Cards are moved by dragging or by Ctrl and an arrow: to a later column asks for the date, to
    the closed ones what closing needs, from there back opens the case again.

    ``opened(case id)``, ``account(id)``; what has the keyboard keeps it while the board is read
    again.
    """

    opened = Signal(int)
    account = Signal(int)

    def __init__(self, ctx: Context, deeds: CaseDeeds, parent: QWidget | None = None) -> None:
        super().__init__((1, 1, 1, 1), 220, parent)
        self._ctx, self._deeds = ctx, deeds
        names = {
            Column.LATE: self.tr("Late"),
            Column.WEEK: self.tr("Due within a week"),
            Column.LATER: self.tr("Later"),
            Column.CLOSED: self.tr("Closed recently"),
        }
        self.lanes = {column: _Lane(name, column) for column, name in names.items()}
        for place, lane in enumerate(self.lanes.values()):
            self.add(place, lane)
        self._ghost = DragGhost(self)

    def show_cases(self, found: dict[Column, list[CaseLine]]) -> None:
        """Show these cards."""
        self._end_drag()
        held = _held_by(QApplication.focusWidget())
        for column, lane in self.lanes.items():
            cards = [CaseCard(self._ctx, self._deeds, one) for one in found[column][:SHOWN]]
            for card in cards:
                card.opened.connect(self.opened)
                card.account.connect(self.account)
                card.moved.connect(lambda x, y, at=card: self._move(at, x, y))
                card.shifted.connect(lambda by, at=card: self._shift(at, by))
                card.lifted.connect(lambda at=card: self._ghost.lift(at.grab()))
                card.dragged.connect(self._drag)
                card.dropped.connect(lambda point, at=card: self._drop(at, point))
                card.let_go.connect(self._end_drag)
            more = len(found[column]) - SHOWN
            note = self.tr("and %n more in the list", "", more) if more > 0 else ""
            lane.show_cards(cards, len(found[column]), note)
        again = next((card for card in self.cards() if card.case.id == held), None)
        if again is not None:
            focus(again)

    def cards(self) -> list[CaseCard]:
        """All cards, column by column."""
        return [card for lane in self.lanes.values() for card in lane.cards]

    def move_card(self, case: CaseLine, column: Column) -> None:
        """Do what brings a case into a column; asks where that needs an answer."""
        today = self._ctx.today()
        if column is service_board.column_of(case, today):
            return
        if column is Column.CLOSED:
            self._deeds.close(case)
        elif case.closed_on is not None:
            self._deeds.reopen(case)
        elif column is Column.LATE:
            self._ctx.notice.emit(self.tr("A date that is past can't be planned"), False)
        elif case.next_step is None:
            self._deeds.close(case)
        else:
            day = self._ctx.read(lambda s: service_board.first_day(s, column, today))
            self._deeds.postpone(case, None, day)

    def _shift(self, card: CaseCard, by: int) -> None:
        order = list(self.lanes)
        place = order.index(service_board.column_of(card.case, self._ctx.today())) + by
        if 0 <= place < len(order):
            self.move_card(card.case, order[place])

    def _drag(self, point: QPoint) -> None:
        self._ghost.follow(point)
        over = self._column_at(point)
        for column, lane in self.lanes.items():
            lane.set_target(column is over and column is not Column.LATE)

    def _drop(self, card: CaseCard, point: QPoint) -> None:
        column, case = self._column_at(point), card.case
        self._end_drag()
        if column is not None:
            self.move_card(case, column)

    def _end_drag(self) -> None:
        self._ghost.hide()
        for lane in self.lanes.values():
            lane.set_target(False)

    def _column_at(self, point: QPoint) -> Column | None:
        here = self.mapFromGlobal(point)
        for column, lane in self.lanes.items():
            place = lane.mapTo(self, QPoint(0, 0))
            beside = 0 <= here.x() - place.x() < lane.width()
            if beside and 0 <= here.y() - place.y() < max(lane.height(), self.height()):
                return column
        return None

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
        self._target = False
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

    def set_target(self, target: bool) -> None:
        """Show that a card would land here."""
        if target != self._target:
            self._target = target
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        fill, line = (
            (palette.accent_tint, palette.accent) if self._target else (palette.sunken, None)
        )
        box(painter, QRectF(self.rect()), theme.px(8), fill, line)
        painter.end()


def _held_by(widget: QWidget | None) -> int | None:
    """Id of the case whose card holds the keyboard."""
    while widget is not None and not isinstance(widget, CaseCard):
        widget = widget.parentWidget()
    return widget.case.id if isinstance(widget, CaseCard) else None
