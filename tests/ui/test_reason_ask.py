"""The line that is asked for before something is done comes into sight."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.ui.context import Context
from kamdesk.ui.keeping.reason_ask import ReasonAsk


def test_what_is_asked_below_the_window_is_scrolled_to(ctx: Context, qtbot: QtBot) -> None:
    page, area = QWidget(), QScrollArea()
    ask, tall = ReasonAsk(ctx), QWidget()
    tall.setFixedHeight(900)
    column = QVBoxLayout(page)
    column.addWidget(tall)
    column.addWidget(ask)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(500, 300)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()

    ask.ask("lost", "What lost them?", "Close as lost")
    qtbot.waitUntil(lambda: ask.visibleRegion().boundingRect() == ask.rect())
    assert not ask.store.visibleRegion().isEmpty()
