"""Week or month in the screen: which period shows, its meetings, and what moving one does."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.services import meeting_calendar
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.meetings.calendar import CalendarView, MonthView, WeekView, faces
from kamdesk.ui.meetings.calendar.periods import (
    first_weekday,
    month_weeks,
    next_month,
    week_of,
)
from kamdesk.ui.meetings.calendar.places import Stop
from kamdesk.ui.meetings.groups import local_now
from kamdesk.ui.widgets import Label, button
from kamdesk.ui.widgets.label import WholeLine

Mode = Literal["week", "month"]


class CalendarPane(QStackedWidget):
    """A week or a month around ``day``. The screen places ``tools`` above."""

    open_requested = Signal(str, object)
    arrange_wanted = Signal(object)
    week_wanted = Signal()
    told = Signal(int)
    """How many meetings the period that shows has."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.mode: Mode = "week"
        self.day = ctx.today()
        self.week = WeekView(local_now)
        self.month = MonthView(local_now)
        self.bar = QWidget()
        self.hint = WholeLine(
            self.tr("Double-click or Enter arranges · drag or Alt+arrows move"), "small", "muted"
        )
        self.title = Label("", "block", wrap=False)
        self._build_bar()
        for view in (self.week, self.month):
            self.addWidget(view)
            view.opened.connect(self._open)
            view.arrange_wanted.connect(self.arrange_wanted)
            view.moved.connect(self._move)
            view.stepped.connect(self.step)
            view.home_wanted.connect(self.go_home)
            view.week_wanted.connect(self._show_week_of)
            view.menu_wanted.connect(self._open_menu)

    def _build_bar(self) -> None:
        self.back = button(icon="chevron_left", hint=self.tr("Earlier (Page Up)"))
        self.home = button(self.tr("Today"))
        self.home.setToolTip(self.tr("Today (Home)"))
        self.on = button(icon="chevron_right", hint=self.tr("Later (Page Down)"))
        self.back.clicked.connect(lambda: self.step(-1))
        self.home.clicked.connect(self.go_home)
        self.on.clicked.connect(lambda: self.step(1))
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for part in (self.back, self.home, self.on):
            row.addWidget(part)
        row.addSpacing(theme.px(8))
        row.addWidget(self.title)
        self.tools: tuple[QWidget, ...] = (self.bar, self.hint)

    def view(self) -> CalendarView:
        """The view that shows."""
        return self.week if self.mode == "week" else self.month

    def show_mode(self, mode: Mode) -> None:
        """Show the week or the month around the day."""
        self.mode = mode
        self.setCurrentWidget(self.view())
        self.refresh()

    def show_day(self, day: date) -> None:
        """Go to the period of a day, with the cursor on it."""
        self.day = day
        self.view().here = Stop(day)
        self.refresh()

    def step(self, step: int) -> None:
        """One period on or back."""
        if self.mode == "week":
            self.day += timedelta(days=7 * step)
        else:
            self.day = next_month(self.day.replace(day=1), step)
        self.refresh()

    def go_home(self) -> None:
        """To today."""
        self.show_day(self._ctx.today())

    def refresh(self) -> None:
        """Read the period's meetings, and nothing beyond, and show them."""
        weeks = [week_of(self.day, first_weekday())]
        if self.mode == "week":
            self.week.show_week(weeks[0])
        else:
            weeks = month_weeks(self.day, first_weekday())
            self.month.show_month(self.day, weeks)
        first, last = weeks[0][0], weeks[-1][-1]
        found = self._ctx.read(lambda s: meeting_calendar.period(s, first, last))
        self.told.emit(len(found.meetings))
        lines = () if self._ctx.client_safe else found.lines
        self.view().show_meetings(faces(found.meetings, self._ctx), lines)
        self.title.setText(self._title(weeks[0]))

    def _title(self, week: list[date]) -> str:
        if self.mode == "month":
            return formats.month_year(self.day)
        days = self.week.days() or week
        return self.tr("{first} – {last}, {year}").format(
            first=formats.month_day(days[0]), last=formats.month_day(days[-1]), year=days[-1].year
        )

    def _open(self, meeting_id: int) -> None:
        mark = self.view().faces[meeting_id].mark
        kind = "meeting_review" if mark in ("review", "held") else "meeting"
        self.open_requested.emit(kind, meeting_id)

    def _open_menu(self, meeting_id: int, place: QPoint) -> None:
        """What one does with a meeting besides opening it; in front of a client no more."""
        menu = QMenu(self)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self._open(meeting_id))
        if not self._ctx.client_safe:
            menu.addAction(self.tr("Brief")).triggered.connect(
                lambda: self.open_requested.emit("brief", meeting_id)
            )
        menu.addAction(self.tr("Export as calendar file…")).triggered.connect(
            lambda: self.open_requested.emit("export_calendar", meeting_id)
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _move(self, meeting_id: int, to: datetime) -> None:
        """Move a meeting and follow it; one Ctrl+Z takes it back."""
        try:
            self._ctx.write("move_meeting", lambda s: meeting_calendar.move(s, meeting_id, to))
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return
        if to.date() not in self.view().days():
            self.show_day(to.date())
        face = self.view().faces[meeting_id]
        self.view().go_to(Stop(face.day, face.start, face.id))
        told = self.tr("Moved to {day}, {time}").format(
            day=formats.month_day(to.date()), time=formats.clock(to)
        )
        self._ctx.notice.emit(told, True)

    def _show_week_of(self, day: date) -> None:
        self.day = day
        self.week.here = Stop(day)
        self.week_wanted.emit()
