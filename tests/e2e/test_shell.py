"""The window: search, the way back, undo by key, client-safe, first start, language."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kamdesk.db.opening import open_book
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import ImportRequest
from kamdesk.exchange.importing import run as run_import
from kamdesk.services import account_list, accounts, meetings, sample
from kamdesk.settings import Settings
from kamdesk.settings import load as load_settings
from kamdesk.ui.account.profile import ProfileTab
from kamdesk.ui.context import Context
from kamdesk.ui.instance import SingleInstance
from kamdesk.ui.meeting import MeetingScreen
from kamdesk.ui.shell.leaving import UnstoredDialog
from kamdesk.ui.shell.main_window import MainWindow
from kamdesk.ui.shell.refusal import RefusalDialog
from kamdesk.ui.shell.workbench import Workbench
from kamdesk.ui.widgets import ConfirmDialog, Dialog, Label, Toast

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def _account_id(window: MainWindow, code: str) -> int:
    return window.ctx.read(lambda s: accounts.by_code(s, code).id)


def _type(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert window.top_bar.search.hasFocus()
    if typed.isascii():
        qtbot.keyClicks(window.top_bar.search, typed)
    else:  # as an input method does it
        committed = QInputMethodEvent()
        committed.setCommitString(typed)
        QApplication.sendEvent(window.top_bar.search, committed)


@pytest.mark.parametrize("typed", ["lingnan", "Qihang Office", "启航文仪", "lnqh", "LD002"])
def test_ctrl_k_finds_and_enter_opens(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    qtbot.waitExposed(window)
    window.activateWindow()
    _type(qtbot, window, typed)
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Return)
    assert window.here() == ("account", _account_id(window, "LD002"))
    assert "Lingnan Qihang" in window.windowTitle()
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.here() == ("today", None)


def test_commands_are_found_by_name(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    _type(qtbot, window, "go to tier")
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Return)
    assert window.here() == ("tiers", None)


def test_escape_leaves_the_search(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    _type(qtbot, window, "zzzz")
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Escape)
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Escape)
    assert window.top_bar.search.text() == ""
    assert window.here() == ("today", None)


def test_undo_and_redo_by_key(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    ctx, account_id = window.ctx, _account_id(window, "LD002")
    window.open("account", account_id)
    ctx.write("edit_account", lambda s: accounts.update(s, account_id, {"city": "Foshan"}))

    def city() -> str:
        rows = ctx.read(lambda s: account_list.rows(s, [account_id]))
        return rows[account_id].city

    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert city() == "Guangzhou"
    assert window.findChildren(Toast)
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert city() == "Foshan"


def _import_two(ctx: Context, folder: Path) -> None:
    file = folder / "two.csv"
    file.write_text("Code,Name\nN1,Reed Paper\nN2,Birch Paper\n", encoding="utf-8")
    request = ImportRequest(file, Kind.ACCOUNTS)
    ctx.write("import", lambda s: run_import(s, request))


@pytest.mark.parametrize(
    ("label", "told"), [("import", ["2 row", "two.csv"]), ("sample", ["60 account"])]
)
def test_a_whole_import_or_sample_is_undone_on_a_yes_only(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    settings: Settings,
    label: str,
    told: list[str],
) -> None:
    book = open_book(tmp_path / "book.kamdesk")
    ctx = Context(book, settings)
    if label == "import":
        _import_two(ctx, tmp_path)
    else:
        ctx.write("sample", lambda s: sample.build(s, today=ctx.today(), language="en"))
    before = ctx.read(account_list.count)
    window = MainWindow(ctx)
    qtbot.addWidget(window)
    window.open("today")
    window.show()
    questions: list[str] = []

    def answer(key: Qt.Key) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        questions.append(dialog._message.text())
        qtbot.keyClick(dialog, key)

    for key, left in ((Qt.Key.Key_Escape, before), (Qt.Key.Key_Return, 0)):
        with qtbot.waitActive(window):
            window.activateWindow()
        QTimer.singleShot(0, partial(answer, key))
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
        assert ctx.read(account_list.count) == left
    assert len(questions) == 2
    assert all(words in questions[0] for words in [*told, "Ctrl+Y"])
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert ctx.read(account_list.count) == before
    window.hide()
    book.close()


def test_client_safe_hides_the_name_from_the_title(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.open("account", _account_id(window, "LD002"))
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.ctx.client_safe
    assert window.windowTitle() == "KamDesk"
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert "Lingnan" in window.windowTitle()


@pytest.mark.parametrize(
    ("key", "kind"), [(Qt.Key.Key_F5, "brief"), (Qt.Key.Key_F6, "meeting_live")]
)
def test_the_next_meeting_is_one_key_away(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, kind: str
) -> None:
    window.activateWindow()
    qtbot.keyClick(window, key)
    here = window.here()
    assert here is not None and here[0] == kind


@pytest.mark.parametrize(
    "kind", ["today", "accounts", "meetings", "tiers", "import", "bin", "settings"]
)
def test_every_place_opens_on_an_empty_book(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, settings: Settings, kind: str
) -> None:
    book = open_book(tmp_path / "empty.kamdesk")
    ctx = Context(book, settings)
    window = MainWindow(ctx)
    qtbot.addWidget(window)
    window.open(kind)
    window.show()
    qtbot.waitExposed(window)
    assert window.here() == (kind, None)
    window.hide()
    book.close()


def test_a_book_that_is_brought_along_opens_on_its_day_at_the_first_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, home: Path
) -> None:
    file = tmp_path / "brought.kamdesk"
    book = open_book(file)
    book.write("add_account", lambda s: accounts.create(s, {"code": "H1", "name": "Heron"}))
    book.close()
    workbench = Workbench(qapp, Context(None, Settings()), None)
    workbench.start(file)
    assert workbench.window is not None
    window = workbench.window
    qtbot.waitUntil(lambda: window.here() == ("today", None), timeout=20_000)
    window.hide()
    workbench.stop()
    workbench.deleteLater()


def test_first_start_to_the_sample_in_two_clicks(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, home: Path
) -> None:
    settings = Settings()
    ctx = Context(open_book(tmp_path / "first.kamdesk"), settings)
    workbench = Workbench(qapp, ctx, None)
    workbench.start()
    assert workbench.window is not None
    assert workbench.window.here() == ("welcome", None)

    ctx.language_chosen.emit("zh")
    window = workbench.window
    assert window.here() == ("welcome", None)
    assert load_settings().language == "zh"

    welcome = window.current_screen()
    with qtbot.waitSignal(ctx.data_changed, timeout=60_000):
        qtbot.mouseClick(welcome.sample_button, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]
    assert window.here() == ("today", None)
    assert ctx.read(account_list.count) == 60

    ctx.language_chosen.emit("en")
    assert workbench.window.here() == ("today", None)
    workbench.window.hide()
    workbench.stop()
    workbench.window.deleteLater()
    workbench.deleteLater()


def test_what_is_gone_is_told_and_one_stays(qtbot: QtBot, window: MainWindow) -> None:
    window.open("account", 999_999)
    assert window.here() == ("today", None)
    assert window.findChildren(Toast)


def test_undoing_what_shows_leads_to_the_list_even_with_a_refused_field(
    qtbot: QtBot, window: MainWindow
) -> None:
    ctx = window.ctx
    made = ctx.write("new_account", lambda s: accounts.create(s, {"name": "Reed", "code": "R1"}).id)
    window.open("account", (made, "profile"))
    code = window.findChild(ProfileTab).binder.editor("code")
    code.setFocus()
    code.selectAll()
    qtbot.keyClicks(code, "LD002")
    qtbot.keyClick(code, Qt.Key.Key_Tab)
    assert window.findChild(ProfileTab).binder.field("code").error()
    ctx.undo()
    assert window.here() == ("accounts", None)


@pytest.mark.parametrize("give_up", [True, False])
def test_a_refused_field_can_be_corrected_or_given_up(
    qtbot: QtBot, window: MainWindow, give_up: bool
) -> None:
    account_id = _account_id(window, "LD002")
    window.open("account", (account_id, "profile"))
    binder = window.findChild(ProfileTab).binder
    binder.editor("code").setText("LD003")
    asked: list[UnstoredDialog] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, UnstoredDialog)
        asked.append(dialog)
        if give_up:
            dialog.accept()
        else:
            qtbot.keyClick(dialog, Qt.Key.Key_Return)  # staying is what Enter does

    QTimer.singleShot(0, answer)
    qtbot.keyClick(window, Qt.Key.Key_2, ALT)
    assert asked
    if not give_up:
        assert window.here() == ("account", (account_id, "profile"))
        assert binder.editor("code").text() == "LD003"
        binder.editor("code").setText("LD002")
        return
    assert window.here() == ("meetings", None)
    window.open("account", (account_id, "profile"))
    assert binder.editor("code").text() == "LD002"
    assert not binder.field("code").error()


def test_redo_names_what_it_does_again(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    ctx, account_id = window.ctx, _account_id(window, "LD002")
    ctx.write("edit_account", lambda s: accounts.update(s, account_id, {"city": "Foshan"}))
    ctx.undo()
    with qtbot.waitSignal(ctx.notice) as told:
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert ctx.action_name("edit_account") in told.args[0]


def test_a_place_opens_with_no_button_in_hand(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    for place in ("meetings", "promises", "today", "meetings"):
        window.open(place)
        screen, focus = window.current_screen(), window.focusWidget()
        assert screen is not None and focus is not None
        assert screen is focus or screen.isAncestorOf(focus)
        assert not isinstance(focus, QAbstractButton)


def test_a_plan_is_written_by_keyboard_from_its_first_field(
    qtbot: QtBot, window: MainWindow
) -> None:
    ctx, account_id = window.ctx, _account_id(window, "LD002")
    starts_at = datetime.now().astimezone() + timedelta(days=1)
    made = ctx.write(
        "arrange_meeting",
        lambda s: meetings.arrange(s, account_id, starts_at, {"title": "Prices"}, []).id,
    )
    window.activateWindow()
    window.open("meeting", made)
    screen = window.current_screen()
    assert isinstance(screen, MeetingScreen)
    qtbot.waitUntil(screen.body.opening.purpose.hasFocus)
    body, opening = screen.body, screen.body.opening
    typed = {
        opening.purpose: "Prices",
        opening.words: "Good morning",
        body.background.questions.adder: "Who supplies now?",
    }
    stops = [
        opening.purpose,
        opening.words,
        opening.materials,
        opening.people.ours,
        body.background.unfold,
        body.background.questions.adder,
    ]
    for stop in stops:
        assert stop.hasFocus()
        qtbot.keyClicks(stop, typed.get(stop, ""))
        if stop is not stops[-1]:
            qtbot.keyClick(stop, Qt.Key.Key_Tab)
    qtbot.keyClick(stops[-1], Qt.Key.Key_Return)
    page = screen.desk.page
    assert page.background[0].text == "Who supplies now?"
    assert (page.fields["purpose"], page.fields["opening"]) == ("Prices", "Good morning")


def test_the_window_shows_while_the_book_opens(
    qtbot: QtBot, qapp: QApplication, sample_file: Path, tmp_path: Path, settings: Settings
) -> None:
    file = tmp_path / "book.kamdesk"
    shutil.copy(sample_file, file)
    workbench = Workbench(qapp, Context(None, settings), None)
    workbench.start(file)
    window = workbench.window
    assert window is not None and window.isVisible()
    assert window.current_screen() is None
    window.run("accounts")
    qtbot.waitUntil(lambda: window.current_screen() is not None, timeout=20_000)
    assert window.here() == ("accounts", None)
    window.hide()
    workbench.stop()
    window.deleteLater()
    workbench.deleteLater()


def test_a_refused_book_is_told_and_ends_the_program(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "notes.kamdesk"
    file.write_text("dear diary " * 400)
    told: list[str] = []
    monkeypatch.setattr(Dialog, "exec", lambda self: told.append(self._message.text()))
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    workbench = Workbench(qapp, Context(None, settings), None)
    workbench.start(file)
    qtbot.waitUntil(lambda: codes == [1], timeout=20_000)
    assert workbench.exit_code == 1
    assert len(told) == 1 and "notes.kamdesk" in told[0]
    assert file.read_text().startswith("dear diary")
    workbench.stop()
    workbench.deleteLater()


def _press(qtbot: QtBot, answer: str) -> list[str]:
    """Press a button of the next dialog that refuses a book; fills the list with its sentences."""
    told: list[str] = []

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, RefusalDialog):
            QTimer.singleShot(10, press)
            return
        told.extend(label.text() for label in dialog.findChildren(Label))
        button = next(b for b in dialog.findChildren(QAbstractButton) if b.text() == answer)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press)
    return told


def test_a_damaged_book_is_replaced_by_its_newest_sound_backup(
    qtbot: QtBot, qapp: QApplication, sample_file: Path, tmp_path: Path, settings: Settings
) -> None:
    file = tmp_path / "book.kamdesk"
    bad = sample_file.read_bytes()[:8192] + b"torn" * 4096
    file.write_bytes(bad)
    file.with_name("book.kamdesk-wal").write_bytes(b"of the damaged file")
    copies = tmp_path / "backups" / "book"
    copies.mkdir(parents=True)
    shutil.copy(sample_file, copies / "20261102-090000-exit.kamdesk")
    (copies / "20261103-090000-exit.kamdesk").write_bytes(bad)  # newer, but no better
    workbench = Workbench(qapp, Context(None, settings), None)
    workbench.start(file)
    window = workbench.window
    assert window is not None
    told = _press(qtbot, "Restore the newest backup")
    qtbot.waitUntil(lambda: window.current_screen() is not None, timeout=20_000)
    assert any("2026-11-02 09:00" in text and "60 accounts" in text for text in told)
    assert window.isVisible() and window.here() == ("today", None)
    assert window.ctx.read(account_list.count) == 60
    kept = [path for path in tmp_path.glob("book-damaged-*") if path.suffix == ".kamdesk"]
    assert [path.read_bytes() for path in kept] == [bad]
    assert kept[0].with_name(kept[0].name + "-wal").read_bytes() == b"of the damaged file"
    assert workbench.exit_code == 0 and qapp.quitOnLastWindowClosed()
    assert len(list(copies.iterdir())) == 2
    _end(workbench)


def test_another_book_opens_in_place_of_a_refused_one_and_takes_the_lock(
    qtbot: QtBot,
    qapp: QApplication,
    sample_file: Path,
    tmp_path: Path,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file, wrong, other = (tmp_path / f"{name}.kamdesk" for name in ("notes", "wrong", "other"))
    file.write_text("dear diary " * 400)
    wrong.write_text("dear diary " * 400)
    shutil.copy(sample_file, other)
    answers = iter([wrong, other])
    chooser = "kamdesk.ui.shell.refusal.QFileDialog.getOpenFileName"
    monkeypatch.setattr(chooser, lambda *_args: (str(next(answers)), ""))
    instance = SingleInstance(file)
    assert instance.acquire()
    workbench = Workbench(qapp, Context(None, settings), instance)
    workbench.start(file)
    window = workbench.window
    assert window is not None
    for refused in (file, wrong):
        told = _press(qtbot, "Open another book…")
        qtbot.waitUntil(lambda told=told: bool(told), timeout=20_000)  # type: ignore[misc]
        assert any(refused.name in text for text in told)
        assert settings.last_book == ""
    qtbot.waitUntil(lambda: window.current_screen() is not None, timeout=20_000)
    assert window.ctx.read(account_list.count) == 60
    assert load_settings().last_book == str(other)
    assert not SingleInstance(other).acquire()
    for free in (file, wrong):
        assert SingleInstance(free).acquire()
    _end(workbench)


def _end(workbench: Workbench) -> None:
    assert workbench.window is not None
    workbench.window.hide()
    workbench.stop()
    workbench.window.deleteLater()
    workbench.deleteLater()
