"""Where a meeting belongs in the agenda, to the minute."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kamdesk.models.kinds import Channel, MeetingState
from kamdesk.services.meeting_list import MeetingRow
from kamdesk.ui.meetings.groups import group_of

NOW = datetime(2026, 11, 25, 17, 0).astimezone()  # a Wednesday


def row(starts_at: datetime, state: MeetingState = MeetingState.PLANNED) -> MeetingRow:
    return MeetingRow(
        1, starts_at, 45, "", "", Channel.VISIT, state, None, 1, "", None, "", "", ""
    )  # fmt: skip


@pytest.mark.parametrize(
    ("starts_at", "group"),
    [
        (NOW - timedelta(days=1), "review"),
        (NOW - timedelta(minutes=45), "review"),  # over at this minute
        (NOW - timedelta(minutes=44), "today"),  # still running
        (NOW + timedelta(hours=2), "today"),
        (NOW + timedelta(days=1), "tomorrow"),
        (NOW + timedelta(days=4), "week"),
        (NOW + timedelta(days=5), "later"),
    ],
)
def test_a_meeting_waits_for_its_review_once_it_is_over(starts_at: datetime, group: str) -> None:
    assert group_of(row(starts_at), NOW) == group
    assert group_of(row(starts_at, MeetingState.HELD), NOW) == "past"
