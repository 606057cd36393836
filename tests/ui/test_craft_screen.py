"""The page of the craft: figures of a real book, the period changed by mouse and key."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from kamdesk.models.kinds import MeetingState, Outcome
from kamdesk.services import meetings
from kamdesk.ui.context import Context
from kamdesk.ui.craft import CraftScreen
from tests import factories


@pytest.fixture
def held(ctx: Context) -> dict[str, int]:
    """Two continuations in a row at one account; an order at another, half a year ago."""
    found: dict[str, int] = {}

    def meet(session: Session, account_id: int, day: date, outcome: Outcome) -> None:
        at = datetime(day.year, day.month, day.day, 10).astimezone()
        made = meetings.arrange(session, account_id, at, {"title": "m"}, [])
        made.state, made.outcome = MeetingState.HELD, outcome

    def work(session: Session) -> None:
        found["still"] = factories.account(session, name="Still").id
        found["moving"] = factories.account(session, name="Moving").id
        today = ctx.today()
        for days in (3, 2):
            day = date.fromordinal(today.toordinal() - days)
            meet(session, found["still"], day, Outcome.CONTINUATION)
        meet(session, found["moving"], date.fromordinal(today.toordinal() - 180), Outcome.ORDER)

    ctx.write("sample", work)
    return found


def shown(qtbot: QtBot, ctx: Context) -> CraftScreen:
    screen = CraftScreen(ctx)
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.show()
    screen.open(None)
    charts = (screen.months, screen.tiers, screen.mix)
    qtbot.waitUntil(
        lambda: all(one.is_settled() for one in charts if one.isVisible()), timeout=20_000
    )
    return screen


def test_figures_follow_the_period(qtbot: QtBot, ctx: Context, held: dict[str, int]) -> None:
    screen = shown(qtbot, ctx)
    assert screen.tiles.rate.figure() == "33%"
    assert "1" in screen.months.title() and "33" in screen.months.title()
    quarter = screen.period.findChildren(QAbstractButton)[0]
    qtbot.mouseClick(quarter, Qt.MouseButton.LeftButton)
    assert screen.tiles.rate.figure() == "0%"
    QTest.keyClick(quarter, Qt.Key.Key_Right)
    assert screen.period.value() == 6


def test_who_stands_still_leads_to_the_account(
    qtbot: QtBot, ctx: Context, held: dict[str, int]
) -> None:
    screen = shown(qtbot, ctx)
    asked: list[tuple[str, object]] = []
    screen.open_requested.connect(lambda kind, target: asked.append((kind, target)))
    row = screen.streaks.rows.rows()[0]
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert asked == [("account", (held["still"], "talks"))]
    first = screen.accounts.table.model().index(0, 0)
    assert first.data() == "Still"  # the lowest rate comes first


def test_an_empty_book_says_what_to_do(qtbot: QtBot, ctx: Context) -> None:
    screen = CraftScreen(ctx)
    qtbot.addWidget(screen)
    screen.show()
    asked: list[str] = []
    screen.open_requested.connect(lambda kind, _target: asked.append(kind))
    screen.open(None)
    assert not screen.tiles.isVisible()
    qtbot.mouseClick(screen.begin, Qt.MouseButton.LeftButton)
    assert asked == ["new_meeting"]


def test_a_client_sees_nothing_of_it(qtbot: QtBot, ctx: Context, held: dict[str, int]) -> None:
    screen = shown(qtbot, ctx)
    ctx.set_client_safe(True)
    assert not screen.tiles.isVisible() and not screen.accounts.isVisible()
    ctx.set_client_safe(False)
    assert screen.tiles.isVisible()
