"""One meeting: planned along four steps, held, reviewed; and its one-page brief.

Each screen's module loads when it is first asked for, so that a plan does not wait for the others.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kamdesk.ui.meeting.brief_screen import BriefScreen
    from kamdesk.ui.meeting.live_screen import MeetingLiveScreen
    from kamdesk.ui.meeting.plan_screen import MeetingScreen
    from kamdesk.ui.meeting.review_screen import MeetingReviewScreen

__all__ = ["BriefScreen", "MeetingLiveScreen", "MeetingReviewScreen", "MeetingScreen"]

_MODULES = {
    "BriefScreen": "brief_screen",
    "MeetingLiveScreen": "live_screen",
    "MeetingReviewScreen": "review_screen",
    "MeetingScreen": "plan_screen",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
