"""Commands: each has a place to click, a name in either language, and keys of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.services import meetings
from kamdesk.ui.shell import command_search
from kamdesk.ui.shell.actions import WITHIN
from kamdesk.ui.shell.commands import commands
from kamdesk.ui.shell.main_window import MainWindow
from kamdesk.ui.shell.more_button import MoreButton
from kamdesk.ui.shell.routes import ROUTES, places
from kamdesk.ui.translation import use_language

IN_THE_BAR = {"find", "filter", "client_safe", "import", "reminders"}
"""The search box, and buttons of the top bar; lists have their filter themselves."""


def test_every_command_has_a_place_to_click(window: MainWindow) -> None:
    offered = {place.key for place in places()} | set(WITHIN) | IN_THE_BAR
    offered |= set(window.top_bar.findChild(MoreButton).menu_keys())  # type: ignore[union-attr]
    told: list[str] = []
    window.top_bar.command.disconnect()
    window.top_bar.command.connect(told.append)
    menus = [menu for menu in window.top_bar.findChildren(QMenu) if menu.actions()]
    new = next(menu for menu in menus if menu.parent() is window.top_bar)
    for action in new.actions():
        action.trigger()
    assert len(told) == len(set(told)) == 5
    assert {one.key for one in commands()} == offered | set(told)


def test_every_command_is_a_place_or_is_done(window: MainWindow) -> None:
    of_the_window = {"find", "filter", "back", "quit"}
    known = set(ROUTES) | window.actions_of_book.names() | of_the_window
    assert {one.key for one in commands()} <= known


def test_no_two_shortcuts_of_a_window_are_equal(qtbot: QtBot, window: MainWindow) -> None:
    own = _sequences(window.actions())
    assert not _twice(own)
    planned = window.ctx.read(meetings.next_planned)
    account = window.ctx.read(lambda s: meetings.account_of(s, planned))  # type: ignore[arg-type]
    of = {"account": account} | dict.fromkeys(
        ("meeting", "meeting_live", "meeting_review", "brief", "rehearsal"), planned
    )
    told: dict[str, list[str]] = {}
    for kind in ROUTES:
        window.open(kind, of.get(kind))
        screen = window.current_screen()
        assert screen is not None and window.here() == (kind, of.get(kind))
        told[kind] = _twice([*own, *_heard_in(screen)])
        if not window.may_leave():
            screen.abandon()
    assert {kind: keys for kind, keys in told.items() if keys} == {}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("rehearse", "next_rehearsal"),
        ("Go to Risk", "risk"),
        ("life cycle", "lifecycle"),
        ("新建商机", "new_opportunity"),
        ("lianluojihua", "contact_plan"),
        ("xjsj", "new_opportunity"),
        ("zzzz", ""),
    ],
)
def test_a_command_is_found_by_its_name_in_either_language(
    qapp: QApplication, language: str, typed: str, key: str
) -> None:
    use_language(qapp, language)
    found = [one.key for one in command_search.found(typed)]
    assert found[0] == key if key else not found


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_two_commands_have_one_name(qapp: QApplication, language: str) -> None:
    use_language(qapp, language)
    assert not _twice(one.text for one in commands())


def _heard_in(screen: QWidget) -> list[str]:
    """What the screen hears where it shows now."""
    parts = [screen, *screen.findChildren(QWidget)]
    shown = [part for part in parts if part.isVisibleTo(screen.window())]
    actions = {id(action): action for part in shown for action in part.actions()}
    heard = _sequences(actions.values())
    for shortcut in screen.findChildren(QShortcut):
        owner = shortcut.parent()
        if shortcut.isEnabled() and isinstance(owner, QWidget) and owner in shown:
            heard += [_written(keys) for keys in shortcut.keys()]  # noqa: SIM118 - Qt's own
    return heard


def _sequences(actions: Iterable[QAction]) -> list[str]:
    wide = Qt.ShortcutContext.WidgetShortcut
    return [
        _written(keys)
        for action in actions
        if action.shortcutContext() != wide
        for keys in action.shortcuts()
    ]


def _written(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.PortableText)


def _twice(heard: Iterable[str]) -> list[str]:
    return [keys for keys, count in Counter(heard).items() if count > 1]
