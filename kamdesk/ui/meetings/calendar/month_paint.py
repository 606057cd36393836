"""Painting a month: weekdays, days, their meetings and how many more."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from kamdesk.services.meeting_calendar import DayLine
from kamdesk.ui import theme
from kamdesk.ui.meetings.calendar.block import paint_ghost, paint_line
from kamdesk.ui.meetings.calendar.periods import WEEKEND, weekday_name
from kamdesk.ui.widgets.painting import begin, box, focus_ring

if TYPE_CHECKING:
    from kamdesk.ui.meetings.calendar.month import MonthView

_CENTER = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class MonthPainter:
    """Paints one month once."""

    def __init__(self, view: MonthView, now: datetime) -> None:
        self._view = view
        self._now = now
        self._palette = theme.current()
        self._painter: QPainter = begin(view.viewport())

    def paint(self) -> None:
        """Everything, back to front."""
        painter, view = self._painter, self._view
        whole = QRectF(view.viewport().rect())
        box(painter, whole, theme.px(8), self._palette.surface)
        painter.save()
        painter.setClipRect(whole.adjusted(0, view.head(), 0, 0))
        for place, day in enumerate(view.days()):
            self._day(place, day)
        self._ghost()
        painter.restore()
        self._weekdays()
        box(painter, whole, theme.px(8), None, self._palette.line_strong)
        painter.end()

    def _weekdays(self) -> None:
        painter, view = self._painter, self._view
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(self._palette.muted))
        for place, day in enumerate(view.days()[:7]):
            cell = view.cell(place)
            painter.drawText(
                QRectF(cell.left(), 0, cell.width(), view.head()), _CENTER, weekday_name(day)
            )

    def _day(self, place: int, day: date) -> None:
        painter, view, palette = self._painter, self._view, self._palette
        cell = view.cell(place)
        outside = day.month != view.month.month
        if day.isoweekday() in WEEKEND:
            painter.fillRect(cell, QColor(palette.sunken))
        painter.fillRect(QRectF(cell.left(), cell.top(), cell.width(), 1), QColor(palette.line))
        if place % 7:
            edge = QRectF(cell.left(), cell.top(), 1, cell.height())
            painter.fillRect(edge, QColor(palette.line))
        on_day = view.here.day == day and view.here.meeting is None
        if view.hasFocus() and on_day:
            focus_ring(painter, cell.adjusted(2, 2, -2, -2), theme.px(4))
        self._number(cell, day, outside)
        painter.setOpacity(0.6 if outside else 1)
        self._meetings(place, day)
        painter.setOpacity(1)

    def _number(self, cell: QRectF, day: date, outside: bool) -> None:
        painter, today = self._painter, day == self._now.date()
        left, top = cell.left() + theme.px(4), cell.top() + theme.px(3)
        spot = QRectF(left, top, theme.px(22), theme.px(20))
        if today:
            box(painter, spot, theme.px(10), self._palette.accent)
        painter.setFont(theme.font("small_strong" if today else "small"))
        quiet = self._palette.faint if outside else self._palette.text
        painter.setPen(QColor(self._palette.on_accent if today else quiet))
        painter.drawText(spot, _CENTER, str(day.day))
        lines = self._view.lines.get(day)
        if lines:
            self._due(QRectF(spot.right() + theme.px(4), spot.top(), 0, spot.height()), cell, lines)

    def _due(self, area: QRectF, cell: QRectF, lines: list[DayLine]) -> None:
        """What is due on a day, quietly beside its number."""
        font = theme.font("tiny")
        area.setRight(cell.right() - theme.px(4))
        icon = QRectF(area.left(), area.top(), theme.px(14), area.height())
        theme.paint_icon(self._painter, icon, "promise", self._palette.muted, 11)
        more = f" +{len(lines) - 1}" if len(lines) > 1 else ""
        metrics = QFontMetricsF(font)
        room = area.width() - theme.px(15) - metrics.horizontalAdvance(more)
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._palette.muted))
        shown = metrics.elidedText(lines[0].text, Qt.TextElideMode.ElideRight, room) + more
        self._painter.drawText(area.adjusted(theme.px(15), 0, 0, 0), _LEFT, shown)

    def _meetings(self, place: int, day: date) -> None:
        view = self._view
        shown, more = view.shown(day)
        for number, face in enumerate(shown):
            ringed = view.hasFocus() and view.here.meeting == face.id
            paint_line(self._painter, view.line_rect(place, number), face, ringed=ringed)
        if more:
            text = QCoreApplication.translate("MonthView", "+{count} more").format(count=more)
            self._painter.setFont(theme.font("tiny_strong"))
            self._painter.setPen(QColor(self._palette.accent))
            area = view.line_rect(place, len(shown)).adjusted(theme.px(5), 0, 0, 0)
            self._painter.drawText(area, _LEFT, text)

    def _ghost(self) -> None:
        drag = self._view.drag
        if drag is None or drag.to is None:
            return
        place = self._view.days().index(drag.to.date())
        rect = self._view.line_rect(place, 0)
        paint_ghost(self._painter, rect, f"{drag.to:%H:%M}  {drag.face.name}")
