"""Calendar files (iCalendar, RFC 5545): meetings written out, events read in as meetings."""

from kamdesk.exchange.calendars.applying import Applied, apply
from kamdesk.exchange.calendars.event import CalendarEvent, CalendarFile, Guest, Window
from kamdesk.exchange.calendars.matching import Change, Line, Plan, plan
from kamdesk.exchange.calendars.reading import MAX_FILE, read
from kamdesk.exchange.calendars.writing import Edition, write

__all__ = [
    "MAX_FILE",
    "Applied",
    "CalendarEvent",
    "CalendarFile",
    "Change",
    "Edition",
    "Guest",
    "Line",
    "Plan",
    "Window",
    "apply",
    "plan",
    "read",
    "write",
]
