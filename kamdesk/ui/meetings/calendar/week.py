"""A week by the hour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kamdesk.ui import theme
from kamdesk.ui.meetings.calendar.face import Face
from kamdesk.ui.meetings.calendar.hours import SNAP, Hours, shown_hours, snapped
from kamdesk.ui.meetings.calendar.lanes import Laid, Span, lay_out
from kamdesk.ui.meetings.calendar.periods import WEEKEND
from kamdesk.ui.meetings.calendar.places import Drag, Stop, at
from kamdesk.ui.meetings.calendar.view import CalendarView
from kamdesk.ui.meetings.calendar.week_paint import WeekPainter

HALF_HOUR = 30
LEAST_MINUTES = 30
"""A shorter meeting is drawn as long, so that it can be read and hit."""
_MINUTE_MS = 60_000
_LEAST_HOUR = 36
_LEAST_DAY = 96


class WeekView(CalendarView):
    """Seven days, or five where there is little room and nothing lies on the weekend."""

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(clock, parent)
        self._week: tuple[date, ...] = ()
        self._days: tuple[date, ...] = ()
        self._laid: dict[date, list[Laid]] = {}
        self._range = shown_hours(())
        self.setAccessibleName(self.tr("Week"))
        tick = QTimer(self, interval=_MINUTE_MS)
        tick.timeout.connect(self.viewport().update)
        tick.start()

    def show_week(self, week: Sequence[date]) -> None:
        """Which week is shown; its meetings follow by ``show_meetings``."""
        if tuple(week) != self._week:
            self._week = tuple(week)
            if self.here.day not in self._week:
                today = self._clock().date()
                self.here = Stop(today if today in self._week else self._week[0])

    def days(self) -> list[date]:
        return list(self._days)

    def laid_out(self) -> None:
        by_day: dict[date, list[Span]] = {}
        for face in self.faces.values():
            by_day.setdefault(face.day, []).append(_span(face))
        self._laid = {day: lay_out(spans) for day, spans in by_day.items()}
        spans = [one.span for laid in self._laid.values() for one in laid]
        self._range = shown_hours((span.start, span.end) for span in spans)
        self._fit()

    def measures(self) -> Hours:
        """Where things lie now."""
        first, last = self._range
        head = self._head()
        room = self.viewport().height() - head
        hour = max(theme.px(_LEAST_HOUR), room / (last - first))
        return Hours(
            self._days, self.viewport().width(), self._gutter(), head, hour, first, last,
            self.verticalScrollBar().value(),
        )  # fmt: skip

    def laid(self, day: date) -> list[Laid]:
        """The meetings of a day in their lanes."""
        return self._laid.get(day, [])

    def rect_of(self, meeting_id: int) -> QRectF:
        measures, face = self.measures(), self.faces[meeting_id]
        laid = next(one for one in self.laid(face.day) if one.span.key == meeting_id)
        return measures.rect(self._days.index(face.day), laid)

    def stops(self, day: date) -> list[Stop]:
        laid = self.laid(day)
        first, last = self._range
        found = [(one.span.start, one.lane, one.span.key) for one in laid]
        for minute in range(first * 60, last * 60, HALF_HOUR):
            if not any(one.span.start <= minute < one.span.end for one in laid):
                found.append((minute, -1, 0))
        return [Stop(day, minute, key or None) for minute, _lane, key in sorted(found)]

    def walk(self, across: int, down: int) -> Stop | None:
        here = self.here
        if across:
            place = self._days.index(here.day) + across
            if not 0 <= place < len(self._days):
                return None
            return _nearest(self.stops(self._days[place]), here.minute)
        stops = self.stops(here.day)
        try:
            place = stops.index(here)
        except ValueError:
            return _nearest(stops, here.minute)
        return stops[min(max(place + down, 0), len(stops) - 1)]

    def nudge(self, across: int, down: int) -> tuple[int, int]:
        return across, down * SNAP

    def minute_at(self, point: QPointF) -> int:
        return int(self.measures().minute(point.y()))

    def stop_at(self, point: QPointF) -> Stop | None:
        measures = self.measures()
        place = measures.day_at(point.x())
        if place is None or point.y() < measures.head:
            return None
        day = self._days[place]
        found = measures.found(place, point, self.laid(day))
        if found is not None:
            return Stop(day, found.span.start, found.span.key)
        minute = int(measures.minute(point.y()) // HALF_HOUR * HALF_HOUR)
        return Stop(day, min(max(minute, 0), 24 * 60 - HALF_HOUR))

    def drop_at(self, point: QPointF, drag: Drag) -> datetime | None:
        measures = self.measures()
        place = measures.day_at(point.x())
        if place is None:
            return None
        return at(self._days[place], snapped(measures.minute(point.y()) - drag.grabbed))

    def show_cursor(self) -> None:
        measures, bar = self.measures(), self.verticalScrollBar()
        face = self.current()
        end = self.here.minute + (face.minutes if face else HALF_HOUR)
        above = measures.y(self.here.minute) - measures.head
        below = measures.y(end) - self.viewport().height()
        if above < 0:
            bar.setValue(bar.value() + int(above))
        elif below > 0:
            bar.setValue(bar.value() + int(min(below, above)) + 1)

    def tip_at(self, point: QPointF) -> str:
        """In the head: what is due on that day."""
        measures = self.measures()
        place = measures.day_at(point.x())
        if place is None or point.y() >= measures.head:
            return super().tip_at(point)
        lines = self.lines.get(self._days[place], [])
        return "\n".join(f"{line.account} · {line.text}" for line in lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        WeekPainter(self, self.measures(), self._clock()).paint()

    def _fit(self) -> None:
        """Choose the days that there is room for, and how far one can scroll."""
        wide = self.viewport().width() - self._gutter() >= 7 * theme.px(_LEAST_DAY)
        busy = {day for day in self._week if day in self._laid or day == self._clock().date()}
        self._days = tuple(
            day
            for day in self._week
            if wide or day.isoweekday() not in WEEKEND or day in busy or day == self.here.day
        )
        if not self._days:
            return
        measures = self.measures()
        hidden = measures.hour * (measures.last - measures.first) + measures.head
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(hidden - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(measures.hour / 2))

    def _gutter(self) -> float:
        return QFontMetricsF(theme.font("tiny")).horizontalAdvance("00:00") + theme.px(12)

    def _head(self) -> float:
        """The names of the days, and a line for what is due where anything is."""
        due = any(day in self.lines for day in self._week)
        return theme.px(40) + (theme.px(22) if due else 0)


def _span(face: Face) -> Span:
    end = min(face.start + max(face.minutes, LEAST_MINUTES), 24 * 60)
    return Span(face.id, min(face.start, end - LEAST_MINUTES), end)


def _nearest(stops: Sequence[Stop], minute: int) -> Stop:
    """The last stop that begins by ``minute``, else the first."""
    return max((s for s in stops if s.minute <= minute), key=lambda s: s.minute, default=stops[0])
