"""The board: open opportunities by expected date, and what became of the others."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.method.opportunities import Column
from kamdesk.services import opportunities, opportunity_list
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.opportunities.lane import DECIDED, Lane
from kamdesk.ui.opportunities.lane_box import LaneBox
from kamdesk.ui.opportunities.reason_line import ReasonLine
from kamdesk.ui.widgets import DragGhost

TRACK = 200
EDGE = 48
"""So near to its edge a drag scrolls the board."""
_ORDER = list(Column)


class Board(QScrollArea):
    """Cards are moved by dragging or by Ctrl and an arrow; won, lost and parked ask why.

    ``opened(id)``, ``binned(id)``.
    """

    opened = Signal(int)
    binned = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._lifted: int | None = None
        self._ground = QWidget()
        self.boxes = {column: LaneBox(ctx, column) for column in Column}
        self._ghost = DragGhost(self._ground)
        self.reason = ReasonLine(ctx, self._ground)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._ground.setAutoFillBackground(False)
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        for column in _ORDER:
            if column not in DECIDED:
                self.boxes[column].setMinimumWidth(theme.px(TRACK))
                row.addWidget(self.boxes[column], 1)
        last = QVBoxLayout()
        last.setSpacing(theme.px(10))
        for column in _ORDER:
            if column in DECIDED:
                self.boxes[column].setMinimumWidth(theme.px(TRACK))
                last.addWidget(self.boxes[column], 1)
        row.addLayout(last, 1)
        self.setWidget(self._ground)

    def _connect(self) -> None:
        for lane in self.lanes():
            lane.opened.connect(self.opened)
            lane.binned.connect(self.binned)
            lane.decided.connect(self.move_card)
            lane.stepped.connect(self._step)
            lane.walked.connect(lambda by, lane=lane: self._walk(lane, by))
            lane.lifted.connect(self._lift)
            lane.dragged.connect(self._drag)
            lane.dropped.connect(self._drop)
            lane.let_go.connect(self._end_drag)
        self.reason.answered.connect(self._decide)
        self.reason.stepped.connect(self._step_on)
        self.reason.left.connect(self.take_focus)

    def lanes(self) -> list[Lane]:
        """The lanes in reading order."""
        return [self.boxes[column].lane for column in _ORDER]

    def lane_of(self, opportunity_id: int) -> Lane | None:
        """The lane that holds a card."""
        return next(
            (
                lane
                for lane in self.lanes()
                if any(line.id == opportunity_id for line in lane.cards.lines)
            ),
            None,
        )

    def show_lines(self, found: list[OpportunityLine]) -> None:
        """Show these opportunities, each in its column."""
        columns = opportunity_list.board(found, self._ctx.today())
        for column, held in columns.items():
            self.boxes[column].show_lines(held)

    def choose(self, opportunity_id: int) -> None:
        """Put the keyboard on a card."""
        lane = self.lane_of(opportunity_id)
        if lane is not None:
            lane.choose(opportunity_id)
            lane.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(lane)

    def take_focus(self) -> None:
        """Put the keyboard on the first card there is."""
        for lane in self.lanes():
            if lane.cards.lines:
                lane.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def move_card(self, opportunity_id: int, column: Column, *, dropped: bool = False) -> None:
        """Move a card to a column, or ask why first: beside the card, or where it was ``dropped``.
        Nothing is planned for the past."""
        lane = self.lane_of(opportunity_id)
        if lane is None or lane.column is column:
            return
        if column is Column.OVERDUE:
            self._ctx.notice.emit(self.tr("A date that is past can't be planned"), False)
            return
        if column in DECIDED:
            lane.choose(opportunity_id)
            beside = self._head_of(column) if dropped else self._below_card(lane)
            self.reason.ask(opportunity_id, column, beside)
            self.ensureWidgetVisible(self.reason)
        else:
            self._store(opportunity_id, column, "")

    def _store(self, opportunity_id: int, column: Column, reason: str) -> None:
        today = self._ctx.today()
        self._ctx.write(
            "move_opportunity",
            lambda s: opportunities.move(s, opportunity_id, column, today, reason),
            self,
        )
        self.choose(opportunity_id)

    def _decide(self, opportunity_id: int, column: Column, reason: str) -> None:
        try:
            self._store(opportunity_id, column, reason)
        except ValidationError as error:
            self.reason.refuse(error)
        except KamDeskError as error:
            self.reason.leave()
            self._ctx.notice.emit(self._ctx.error_text(error), False)
        else:
            self.reason.hide()
            self._ctx.notice.emit(self._ctx.action_name("close_opportunity"), True)

    def _step(self, opportunity_id: int, by: int) -> None:
        lane = self.lane_of(opportunity_id)
        if lane is not None:
            place = _ORDER.index(lane.column) + by
            if 0 <= place < len(_ORDER):
                self.move_card(opportunity_id, _ORDER[place])

    def _step_on(self, opportunity_id: int, column: Column, by: int) -> None:
        """From the line that asks why: one column further; back among the months it is closed."""
        place = _ORDER.index(column) + by
        if place >= len(_ORDER):
            return
        self.reason.hide()
        lane = self.lane_of(opportunity_id)
        if lane is not None and lane.column is _ORDER[place]:
            self.choose(opportunity_id)
        else:
            self.move_card(opportunity_id, _ORDER[place])

    def _walk(self, lane: Lane, by: int) -> None:
        order = self.lanes()
        rest = order[order.index(lane) + by :: by] if by > 0 or order.index(lane) else []
        for other in rest:
            if other.cards.lines:
                other.setFocus(Qt.FocusReason.OtherFocusReason)
                self.ensureWidgetVisible(other)
                return

    def _lift(self, opportunity_id: int, card: QPixmap) -> None:
        self._lifted = opportunity_id
        self._ghost.lift(card)

    def _drag(self, point: QPoint) -> None:
        here = self._ghost.follow(point)
        self.ensureVisible(here.x(), here.y(), theme.px(EDGE), 0)
        over = self._column_at(point)
        for column, box in self.boxes.items():
            box.set_target(column is over and column is not Column.OVERDUE)

    def _drop(self, point: QPoint) -> None:
        column, lifted = self._column_at(point), self._lifted
        self._end_drag()
        if column is not None and lifted is not None:
            self.move_card(lifted, column, dropped=True)

    def _end_drag(self) -> None:
        self._lifted = None
        self._ghost.hide()
        for box in self.boxes.values():
            box.set_target(False)

    def _column_at(self, point: QPoint) -> Column | None:
        for column, box in self.boxes.items():
            if box.rect().contains(box.mapFromGlobal(point)):
                return column
        return None

    def _below_card(self, lane: Lane) -> QPoint:
        card = lane.visualRect(lane.currentIndex())
        return lane.viewport().mapTo(self._ground, card.bottomLeft())

    def _head_of(self, column: Column) -> QPoint:
        return self.boxes[column].mapTo(self._ground, QPoint(0, theme.px(36)))
