"""The list of accounts: filter as typed, sort in the book, choose, open, bin and undo."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from factories import account, meeting, sale
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kamdesk import settings as settings_file
from kamdesk.models import Account
from kamdesk.models.kinds import Tier
from kamdesk.services import account_list, accounts
from kamdesk.ui.accounts import AccountsScreen, NewAccountDialog
from kamdesk.ui.accounts.chooser import ColumnChooser
from kamdesk.ui.accounts.filter_bar import FilterBar
from kamdesk.ui.accounts.states import EmptyBook, NoMatch
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import CellRole

YUNFAN = "\u4e91\u5e06\u7269\u6d41"
HAIQIAO = "\u6d77\u6865\u8d27\u8fd0"


@pytest.fixture
def territory(ctx: Context) -> dict[str, int]:
    """Four accounts: two Chinese, one with a meeting, one losing money."""

    def fill(session) -> dict[str, int]:
        made = {
            "yunfan": account(session, name=YUNFAN, city="Suzhou", industry="Freight").id,
            "haiqiao": account(session, name=HAIQIAO, city="Shenzhen", industry="Freight").id,
            "heron": account(session, name="Heron Press", city="Suzhou", industry="Print").id,
            "tern": account(session, name="Tern Retail", city="Suzhou").id,
        }
        for name, amount, profit in (
            ("yunfan", "500.00", "100.00"),
            ("haiqiao", "900.00", "-50.00"),
            ("heron", "700.00", "300.00"),
        ):
            sale(session, made[name], date(2026, 5, 4), amount, profit)
        session.get(Account, made["yunfan"]).tier = Tier.GOLD
        session.get(Account, made["heron"]).tier = Tier.PLATINUM
        meeting(session, made["heron"], datetime.now(UTC) + timedelta(days=3))
        return made

    return ctx.write("import", fill)


@pytest.fixture
def screen(ctx: Context, qtbot: QtBot, territory: dict[str, int]) -> AccountsScreen:
    """The list, open and shown."""
    return shown(ctx, qtbot)


def shown(ctx: Context, qtbot: QtBot) -> AccountsScreen:
    made = AccountsScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    qtbot.waitExposed(made)
    made.open()
    return made


def names(screen: AccountsScreen) -> list[str]:
    return [screen.model.row(place).name for place in range(screen.model.rowCount())]


def cell(screen: AccountsScreen, name: str, key: str, role: int = 0):
    keys = [column.key for column in screen.model.columns]
    return screen.model.index(names(screen).index(name), keys.index(key)).data(role)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("\u5e06", [YUNFAN]),
        ("yunfan", [YUNFAN]),
        ("hqhy", [HAIQIAO]),
        ("HERON", ["Heron Press"]),
    ],
)
def test_typing_filters_by_substring_pinyin_and_initials(
    screen: AccountsScreen, qtbot: QtBot, typed: str, found: list[str]
) -> None:
    search = screen.findChild(FilterBar).search
    with qtbot.waitSignal(screen.findChild(FilterBar).changed):
        QTest.keyClicks(search, typed) if typed.isascii() else search.setText(typed)
    assert names(screen) == found


def test_heads_sort_in_the_book_both_ways(screen: AccountsScreen) -> None:
    assert names(screen)[:3] == [HAIQIAO, "Heron Press", YUNFAN]
    keys = [column.key for column in screen.model.columns]
    head = screen.table.horizontalHeader()
    place = keys.index("contribution")
    x = head.sectionViewportPosition(place) + 30
    for wanted in (["Heron Press", YUNFAN, HAIQIAO], [HAIQIAO, YUNFAN, "Heron Press"]):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
        assert names(screen)[:3] == wanted


def test_tier_toggles_count_and_narrow_together_with_drop_downs(
    screen: AccountsScreen, qtbot: QtBot
) -> None:
    bar = screen.findChild(FilterBar)
    qtbot.waitUntil(lambda: bar._tiers[Tier.GOLD].text().endswith("1"))
    assert bar._tiers[None].text().endswith("2")
    bar._tiers[Tier.GOLD].click()
    bar._tiers[None].click()
    assert set(names(screen)) == {YUNFAN, HAIQIAO, "Tern Retail"}
    city = bar._axes["city"]
    qtbot.waitUntil(lambda: city.findText("Suzhou  2") >= 0)
    city.setCurrentIndex(city.findText("Suzhou  2"))
    city.edited.emit()
    assert set(names(screen)) == {YUNFAN, "Tern Retail"}


def test_an_account_without_a_next_step_is_loud(
    screen: AccountsScreen, ctx: Context, territory: dict[str, int]
) -> None:
    assert cell(screen, YUNFAN, "next", CellRole.TONE) == "bad"
    assert cell(screen, "Heron Press", "next").startswith("Meeting")
    tomorrow = date.today() + timedelta(days=1)
    ctx.write(
        "edit_account",
        lambda s: accounts.update(s, territory["yunfan"], {"next_date": tomorrow}).id,
    )
    assert cell(screen, YUNFAN, "next", CellRole.TONE) == "text"
    screen.findChild(FilterBar)._idle.click()
    assert set(names(screen)) == {HAIQIAO, "Tern Retail"}
    rows = ctx.read(lambda s: account_list.rows(s, list(territory.values())))
    loud = {row.name for row in rows.values() if row.nothing_planned(date.today())}
    assert loud == set(names(screen))


def test_enter_opens_and_several_go_to_the_dossier(screen: AccountsScreen, qtbot: QtBot) -> None:
    screen.table.selectRow(0)
    with qtbot.waitSignal(screen.open_requested) as opened:
        QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert opened.args == ["account", screen.model.ids[0]]
    screen.table.selectAll()
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.keyClick(screen.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["dossier", screen.model.ids]


def test_bin_offers_undo_and_undo_brings_them_back(
    screen: AccountsScreen, ctx: Context, qtbot: QtBot
) -> None:
    before = names(screen)
    screen.table.selectRow(1)
    with qtbot.waitSignal(ctx.notice) as told:
        QTest.keyClick(screen.table, Qt.Key.Key_Delete)
    assert told.args[1] is True
    assert names(screen) == [before[0], *before[2:]]
    ctx.undo()
    assert names(screen) == before


def test_chosen_columns_are_remembered(screen: AccountsScreen, ctx: Context, qtbot: QtBot) -> None:
    menu = screen.findChild(ColumnChooser)._ticks
    owner = next(action for action in menu.actions() if action.data() == "owner")
    owner.trigger()
    assert "owner" not in [column.key for column in screen.model.columns]
    assert "owner" not in settings_file.load().columns["accounts"]
    again = shown(ctx, qtbot)
    assert "owner" not in [column.key for column in again.model.columns]


def test_a_client_sees_neither_tier_nor_contribution(screen: AccountsScreen, ctx: Context) -> None:
    ctx.set_client_safe(True)
    keys = {column.key for column in screen.model.columns}
    assert keys.isdisjoint({"tier", "contribution", "next"})
    assert not screen.findChild(FilterBar)._tiers[Tier.GOLD].isVisible()


def test_empty_book_and_no_match_each_say_what_to_do(ctx: Context, qtbot: QtBot) -> None:
    screen = shown(ctx, qtbot)
    assert screen.findChild(EmptyBook).isVisible()
    ctx.write("new_account", lambda s: account(s, name="Heron").id)
    assert names(screen) == ["Heron"]
    bar = screen.findChild(FilterBar)
    with qtbot.waitSignal(bar.changed):
        QTest.keyClicks(bar.search, "zzz")
    nothing = screen.findChild(NoMatch)
    assert nothing.isVisible()
    nothing.clear_requested.emit()
    assert names(screen) == ["Heron"]
    assert bar.search.text() == ""


def test_new_account_warns_of_a_likeness_and_refuses_a_taken_code(
    ctx: Context, qtbot: QtBot
) -> None:
    ctx.write("new_account", lambda s: account(s, name="Heron Press Co., Ltd.", code="H1").id)
    dialog = NewAccountDialog(None, ctx)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.name, "heron press")
    qtbot.waitUntil(dialog.alike.isVisible)
    code = dialog._binder.editor("code")
    assert code.text() == "K00001"
    code.setText("H1")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "H1" in dialog._binder.field("code").error()
    assert dialog.isVisible()
    code.setText("H2")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.account_id is not None
    assert ctx.read(lambda s: accounts.by_code(s, "H2").name) == "heron press"


def test_a_hundred_thousand_rows_are_read_by_the_page(ctx: Context, qtbot: QtBot) -> None:
    screen = shown(ctx, qtbot)
    read: list[int] = []
    fetch = screen.model._fetch
    screen.model._fetch = lambda ids: read.append(len(ids)) or fetch(ids)
    screen.model.set_ids(list(range(1, 100_001)))
    screen._pages.setCurrentIndex(0)
    screen.table.scrollToBottom()
    screen.table.grab()
    assert 0 < sum(read) <= 400
