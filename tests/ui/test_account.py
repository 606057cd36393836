"""The account page: read at a glance, edited in place, every block with its action."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from factories import account, contact, meeting, sale
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.method.periods import Period, add_months
from kamdesk.models import Account, Promise
from kamdesk.models.kinds import BuyingRole, Coverage, NeedKind, PromiseSide, PromiseState
from kamdesk.services import accounts, meetings, promises, tiers
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.account.centre import CentreTab
from kamdesk.ui.account.history import HistoryTab
from kamdesk.ui.account.next_block import NextBlock
from kamdesk.ui.account.people_block import PeopleBlock
from kamdesk.ui.account.profile import ProfileTab
from kamdesk.ui.account.promise_row import PromiseRow
from kamdesk.ui.account.promises_block import PromisesBlock
from kamdesk.ui.account.sales import SalesTab
from kamdesk.ui.account.screen import TABS
from kamdesk.ui.account.tier_block import TierBlock
from kamdesk.ui.binned_note import BinnedNote
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Button, Chip, Row

TODAY = date.today()
MONTH = add_months(TODAY.replace(day=1), -1)


@pytest.fixture
def heron(ctx: Context) -> int:
    """An account with a parent, people, a planned meeting, a need, a late promise and sales."""

    def fill(session) -> int:
        parent = account(session, name="Harbour Holdings")
        made = account(session, name="Heron Press", code="H1", parent_id=parent.id).id
        wei = contact(
            session, made, name="Wei Lan", role=BuyingRole.DECISION_MAKER, influence=5, support=2
        )
        contact(session, made, name="Lu Yuan", influence=4, coverage=Coverage.NONE)
        talk = meeting(session, made, datetime.now(UTC) + timedelta(days=2), title="Trial")
        need = {"meeting_id": talk.id, "contact_id": wei.id, "kind": NeedKind.EXPLICIT}
        meetings.add_part(session, "need", {**need, "text": "x", "client_words": "Refill today"})
        late = {"account_id": made, "side": PromiseSide.OURS, "what": "Price list"}
        promises.make(session, {**late, "due_on": TODAY - timedelta(days=2)})
        for back, amount in ((0, "120.00"), (12, "100.00"), (13, "80.00")):
            sale(session, made, add_months(MONTH, -back), amount, "40.00", "Paper")
        sale(session, made, MONTH, "80.00", "10.00", "Toner")
        return made

    return ctx.write("import", fill)


@pytest.fixture
def screen(ctx: Context, qtbot: QtBot, heron: int) -> AccountScreen:
    """The page of Heron Press, shown."""
    return shown(ctx, qtbot, heron)


def shown(ctx: Context, qtbot: QtBot, target: Any) -> AccountScreen:
    made = AccountScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.open(target)
    return made


def said(widget: QWidget) -> str:
    """Everything that a widget's visible labels and chips say."""
    QApplication.processEvents()
    labels = [w.accessibleName() or w.text() for w in widget.findChildren(QLabel) if w.isVisible()]
    chips = [chip.text() for chip in widget.findChildren(Chip) if chip.isVisible()]
    buttons = [b.text() for b in widget.findChildren(QAbstractButton) if b.isVisible()]
    return " ".join([*labels, *chips, *buttons])


def stored(ctx: Context, account_id: int, name: str) -> Any:
    return ctx.read(lambda s: getattr(s.get(Account, account_id), name))


def press(widget: QWidget, text: str) -> None:
    QApplication.processEvents()
    button = next(b for b in widget.findChildren(Button) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_overview_says_who_what_and_what_next(screen: AccountScreen) -> None:
    assert screen.title() == "Heron Press"
    overview = said(screen)
    for fact in ("Harbour Holdings", "Wei Lan", "Refill today", "2 days late", "Trial"):
        assert fact in overview
    never_met = next(
        row for row in screen.findChild(PeopleBlock).findChildren(Row) if "Lu Yuan" in said(row)
    )
    assert "never met" in said(never_met)


def test_the_tier_is_explained_with_its_numbers(ctx: Context, qtbot: QtBot, heron: int) -> None:
    period = Period(add_months(MONTH, -11), add_months(MONTH, 1) - timedelta(days=1))
    ctx.write("apply_tiers", lambda s: tiers.apply(s, tiers.preview(s, period)).id)
    screen = shown(ctx, qtbot, heron)
    why = said(screen.findChild(TierBlock))
    assert "Why Platinum" in why
    assert "100%" in why


def test_crumbs_and_buttons_lead_on(screen: AccountScreen, qtbot: QtBot, heron: int) -> None:
    asked: list[tuple[str, object]] = []
    screen.open_requested.connect(lambda kind, target: asked.append((kind, target)))
    for text in ("Export dossier", "Meeting brief", "Arrange meeting"):
        press(screen, text)
    assert screen.page is not None and screen.page.next_meeting is not None
    assert asked == [
        ("dossier", [heron]),
        ("brief", screen.page.next_meeting.id),
        ("new_meeting", heron),
    ]


def test_an_account_in_the_bin_says_so_and_is_put_back(
    screen: AccountScreen, ctx: Context, heron: int
) -> None:
    note = screen.findChild(BinnedNote)
    assert not note.isVisible()
    ctx.write("bin_accounts", lambda s: accounts.put_in_bin(s, [heron]))
    assert note.isVisible()
    for tab in TABS:
        screen.show_tab(tab)
    screen.show_tab("verdict")
    assert "not evaluated" in said(screen)
    QTest.mouseClick(note.put_back, Qt.MouseButton.LeftButton)
    assert not note.isVisible()
    with ctx.book.read() as session:
        assert session.get_one(Account, heron).deleted_at is None


def test_a_promise_is_done_or_postponed_from_the_overview(
    screen: AccountScreen, ctx: Context
) -> None:
    block = screen.findChild(PromisesBlock)
    row = block.findChild(PromiseRow)
    row.dates.actions()[2].trigger()
    assert ctx.read(lambda s: s.query(Promise).one().due_on) == TODAY + timedelta(days=7)
    assert "late" not in said(block)
    press(block, "Done")
    assert ctx.read(lambda s: s.query(Promise).one().state) is PromiseState.KEPT
    ctx.undo()
    assert "Price list" in said(block)


def test_the_profile_stores_fields_as_they_are_left_and_follows_undo(
    screen: AccountScreen, ctx: Context, heron: int
) -> None:
    screen.show_tab("profile")
    binder = screen.findChild(ProfileTab).binder
    phone = binder.editor("phone")
    phone.setFocus()
    QTest.keyClicks(phone, "020 8555")
    QTest.keyClick(phone, Qt.Key.Key_Tab)
    assert stored(ctx, heron, "phone") == "020 8555"
    ctx.undo()
    assert phone.text() == ""
    ctx.redo()
    assert phone.text() == "020 8555"
    nature = binder.editor("nature")
    nature.setFocus()
    QTest.keyClick(nature, Qt.Key.Key_Down)
    nature.edited.emit()
    assert stored(ctx, heron, "nature") == nature.value() is not None


def test_a_taken_code_is_told_beside_the_field_and_leaving_is_held(
    screen: AccountScreen, ctx: Context, heron: int
) -> None:
    ctx.write("new_account", lambda s: account(s, code="T1").id)
    screen.show_tab("profile")
    binder = screen.findChild(ProfileTab).binder
    code = binder.editor("code")
    code.setFocus()
    code.selectAll()
    QTest.keyClicks(code, "T1")
    assert not screen.leave()
    assert "T1" in binder.field("code").error()
    binder.editor("city").setFocus()
    screen.show_tab("overview")
    assert screen.findChild(ProfileTab).isVisible()
    assert screen.window().focusWidget() is code
    assert stored(ctx, heron, "code") == "H1"


def test_sales_figures_compare_with_the_year_before(screen: AccountScreen) -> None:
    screen.show_tab("sales")
    tab = screen.findChild(SalesTab)

    def row(table: QWidget, place: int) -> list[str]:
        model = table.model()
        return [model.index(place, column).data() for column in range(model.columnCount())]

    assert row(tab.months, 0) == [f"{MONTH:%Y-%m}", "¥200", "+100%", "¥50", "¥0", "¥50"]
    assert row(tab.months, 12)[:2] == ["Sum", "¥200"]
    assert row(tab._lines._table, 0) == ["Paper", "¥120", "60.0%", "¥40", "33.3%"]
    tab.choice.set_value("all")
    tab.choice.edited.emit()
    assert row(tab.months, 14)[:2] == ["Sum", "¥380"]
    index = tab.months.model().index(0, 1)
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_history_reads_like_a_diary(screen: AccountScreen, ctx: Context, heron: int) -> None:
    ctx.write("edit_account", lambda s: accounts.update(s, heron, {"phone": "021"}).id)
    screen.show_tab("history")
    diary = said(screen.findChild(HistoryTab))
    assert "Change account" in diary
    assert "Phone: – → 021" in diary.replace("\N{RIGHTWARDS ARROW}", "→")


def test_an_account_with_nothing_offers_every_first_step(ctx: Context, qtbot: QtBot) -> None:
    bare = ctx.write("new_account", lambda s: account(s, name="Bare").id)
    screen = shown(ctx, qtbot, bare)
    assert "No meeting, no next step" in said(screen.findChild(NextBlock))
    asked: list[tuple[str, object]] = []
    screen.open_requested.connect(lambda kind, target: asked.append((kind, target)))
    for text in ("Import sales", "Evaluate tiers", "Plan questions"):
        press(screen, text)
    assert asked == [("import", None), ("tiers", None), ("new_meeting", bare)]
    press(screen, "Add a contact")
    assert screen.findChild(CentreTab).isVisible()


def test_a_client_sees_no_verdict_stance_or_margin(screen: AccountScreen, ctx: Context) -> None:
    ctx.set_client_safe(True)
    seen = said(screen)
    for secret in ("never met", "Decision maker", "Not rated", "Influence", "Explicit", "last 3"):
        assert secret not in seen
    assert "Sales by month" in seen
    screen.show_tab("sales")
    model = screen.findChild(SalesTab).months.model()
    heads = {model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())}
    assert heads.isdisjoint({"Gross profit", "Cost to serve", "Net contribution"})
    screen.show_tab("contacts")
    centre = screen.findChild(CentreTab)
    assert not (centre.map.isVisible() or centre.remarks.isVisible() or centre.views.isVisible())
    people = centre.list.model()
    columns = range(people.columnCount())
    heads = {people.headerData(n, Qt.Orientation.Horizontal) for n in columns}
    assert heads.isdisjoint({"Buying role", "Influence", "Support", "Coverage"})
    screen.show_tab("profile")
    binder = screen.findChild(ProfileTab).binder
    assert not binder.editor("stage").isVisible() and not binder.editor("target_tier").isVisible()
    screen.show_tab("history")
    assert "Nothing was changed yet" not in said(screen)


def test_the_page_follows_writes_elsewhere(screen: AccountScreen, ctx: Context, heron: int) -> None:
    ctx.write("edit_account", lambda s: accounts.update(s, heron, {"name": "Heron Print"}).id)
    assert screen.title() == "Heron Print"
