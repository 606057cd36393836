"""All meetings: what comes, what waits for its review, what was held; and arranging a new one."""

from kamdesk.ui.meetings.new_meeting import NewMeetingDialog
from kamdesk.ui.meetings.screen import MeetingsScreen

__all__ = ["MeetingsScreen", "NewMeetingDialog"]
