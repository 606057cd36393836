"""Proposing what was typed before: cities, industries, owners."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from kamdesk.ui import theme


def completer(values: Iterable[str], parent: QWidget) -> QCompleter:
    """A completer over known values that matches anywhere in them; nothing is forced."""
    made = QCompleter(list(values), parent)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    popup = QListView(parent)
    made.setPopup(popup)
    popup.setFont(theme.font("body"))
    popup.setProperty("kind", "popup")
    return made
