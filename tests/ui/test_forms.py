"""Forms: stored as a field is left, errors beside the field, conflicts shown, typing kept."""

from __future__ import annotations

from typing import Any

import pytest
from factories import account
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.models import Account
from kamdesk.services import accounts
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker, ConflictDialog, FormBinder
from kamdesk.ui.widgets import DateEdit, LineEdit, TextEdit


class Form(QWidget):
    """A form on one account, as a screen would build it."""

    def __init__(self, ctx: Context, account_id: int) -> None:
        super().__init__()
        self.ctx, self.account_id = ctx, account_id
        self.writes: list[dict[str, Any]] = []
        self.binder = FormBinder(ctx, self, self._store)
        layout = QVBoxLayout(self)
        editors = {
            "name": LineEdit(),
            "code": LineEdit(),
            "note": TextEdit(),
            "contract_end": DateEdit(),
            "parent_id": AccountPicker(ctx),
        }
        for name, editor in editors.items():
            layout.addWidget(self.binder.add(name, editor))
        self.load(anew=True)

    def load(self, *, anew: bool = False) -> None:
        self.binder.load(self.stored(), anew=anew)

    def stored(self) -> dict[str, Any]:
        row = self.ctx.read(lambda s: s.get(Account, self.account_id))
        assert row is not None
        return {n: getattr(row, n) for n in ("name", "code", "note", "contract_end", "parent_id")}

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        self.writes.append(changes)
        self.ctx.write(
            "edit_account", lambda s: accounts.update(s, self.account_id, changes, was).id, self
        )


@pytest.fixture
def form(ctx: Context, qtbot: QtBot) -> Form:
    """A form on "Seagull", shown and active."""
    made = ctx.write("new_account", lambda s: account(s, name="Seagull", code="A1").id)
    shown = Form(ctx, made)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    return shown


def _retype(editor: QWidget, text: str) -> None:
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, text)


def test_a_field_is_stored_when_it_is_left_and_only_then(form: Form) -> None:
    name = form.binder.editor("name")
    _retype(name, "Albatross")
    assert form.stored()["name"] == "Seagull"
    QTest.keyClick(name, Qt.Key.Key_Tab)
    assert form.stored()["name"] == "Albatross"
    assert form.writes == [{"name": "Albatross"}]
    form.ctx.undo()
    form.load()
    assert name.text() == "Seagull"


def test_enter_while_composing_chinese_stores_nothing(form: Form) -> None:
    name = form.binder.editor("name")
    _retype(name, "Tern")
    QApplication.sendEvent(name, QInputMethodEvent("yun", []))
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert form.writes == []


def test_an_error_stands_beside_its_field_and_the_typing_stays(form: Form) -> None:
    form.ctx.write("new_account", lambda s: account(s, name="Heron", code="B2").id)
    code = form.binder.editor("code")
    _retype(code, "B2")
    QTest.keyClick(code, Qt.Key.Key_Tab)
    assert "B2" in form.binder.field("code").error()
    form.load()
    assert code.text() == "B2"
    assert not form.binder.flush()
    assert form.stored()["code"] == "A1"
    _retype(code, "A2")
    QTest.keyClick(code, Qt.Key.Key_Tab)
    assert form.binder.field("code").error() == ""
    assert form.stored()["code"] == "A2"


def test_an_unreadable_date_is_told_and_not_stored(form: Form) -> None:
    day = form.binder.editor("contract_end")
    _retype(day, "2026-13-45")
    QTest.keyClick(day, Qt.Key.Key_Tab)
    assert "2026-13-45" in form.binder.field("contract_end").error()
    assert not form.binder.flush()
    assert form.writes == []


def test_leaving_the_screen_stores_what_is_being_typed(form: Form) -> None:
    _retype(form.binder.editor("note"), "Pays late")
    assert form.binder.flush()
    assert form.stored()["note"] == "Pays late"


@pytest.mark.parametrize("keep_mine", [True, False])
def test_a_conflict_shows_both_values_and_the_choice_holds(form: Form, keep_mine: bool) -> None:
    name = form.binder.editor("name")
    _retype(name, "Mine")
    form.ctx.write(
        "edit_account", lambda s: accounts.update(s, form.account_id, {"name": "Theirs"}).id
    )
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConflictDialog)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.done(int(keep_mine))

    QTimer.singleShot(0, answer)
    QTest.keyClick(name, Qt.Key.Key_Tab)
    assert {"Mine", "Theirs"} <= set(seen)
    assert form.stored()["name"] == ("Mine" if keep_mine else "Theirs")
    assert name.text() == form.stored()["name"]


def test_a_parent_is_found_by_typing_and_taken_by_enter(form: Form) -> None:
    parent = form.ctx.write("new_account", lambda s: account(s, name="Harbour Holdings").id)
    picker = form.binder.editor("parent_id")
    picker.setFocus()
    QTest.keyClicks(picker, "harb")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert picker.text() == "Harbour Holdings"
    assert form.stored()["parent_id"] == parent
    _retype(picker, "nobody of that name")
    QTest.keyClick(picker, Qt.Key.Key_Tab)
    assert form.binder.field("parent_id").error()
    assert form.stored()["parent_id"] == parent
