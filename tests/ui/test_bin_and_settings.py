"""The bin gives back what was put away; settings take effect at once."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from kamdesk.services import account_list, accounts, book_settings, meetings, method_settings
from kamdesk.ui.bin import BinScreen
from kamdesk.ui.context import Context
from kamdesk.ui.settings import SettingsScreen
from kamdesk.ui.widgets import Button, ConfirmDialog
from tests import factories


def _press(qtbot: QtBot, inside: Any, text: str) -> None:
    found = [b for b in inside.findChildren(Button) if b.text() == text and b.isVisible()]
    assert found, f"no button {text!r}"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


@pytest.fixture
def binned(ctx: Context) -> dict[str, int]:
    def fill(session: Any) -> dict[str, int]:
        account = factories.account(session, name="Harbour Freight", code="H1")
        factories.contact(session, account.id, name="Ann")
        meeting = factories.meeting(session, account.id)
        meetings.add_part(
            session, "need", {"meeting_id": meeting.id, "kind": "implied", "text": "slow"}
        )
        return {"account": account.id, "meeting": meeting.id}

    ids = ctx.write("fill", fill)
    ctx.write("bin", lambda s: accounts.put_in_bin(s, [ids["account"]]))
    return ids


def test_putting_back(qtbot: QtBot, ctx: Context, binned: dict[str, int]) -> None:
    screen = BinScreen(ctx)
    qtbot.addWidget(screen)
    screen.open()
    screen.show()
    assert ctx.read(account_list.count) == 0
    _press(qtbot, screen, "Put back")
    assert ctx.read(account_list.count) == 1
    assert ctx.undo() == "restore"
    assert ctx.read(account_list.count) == 0


def test_removing_for_good_asks_and_can_be_undone(
    qtbot: QtBot, ctx: Context, binned: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = BinScreen(ctx)
    qtbot.addWidget(screen)
    screen.open()
    screen.show()
    asked: list[str] = []

    def answer(self: ConfirmDialog) -> int:
        asked.append(self.windowTitle())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ConfirmDialog, "exec", answer)
    _press(qtbot, screen, "Empty the bin")
    assert asked == ["Remove for good?"]
    assert ctx.read(lambda s: account_list.count(s, account_list.ListSpec(in_bin=True))) == 0
    assert ctx.undo() == "purge"
    assert ctx.read(lambda s: account_list.count(s, account_list.ListSpec(in_bin=True))) == 1


def test_settings_take_effect(qtbot: QtBot, ctx: Context) -> None:
    screen = SettingsScreen(ctx)
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.open()
    screen.show()
    with qtbot.waitSignal(ctx.theme_chosen):
        screen.general.theme.set_value("dark")
        screen.general.theme.edited.emit()
    assert ctx.settings.theme == "dark"
    screen.general.currency.set_value("USD")
    screen.general.currency.edited.emit()
    assert ctx.read(book_settings.currency) == "USD"


def test_a_tab_of_the_settings_is_left_once_it_is_stored(qtbot: QtBot, ctx: Context) -> None:
    screen = SettingsScreen(ctx)
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.open("method")
    screen.show()
    editor = screen.method.binder.editor("platinum_share")
    editor.setFocus()
    for typed, left_for in (("95", "method"), ("45", "contacts")):  # at most 80
        editor.selectAll()
        qtbot.keyClicks(editor, typed)
        screen.tabs.set_current("contacts")
        assert screen.tabs.current() == left_for
        assert screen.cadence.isVisible() is (left_for == "contacts")
    assert ctx.read(method_settings.parameters).platinum_share == 45
    ctx.set_client_safe(True)
    screen.refresh()
    assert not screen.cadence.isVisible() and not screen.method.isVisible()
    assert screen.tabs.count() == 2


def test_backup_and_restore_by_hand(
    qtbot: QtBot, ctx: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    ctx.write("fill", lambda s: factories.account(s, name="Then"))
    screen = SettingsScreen(ctx)
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.open()
    screen.show()
    _press(qtbot, screen, "Back up now")
    ctx.write("fill", lambda s: factories.account(s, name="Since"))
    messages: list[str] = []

    def answer(self: ConfirmDialog) -> int:
        messages.append(self._message.text())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ConfirmDialog, "exec", answer)
    _press(qtbot, screen, "Restore")
    assert "1 account" in messages[0]
    assert ctx.read(account_list.count) == 1
    assert len(ctx.backups()) == 2
