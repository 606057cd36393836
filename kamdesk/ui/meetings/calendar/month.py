"""A month by the day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kamdesk.ui import formats, theme
from kamdesk.ui.meetings.calendar.face import Face
from kamdesk.ui.meetings.calendar.month_paint import MonthPainter
from kamdesk.ui.meetings.calendar.places import Drag, Stop, at
from kamdesk.ui.meetings.calendar.view import CalendarView

MOST = 3
"""Meetings shown on one day at most; the others are counted."""


class MonthView(CalendarView):
    """Whole weeks that cover a month; of each day the first meetings, and how many more."""

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(clock, parent)
        self._weeks: list[list[date]] = []
        self._by_day: dict[date, list[Face]] = {}
        self.month = self.here.day
        self.setAccessibleName(self.tr("Month"))

    def show_month(self, month: date, weeks: Sequence[Sequence[date]]) -> None:
        """Which month is shown, as whole weeks; its meetings follow by ``show_meetings``."""
        self.month, self._weeks = month, [list(week) for week in weeks]
        if self.here.day not in self.days():
            today = self._clock().date()
            self.here = Stop(today if today in self.days() else month.replace(day=1))

    def days(self) -> list[date]:
        return [day for week in self._weeks for day in week]

    def weeks(self) -> list[list[date]]:
        """The rows."""
        return self._weeks

    def laid_out(self) -> None:
        self._by_day = {}
        for face in sorted(self.faces.values(), key=lambda one: (one.start, one.id)):
            self._by_day.setdefault(face.day, []).append(face)
        self._fit()

    def shown(self, day: date) -> tuple[list[Face], int]:
        """The meetings of a day that there is room for, and how many more there are."""
        found = self._by_day.get(day, [])
        room = self._lines_of_a_day()
        if len(found) <= min(room, MOST):
            return found, 0
        kept = min(max(room - 1, 0), MOST)
        return found[:kept], len(found) - kept

    def stops(self, day: date) -> list[Stop]:
        return [Stop(day), *(Stop(day, face.start, face.id) for face in self.shown(day)[0])]

    def walk(self, across: int, down: int) -> Stop | None:
        days, here = self.days(), self.here
        place = days.index(here.day)
        if across:
            place += across
            return Stop(days[place]) if 0 <= place < len(days) else None
        stops = self.stops(here.day)
        at_stop = next((n for n, stop in enumerate(stops) if stop.meeting == here.meeting), 0)
        if 0 <= at_stop + down < len(stops):
            return stops[at_stop + down]
        place += 7 * down
        if not 0 <= place < len(days):
            return None
        return self.stops(days[place])[0 if down > 0 else -1]

    def nudge(self, across: int, down: int) -> tuple[int, int]:
        return across + 7 * down, 0

    def cell(self, place: int) -> QRectF:
        """The ground of a day by its place in the weeks, in the viewport."""
        row, column = divmod(place, 7)
        width, head = self.viewport().width() / 7, self.head()
        height = self._row_height()
        top = head + row * height - self.verticalScrollBar().value()
        return QRectF(column * width, top, width, height)

    def head(self) -> float:
        """The height of the weekdays' names."""
        return theme.px(28)

    def line_rect(self, place: int, number: int) -> QRectF:
        """Where the meeting ``number`` of a day is drawn."""
        cell = self.cell(place)
        top = cell.top() + self._number_height() + number * self._line_height()
        return QRectF(cell.left() + 3, top, cell.width() - 7, self._line_height() - 2)

    def rect_of(self, meeting_id: int) -> QRectF:
        day = self.faces[meeting_id].day
        number = [face.id for face in self.shown(day)[0]].index(meeting_id)
        return self.line_rect(self.days().index(day), number)

    def place_at(self, point: QPointF) -> int | None:
        """Which day's ground holds a point."""
        days = range(len(self.days()))
        inside = point.y() >= self.head()
        return next((n for n in days if inside and self.cell(n).contains(point)), None)

    def stop_at(self, point: QPointF) -> Stop | None:
        place = self.place_at(point)
        if place is None:
            return None
        day = self.days()[place]
        for number, face in enumerate(self.shown(day)[0]):
            if self.line_rect(place, number).contains(point):
                return Stop(day, face.start, face.id)
        return Stop(day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if self.drag is None and place is not None:
            day = self.days()[place]
            shown, more = self.shown(day)
            if more and self.line_rect(place, len(shown)).contains(event.position()):
                self.week_wanted.emit(day)
                return
        super().mouseReleaseEvent(event)

    def drop_at(self, point: QPointF, drag: Drag) -> datetime | None:
        place = self.place_at(point)
        return None if place is None else at(self.days()[place], drag.face.start)

    def tip_of(self, stop: Stop) -> str:
        """The meeting's words; on a day, all its meetings and what is due."""
        if stop.meeting is not None:
            return super().tip_of(stop)
        lines = [f"{face.begins:%H:%M}  {face.name}" for face in self._by_day.get(stop.day, [])]
        lines += [line.text for line in self.lines.get(stop.day, [])]
        return "\n".join([formats.long_day(stop.day), *lines]) if lines else ""

    def show_cursor(self) -> None:
        cell = self.cell(self.days().index(self.here.day))
        bar = self.verticalScrollBar()
        if cell.top() < self.head():
            bar.setValue(bar.value() + int(cell.top() - self.head()))
        elif cell.bottom() > self.viewport().height():
            bar.setValue(bar.value() + int(cell.bottom() - self.viewport().height()) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        MonthPainter(self, self._clock()).paint()

    def _fit(self) -> None:
        whole = self.head() + len(self._weeks) * self._row_height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(whole - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(self._row_height() / 2))

    def _row_height(self) -> float:
        """An equal share of the room, and never less than for one meeting and the count."""
        least = self._number_height() + 2 * self._line_height() + theme.px(3)
        return max(least, (self.viewport().height() - self.head()) / max(len(self._weeks), 1))

    def _lines_of_a_day(self) -> int:
        return int((self._row_height() - self._number_height() - 2) // self._line_height())

    def _number_height(self) -> float:
        return theme.px(24)

    def _line_height(self) -> float:
        return QFontMetricsF(theme.font("tiny_strong")).height() + theme.px(5)
