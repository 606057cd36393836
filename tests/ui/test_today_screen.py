"""The Today screen through its window: what it says, and that each line's action is done."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from kamdesk.method.periods import add_months
from kamdesk.models import AccountReading, Promise, ServiceCase, ServiceStep, Touch
from kamdesk.models.kinds import (
    Channel,
    ChurnLevel,
    PromiseSide,
    PromiseState,
    ServiceKind,
    StepOwner,
    Tier,
)
from kamdesk.services import meetings, promises, tasks
from kamdesk.ui.promising import PostponeDialog
from kamdesk.ui.today import TodayScreen
from kamdesk.ui.today.hero import HeroCard
from kamdesk.ui.today.promises_card import PromisesCard
from kamdesk.ui.today.territory import UnplannedCard
from kamdesk.ui.widgets import Button, ChipButton
from tests import factories
from tests.meeting_story import rich_meeting

DAY = date.today()


def show(qtbot, ctx) -> TodayScreen:
    made = TodayScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    made.open()
    qtbot.waitUntil(lambda: made.first_day.isVisible() or all_shown(made), timeout=5_000)
    return made


def all_shown(made: TodayScreen) -> bool:
    """New cards are shown in the next round of the event loop."""
    card = made.page.findChild(PromisesCard)
    return card is not None and card.isVisible()


def texts(widget: QWidget) -> str:
    """Everything that stands on a widget."""
    return "\n".join(
        label.accessibleName() or label.text()
        for label in widget.findChildren(QLabel)
        if label.isVisibleTo(widget)
    )


def press(widget: QWidget, name: str) -> None:
    QTest.mouseClick(widget.findChild(Button, name), Qt.MouseButton.LeftButton)


def row_of(made: TodayScreen, promise_id: int) -> QWidget:
    return made.page.findChild(QWidget, f"promise-{promise_id}")


@pytest.fixture
def story(ctx):
    """A meeting in twenty minutes with its account; its id."""

    def work(session):
        meeting_id = rich_meeting(session, DAY)
        soon = datetime.now().astimezone() + timedelta(minutes=20)
        meetings.update(session, meeting_id, {"starts_at": soon})
        return meeting_id

    return ctx.write("test", work)


@pytest.fixture
def owed(ctx):
    """A promise of ours that is late and one of theirs that is due; their ids."""

    def work(session):
        account = factories.account(session, name="Alder")
        person = factories.contact(session, account.id, name="Ann Chen")
        common = {"account_id": account.id, "contact_id": person.id}
        ours = {"side": PromiseSide.OURS, "what": "send the list", "due_on": DAY - timedelta(2)}
        theirs = {"side": PromiseSide.THEIRS, "what": "name a date", "due_on": DAY}
        return [promises.make(session, {**common, **each}).id for each in (ours, theirs)]

    return ctx.write("test", work)


def test_the_next_meeting_is_the_hero_with_what_its_plan_lacks(qtbot, ctx, story):
    made = show(qtbot, ctx)
    hero = made.page.findChild(HeroCard)
    said = texts(hero)
    assert "岭南启航文仪集团" in said
    assert "in 20 minute" in hero._hint.full_text()
    assert "沈嘉禾 采购总监 · Decision maker, supports us" in said
    assert "陆知远" in said, "who approves is not invited"
    assert "Fallback: " in said


def test_the_hero_leads_to_its_meeting(qtbot, ctx, story):
    made = show(qtbot, ctx)
    with qtbot.waitSignal(made.open_requested) as asked:
        press(made.page.findChild(HeroCard), "meeting")
    assert asked.args == ["meeting", story]


def test_done_keeps_our_promise_and_the_line_is_gone(qtbot, ctx, owed):
    made = show(qtbot, ctx)
    assert "2 day" in texts(row_of(made, owed[0]))
    assert "We to Ann Chen: send the list" in texts(row_of(made, owed[0]))
    with qtbot.waitSignal(ctx.notice) as told:
        press(row_of(made, owed[0]), "done")
    assert told.args == ["Kept: send the list", True]
    assert ctx.read(lambda s: s.get(Promise, owed[0]).state) is PromiseState.KEPT
    assert row_of(made, owed[0]) is None
    assert ctx.undo() == "keep_promise"
    qtbot.waitUntil(row_of(made, owed[0]).isVisible, timeout=5_000)


def test_a_promise_is_moved_to_next_week_from_its_menu(qtbot, ctx, owed):
    made = show(qtbot, ctx)
    row = row_of(made, owed[0])
    menu = next(b._menu for b in row.findChildren(Button) if b._menu is not None)
    week = next(a for a in menu.actions() if a.text().startswith("A week on"))
    week.trigger()
    assert ctx.read(lambda s: s.get(Promise, owed[0]).due_on) == DAY + timedelta(days=7)
    assert made._day.promises.count == 1


def test_another_day_must_be_a_day(qtbot, ctx, owed):
    line = ctx.read(lambda s: promises.open_until(s, DAY))[0]
    dialog = PostponeDialog(ctx, line)
    qtbot.addWidget(dialog)
    dialog.editor.setText("soon")
    dialog.accept()
    assert "soon" in dialog.field.error()
    dialog.editor.setText("2031-02-03")
    dialog.accept()
    assert dialog.day == date(2031, 2, 3)


def test_remind_puts_a_polite_sentence_on_the_clipboard(qtbot, ctx, owed):
    made = show(qtbot, ctx)
    press(row_of(made, owed[1]), "remind")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Hello Ann Chen")
    assert "name a date" in text
    assert ctx.read(lambda s: s.get(Promise, owed[1]).state) is PromiseState.OPEN


def test_silent_accounts_are_chips_that_open_the_account(qtbot, ctx):
    def work(session):
        account = factories.account(session, name="Alder")
        account.tier = Tier.GOLD
        return account.id

    account_id = ctx.write("test", work)
    made = show(qtbot, ctx)
    chip = made.page.findChild(UnplannedCard).findChild(ChipButton)
    assert chip.text() == "Alder  never met"
    with qtbot.waitSignal(made.open_requested) as asked:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert asked.args == ["account", account_id]


def test_a_client_sees_neither_tiers_nor_stance_nor_sales(qtbot, ctx, story):
    ctx.write("sale", lambda s: factories.sale(s, 1, DAY.replace(day=1) - timedelta(3), "9.00"))
    made = show(qtbot, ctx)
    qtbot.waitUntil(made.page.sales.isVisible, timeout=10_000)
    assert made.page.sales.chart.title() not in ("", ctx.word("finding.sales_by_month"))
    ctx.set_client_safe(True)
    qtbot.waitUntil(lambda: all_shown(made), timeout=5_000)
    said = texts(made.page)
    assert "沈嘉禾 采购总监" in said
    for secret in ("Decision maker", "implication", "Advance wanted", "Tiers", "so far"):
        assert secret not in said
    assert not made.page.sales.isVisible()


def test_a_late_service_step_is_told(qtbot, ctx):
    def work(session):
        account = factories.account(session, name="Alder")
        step = ServiceStep(
            title="Answer in writing",
            due_on=DAY - timedelta(days=3),
            owner_role=StepOwner.QUALITY,
        )
        session.add(
            ServiceCase(
                account_id=account.id,
                kind=ServiceKind.COMPLAINT,
                title="Late delivery",
                opened_on=DAY,
                steps=[step],
            )
        )
        session.flush()
        return step.id, step.case_id

    step_id, case_id = ctx.write("test", work)
    made = show(qtbot, ctx)
    row = made.page.findChild(QWidget, f"step-{step_id}")
    assert "Answer in writing" in texts(row) and "Quality" in texts(row)
    with qtbot.waitSignal(made.open_requested) as asked:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert asked.args == ["service", case_id]


def test_the_day_in_one_line_leads_to_its_cards_that_stand_in_its_order(qtbot, ctx, owed):
    def work(session):
        account = factories.account(session, name="Birch", tier=Tier.GOLD)  # nothing planned
        late = DAY - timedelta(days=3)
        case = ServiceCase(
            account_id=account.id, kind=ServiceKind.COMPLAINT, title="x", opened_on=late,
            steps=[ServiceStep(title="Answer", due_on=late)],
        )  # fmt: skip
        warned = AccountReading(
            account_id=account.id, month=add_months(DAY.replace(day=1), -1), read_on=late,
            churn_level=ChurnLevel.HIGH, churn_score=60, signals={}, parts={},
        )  # fmt: skip
        touch = Touch(account_id=account.id, channel=Channel.VISIT, planned_on=late)
        session.add_all([case, warned, touch])
        tasks.add(session, account.id, "Look up", DAY)

    ctx.write("test", work)
    made = show(qtbot, ctx)
    assert made.page.glance.texts() == [
        "2 promise(s) due", "1 service step(s) due", "1 contact(s) due", "1 task(s) due",
        "1 without a next step", "1 may leave",
    ]  # fmt: skip
    cards = made.page._parts
    for column, keys in (
        (0, ["next", "promises", "touches"]),
        (1, ["steps", "tasks", "unplanned", "warnings", "tiers"]),
    ):
        layout = made.page._columns.column(column)
        places = [layout.indexOf(cards[key]) for key in keys]
        assert places == sorted(places) and -1 not in places
    QTest.mouseClick(made.page.findChild(QWidget, "glance-promises"), Qt.MouseButton.LeftButton)
    assert made.page.window().focusWidget() is row_of(made, owed[0])


def test_by_keyboard_one_promise_after_the_other(qtbot, ctx, owed):
    made = show(qtbot, ctx)
    first = row_of(made, owed[0]).findChild(Button, "done")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    focus = made.page.window().focusWidget()
    assert focus is row_of(made, owed[1]).findChild(Button, "done")
    QTest.keyClick(focus, Qt.Key.Key_Space)
    assert ctx.read(lambda s: s.get(Promise, owed[1]).state) is PromiseState.KEPT


def test_closed_months_without_an_evaluation_lead_to_the_tiers(qtbot, ctx):
    def work(session):
        account = factories.account(session)
        factories.sale(session, account.id, DAY.replace(day=1) - timedelta(days=3), "9.00", "2.00")

    ctx.write("test", work)
    made = show(qtbot, ctx)
    qtbot.waitUntil(made.page.due.isVisible, timeout=10_000)
    with qtbot.waitSignal(made.open_requested) as asked:
        QTest.mouseClick(made.page.due.findChild(Button), Qt.MouseButton.LeftButton)
    assert asked.args == ["tiers", None]


def test_an_empty_book_says_what_to_do_first(qtbot, ctx):
    made = show(qtbot, ctx)
    assert made.first_day.isVisible()
    for kind in ("import", "new_account", "welcome"):
        with qtbot.waitSignal(made.open_requested) as asked:
            press(made.first_day, kind)
        assert asked.args == [kind, None]
    ctx.write("test", factories.account)
    assert made.page.isVisible()
    assert made.page.findChild(PromisesCard) is not None
    assert datetime.combine(DAY, time()).date() == made._day.day
