"""Duplicates are shown with reasons, compared, merged by clicks, undone; people get an account."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, select

from kamdesk.models import Account, AccountContact, Contact, SalesLine
from kamdesk.services import account_page, accounts, contacts, unassigned
from kamdesk.services.merging import Choice
from kamdesk.text.company import company_key
from kamdesk.ui.account.profile import ProfileTab
from kamdesk.ui.accounts.new_account import NewAccountDialog
from kamdesk.ui.context import Context
from kamdesk.ui.duplicates import TidyUpScreen
from kamdesk.ui.forms import AccountPicker
from kamdesk.ui.widgets import Button, Chip, EmptyState
from tests import factories


def press(qtbot: QtBot, inside: QWidget, text: str) -> None:
    found = [b for b in inside.findChildren(Button) if b.text() == text and b.isVisible()]
    assert found, f"no button {text!r}"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def shown(ctx: Context, qtbot: QtBot, target: Any = None) -> TidyUpScreen:
    screen = TidyUpScreen(ctx)
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.show()
    screen.open(target)
    return screen


@pytest.fixture
def twice(ctx: Context) -> tuple[int, int]:
    """One company twice: the second file has the sales and the phone."""

    def fill(session: Any) -> tuple[int, int]:
        one = factories.account(session, name="Heron Press Ltd", code="H1", note="met in May")
        two = factories.account(
            session, name="Heron Press", code="H2", phone="0100 555 0001", note="old file"
        )
        factories.sale(session, two.id, date(2026, 9, 1), "100")
        return one.id, two.id

    return ctx.write("new_account", fill)


def test_merging_two_by_clicks_and_undoing_it(
    ctx: Context, qtbot: QtBot, twice: tuple[int, int]
) -> None:
    one, two = twice
    screen = shown(ctx, qtbot)
    (group,) = screen.groups
    assert [chip.text() for chip in group.findChildren(Chip)] == ["Same name"]
    press(qtbot, group, "Compare and merge")
    view = screen.merge_view
    rows = {row.field.name: row for row in view.rows}
    assert view.choices()["name"] is Choice.KEEP
    assert rows["name"].result.text() == "Heron Press"  # the busier file stays
    qtbot.mouseClick(rows["name"].cells[Choice.DROP], Qt.MouseButton.LeftButton)
    assert rows["name"].result.text() == "Heron Press Ltd"
    assert rows["note"].result.text() == "old file\nmet in May"
    qtbot.mouseClick(rows["note"].cells[Choice.DROP], Qt.MouseButton.LeftButton)
    assert rows["note"].result.text() == "old file"
    with qtbot.waitSignal(ctx.notice) as told:
        press(qtbot, view, "Merge")
    assert told.args == ["Heron Press Ltd is part of Heron Press now", True]
    kept = ctx.read(lambda s: s.get_one(Account, two))
    assert (kept.name, kept.note) == ("Heron Press Ltd", "old file\n← H1 Heron Press Ltd")
    assert ctx.read(lambda s: s.get_one(Account, one).deleted_at) is not None
    assert screen.groups == []
    assert ctx.undo() == "merge_accounts"
    assert len(screen.groups) == 1


def test_swapping_sides_and_saying_that_they_are_two(
    ctx: Context, qtbot: QtBot, twice: tuple[int, int]
) -> None:
    screen = shown(ctx, qtbot, twice)
    view = screen.merge_view
    assert view.isVisible()
    before = view.rows[0].field
    press(qtbot, view, "Swap sides")
    assert (view.rows[0].field.kept, view.rows[0].field.dropped) == (before.dropped, before.kept)
    press(qtbot, view, "Not the same")
    assert not view.isVisible()
    assert screen.groups == []
    assert screen.findChild(EmptyState).isVisible()
    assert ctx.undo() == "tell_accounts_apart"
    assert len(screen.groups) == 1


def test_a_person_of_a_card_gets_an_account(ctx: Context, qtbot: QtBot) -> None:
    def fill(session: Any) -> int:
        contacts.create(session, None, {"name": "Ines", "mobile": "0100"})
        return factories.account(session, name="Heron Press").id

    account_id = ctx.write("new_account", fill)
    screen = shown(ctx, qtbot)
    picker = screen.people.findChild(AccountPicker)
    picker.setFocus()
    QTest.keyClicks(picker, "heron")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert ctx.read(unassigned.count) == 0
    assert ctx.read(lambda s: s.scalar(select(AccountContact.account_id))) == account_id
    assert screen.findChild(EmptyState).isVisible()
    assert ctx.undo() == "assign_contacts"
    assert ctx.read(unassigned.count) == 1


def test_a_person_filed_twice_becomes_one(ctx: Context, qtbot: QtBot) -> None:
    def fill(session: Any) -> None:
        account = factories.account(session, name="Heron Press")
        for mobile in ("", "0100"):
            factories.contact(session, account.id, name="Ines Okafor", mobile=mobile)

    ctx.write("new_account", fill)
    screen = shown(ctx, qtbot)
    press(qtbot, screen.same_people, "Merge")
    assert screen.findChild(EmptyState).isVisible()
    people = ctx.read(lambda s: list(s.scalars(select(Contact.mobile).order_by(Contact.id))))
    assert people == ["0100", "0100"]
    assert ctx.undo() == "merge_people"
    assert screen.same_people.isVisible()


def test_a_big_book_and_a_big_merge_do_not_hold_the_window(ctx: Context, qtbot: QtBot) -> None:
    def fill(session: Any) -> tuple[int, int]:
        names = [f"Firm {number:05} of many" for number in range(2_100)]
        rows = [
            {"code": f"F{at}", "name": name, "name_key": company_key(name), "sort_key": name}
            for at, name in enumerate(names)
        ]
        session.execute(insert(Account), rows)
        keep, drop = (
            factories.account(session, name=f"Heron Press {form}") for form in ("AG", "Co")
        )
        lines = [{"account_id": drop.id, "date": date(2026, 9, 1), "amount": 1}] * 2_100
        session.execute(insert(SalesLine), lines)
        return keep.id, drop.id

    keep, drop = ctx.write("new_account", fill)
    screen = shown(ctx, qtbot)
    qtbot.waitUntil(lambda: bool(screen.groups), timeout=20_000)
    screen.open((keep, drop))
    with qtbot.waitSignal(ctx.notice, timeout=20_000) as told:
        press(qtbot, screen.merge_view, "Merge")
    assert told.args[1]
    assert len(ctx.read(lambda s: accounts.names(s, [keep, drop]))) == 2
    qtbot.waitUntil(lambda: screen.header.isVisible() and not screen.merge_view.isVisible())


def test_client_safe_hides_it(ctx: Context, qtbot: QtBot, twice: tuple[int, int]) -> None:
    screen = shown(ctx, qtbot)
    ctx.set_client_safe(True)
    assert not any(card.isVisible() for card in screen.groups)
    ctx.set_client_safe(False)
    assert all(card.isVisible() for card in screen.groups)


def test_a_likeness_is_told_while_a_name_is_typed(
    ctx: Context, qtbot: QtBot, twice: tuple[int, int]
) -> None:
    dialog = NewAccountDialog(None, ctx)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.name, "Heron Pres")
    qtbot.waitUntil(dialog.alike.isVisible)
    assert dialog.alike.found is not None
    qtbot.mouseClick(dialog.alike.link, Qt.MouseButton.LeftButton)
    assert dialog.account_id in twice
    assert not dialog.isVisible()


def test_the_profile_offers_to_compare(ctx: Context, qtbot: QtBot, twice: tuple[int, int]) -> None:
    other = ctx.write("new_account", lambda s: factories.account(s, name="Quite Another").id)
    page = ctx.read(lambda s: account_page.load(s, other))
    tab = ProfileTab(ctx)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    tab.show()
    tab.show_page(page, anew=True)
    assert not tab.alike.isVisible()
    name = tab.binder.editor("name")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "heron press gmbh")
    qtbot.waitUntil(tab.alike.isVisible)
    with qtbot.waitSignal(tab.open_requested) as asked:
        qtbot.mouseClick(tab.alike.link, Qt.MouseButton.LeftButton)
    assert asked.args[0] == "duplicates"
    assert asked.args[1][0] == other
    assert asked.args[1][1] in twice
