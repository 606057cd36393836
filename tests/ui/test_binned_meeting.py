"""A meeting in the bin, by itself or with its account, is read and put back, not worked on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kamdesk.models.kinds import MeetingState
from kamdesk.services import accounts, meeting_page, meetings
from kamdesk.ui.binned_note import BinnedNote
from kamdesk.ui.context import Context
from kamdesk.ui.meeting import (
    BriefScreen,
    MeetingLiveScreen,
    MeetingReviewScreen,
    MeetingScreen,
)
from kamdesk.ui.rehearsal import RehearsalScreen
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Button
from tests import meeting_story

SCREENS: tuple[type[Screen], ...] = (
    MeetingScreen, MeetingLiveScreen, MeetingReviewScreen, BriefScreen, RehearsalScreen,
)  # fmt: skip


@pytest.fixture
def rich(ctx: Context) -> int:
    """A planned meeting with everything."""
    return ctx.write("test", lambda s: meeting_story.rich_meeting(s, date.today()))


def _show(qtbot: Any, screen: Screen, target: object) -> BinnedNote:
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.open(target)
    screen.show()
    note = screen.findChild(BinnedNote)
    assert isinstance(note, BinnedNote)
    return note


def _primary(screen: Screen) -> list[str]:
    return [
        one.text()
        for one in screen.findChildren(Button)
        if one.isVisible() and one.isEnabled() and one._role == "primary"
    ]


@pytest.mark.parametrize("kind", SCREENS)
def test_it_opens_with_a_note_and_is_put_back(
    qtbot: Any, ctx: Context, rich: int, kind: type[Screen]
) -> None:
    home = ctx.read(lambda s: meeting_page.load(s, rich)).account_id
    ctx.write("bin_accounts", lambda s: accounts.put_in_bin(s, [home]))
    ctx.write("bin_meeting", lambda s: meetings.put_in_bin(s, [rich]))
    screen = kind(ctx)
    note = _show(qtbot, screen, rich)
    assert note.isVisible()
    assert not _primary(screen)
    screen.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_F6):
        QTest.keyClick(screen, key)
    QTest.keyClick(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.leave()
    QTest.mouseClick(note.put_back, Qt.MouseButton.LeftButton)
    page = ctx.read(lambda s: meeting_page.load(s, rich))
    assert not page.binned and page.fields["state"] is MeetingState.PLANNED
    assert not note.isVisible()


def test_an_open_plan_notices_that_its_account_goes(qtbot: Any, ctx: Context, rich: int) -> None:
    screen = MeetingScreen(ctx)
    note = _show(qtbot, screen, rich)
    assert not note.isVisible() and screen.body.isEnabled() and _primary(screen)
    home = screen.desk.page.account_id
    ctx.write("bin_accounts", lambda s: accounts.put_in_bin(s, [home]))
    assert note.isVisible() and not screen.body.isEnabled() and not _primary(screen)
