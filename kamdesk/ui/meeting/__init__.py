"""One meeting: planned along four steps, held, reviewed; and its one-page brief."""

from kamdesk.ui.meeting.plan_screen import MeetingScreen

__all__ = ["MeetingScreen"]
