"""Painting a week: the head of days, what is due, the hours, the meetings, the line of now."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from kamdesk.ui import theme
from kamdesk.ui.meetings.calendar.block import paint_block, paint_ghost
from kamdesk.ui.meetings.calendar.hours import Hours
from kamdesk.ui.meetings.calendar.lanes import Laid, Span
from kamdesk.ui.meetings.calendar.periods import WEEKEND, weekday_name
from kamdesk.ui.widgets.painting import begin, box, focus_ring

if TYPE_CHECKING:
    from kamdesk.ui.meetings.calendar.week import WeekView

_CENTER = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class WeekPainter:
    """Paints one week once."""

    def __init__(self, view: WeekView, measures: Hours, now: datetime) -> None:
        self._view = view
        self._at = measures
        self._time = now
        self._palette = theme.current()
        self._painter: QPainter = begin(view.viewport())

    def paint(self) -> None:
        """Everything, back to front."""
        painter, at = self._painter, self._at
        height = self._view.viewport().height()
        box(painter, QRectF(0, 0, at.width, height), theme.px(8), self._palette.surface)
        painter.save()
        painter.setClipRect(QRectF(0, at.head, at.width, height - at.head))
        self._grid(height)
        self._now(dot=False)
        self._cursor()
        for place, day in enumerate(at.days):
            self._meetings(place, day)
        self._now(dot=True)
        self._ghost()
        painter.restore()
        self._head()
        frame = QRectF(0, 0, at.width, height)
        box(painter, frame, theme.px(8), None, self._palette.line_strong)
        painter.end()

    def _grid(self, height: float) -> None:
        painter, at = self._painter, self._at
        painter.setFont(theme.font("tiny"))
        for place, day in enumerate(at.days):
            if day.isoweekday() in WEEKEND:
                column = QRectF(at.column(place), at.head, at.column(1) - at.column(0), height)
                painter.fillRect(column, QColor(self._palette.sunken))
        for hour in range(at.first, at.last + 1):
            y = at.y(hour * 60)
            painter.fillRect(QRectF(at.gutter, y, at.width, 1), QColor(self._palette.line))
            if at.first < hour < at.last:
                label = QRectF(0, y - theme.px(8), at.gutter - theme.px(6), theme.px(16))
                painter.setPen(QColor(self._palette.muted))
                painter.drawText(
                    label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                    f"{hour}:00",
                )  # fmt: skip
        for place in range(len(at.days)):
            edge = QRectF(at.column(place), at.head, 1, height)
            painter.fillRect(edge, QColor(self._palette.line))

    def _cursor(self) -> None:
        """The free half hour that the keyboard is on."""
        stop = self._view.here
        if not self._view.hasFocus() or stop.meeting is not None or stop.day not in self._at.days:
            return
        place = self._at.days.index(stop.day)
        slot = Laid(Span(0, stop.minute, stop.minute + 30), 0, 1)
        rect = self._at.rect(place, slot)
        box(self._painter, rect, theme.px(4), self._palette.hover)
        focus_ring(self._painter, rect, theme.px(4))

    def _meetings(self, place: int, day: date) -> None:
        view, dragged = self._view, self._view.drag
        for laid in view.laid(day):
            face = view.faces[laid.span.key]
            faded = dragged is not None and dragged.to is not None and dragged.face.id == face.id
            self._painter.setOpacity(0.35 if faded else 1)
            ringed = view.hasFocus() and view.here.meeting == face.id
            paint_block(self._painter, self._at.rect(place, laid), face, ringed=ringed)
        self._painter.setOpacity(1)

    def _now(self, *, dot: bool) -> None:
        """The line of now below the meetings, whose words it must not cross; its dot above."""
        day = self._time.date()
        if day not in self._at.days:
            return
        place = self._at.days.index(day)
        y = self._at.y(self._time.hour * 60 + self._time.minute)
        left, right = self._at.column(place), self._at.column(place + 1)
        color = QColor(self._palette.bad)
        self._painter.setPen(QPen(color, 1.5))
        self._painter.setBrush(color)
        if dot:
            self._painter.drawEllipse(QPointF(left, y), theme.px(3.5), theme.px(3.5))
        else:
            self._painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _ghost(self) -> None:
        drag = self._view.drag
        if drag is None or drag.to is None or drag.to.date() not in self._at.days:
            return
        start = drag.to.hour * 60 + drag.to.minute
        laid = Laid(Span(0, start, start + max(drag.face.minutes, 30)), 0, 1)
        rect = self._at.rect(self._at.days.index(drag.to.date()), laid)
        paint_ghost(self._painter, rect, f"{drag.to:%H:%M}  {drag.face.name}")

    def _head(self) -> None:
        painter, at = self._painter, self._at
        names = theme.px(40)
        for place, day in enumerate(at.days):
            left, right = at.column(place), at.column(place + 1)
            self._day_name(QRectF(left, 0, right - left, names), day)
            lines = self._view.lines.get(day, [])
            if lines:
                area = QRectF(left + 3, names, right - left - 8, at.head - names - 4)
                self._due(area, [line.text for line in lines])
        painter.fillRect(QRectF(0, at.head - 1, at.width, 1), QColor(self._palette.line_strong))

    def _day_name(self, area: QRectF, day: date) -> None:
        """Weekday and number; today's number stands on the accent."""
        painter, today = self._painter, day == self._time.date()
        role = "strong" if today else "body"
        metrics = QFontMetricsF(theme.font(role))
        name, number = weekday_name(day), str(day.day)
        ball = max(metrics.horizontalAdvance(number) + theme.px(10), theme.px(24))
        width = metrics.horizontalAdvance(name) + theme.px(6) + ball
        left = area.center().x() - width / 2
        painter.setFont(theme.font("small"))
        quiet = self._palette.muted if not today else self._palette.accent
        painter.setPen(QColor(quiet))
        painter.drawText(QRectF(left, area.top(), width - ball, area.height()), _LEFT, name)
        spot = QRectF(left + width - ball, area.center().y() - theme.px(12), ball, theme.px(24))
        if today:
            box(painter, spot, theme.px(12), self._palette.accent)
        painter.setFont(theme.font(role))
        painter.setPen(QColor(self._palette.on_accent if today else self._palette.text))
        painter.drawText(spot, _CENTER, number)

    def _due(self, area: QRectF, texts: list[str]) -> None:
        """What is due on a day, quietly: the first in words, the others counted."""
        font = theme.font("tiny")
        metrics = QFontMetricsF(font)
        more = f" +{len(texts) - 1}" if len(texts) > 1 else ""
        room = area.width() - theme.px(18) - metrics.horizontalAdvance(more)
        box(self._painter, area, theme.px(3), self._palette.sunken)
        icon = QRectF(area.left() + theme.px(2), area.top(), theme.px(14), area.height())
        theme.paint_icon(self._painter, icon, "promise", self._palette.muted, 11)
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._palette.muted))
        shown = metrics.elidedText(texts[0], Qt.TextElideMode.ElideRight, room) + more
        self._painter.drawText(area.adjusted(theme.px(17), 0, 0, 0), _LEFT, shown)
