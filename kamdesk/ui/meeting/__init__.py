"""One meeting: planned along four steps, held, reviewed; and its one-page brief."""

from kamdesk.ui.meeting.brief_screen import BriefScreen
from kamdesk.ui.meeting.live_screen import MeetingLiveScreen
from kamdesk.ui.meeting.plan_screen import MeetingScreen
from kamdesk.ui.meeting.review_screen import MeetingReviewScreen

__all__ = ["BriefScreen", "MeetingLiveScreen", "MeetingReviewScreen", "MeetingScreen"]
