"""All meetings, by agenda, week and month; arranging one; calendar files out and in."""

from kamdesk.ui.meetings.calendar_export import export_coming, export_meetings
from kamdesk.ui.meetings.calendar_import import CalendarImportDialog, import_calendar
from kamdesk.ui.meetings.new_meeting import NewMeetingDialog
from kamdesk.ui.meetings.screen import MeetingsScreen

__all__ = [
    "CalendarImportDialog",
    "MeetingsScreen",
    "NewMeetingDialog",
    "export_coming",
    "export_meetings",
    "import_calendar",
]
