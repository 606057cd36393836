"""The week as columns of cards, what is late at the left; cards go to another day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kamdesk.models.kinds import TouchState
from kamdesk.services.contact_plan import free_days
from kamdesk.services.contact_plan.agenda import Week
from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.ui import theme
from kamdesk.ui.contact_plan.day_box import DayBox
from kamdesk.ui.contact_plan.lane import TouchLane
from kamdesk.ui.context import Context
from kamdesk.ui.touching import TouchDeeds, TouchPanel, touch_menu
from kamdesk.ui.touching.menu import Asked
from kamdesk.ui.widgets import DragGhost

TRACK = 156
"""Six days and what is late fit beside each other at 1366."""
LEAST_HEIGHT = 190
"""Room for a day's head and one card."""
EDGE = 48
"""So near to its edge a drag scrolls the week."""


class WeekView(QWidget):
    """``open_requested(kind, target)``; ``weeks(-1 or 1)`` asks for another week; ``panel_toggled``
    when the form below the week opens or closes."""

    open_requested = Signal(str, object)
    weeks = Signal(int)
    panel_toggled = Signal()

    def __init__(self, ctx: Context, deeds: TouchDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._deeds = ctx, deeds
        self._lifted: TouchLine | None = None
        self._after: int | None = None
        self.boxes: dict[date | None, DayBox] = {}
        self._ground = QWidget()
        self._row = QHBoxLayout(self._ground)
        self._ghost = DragGhost(self._ground)
        self._area = QScrollArea()
        self.panel = TouchPanel(ctx, deeds, self, titled=True)
        self.panel.closed.connect(self._panel_closed)
        self._build_ui()

    def _build_ui(self) -> None:
        self._area.setMinimumHeight(theme.px(LEAST_HEIGHT))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._ground.setAutoFillBackground(False)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self._area.setWidget(self._ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(10))
        outer.addWidget(self._area, 1)
        outer.addWidget(self.panel)

    def show_week(self, week: Week) -> None:
        """Show a week; the keyboard stays with its card, wherever that went."""
        held = next((lane for lane in self.lanes() if lane.hasFocus()), None)
        chosen = held.current_id() if held is not None else None
        keys: list[date | None] = [None, *(one.day for one in week.days)]
        if list(self.boxes) != keys:
            self._rebuild(keys)
        self.boxes[None].show_late(week.late)
        self.boxes[None].setVisible(bool(week.late.count))
        for one in week.days:
            self.boxes[one.day].show_day(one)
        if held is not None and not (chosen is not None and self.choose(chosen)):
            self.take_focus()

    def _rebuild(self, keys: list[date | None]) -> None:
        for old in self.boxes.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.boxes = {key: DayBox(self._ctx, key) for key in keys}
        for made in self.boxes.values():
            made.setMinimumWidth(theme.px(TRACK))
            self._row.addWidget(made, 1)
            self._connect(made.lane)
            made.show()
        self._ghost.raise_()

    def _connect(self, lane: TouchLane) -> None:
        lane.asked.connect(self._do)
        lane.stepped.connect(self._step)
        lane.walked.connect(lambda by, lane=lane: self._walk(lane, by))
        lane.weeks.connect(self.weeks)
        lane.menu_asked.connect(self._menu)
        lane.lifted.connect(lambda _id, card, lane=lane: self._lift(lane, card))
        lane.dragged.connect(self._drag)
        lane.dropped.connect(self._drop)
        lane.let_go.connect(self._end_drag)

    def lanes(self) -> list[TouchLane]:
        """The days' lists in reading order."""
        return [box.lane for box in self.boxes.values()]

    def choose(self, touch_id: int) -> bool:
        """Put the keyboard on a card; whether it is in this week."""
        for lane in self.lanes():
            if lane.choose(touch_id):
                lane.setFocus(Qt.FocusReason.OtherFocusReason)
                self._area.ensureWidgetVisible(lane)
                return True
        return False

    def take_focus(self) -> None:
        """Put the keyboard on the first card of today, else on the first there is."""
        lanes = sorted(self.lanes(), key=lambda lane: lane.day != self._ctx.today())
        first = next((lane for lane in lanes if lane.cards.lines), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_done(self, line: TouchLine) -> None:
        """Ask below the week what came of a contact; the one after it comes next."""
        if self.panel.may_ask(line):
            self._after = self._open_after(line.id)
            self.panel.ask_done(line)
            self.panel_toggled.emit()

    def ask_skip(self, line: TouchLine) -> None:
        """Ask below the week why a contact is left out; the one after it comes next."""
        if self.panel.may_ask(line):
            self._after = self._open_after(line.id)
            self.panel.ask_skip(line)
            self.panel_toggled.emit()

    def _do(self, line: TouchLine, what: str) -> None:
        open_ = line.state is TouchState.PLANNED
        if what == "open":
            self.open_requested.emit("account", line.account_id)
        elif what == "done" and line.state is not TouchState.SKIPPED:
            self.ask_done(line)
        elif what == "skip" and open_:
            self.ask_skip(line)
        elif what == "today" and open_ and self._deeds.pull_forward(line):
            self.choose(line.id)

    def _step(self, line: TouchLine, by: int) -> None:
        """To the next working day, be it in another week; never into the past."""
        if line.state is not TouchState.PLANNED:
            return
        today = self._ctx.today()
        target = today
        if line.day >= today:
            target = self._ctx.read(lambda s: free_days.beside(s, line.day, by))
        if self._deeds.move(line, target) and not self.choose(line.id):
            self.weeks.emit(by)
            self.choose(line.id)

    def _walk(self, lane: TouchLane, by: int) -> None:
        order = self.lanes()
        place = order.index(lane)
        rest = order[place + 1 :] if by > 0 else order[:place][::-1]
        other = next((one for one in rest if one.cards.lines), None)
        if other is not None:
            other.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(other)

    def _menu(self, line: TouchLine, point: QPoint) -> None:
        asked = Asked(
            self.ask_done,
            self.ask_skip,
            lambda key: self.open_requested.emit("account", key),
        )
        menu = touch_menu(self._ctx, line, self._deeds, asked, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _panel_closed(self, touch_id: int) -> None:
        self.panel_toggled.emit()
        after, self._after = self._after, None
        settled = not self._is_open(touch_id)
        if settled and after is not None and self.choose(after):
            return
        if not self.choose(touch_id):
            self.take_focus()

    def _open_after(self, touch_id: int) -> int | None:
        """The planned contact that follows in the same list, else the one before."""
        for lane in self.lanes():
            ids = [line.id for line in lane.cards.lines]
            if touch_id in ids:
                place = ids.index(touch_id)
                order = lane.cards.lines[place + 1 :] + lane.cards.lines[:place][::-1]
                return next((one.id for one in order if one.state is TouchState.PLANNED), None)
        return None

    def _is_open(self, touch_id: int) -> bool:
        lines = (line for lane in self.lanes() for line in lane.cards.lines)
        return any(one.id == touch_id and one.state is TouchState.PLANNED for one in lines)

    def _lift(self, lane: TouchLane, card: QPixmap) -> None:
        self._lifted = lane.current_line()
        self._ghost.lift(card)

    def _drag(self, point: QPoint) -> None:
        here = self._ghost.follow(point)
        self._area.ensureVisible(here.x(), here.y(), theme.px(EDGE), 0)
        over, today = self._box_at(point), self._ctx.today()
        for day, box in self.boxes.items():
            box.set_target(box is over and day is not None and day >= today)

    def _drop(self, point: QPoint) -> None:
        box, lifted = self._box_at(point), self._lifted
        self._end_drag()
        if box is None or lifted is None or box.lane.day is None:
            return
        if self._deeds.move(lifted, box.lane.day):
            self.choose(lifted.id)

    def _end_drag(self) -> None:
        self._lifted = None
        self._ghost.hide()
        for box in self.boxes.values():
            box.set_target(False)

    def _box_at(self, point: QPoint) -> DayBox | None:
        inside = (b for b in self.boxes.values() if b.rect().contains(b.mapFromGlobal(point)))
        return next(inside, None)
