"""Week, month and agenda by real mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from sqlalchemy import insert

from kamdesk.models import Meeting
from kamdesk.services import meetings
from kamdesk.settings import load
from kamdesk.ui.context import Context
from kamdesk.ui.meetings import MeetingsScreen
from kamdesk.ui.meetings.calendar.hours import Hours, shown_hours
from kamdesk.ui.meetings.calendar.lanes import Span, lay_out
from kamdesk.ui.meetings.calendar.periods import month_weeks, week_of
from kamdesk.ui.meetings.calendar.places import Stop
from tests import factories

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
TODAY = date.today()
MONDAY = TODAY - timedelta(days=TODAY.weekday())
Made = Callable[..., int]


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute)).astimezone()


@pytest.fixture
def made(ctx: Context) -> Made:
    """Arranges a meeting of Birch Freight."""
    home = ctx.write("test", lambda s: factories.account(s, name="Birch Freight").id)

    def make(begins: datetime, **values: Any) -> int:
        return ctx.write("test", lambda s: factories.meeting(s, home, begins, **values).id)

    return make


def _screen(qtbot: Any, ctx: Context, view: str) -> MeetingsScreen:
    screen = MeetingsScreen(ctx)
    qtbot.addWidget(screen)
    screen.resize(1150, 700)
    screen.open(None)
    screen.show()
    qtbot.waitExposed(screen)
    screen.show_view(view)
    screen.calendar.view().setFocus()
    return screen


def _starts(ctx: Context, meeting_id: int) -> datetime:
    return ctx.read(lambda s: s.get_one(Meeting, meeting_id).starts_at).astimezone()


def _drag(view: Any, start: QPoint, end: QPoint) -> None:
    pad = view.viewport()
    QTest.mousePress(pad, LEFT, pos=start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(pad, start + (end - start) * share)
    QTest.mouseRelease(pad, LEFT, pos=end)


def test_a_meeting_is_dragged_to_another_day_and_quarter(
    qtbot: Any, ctx: Context, made: Made
) -> None:
    meeting_id = made(_at(MONDAY, 10))
    screen = _screen(qtbot, ctx, "week")
    view, opened = screen.calendar.week, []
    screen.open_requested.connect(lambda *asked: opened.append(asked))
    screen.calendar.show_day(MONDAY)
    at, rect = view.measures(), view.rect_of(meeting_id)
    grip = QPointF(rect.center().x(), rect.top() + 2).toPoint()
    far = QPoint(round(at.column(3) - at.column(0)), round(at.hour * 3.3))
    _drag(view, grip, grip + far)
    assert _starts(ctx, meeting_id) == _at(MONDAY + timedelta(days=3), 13, 15)
    assert not opened
    ctx.undo()
    assert _starts(ctx, meeting_id) == _at(MONDAY, 10)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.rect_of(meeting_id).center().toPoint())
    late = MONDAY < TODAY
    assert opened == [("meeting_review" if late else "meeting", meeting_id)]


def test_a_drag_that_escape_ends_moves_nothing(qtbot: Any, ctx: Context, made: Made) -> None:
    meeting_id = made(_at(TODAY, 10))
    view = _screen(qtbot, ctx, "week").calendar.week
    start = view.rect_of(meeting_id).center().toPoint()
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(0, 90))
    assert view.drag is not None and view.drag.to is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, pos=start + QPoint(0, 90))
    assert _starts(ctx, meeting_id) == _at(TODAY, 10)


def test_a_meeting_is_moved_by_keys_and_followed(qtbot: Any, ctx: Context, made: Made) -> None:
    meeting_id = made(_at(TODAY, 10, 0))
    screen = _screen(qtbot, ctx, "week")
    view = screen.calendar.week
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.current() is None or view.current().id == meeting_id
    while view.current() is None:
        QTest.keyClick(view, Qt.Key.Key_Up if view.here.minute > 600 else Qt.Key.Key_Down)
    assert "Birch Freight" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    QTest.keyClick(view, Qt.Key.Key_Up, ALT)
    assert _starts(ctx, meeting_id) == _at(TODAY, 10, 15)
    for _ in range(7):  # out of the week, and the view goes along
        QTest.keyClick(view, Qt.Key.Key_Right, ALT)
    assert _starts(ctx, meeting_id) == _at(TODAY + timedelta(days=7), 10, 15)
    assert TODAY + timedelta(days=7) in view.days()
    assert view.current() is not None
    for _ in range(10):
        ctx.undo()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert TODAY in view.days()


def test_what_was_called_off_stays_where_it_is(qtbot: Any, ctx: Context, made: Made) -> None:
    meeting_id = made(_at(TODAY, 10))
    ctx.write("cancel_meeting", lambda s: meetings.cancel(s, meeting_id))
    view = _screen(qtbot, ctx, "week").calendar.week
    middle = view.rect_of(meeting_id).center().toPoint()
    _drag(view, middle, middle + QPoint(0, 120))
    assert _starts(ctx, meeting_id) == _at(TODAY, 10)
    assert view.faces[meeting_id].mark == "cancelled"
    assert ctx.word("meeting.cancelled") in view.faces[meeting_id].tip


def test_an_empty_slot_arranges_a_meeting_there(qtbot: Any, ctx: Context, made: Made) -> None:
    made(_at(TODAY, 10))
    screen = _screen(qtbot, ctx, "week")
    view, wanted = screen.calendar.week, []
    screen.calendar.arrange_wanted.disconnect()
    screen.calendar.arrange_wanted.connect(wanted.append)
    at = view.measures()
    place = view.days().index(TODAY)
    spot = QPoint(round((at.column(place) + at.column(place + 1)) / 2), round(at.y(15 * 60 + 10)))
    QTest.mouseDClick(view.viewport(), LEFT, pos=spot)
    assert wanted == [_at(TODAY, 15)]
    QTest.mouseClick(view.viewport(), LEFT, pos=spot)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert wanted[1:] == [_at(TODAY, 15, 30)]


def test_the_month_moves_by_days_and_weeks_and_counts_what_it_hides(
    qtbot: Any, ctx: Context, made: Made
) -> None:
    day = TODAY.replace(day=15)
    ids = [made(_at(day, 9 + n)) for n in range(5)]
    screen = _screen(qtbot, ctx, "month")
    view = screen.calendar.month
    shown, more = view.shown(day)
    assert [face.id for face in shown] == ids[: len(shown)] and len(shown) + more == 5 and more
    QTest.mouseClick(view.viewport(), LEFT, pos=view.line_rect(view.days().index(day), 0)
                     .adjusted(0, -20, 0, -20).center().toPoint())  # fmt: skip
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current() is not None and view.current().id == ids[0]
    QTest.keyClick(view, Qt.Key.Key_Right, ALT)
    assert _starts(ctx, ids[0]) == _at(day + timedelta(days=1), 9)
    target = view.cell(view.days().index(day + timedelta(days=7))).center().toPoint()
    _drag(view, view.rect_of(ids[0]).center().toPoint(), target)
    assert _starts(ctx, ids[0]) == _at(day + timedelta(days=7), 9)
    shown, more = view.shown(day)
    spot = view.line_rect(view.days().index(day), len(shown)).center().toPoint()
    QTest.mouseClick(view.viewport(), LEFT, pos=spot)
    assert screen.view() == "week" and day in screen.calendar.week.days()


def test_a_meeting_has_a_menu_by_key(qtbot: Any, ctx: Context, made: Made) -> None:
    meeting_id = made(_at(TODAY, 10))
    screen = _screen(qtbot, ctx, "week")
    view, opened = screen.calendar.week, []
    screen.open_requested.connect(lambda *asked: opened.append(asked))
    view.go_to(Stop(TODAY, 600, meeting_id))
    spot = view.rect_of(meeting_id).center().toPoint()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(view, QContextMenuEvent(reason, spot, view.mapToGlobal(spot)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.text() for action in menu.actions()]
    assert names == ["Open", "Brief", "Export as calendar file…"]
    menu.actions()[2].trigger()
    menu.close()
    assert opened == [("export_calendar", meeting_id)]


def test_keys_switch_views_and_the_choice_is_remembered(qtbot: Any, ctx: Context) -> None:
    screen = _screen(qtbot, ctx, "agenda")
    screen.setFocus()
    QTest.keyClick(screen, Qt.Key.Key_M)
    assert screen.view() == "month"
    view = screen.calendar.month
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    following = (TODAY.replace(day=1) + timedelta(days=32)).replace(day=1)
    assert view.month == following
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.month == TODAY
    QTest.keyClick(view, Qt.Key.Key_W)
    assert screen.view() == "week" and load().other["meetings_view"] == "week"
    QTest.keyClick(screen.agenda.search, Qt.Key.Key_M)  # is typed, not a command
    assert screen.view() == "week"
    again = MeetingsScreen(ctx)
    qtbot.addWidget(again)
    assert again.view() == "week"


def test_in_front_of_a_client_times_are_taken_and_no_more(
    qtbot: Any, ctx: Context, made: Made
) -> None:
    meeting_id = made(_at(TODAY, 10), title="Prices of Birch")
    ctx.set_client_safe(True)
    screen = _screen(qtbot, ctx, "week")
    face = screen.calendar.week.faces[meeting_id]
    assert (face.name, face.title, face.tier, face.tip) == ("Taken", "", None, "Taken")
    assert not screen.calendar.week.lines
    screen.show_view("agenda")
    texts = [w.accessibleName() + w.accessibleDescription() for w in screen.findChildren(object)
             if hasattr(w, "accessibleName")]  # fmt: skip
    assert not any("Birch" in text for text in texts)


def test_a_week_reads_its_own_meetings_among_five_thousand(
    qtbot: Any, ctx: Context, made: Made
) -> None:
    meeting_id = made(_at(TODAY, 9))
    account_id = ctx.read(lambda s: s.get_one(Meeting, meeting_id).account_id)
    rows = [
        {"account_id": account_id, "title": f"{n}", "starts_at": _at(TODAY, 9) + timedelta(days=n)}
        for n in range(1, 5_001)
    ]
    ctx.write("test", lambda s: s.execute(insert(Meeting), rows))
    screen = _screen(qtbot, ctx, "week")
    assert len(screen.calendar.week.faces) <= 7
    assert len(screen.calendar.week.stops(TODAY)) > 20


_SPANS = st.lists(st.tuples(st.integers(0, 23 * 60), st.integers(15, 300)), max_size=25)


@given(spans=_SPANS)
def test_meetings_never_cover_one_another(spans: list[tuple[int, int]]) -> None:
    made = [Span(n, start, min(start + length, 24 * 60)) for n, (start, length) in enumerate(spans)]
    laid = lay_out(made)
    assert sorted(one.span.key for one in laid) == list(range(len(made)))
    first, last = shown_hours((one.start, one.end) for one in made)
    at = Hours((TODAY,), 900, 50, 40, 40, first, last, 0)
    rects = [at.rect(0, one) for one in laid]
    assert all(not one.intersects(other) for one, other in combinations(rects, 2))
    ground = QRectF(at.column(0), at.head, at.column(1) - at.column(0), (last - first) * at.hour)
    assert all(ground.contains(rect) for rect in rects)
    for one in laid:  # a lane is shared by those only that a chain of overlaps connects
        assert one.lanes == 1 or any(
            one.span.start < other.span.end and other.span.start < one.span.end
            for other in laid
            if other is not one
        )


@given(day=st.dates(date(1990, 1, 1), date(2090, 1, 1)), first=st.integers(1, 7))
def test_a_month_has_each_day_once_in_whole_weeks(day: date, first: int) -> None:
    weeks = month_weeks(day, first)
    days = [one for week in weeks for one in week]
    assert days == [days[0] + timedelta(days=n) for n in range(len(days))]
    assert all(len(week) == 7 and week[0].isoweekday() == first for week in weeks)
    own = [one for one in days if (one.year, one.month) == (day.year, day.month)]
    assert own[0].day == 1 and (own[-1] + timedelta(days=1)).day == 1
    assert all(any(one in own for one in week) for week in weeks)
    assert week_of(day, first) in weeks
