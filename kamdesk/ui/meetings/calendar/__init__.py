"""The painted calendars of the meetings screen: a week by the hour and a month by the day."""

from kamdesk.ui.meetings.calendar.face import Face, faces
from kamdesk.ui.meetings.calendar.month import MonthView
from kamdesk.ui.meetings.calendar.view import CalendarView
from kamdesk.ui.meetings.calendar.week import WeekView

__all__ = ["CalendarView", "Face", "MonthView", "WeekView", "faces"]
