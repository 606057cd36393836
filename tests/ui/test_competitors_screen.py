"""Competitors and share of wallet by mouse and keyboard, Chinese typed through an input method."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from factories import account, contact, meeting, sale
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.method.periods import add_months
from kamdesk.models import Competitor, IntelligenceNote, Meeting, Presence
from kamdesk.models.kinds import PresenceTrend, Reliability
from kamdesk.money import to_units
from kamdesk.services import competitors, intelligence, presences, product_lines, wallet
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.account.rivals import RivalsTab
from kamdesk.ui.account.wallet_block import WalletBlock
from kamdesk.ui.competition.presence_dialog import PresenceDialog
from kamdesk.ui.competition.share_bar import ShareBar
from kamdesk.ui.competitors import CompetitorsScreen
from kamdesk.ui.competitors.new_competitor import NewCompetitorDialog
from kamdesk.ui.context import Context
from kamdesk.ui.settings.product_line_dialog import ProductLineDialog
from kamdesk.ui.settings.product_lines_card import ProductLinesCard
from kamdesk.ui.shell.search_popup import SearchPopup
from kamdesk.ui.widgets import Card, CellRole, Dialog, LineEdit, Row

TODAY = date.today()
RECENT = add_months(TODAY.replace(day=1), -2)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def qihang(ctx: Context) -> int:
    """An account that bought paper for 4,600 in a year and has a meeting in two days."""

    def fill(session: Any) -> int:
        made = account(session, name="Qihang Office", code="Q1").id
        contact(session, made, name="Bai Ruoxi")
        sale(session, made, RECENT, "4600", product_line="Paper")
        meeting(session, made, datetime.now(UTC) + timedelta(days=2), title="Quarter")
        return made

    return ctx.write("import", fill)


@pytest.fixture
def suda(ctx: Context, qihang: int) -> int:
    """Suda sits there with 31 % of the paper."""

    def fill(session: Any) -> int:
        made = competitors.create(session, {"name": "速达办公", "other_name": "Suda"}).id
        values = {"product_line": "Paper", "share": "31", "trend": "gaining"}
        presences.add(session, qihang, made, values)
        return made

    return ctx.write("import", fill)


def shown(qtbot: QtBot, screen: Any, target: Any = None) -> Any:
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.show()
    qtbot.waitExposed(screen)
    screen.open(target)
    at_front(qtbot, screen)
    return screen


def at_front(qtbot: QtBot, screen: QWidget) -> None:
    """Only the window at the front gives and takes the keyboard."""
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)


def tab_of(qtbot: QtBot, ctx: Context, account_id: int) -> tuple[AccountScreen, RivalsTab]:
    """The tab, and the page that it lives as long as."""
    page = shown(qtbot, AccountScreen(ctx), (account_id, "rivals"))
    return page, page.findChild(RivalsTab)


def press(inside: QWidget, text: str) -> None:
    found = [
        b
        for b in inside.findChildren(QAbstractButton)
        if text in (b.text(), b.accessibleName(), b.toolTip()) and b.isVisible()
    ]
    assert found, text
    QTest.mouseClick(found[0], LEFT)


def compose(editor: QWidget, text: str) -> None:
    """Type Chinese as an input method does: first what is composed, then what is chosen."""
    editor.setFocus()
    QApplication.sendEvent(editor, QInputMethodEvent("pin", []))
    chosen = QInputMethodEvent("", [])
    chosen.setCommitString(text)
    QApplication.sendEvent(editor, chosen)


def type_into(editor: Any, text: str) -> None:
    """Replace what is there and leave the field by Tab."""
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    QApplication.processEvents()


def answer(kind: type[Dialog], act: Any) -> None:
    """Act on the dialog of this kind that the next click opens."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind), dialog
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, look)


def read(ctx: Context, account_id: int) -> wallet.Wallet:
    return ctx.read(lambda s: wallet.load(s, account_id, TODAY))


def test_a_first_competitor_is_added_and_described_in_chinese(qtbot: QtBot, ctx: Context) -> None:
    screen = shown(qtbot, CompetitorsScreen(ctx))
    assert not screen.file.isVisible()

    def fill(dialog: NewCompetitorDialog) -> None:
        compose(dialog.findChildren(LineEdit)[0], "纸海商贸")
        press(dialog, "Add")

    answer(NewCompetitorDialog, fill)
    press(screen, "New competitor")
    assert screen.file.isVisible()
    at_front(qtbot, screen)
    compose(screen.file.binder.editor("strengths"), "天天送货")
    QTest.keyClick(screen.file.binder.editor("strengths"), Qt.Key.Key_Tab)
    QApplication.processEvents()
    with ctx.book.read() as session:
        made = session.query(Competitor).one()
        assert (made.name, made.strengths) == ("纸海商贸", "天天送货")
    assert ctx.undo() == "edit_competitor"
    assert screen.file.binder.editor("strengths").value() == ""


def test_a_taken_name_is_refused_beside_the_field(qtbot: QtBot, ctx: Context, suda: int) -> None:
    screen = shown(qtbot, CompetitorsScreen(ctx))

    def fill(dialog: NewCompetitorDialog) -> None:
        compose(dialog.findChildren(LineEdit)[0], "速达办公")
        press(dialog, "Add")
        field = dialog._binder.field("name")
        assert "速达办公" in field.error() and dialog.isVisible()

    answer(NewCompetitorDialog, fill)
    press(screen, "New competitor")


def test_the_list_is_filtered_by_pinyin_and_leads_to_the_account(
    qtbot: QtBot, ctx: Context, suda: int, qihang: int
) -> None:
    ctx.write("new_competitor", lambda s: competitors.create(s, {"name": "Lianyi"}))
    screen = shown(qtbot, CompetitorsScreen(ctx))
    model = screen.library.table.model()
    assert model.rowCount() == 2
    assert str(model.index(0, 0).data(CellRole.SECOND)).startswith("1 account")
    screen.focus_search()
    QTest.keyClicks(screen.library.search, "sdbg")
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    went: list[tuple[str, Any]] = []
    screen.open_requested.connect(lambda kind, target: went.append((kind, target)))
    seats = screen.seats.table
    seats.setFocus()
    seats.selectRow(0)
    QTest.keyClick(seats, Qt.Key.Key_Return)
    presence = ctx.read(lambda s: presences.of_account(s, qihang))[0].id
    assert went == [("account", (qihang, f"rivals:{presence}"))]


def test_the_account_opens_at_the_competitor_that_was_chosen(
    qtbot: QtBot, ctx: Context, suda: int, qihang: int
) -> None:
    values = {"product_line": "Toner", "share": "5"}
    made = ctx.write("x", lambda s: presences.add(s, qihang, suda, values).id)
    page = shown(qtbot, AccountScreen(ctx), (qihang, f"rivals:{made}"))
    panel = page.findChild(RivalsTab).panel
    assert panel.presence_id == made
    assert panel.binder.editor("product_line").value() == "Toner"


def test_choosing_another_competitor_stores_what_was_typed(
    qtbot: QtBot, ctx: Context, suda: int
) -> None:
    other = ctx.write("x", lambda s: competitors.create(s, {"name": "Lianyi"}).id)
    screen = shown(qtbot, CompetitorsScreen(ctx), suda)
    editor = screen.file.binder.editor("weaknesses")
    compose(editor, "不上楼")
    screen.library.table.setFocus()
    screen.library.table.selectRow(1)
    QApplication.processEvents()
    assert screen.file.competitor_id == other
    assert editor.value() == ""
    with ctx.book.read() as session:
        assert session.get_one(Competitor, suda).weaknesses == "不上楼"


def test_bin_and_undo(qtbot: QtBot, ctx: Context, suda: int) -> None:
    screen = shown(qtbot, CompetitorsScreen(ctx), suda)
    press(screen.file, "Move to bin")
    assert not screen.file.isVisible()
    ctx.undo()
    QApplication.processEvents()
    assert screen.file.isVisible() and screen.file.competitor_id == suda


def test_a_note_is_written_down_with_its_source(
    qtbot: QtBot, ctx: Context, suda: int, qihang: int
) -> None:
    _page, tab = tab_of(qtbot, ctx, qihang)
    press(tab.notes, "Write down")
    assert tab.notes.binder.field("text").error()
    compose(tab.notes.text, "又降了 3%")
    type_into(tab.notes.binder.editor("source"), "Ye Qing")
    tab.notes.binder.editor("competitor_id").set_value(suda)
    press(tab.notes, "Write down")
    with ctx.book.read() as session:
        note = session.query(IntelligenceNote).one()
        assert (note.text, note.source, note.heard_on) == ("又降了 3%", "Ye Qing", TODAY)
        assert (note.competitor_id, note.account_id) == (suda, qihang)
        assert note.reliability is Reliability.LIKELY
    assert tab.notes.text.value() == ""
    went: list[tuple[str, Any]] = []
    tab.open_requested.connect(lambda kind, target: went.append((kind, target)))
    row = tab.notes.findChildren(Row)[0]
    QTest.mouseClick(row, LEFT)
    assert went == [("competitors", suda)]
    press(row, "Remove note")
    with ctx.book.read() as session:
        assert session.query(IntelligenceNote).count() == 0


def test_a_note_that_is_being_typed_is_not_lost_on_the_way_out(
    qtbot: QtBot, ctx: Context, suda: int, qihang: int
) -> None:
    page, tab = tab_of(qtbot, ctx, qihang)
    compose(tab.notes.text, "换了采购")
    assert page.leave()
    screen = shown(qtbot, CompetitorsScreen(ctx), suda)
    compose(screen.notes.text, "又降了 3%")
    screen.notes.binder.editor("heard_on").setText("soon")
    assert not screen.leave()
    screen.notes.binder.editor("heard_on").set_value(TODAY)
    assert screen.leave()
    with ctx.book.read() as session:
        notes = session.query(IntelligenceNote).order_by(IntelligenceNote.id).all()
        assert [note.text for note in notes] == ["换了采购", "又降了 3%"]
        assert [note.account_id for note in notes] == [qihang, None]


def test_figures_of_a_line_are_typed_in_place(
    qtbot: QtBot, ctx: Context, suda: int, qihang: int
) -> None:
    _page, tab = tab_of(qtbot, ctx, qihang)
    row = tab.wallet_card.row("Paper")
    type_into(row.binder.editor("yearly_spend"), "10,000")
    assert read(ctx, qihang).rows[0].share.facts.spend == to_units(10_000)
    bar = row.findChild(ShareBar)
    assert bar.accessibleName() == "Ours 46%, 速达办公 31%, Unknown 23%"
    assert row.binder.editor("our_share").placeholderText() == "46"
    assert tab.wallet_card.accessibleName() == "We hold 46% of what they buy; 23% unknown"
    type_into(row.binder.editor("our_share"), "130")
    assert "0" in row.binder.field("our_share").error()
    type_into(row.binder.editor("our_share"), "81 %")
    assert row.binder.field("our_share").error() == ""
    assert row._doubt.text() == "Adds up to 112%: check"
    assert read(ctx, qihang).rows[0].share.facts.our_share == Decimal(81)
    ctx.undo()
    QApplication.processEvents()
    assert row.binder.editor("our_share").value() is None


def test_what_is_unknown_goes_into_the_next_meeting(
    qtbot: QtBot, ctx: Context, suda: int, qihang: int
) -> None:
    _page, tab = tab_of(qtbot, ctx, qihang)
    row = tab.wallet_card.row("Paper")
    QTest.mouseClick(row.ask, LEFT)
    QApplication.processEvents()
    with ctx.book.read() as session:
        questions = [q.text for q in session.query(Meeting).one().questions]
    assert questions == ["Roughly how much do you spend on Paper in a year?"]
    assert not row.ask.isVisible()
    with qtbot.waitSignal(tab.open_requested) as went:
        QTest.mouseClick(row.planned, LEFT)
    assert went.args[0] == "meeting"


def test_a_new_line_and_a_new_competitor(qtbot: QtBot, ctx: Context, qihang: int) -> None:
    _page, tab = tab_of(qtbot, ctx, qihang)
    compose(tab.wallet_card.new_line, "办公文具")
    QTest.keyClick(tab.wallet_card.new_line, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert tab.wallet_card.row("办公文具").isVisible()

    def fill(dialog: PresenceDialog) -> None:
        name, line = dialog.findChildren(LineEdit)[:2]
        compose(name, "澄墨耗材")
        compose(line, "办公文具")
        type_into(dialog._binder.editor("share"), "40")
        press(dialog, "Add")

    answer(PresenceDialog, fill)
    press(tab, "Add competitor")
    with ctx.book.read() as session:
        made = session.query(Presence).one()
        assert (made.share, made.product_line) == ("40", "办公文具")
        assert session.get_one(Competitor, made.competitor_id).name == "澄墨耗材"
    assert tab.panel.isVisible() and tab.panel.presence_id == made.id
    tab.panel.binder.editor("trend").set_value(PresenceTrend.LOSING)
    tab.panel.binder.editor("trend").edited.emit()
    with ctx.book.read() as session:
        assert session.get_one(Presence, made.id).trend is PresenceTrend.LOSING


def test_the_overview_shows_the_share_and_what_could_be_won(
    qtbot: QtBot, ctx: Context, suda: int, qihang: int
) -> None:
    ctx.write(
        "edit_wallet",
        lambda s: wallet.set_line(s, qihang, "Paper", {"yearly_spend": to_units(10_000)}, TODAY),
    )
    page = shown(qtbot, AccountScreen(ctx), qihang)
    block = page.findChild(WalletBlock)
    assert [bar.accessibleName() for bar in block.findChildren(ShareBar)] == [
        "Ours 46%, 速达办公 31%, Unknown 23%"
    ]
    press(block, "¥5.4k could still be won")
    assert page.findChild(RivalsTab).isVisible()


def test_ctrl_k_finds_competitors_and_notes_but_not_before_a_client(
    qtbot: QtBot, ctx: Context, suda: int, qihang: int
) -> None:
    told = {"text": "Quoted below us", "account_id": qihang}
    note = ctx.write("x", lambda s: intelligence.add(s, told, TODAY).id)
    box = LineEdit()
    qtbot.addWidget(box)
    popup = SearchPopup(ctx, box)
    popup.ask("suda")
    assert [(a.kind, a.target) for a in popup.answers] == [("competitors", suda)]
    popup.ask("quoted")
    assert [(a.kind, a.target) for a in popup.answers] == [("competitors", ("note", note))]
    screen = CompetitorsScreen(ctx)
    with qtbot.waitSignal(screen.open_requested) as went:
        shown(qtbot, screen, ("note", note))
    assert went.args == ["account", (qihang, "rivals")]
    ctx.set_client_safe(True)
    popup.ask("suda")
    assert popup.answers == []


def test_a_client_sees_nothing_of_it(qtbot: QtBot, ctx: Context, suda: int, qihang: int) -> None:
    page = shown(qtbot, AccountScreen(ctx), (qihang, "rivals"))
    tab = page.findChild(RivalsTab)
    assert tab.isVisible()
    ctx.set_client_safe(True)
    page.refresh()
    library = shown(qtbot, CompetitorsScreen(ctx), suda)
    for part in (*library.findChildren(Card), tab, page.findChild(WalletBlock)):
        assert not part.isVisible()
    page.open((qihang, "rivals"))
    assert not tab.isVisible()
    keys = {page._strip.tabData(place).key for place in range(page._strip.count())}
    assert "overview" in keys
    assert not {"rivals", "verdict"} & keys


def test_a_line_of_the_ledger_is_described_in_the_settings(
    qtbot: QtBot, ctx: Context, qihang: int
) -> None:
    card = ProductLinesCard(ctx)
    qtbot.addWidget(card)
    card.show()
    card.refresh()
    assert [row.accessibleName() for row in card.findChildren(Row)] == ["Paper"]

    def describe(dialog: ProductLineDialog) -> None:
        assert dialog._binder.editor("name").value() == "Paper"
        compose(dialog._binder.editor("category"), "耗材")
        press(dialog, "Keep")

    answer(ProductLineDialog, describe)
    press(card, "Describe")
    found = ctx.read(product_lines.listed)
    assert [(line.name, line.category, line.accounts) for line in found] == [("Paper", "耗材", 1)]

    def rename(dialog: ProductLineDialog) -> None:
        dialog._binder.editor("name").set_value("Office paper")
        press(dialog, "Keep")
        assert "Paper" in dialog._binder.field("name").error() and dialog.isVisible()

    answer(ProductLineDialog, rename)
    press(card, "Change")
    press(card, "Move to bin")
    assert ctx.read(product_lines.listed)[0].id is None


def test_a_competitor_without_a_name_holds_the_screen(
    qtbot: QtBot, ctx: Context, suda: int
) -> None:
    ctx.write("x", lambda s: competitors.create(s, {"name": "Lianyi"}))
    screen = shown(qtbot, CompetitorsScreen(ctx), suda)
    name = screen.file.binder.editor("name")
    name.setFocus()
    name.selectAll()
    QTest.keyClick(name, Qt.Key.Key_Delete)
    screen.library.table.setFocus()
    screen.library.table.selectRow(1)
    QApplication.processEvents()
    assert screen.file.binder.field("name").error()
    assert (screen.file.competitor_id, screen.library.table.current()) == (suda, suda)
    assert not screen.leave()
    screen.abandon()
    screen.refresh()
    assert name.value() == "速达办公" and screen.leave()
