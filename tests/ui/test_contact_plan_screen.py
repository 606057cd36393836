"""The contact plan in its window: dragging, keys, the done form, Chinese typing, coverage."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Touch
from kamdesk.models.kinds import BuyingRole, Channel, Tier, TouchState
from kamdesk.services import accounts, contact_plan, verdict_page
from kamdesk.services.contact_plan import agenda
from kamdesk.ui.contact_plan import ContactPlanScreen
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job
from kamdesk.ui.touching.free_day_dialog import FreeDayDialog
from kamdesk.ui.verdict.override_dialog import OverrideDialog
from kamdesk.ui.widgets.label import ElidedLabel
from tests import factories

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
WEDNESDAY = date(2026, 11, 25)


class WednesdayContext(Context):
    """A working day in the middle of a week without holidays."""

    def today(self) -> date:
        return WEDNESDAY


@pytest.fixture
def wednesday(styled_app: Any, book: Any, settings: Any) -> Any:
    made = WednesdayContext(book, settings)
    yield made
    made.deleteLater()


def fill(session: Session) -> dict[str, int]:
    """Two accounts with a person each, one contact today and one that is late."""
    ids = {}
    for name, tier in (("Heron Press", Tier.PLATINUM), ("Birch Freight", Tier.LEAD)):
        one = factories.account(session, name=name, tier=tier, owner="An").id
        who = factories.contact(session, one, name=f"{name} P", role=BuyingRole.USER).id
        ids[name] = one
        late = name == "Birch Freight"
        day = WEDNESDAY - timedelta(days=5 if late else 0)
        values = {"channel": Channel.VISIT, "contact_id": who}
        ids[f"touch {name}"] = contact_plan.add(session, one, day, values).id
    contact_plan.plan_ahead(session, WEDNESDAY)
    return ids


@pytest.fixture
def ids(wednesday: Context) -> dict[str, int]:
    return wednesday.write("test", fill)


@pytest.fixture
def screen(qtbot: Any, wednesday: Context, ids: dict[str, int]) -> ContactPlanScreen:
    made = ContactPlanScreen(wednesday)
    made.week_bar.first = agenda.monday(WEDNESDAY)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.open(None)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def touch(ctx: Context, touch_id: int) -> Touch:
    return ctx.read(lambda s: s.get_one(Touch, touch_id))


def lane(screen: ContactPlanScreen, day: date | None) -> Any:
    return screen.week.boxes[day].lane


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def test_a_card_is_dragged_to_another_day_and_undo_takes_it_back(
    wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int]
) -> None:
    key = ids["touch Heron Press"]
    start, friday = lane(screen, WEDNESDAY), WEDNESDAY + timedelta(days=2)
    start.choose(key)
    card = start.visualRect(start.currentIndex()).topLeft() + QPoint(30, 30)
    target = screen.week.boxes[friday]
    QTest.mousePress(start.viewport(), LEFT, pos=card)
    for there in (card + QPoint(40, 8), start.viewport().mapFromGlobal(
        target.mapToGlobal(target.rect().center())
    )):  # fmt: skip
        QTest.mouseMove(start.viewport(), there)
        QApplication.processEvents()
    QTest.mouseRelease(start.viewport(), LEFT, pos=there)
    assert touch(wednesday, key).planned_on == friday
    assert lane(screen, friday).current_id() == key
    wednesday.undo()
    assert touch(wednesday, key).planned_on == WEDNESDAY
    assert key in [line.id for line in lane(screen, WEDNESDAY).cards.lines]


def test_ctrl_or_alt_and_an_arrow_move_a_day_but_never_into_the_past(
    wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int]
) -> None:
    key = ids["touch Heron Press"]
    assert screen.week.choose(key)
    told: list[str] = []
    wednesday.notice.connect(lambda text, _undo: told.append(text))
    QTest.keyClick(lane(screen, WEDNESDAY), Qt.Key.Key_Left, ALT)
    assert touch(wednesday, key).planned_on == WEDNESDAY
    assert "before today" in told[-1]
    QTest.keyClick(lane(screen, WEDNESDAY), Qt.Key.Key_Right, CTRL)
    assert touch(wednesday, key).planned_on == WEDNESDAY + timedelta(days=1)
    assert lane(screen, WEDNESDAY + timedelta(days=1)).hasFocus()


def test_what_is_late_stands_at_the_left_and_t_makes_it_today(
    wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int]
) -> None:
    key = ids["touch Birch Freight"]
    assert [line.id for line in lane(screen, None).cards.lines] == [key]
    screen.week.choose(key)
    QTest.keyClick(lane(screen, None), Qt.Key.Key_T)
    assert touch(wednesday, key).planned_on == WEDNESDAY
    assert not screen.week.boxes[None].isVisible()


def test_the_done_form_by_keys_with_chinese(
    wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int]
) -> None:
    key = ids["touch Heron Press"]
    screen.week.choose(key)
    QTest.keyClick(lane(screen, WEDNESDAY), Qt.Key.Key_Return)
    form = screen.week.panel.form
    minutes, note = form.binder.editor("minutes"), form.note
    assert minutes.hasFocus()
    QTest.keyClicks(minutes, "45")
    for editor in (minutes, form.binder.editor("cost"), form.binder.editor("channel"),
                   form.binder.editor("contact_id")):  # fmt: skip
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert note.hasFocus()
    compose(note, "ni hao")
    QTest.keyClick(note, Qt.Key.Key_Return, CTRL)
    assert touch(wednesday, key).state is TouchState.PLANNED  # the input method's own Enter
    compose(note, "", "\u4f60\u597d")
    QTest.keyClick(note, Qt.Key.Key_Return)
    step = form.binder.editor("next_step")
    assert step.hasFocus()
    form.next_date.setText((WEDNESDAY + timedelta(days=9)).isoformat())
    QTest.keyClick(step, Qt.Key.Key_Return, CTRL)
    assert form.binder.field("next_step").error()  # a date without a step is refused
    QTest.keyClicks(step, "send the price list")
    QTest.keyClick(step, Qt.Key.Key_Return, CTRL)
    stored = touch(wednesday, key)
    assert (stored.state, stored.minutes, stored.note) == (TouchState.DONE, 45, "\u4f60\u597d")
    account = wednesday.read(lambda s: s.get_one(Account, ids["Heron Press"]))
    assert account.next_step == "send the price list"
    assert account.next_date == WEDNESDAY + timedelta(days=9)
    assert screen.week.panel.isHidden()
    wednesday.undo()
    assert touch(wednesday, key).state is TouchState.PLANNED


def test_after_one_is_written_down_the_keyboard_is_on_the_next(
    wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int]
) -> None:
    values = {"channel": Channel.PHONE}
    wednesday.write("test", lambda s: contact_plan.add(s, ids["Birch Freight"], WEDNESDAY, values))
    today = lane(screen, WEDNESDAY)
    first, second = (line.id for line in today.cards.lines[:2])
    screen.week.choose(first)
    QTest.keyClick(today, Qt.Key.Key_Return)
    QTest.keyClick(screen.week.panel.form.note, Qt.Key.Key_Escape)
    assert today.hasFocus() and today.current_id() == first, "given up, it is where one was"
    QTest.keyClick(today, Qt.Key.Key_Return)
    QTest.keyClick(screen.week.panel.form.note, Qt.Key.Key_Return, CTRL)
    assert touch(wednesday, first).state is TouchState.DONE
    assert today.hasFocus() and today.current_id() == second


def test_a_skip_asks_for_its_reason_in_the_agenda(
    wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int]
) -> None:
    key = ids["touch Birch Freight"]
    QTest.keyClick(screen, Qt.Key.Key_A)
    assert screen.view() == "agenda"
    entry = screen.agenda.list.entry(key)
    assert entry is not None
    entry.row.setFocus()
    QTest.keyClick(entry.row, Qt.Key.Key_S)
    line = screen.agenda.list.panel.skip
    QTest.keyClick(line.reason, Qt.Key.Key_Return)
    assert line.field.error()
    compose(line.reason, "mang")
    QTest.keyClick(line.reason, Qt.Key.Key_Return)
    assert touch(wednesday, key).state is TouchState.PLANNED
    compose(line.reason, "", "\u5fd9")
    QTest.keyClick(line.reason, Qt.Key.Key_Return)
    assert touch(wednesday, key).skip_reason == "\u5fd9"
    wednesday.undo()
    assert screen.agenda.list.entry(key) is not None


def test_what_is_typed_stays_while_the_agenda_is_read_again(
    wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int]
) -> None:
    screen.show_view("agenda")
    entry = screen.agenda.list.entry(ids["touch Heron Press"])
    assert entry is not None
    QTest.mouseClick(entry.findChild(QWidget, "done"), LEFT)
    form = screen.agenda.list.panel.form
    QTest.keyClicks(form.note, "half a")
    wednesday.write("test", lambda s: accounts.update(s, ids["Birch Freight"], {"city": "Wuhan"}))
    assert form.note.value() == "half a"
    assert form.isVisible()
    assert not screen.leave()
    QTest.keyClick(form.note, Qt.Key.Key_Escape)
    assert screen.leave()


def test_what_is_typed_outlives_another_contact_a_filter_and_a_refusal(
    qtbot: Any, wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int]
) -> None:
    told: list[str] = []
    wednesday.notice.connect(lambda text, _undo: told.append(text))
    screen.show_view("agenda")
    held, other = (
        screen.agenda.list.entry(ids[f"touch {n}"]) for n in ("Heron Press", "Birch Freight")
    )
    QTest.keyClick(held.row, Qt.Key.Key_D)
    panel = screen.agenda.list.panel
    QTest.keyClicks(panel.form.note, "half a word")
    QTest.keyClick(other.row, Qt.Key.Key_D)
    assert panel.line.account == "Heron Press" and panel.form.note.value() == "half a word"
    assert "Heron Press" in told[-1]
    screen.filters.search.setText("Birch")
    qtbot.waitUntil(lambda: len({e.row.line.account for e in screen.agenda.list.entries}) == 1)
    assert panel.isVisible() and panel.form.note.value() == "half a word"
    assert not screen.leave()
    wednesday.undo()  # which takes the contact out of the book
    panel.form.store()
    assert panel.is_unfinished() and panel.form.note.value() == "half a word"
    wednesday.redo()
    panel.form.store()
    assert touch(wednesday, ids["touch Heron Press"]).note == "half a word"
    assert screen.leave()


def test_filters_narrow_and_an_unknown_text_says_so(
    screen: ContactPlanScreen, ids: dict[str, int], qtbot: Any
) -> None:
    screen.show_view("agenda")
    screen.filters.search.setText("birch")
    qtbot.waitUntil(lambda: {e.row.line.account for e in screen.agenda.list.entries}
                    == {"Birch Freight"})  # fmt: skip
    screen.filters.search.setText("nobody at all")
    qtbot.waitUntil(lambda: screen._stack.currentWidget() is screen._no_match)
    screen.filters.clear()
    assert len({e.row.line.account for e in screen.agenda.list.entries}) == 2


def test_coverage_puts_who_is_behind_first_and_opens_them(
    wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int], qtbot: Any
) -> None:
    bare = wednesday.write(
        "test", lambda s: factories.account(s, name="Nobody There", tier=Tier.GOLD).id
    )
    QTest.keyClick(screen, Qt.Key.Key_C)
    assert set(screen.coverage.model.ids[:2]) == {bare, ids["Birch Freight"]}
    assert "furthest behind" in screen.coverage.chart.title()
    screen.coverage.table.selectRow(screen.coverage.model.place_of(bare))
    with qtbot.waitSignal(screen.open_requested) as opened:
        QTest.keyClick(screen.coverage.table, Qt.Key.Key_Return)
    assert opened.args == ["account", bare]


def test_coverage_of_a_large_book_is_read_aside_and_dropped_when_nobody_looks(
    screen: ContactPlanScreen, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def below_title() -> str:
        return screen.header.findChildren(ElidedLabel)[-1].full_text()

    monkeypatch.setattr("kamdesk.ui.contact_plan.coverage_view.MANY", 0)
    with qtbot.waitSignal(screen.coverage.told):
        screen.show_view("coverage")
        assert not screen.coverage.table.isVisible()
        assert below_title() == "Reading all accounts …"
    assert screen.coverage.table.isVisible()
    assert "behind plan" in below_title()
    screen.refresh()
    assert screen.coverage.table.isVisible()  # what showed stays until the new is read
    late: list[object] = []
    screen.coverage.told.connect(lambda *told: late.append(told))
    screen.show_view("week")
    qtbot.waitUntil(lambda: not screen.coverage.findChildren(Job))
    assert not late and "this week" in below_title()


def test_changed_rules_offer_to_plan_anew_and_it_says_what_it_did(
    wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int]
) -> None:
    assert screen.notices.stale.isHidden()
    assert "2027" in screen.notices.uncertain.accessibleName()
    wednesday.write("test", lambda s: contact_plan.set_rules(s, [
        contact_plan.rules(s)[5].__class__(Tier.PLATINUM, None, Channel.PHONE, 5)
    ]))  # fmt: skip
    assert not screen.notices.stale.isHidden()
    told: list[str] = []
    wednesday.notice.connect(lambda text, _undo: told.append(text))
    before = wednesday.read(lambda s: len(s.scalars(select(Touch.id)).all()))
    QTest.mouseClick(screen.notices.plan, LEFT)
    assert "added" in told[-1]
    assert wednesday.read(lambda s: len(s.scalars(select(Touch.id)).all())) > before
    assert screen.notices.stale.isHidden()


def test_an_empty_book_and_a_client_see_no_plan(qtbot: Any, ctx: Context, book: Any) -> None:
    made = ContactPlanScreen(ctx)
    qtbot.addWidget(made)
    made.show()
    made.open(None)
    assert made._stack.currentWidget() is made._no_accounts
    ctx.write("test", lambda s: factories.account(s, name="First", tier=Tier.GOLD).id)
    made.refresh()
    assert made._stack.currentWidget() is made.no_plan
    QTest.mouseClick(made.no_plan.plan, LEFT)
    assert made._stack.currentWidget() is made.week
    ctx.set_client_safe(True)
    assert made._stack.currentWidget() is made._hidden
    assert made.title() == ""


NATIONAL_DAY = date(2026, 10, 1)


class September(WednesdayContext):
    """The day before the Golden Week; Saturday 10 October is worked in exchange."""

    def today(self) -> date:
        return NATIONAL_DAY - timedelta(days=1)


@pytest.fixture
def september(qtbot: Any, styled_app: Any, book: Any, settings: Any) -> Any:
    ctx = September(book, settings)

    def work(session: Session) -> int:
        one = factories.account(session, name="Heron Press", tier=Tier.PLATINUM).id
        factories.contact(session, one, name="Ann", role=BuyingRole.USER)
        made = contact_plan.add(session, one, ctx.today(), {"channel": Channel.VISIT}).id
        contact_plan.plan_ahead(session, ctx.today())
        return made

    key = ctx.write("test", work)
    made = ContactPlanScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1400, 720)
    made.open("week")
    made.show()
    yield ctx, made, key
    ctx.deleteLater()


def answer(monkeypatch: pytest.MonkeyPatch, press: str) -> list[str]:
    """Press a button of the question about a day off; what was asked is listed."""
    asked: list[str] = []

    def answered(dialog: FreeDayDialog) -> int:
        asked.append(f"{dialog.windowTitle()} {dialog._message.text()}")
        getattr(dialog, press).click() if press else dialog.reject()
        return dialog.result()

    monkeypatch.setattr(FreeDayDialog, "exec", answered)
    return asked


def drag(screen: ContactPlanScreen, start: Any, key: int, target: QWidget) -> None:
    start.choose(key)
    card = start.visualRect(start.currentIndex()).topLeft() + QPoint(30, 30)
    QTest.mousePress(start.viewport(), LEFT, pos=card)
    there = start.viewport().mapFromGlobal(target.mapToGlobal(target.rect().center()))
    for place in (card + QPoint(40, 8), there):
        QTest.mouseMove(start.viewport(), place)
        QApplication.processEvents()
    QTest.mouseRelease(start.viewport(), LEFT, pos=there)


@pytest.mark.parametrize(
    ("press", "goes_to"),
    [("nearest", date(2026, 10, 8)), ("there", date(2026, 10, 2)), ("", date(2026, 9, 30))],
)
def test_a_card_dropped_on_a_holiday_is_asked_about(
    september: Any, monkeypatch: pytest.MonkeyPatch, press: str, goes_to: date
) -> None:
    ctx, screen, key = september
    asked = answer(monkeypatch, press)
    drag(screen, lane(screen, ctx.today()), key, screen.week.boxes[date(2026, 10, 2)])
    assert touch(ctx, key).planned_on == goes_to
    assert len(asked) == 1
    assert "no working day" in asked[0]
    assert "National Day" in asked[0]
    assert "October 8" in asked[0]  # the nearest is where it is


def test_alt_and_an_arrow_step_over_the_golden_week_to_a_worked_saturday(
    september: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ctx, screen, key = september
    asked = answer(monkeypatch, "")
    assert screen.week.choose(key)
    for day in (date(2026, 10, 8), date(2026, 10, 9), date(2026, 10, 10)):
        QTest.keyClick(screen.week.lanes()[0].window().focusWidget(), Qt.Key.Key_Right, ALT)
        assert touch(ctx, key).planned_on == day
    assert not asked
    box = screen.week.boxes[date(2026, 10, 10)]  # a Saturday
    assert box.isVisible()
    assert "exchange" in box.note.text()
    assert date(2026, 10, 11) not in screen.week.boxes
    screen.week_bar.step(-1)
    holiday = screen.week.boxes[NATIONAL_DAY]
    assert holiday.note.text()
    assert date(2026, 10, 3) not in screen.week.boxes


def test_accounts_with_nothing_planned_are_loud_everywhere_and_planned_with_one_click(
    wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int]
) -> None:
    assert "Birch Freight" in screen.notices.bare.accessibleName()  # late, and nothing ahead

    def add(session: Session) -> list[int]:
        return [factories.account(session, name=name, tier=Tier.GOLD).id for name in ("Om", "Un")]

    bare = wednesday.write("test", add)
    for view in ("week", "agenda", "coverage"):
        screen.show_view(view)
        assert screen.notices.bare.isVisible()
        assert screen.notices.bare.accessibleName().endswith(": Om, Un, Birch Freight")
    screen.filters.tier.set_value(Tier.PLATINUM)
    screen.refresh()
    assert screen.notices.bare.isHidden()
    screen.filters.clear()
    QTest.mouseClick(screen.notices.plan_bare, LEFT)
    assert screen.notices.bare.isHidden()
    planned = wednesday.read(
        lambda s: s.scalars(select(Touch.planned_on).where(Touch.account_id.in_(bare))).all()
    )
    assert planned == [WEDNESDAY, WEDNESDAY]
    wednesday.undo()
    assert screen.notices.bare.isVisible()


def test_a_tier_kept_by_hand_replans_what_the_week_shows(
    wednesday: Context, screen: ContactPlanScreen, ids: dict[str, int]
) -> None:
    """From Lead, whose users nobody contacts, to Platinum: a call every three weeks."""
    account_id = ids["Birch Freight"]

    def ahead() -> list[date | None]:
        query = select(Touch.planned_on).where(
            Touch.account_id == account_id, Touch.planned_on >= WEDNESDAY
        )
        return list(wednesday.read(lambda s: s.scalars(query.order_by(Touch.planned_on)).all()))

    late = touch(wednesday, ids["touch Birch Freight"])
    assert not ahead()
    page = wednesday.read(lambda s: verdict_page.load(
        s, account_id, verdict_page.present_evaluation(s, WEDNESDAY), WEDNESDAY
    ))  # fmt: skip
    dialog = OverrideDialog(screen, wednesday, page)
    dialog.tier.set_value(Tier.PLATINUM)
    dialog.reason.set_value("a large tender")
    dialog.keep.click()
    assert ahead()[:2] == [WEDNESDAY, WEDNESDAY + timedelta(days=21)]
    assert "Birch Freight" in [line.account for line in lane(screen, WEDNESDAY).cards.lines]
    assert touch(wednesday, late.id).planned_on == late.planned_on
    wednesday.undo()
    assert not ahead()


def test_what_lies_ahead_is_written_aside_or_refused_in_words(
    qtbot: Any,
    wednesday: Context,
    screen: ContactPlanScreen,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    wednesday.notice.connect(lambda text, _undo: told.append(text))
    for place, well in ((tmp_path / "plan", True), (tmp_path / "no" / "plan.ics", False)):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, to=place: (str(to), ""))
        QTest.mouseClick(screen.out, LEFT)
        assert told == [], "the window did not wait for it"
        qtbot.waitUntil(
            lambda: bool([text for text in told if "Writing" not in text]), timeout=30_000
        )
        assert ("written to plan.ics" in told[-1]) is well
        told.clear()
    assert "Heron Press" in (tmp_path / "plan.ics").read_text("utf-8")
