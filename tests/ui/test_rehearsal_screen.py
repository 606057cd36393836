"""A rehearsal by keys: cards turned and judged against the clock, kept, told on the plan."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import select

from kamdesk.models import Rehearsal
from kamdesk.models.kinds import Behaviour
from kamdesk.services import meeting_page, meetings, rehearsals
from kamdesk.ui.context import Context
from kamdesk.ui.meeting import MeetingScreen
from kamdesk.ui.rehearsal import RehearsalScreen
from tests import factories, meeting_story

SPACE, ESCAPE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return
AGAIN, SURE = Qt.Key.Key_1, Qt.Key.Key_2


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.at = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.at

    def go(self, **by: int) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rich(ctx: Context) -> int:
    """A meeting with everything, today."""
    return ctx.write("test", lambda s: meeting_story.rich_meeting(s, date.today()))


def _show(qtbot: Any, screen: Any, target: object) -> Any:
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.open(target)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def _press(screen: Any, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(screen, key)


def _card(screen: RehearsalScreen) -> str:
    return screen.card.front.text()


def test_a_card_is_said_turned_and_judged_and_comes_back_until_it_is_sure(
    qtbot: Any, ctx: Context, rich: int, clock: Clock
) -> None:
    screen = _show(qtbot, RehearsalScreen(ctx, clock=clock), rich)
    page = ctx.read(lambda s: meeting_page.load(s, rich))
    assert _card(screen) == ctx.word("rehearsal.open_words")
    assert not _visible(screen, page.fields["opening"])
    _press(screen, AGAIN, SURE)  # nothing is judged that was not turned
    assert _card(screen) == ctx.word("rehearsal.open_words")
    _press(screen, SPACE)
    assert _visible(screen, page.fields["opening"])
    _press(screen, AGAIN)
    assert _card(screen) == ctx.word("rehearsal.open_purpose")
    _press(screen, SPACE, SURE)
    assert _card(screen) == ctx.word("rehearsal.open_words")
    clock.go(seconds=75)
    _press(screen, SPACE, SURE)
    assert screen.behaviour is Behaviour.ASK
    (kept,) = ctx.read(lambda s: s.scalars(select(Rehearsal)).all())
    assert (kept.behaviour, kept.cards, kept.sure, kept.seconds) == (Behaviour.OPEN, 2, 1, 75)


def _visible(screen: RehearsalScreen, text: str) -> bool:
    from PySide6.QtWidgets import QLabel

    return any(label.isVisible() and label.text() == text for label in screen.findChildren(QLabel))


def test_the_end_tells_what_deserves_another_look_and_the_plan_says_how_it_went(
    qtbot: Any, ctx: Context, rich: int, clock: Clock
) -> None:
    screen = _show(qtbot, RehearsalScreen(ctx, clock=clock), rich)
    while screen.behaviour is not Behaviour.ANSWER:
        _press(screen, SPACE, SURE)
    _press(screen, SPACE, AGAIN)
    while screen.behaviour is Behaviour.ANSWER:
        _press(screen, SPACE, SURE)
    _press(screen, ESCAPE)
    done = ctx.read(lambda s: rehearsals.last(s, rich))
    assert done is not None and done.cards - done.sure == 1
    assert screen.summary.headline.text() == f"{done.sure} of {done.cards} cards sure at once"
    (row,) = screen.summary.rows.rows()
    objection = ctx.read(lambda s: meeting_page.load(s, rich)).objections[0]
    assert row.accessibleName() == objection.text
    plan = _show(qtbot, MeetingScreen(ctx), rich)
    said = ctx.word("rehearsal.rehearsed_today", cards=done.cards, sure=done.sure)
    assert said in plan.header._subtitle.full_text()
    with qtbot.waitSignal(screen.open_requested) as asked:
        screen.summary.edit_wanted.emit(screen.drills[Behaviour.ANSWER].look_again[0])
    assert asked.args == ["meeting", (rich, "objection", objection.id)]
    plan.open(asked.args[1])
    assert plan.body.objections.isAncestorOf(plan.focusWidget())


def test_the_unsure_ones_again_count_once(
    qtbot: Any, ctx: Context, rich: int, clock: Clock
) -> None:
    screen = _show(qtbot, RehearsalScreen(ctx, clock=clock), rich)
    _press(screen, SPACE, AGAIN, SPACE, SURE, SPACE, SURE, ESCAPE)
    assert _last(ctx, rich) == (2, 1)
    screen.summary.again.click()
    _press(screen, SPACE, SURE)
    assert _last(ctx, rich) == (2, 2)


def _last(ctx: Context, meeting_id: int) -> tuple[int, int]:
    done = ctx.read(lambda s: rehearsals.last(s, meeting_id))
    assert done is not None
    return done.cards, done.sure


def test_ten_minutes_run_down_and_are_never_pressed_upon(
    qtbot: Any, ctx: Context, rich: int, clock: Clock
) -> None:
    screen = _show(qtbot, RehearsalScreen(ctx, clock=clock), rich)
    ring = screen.ring
    assert (ring.text(), ring.tone()) == ("10:00", "accent")
    clock.go(minutes=8, seconds=59)
    assert (ring.text(), ring.tone()) == ("1:01", "accent")
    clock.go(seconds=1)
    assert (ring.text(), ring.tone()) == ("1:00", "warn")
    clock.go(minutes=5)
    assert ring.text() == "0:00"
    _press(screen, SPACE, SURE)
    assert _card(screen) == ctx.word("rehearsal.open_purpose")


def test_half_a_round_is_kept_when_one_leaves(
    qtbot: Any, ctx: Context, rich: int, clock: Clock
) -> None:
    screen = _show(qtbot, RehearsalScreen(ctx, clock=clock), rich)
    assert screen.leave()
    assert ctx.read(lambda s: rehearsals.last(s, rich)) is None
    _press(screen, SPACE, SURE)
    assert screen.leave()
    assert _last(ctx, rich) == (1, 1)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_plan_of_which_nothing_is_written_can_be_rehearsed(
    qtbot: Any, ctx: Context, clock: Clock, language: str
) -> None:
    ctx.settings.language = language

    def arrange(session: Any) -> int:
        home = factories.account(session, name="Aurora Stationery")
        when = meeting_story.at(date.today())
        return meetings.arrange(session, home.id, when, {"title": "Paper"}, []).id

    screen = _show(qtbot, RehearsalScreen(ctx, clock=clock), ctx.write("test", arrange))
    seen = []
    while screen._stack.currentIndex() == 0:
        seen.append(screen.behaviour)
        _press(screen, SPACE)
        assert _visible(screen, ctx.word("rehearsal.nothing_planned"))
        if screen.behaviour in (Behaviour.ASK, Behaviour.ANSWER):
            assert screen._drill.current.offers  # type: ignore[union-attr]
        _press(screen, SURE)
    assert list(dict.fromkeys(seen)) == list(Behaviour)
