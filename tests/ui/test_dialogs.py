"""Dialogs stay on a small screen with large text, buttons in sight; Tab reaches all they hold."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.services import account_list, sample
from kamdesk.services.account_spec import ListSpec
from kamdesk.settings import Settings
from kamdesk.ui.context import Context
from kamdesk.ui.theme import apply_theme
from kamdesk.ui.translation import use_language
from kamdesk.ui.widgets.dialog import Dialog
from kamdesk.ui.widgets.push_button import Button
from kamdesk.words import LANGUAGES
from tests.ui.dialogs import MADE, Place

LARGE = 2.0
SMALL = (1366, 768)


@pytest.fixture(scope="module")
def territory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    book = open_book(tmp_path_factory.mktemp("dialogs") / "book.kamdesk")
    book.write("sample", lambda s: sample.build(s, today=date.today(), language="en"))
    yield book
    book.close()


@pytest.fixture(scope="module")
def calendar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a dozen events of the next days."""
    day = date.today()
    events = [
        f"BEGIN:VEVENT\r\nUID:{n}\r\nSUMMARY:Talk {n}\r\nDTSTART:{day:%Y%m%d}T{9 + n:02}0000\r\n"
        f"DTEND:{day:%Y%m%d}T{9 + n:02}3000\r\nEND:VEVENT\r\n"
        for n in range(12)
    ]
    file = tmp_path_factory.mktemp("calendar") / "agenda.ics"
    head, end = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "END:VCALENDAR\r\n"
    file.write_text(head + "".join(events) + end, "utf-8", newline="")
    return file


@pytest.fixture(scope="module", params=LANGUAGES)
def place(
    request: pytest.FixtureRequest, qapp: QApplication, territory: Book, calendar: Path
) -> Iterator[Place]:
    """A window that fills the small screen, with large text."""
    before = QLocale()
    use_language(qapp, request.param)
    apply_theme(qapp, "light", LARGE)
    small = next(s for s in QGuiApplication.screens() if (s.size().toTuple()) == SMALL)
    owner = QWidget()
    owner.setScreen(small)
    owner.setGeometry(small.availableGeometry())
    owner.show()
    ctx = Context(territory, Settings(language=request.param))
    ids = ctx.read(lambda s: account_list.ids(s, ListSpec(sort="code")))
    yield Place(owner, ctx, ids[0], calendar)
    owner.deleteLater()
    ctx.deleteLater()
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)
    apply_theme(qapp, "light")


def open_dialog(dialog: Dialog, place: Place, qtbot: QtBot) -> None:
    qtbot.addWidget(dialog)
    if dialog.parent() is None:
        dialog.move(place.owner.pos())
    dialog.show()
    qtbot.waitExposed(dialog)


def stops(dialog: Dialog) -> list[QWidget]:
    """What Tab stops at, once around."""
    found: list[QWidget] = []
    while dialog.focusNextPrevChild(True):
        now = dialog.focusWidget()
        assert now is not None
        if now in found:
            break
        found.append(now)
    return found


def in_sight(widget: QWidget, window: QWidget) -> bool:
    """Whether no ground that scrolls cuts it; what is higher than the ground fills it."""
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above.parentWidget(), QScrollArea):  # the part of it that is seen
            place = QRect(widget.mapTo(above, QPoint()), widget.size())
            seen = above.rect().intersected(place)
            if seen.height() < min(place.height(), above.height()) or seen.width() < place.width():
                return False
        above = above.parentWidget()
    return True


@pytest.mark.parametrize("kind", MADE, ids=lambda kind: kind.__name__)
def test_a_dialog_fits_a_small_screen_with_large_text(
    kind: type[Dialog], place: Place, qtbot: QtBot
) -> None:
    dialog = MADE[kind](place)
    open_dialog(dialog, place, qtbot)
    room = dialog.screen().availableGeometry()
    assert room.size().toTuple() == SMALL
    assert dialog.width() <= room.width() and dialog.height() <= room.height()
    buttons = [b for b in dialog.findChildren(Button) if b.parentWidget() is dialog]
    shown = [button for button in buttons if button.isVisible()]
    assert shown
    for button in shown:
        corner = button.mapTo(dialog, QPoint())
        assert dialog.rect().contains(button.rect().translated(corner)), button.text()
    for _ in stops(dialog):
        dialog.focusNextPrevChild(True)
        focus = dialog.focusWidget()
        assert focus is not None and in_sight(focus, dialog), focus.accessibleName()


def test_every_dialog_of_the_program_is_tried() -> None:
    import kamdesk.ui

    for module in pkgutil.walk_packages(kamdesk.ui.__path__, "kamdesk.ui."):
        importlib.import_module(module.name)

    def below(kind: type[Dialog]) -> Iterator[type[Dialog]]:
        for one in kind.__subclasses__():
            yield one
            yield from below(one)

    ours = {one for one in below(Dialog) if one.__module__.startswith("kamdesk.")}
    assert {one for one in ours if not one.__subclasses__()} == set(MADE)
