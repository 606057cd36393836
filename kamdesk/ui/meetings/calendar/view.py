"""What the week and the month have in common: a place one walks by keys, and dragging."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QToolTip, QWidget

from kamdesk.services.meeting_calendar import DayLine
from kamdesk.ui import formats
from kamdesk.ui.meetings.calendar.face import Face
from kamdesk.ui.meetings.calendar.places import Drag, Stop, shifted
from kamdesk.ui.meetings.calendar.plane import Plane

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CalendarView(Plane):
    """Arrows walk, Enter opens a meeting or arranges one where it is free, Alt+arrows move a
    meeting, Page Up and Page Down turn, Home goes to today. By mouse: click, double-click, drag.

    ``stepped`` asks for the next or previous period; ``week_wanted`` for the week of a day.
    """

    opened = Signal(int)
    arrange_wanted = Signal(object)
    moved = Signal(int, object)
    stepped = Signal(int)
    home_wanted = Signal()
    week_wanted = Signal(object)
    menu_wanted = Signal(int, QPoint)
    """A menu for a meeting, at a global place."""

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.faces: dict[int, Face] = {}
        self.lines: dict[date, list[DayLine]] = {}
        self.here = Stop(clock().date())
        self.drag: Drag | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    def show_meetings(self, faces: Sequence[Face], lines: Sequence[DayLine]) -> None:
        """Show these; the cursor stays on its meeting or its time."""
        self.faces = {face.id: face for face in faces}
        self.lines = {}
        for line in lines:
            self.lines.setdefault(line.on, []).append(line)
        self.drag = None
        held = self.faces.get(self.here.meeting or 0)
        if held is not None:
            self.here = Stop(held.day, held.start, held.id)
        elif self.here.meeting is not None:
            self.here = Stop(self.here.day, self.here.minute)
        self.laid_out()
        self._speak()
        self.viewport().update()

    def go_to(self, stop: Stop) -> None:
        """Move the cursor."""
        self.here = stop
        self.show_cursor()
        self._speak()
        self.viewport().update()

    def current(self) -> Face | None:
        """The meeting that the cursor is on."""
        return self.faces.get(self.here.meeting or 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in _ARROWS:
            (self._nudge if alt else self._walk)(*_ARROWS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.stepped.emit(1 if key is Qt.Key.Key_PageDown else -1)
        elif key is Qt.Key.Key_Home:
            self.home_wanted.emit()
        elif key in _ENTER:
            self._enter(self.here)
        elif key is Qt.Key.Key_Escape and self.drag is not None:
            self._end_drag()
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Alt+Left is the way back elsewhere; on a meeting that can move it is ours."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if alt and Qt.Key(event.key()) in _ARROWS and self._is_movable():
                event.accept()
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPointF) -> str:
        """What is told about a point beyond what is seen."""
        stop = self.stop_at(point)
        return self.tip_of(stop) if stop else ""

    def tip_of(self, stop: Stop) -> str:
        """What is told about a stop beyond what is seen."""
        face = self.faces.get(stop.meeting or 0)
        return face.tip if face else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        stop = self.stop_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or stop is None:
            return
        self.go_to(stop)
        face = self.faces.get(stop.meeting or 0)
        if face is not None:
            grabbed = self.minute_at(event.position()) - face.start
            self.drag = Drag(face, event.position().toPoint(), grabbed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = self.drag
        if drag is None:
            stop = self.stop_at(event.position())
            on_meeting = stop is not None and stop.meeting is not None
            hand = Qt.CursorShape.PointingHandCursor if on_meeting else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(hand)
            return
        far = (event.position().toPoint() - drag.pressed).manhattanLength()
        if drag.face.movable and (drag.to or far >= QApplication.startDragDistance()):
            drag.to = self.drop_at(event.position(), drag) or drag.to
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self.drag
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._end_drag()
        if drag.to is None:
            self.opened.emit(drag.face.id)
        elif drag.to != drag.face.begins:
            self.moved.emit(drag.face.id, drag.to)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        stop = self.stop_at(event.position())
        if stop is not None and stop.meeting is None:
            self._enter(stop)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse where it was pressed, by key on the meeting that the cursor is on."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        stop = self.here if by_key else self.stop_at(QPointF(event.pos()))
        if stop is None or stop.meeting is None:
            return
        self.go_to(stop)
        place = event.globalPos()
        if by_key:
            place = self.viewport().mapToGlobal(self.rect_of(stop.meeting).bottomLeft().toPoint())
        self.menu_wanted.emit(stop.meeting, place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._speak()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _walk(self, across: int, down: int) -> None:
        stop = self.walk(across, down)
        if stop is None:
            beyond = across or down
            step = timedelta(days=across or 7 * down)
            self.here = Stop(self.here.day + step, self.here.minute)
            self.stepped.emit(beyond)
        else:
            self.go_to(stop)

    def _nudge(self, across: int, down: int) -> None:
        face = self.current()
        if face is None or not face.movable:
            return
        days, minutes = self.nudge(across, down)
        self.moved.emit(face.id, shifted(face.begins, days, minutes))

    def _is_movable(self) -> bool:
        face = self.current()
        return face is not None and face.movable

    def _enter(self, stop: Stop) -> None:
        if stop.meeting is not None:
            self.opened.emit(stop.meeting)
        else:
            self.arrange_wanted.emit(stop.moment())

    def _end_drag(self) -> None:
        self.drag = None
        self.viewport().unsetCursor()
        self.viewport().update()

    def _speak(self) -> None:
        face = self.current()
        day = formats.long_day(self.here.day)
        if face is not None:
            self.setAccessibleDescription(f"{day}, {face.tip}".replace("\n", ", "))
            return
        minute = self.here.minute
        free = self.tr("{day}, {time}, free").format(
            day=day, time=f"{minute // 60:02}:{minute % 60:02}"
        )
        self.setAccessibleDescription(free)
