"""The calendar that opens below a date field."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import begin, box
from kamdesk.ui.widgets.push_button import button


class CalendarPopup(QWidget):
    """A month to pick a day from, with today and clear; ``picked(date | None)``."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._calendar = QCalendarWidget(self)
        self._dress()
        self._calendar.clicked.connect(lambda day: self._take(day.toPython()))
        self._calendar.activated.connect(lambda day: self._take(day.toPython()))
        today = button(self.tr("Today"), "quiet", small=True)
        today.clicked.connect(lambda: self._take(date.today()))
        clear = button(self.tr("Clear"), "quiet", small=True)
        clear.clicked.connect(lambda: self._take(None))
        row = QHBoxLayout()
        row.addWidget(today)
        row.addStretch(1)
        row.addWidget(clear)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        outer.addWidget(self._calendar)
        outer.addLayout(row)

    def _dress(self) -> None:
        """Quiet week days and our own arrows in place of red ones and the style's."""
        calendar = self._calendar
        calendar.setFont(theme.font("small"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
        )
        self._tone_days()
        theme.signals().changed.connect(self._tone_days)
        for name, drawing in (("prevmonth", "chevron_left"), ("nextmonth", "chevron_right")):
            arrow = calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(arrow, QToolButton):
                theme.follow_icon(arrow, drawing)

    def _tone_days(self) -> None:
        head = QTextCharFormat()
        head.setForeground(theme.color("muted"))
        head.setBackground(theme.color("surface"))
        self._calendar.setHeaderTextFormat(head)
        weekend = QTextCharFormat()
        weekend.setForeground(theme.color("muted"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, weekend)

    def open_at(self, place: QPoint, chosen: date | None) -> None:
        """Show below ``place`` (global), or above where the screen ends, on the chosen day."""
        day = chosen or date.today()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(place.x(), screen.right() - self.width())
        y = place.y() + theme.px(4)
        if y + self.height() > screen.bottom():
            y = place.y() - self.height() - theme.px(36)
        self.move(x, y)
        self.show()
        self._calendar.setFocus()

    def _take(self, picked: date | None) -> None:
        self.hide()
        self.picked.emit(picked)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        box(painter, QRectF(self.rect()), theme.px(8), palette.surface, palette.line_strong)
        painter.end()
