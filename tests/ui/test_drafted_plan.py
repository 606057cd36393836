"""A plan is drafted where a meeting is arranged, and from the plan's own menu."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from kamdesk.models import Meeting
from kamdesk.services import meeting_page
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.context import Context
from kamdesk.ui.meeting import MeetingScreen
from kamdesk.ui.meetings import NewMeetingDialog
from tests import factories, meeting_story


def _page(ctx: Context, meeting_id: int) -> MeetingPage:
    return ctx.read(lambda s: meeting_page.load(s, meeting_id))


def test_arranging_drafts_the_plan_and_one_undo_takes_both_back(qtbot: Any, ctx: Context) -> None:
    account_id = ctx.write("test", lambda s: factories.account(s, name="Aurora").id)
    dialog = NewMeetingDialog(None, ctx, account_id)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.day.setText("+3")
    QTest.keyClick(dialog.place, Qt.Key.Key_Return)
    assert dialog.meeting_id is not None
    page = _page(ctx, dialog.meeting_id)
    assert page.fields["purpose"] and page.background and page.chains
    ctx.undo()
    made = dialog.meeting_id
    assert ctx.read(lambda s: s.get(Meeting, made)) is None


def test_what_is_blank_is_drafted_from_the_menu(qtbot: Any, ctx: Context) -> None:
    def arrange(session: Any) -> int:
        home = factories.account(session)
        when = meeting_story.at(date.today() + timedelta(days=2))
        return factories.meeting(session, home.id, when, purpose="Mine").id

    meeting_id = ctx.write("test", arrange)
    screen = MeetingScreen(ctx)
    qtbot.addWidget(screen)
    screen.open(meeting_id)
    screen.show()
    qtbot.waitExposed(screen)
    actions = [action for menu in screen.findChildren(QMenu) for action in menu.actions()]
    draft = next(one for one in actions if one.text() == screen.tr("Draft what is blank"))
    draft.trigger()
    page = _page(ctx, meeting_id)
    assert page.fields["purpose"] == "Mine" and page.fields["opening"]
    assert screen.body.opening.words.value() == page.fields["opening"]
    assert page.background and page.chains
    ctx.undo()
    page = _page(ctx, meeting_id)
    assert (page.fields["opening"], page.background, page.chains) == ("", [], [])
    assert screen.body.opening.words.value() == ""
