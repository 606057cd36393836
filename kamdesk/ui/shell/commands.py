"""Every command once: its words, its keys, and what the window does for it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


@dataclass(frozen=True, slots=True)
class Command:
    """A command that has a name in Ctrl+K. ``keys`` is a portable key sequence or empty."""

    key: str
    text: str
    keys: str = ""
    icon: str = ""

    def shown_keys(self) -> str:
        """The keys as this system writes them."""
        return QKeySequence(self.keys).toString(QKeySequence.SequenceFormat.NativeText)


def commands() -> list[Command]:
    """All commands, in the order in which an empty search shows them."""
    tr = QCoreApplication.translate
    return [
        Command("next_brief", tr("Commands", "Next meeting's brief"), "F5", "print"),
        Command("next_live", tr("Commands", "Enter the next meeting"), "F6", "meetings"),
        Command("new_account", tr("Commands", "New account"), "Ctrl+Shift+N", "accounts"),
        Command("new_meeting", tr("Commands", "Arrange a meeting"), "Ctrl+N", "meetings"),
        Command("import", tr("Commands", "Import a file"), "Ctrl+I", "import"),
        Command("client_safe", tr("Commands", "Client-safe on or off"), "F8", "eye_off"),
        Command("today", tr("Commands", "Go to Today"), "Alt+1", "today"),
        Command("accounts", tr("Commands", "Go to Accounts"), "Alt+2", "accounts"),
        Command("meetings", tr("Commands", "Go to Meetings"), "Alt+3", "meetings"),
        Command("tiers", tr("Commands", "Go to Tiers"), "Alt+4", "tiers"),
        Command("bin", tr("Commands", "Go to the bin"), "", "bin"),
        Command("settings", tr("Commands", "Settings"), "Ctrl+,", "settings"),
        Command("back", tr("Commands", "Back"), "Alt+Left", "chevron_left"),
        Command("undo", tr("Commands", "Undo"), "Ctrl+Z", "undo"),
        Command("redo", tr("Commands", "Redo"), "Ctrl+Y", "redo"),
        Command("find", tr("Commands", "Search"), "Ctrl+K", "search"),
        Command("filter", tr("Commands", "Filter this list"), "Ctrl+F", "filter"),
        Command("dossier_all", tr("Commands", "Export all dossiers"), "", "workbook"),
        Command("backup", tr("Commands", "Back up the book"), "", "book"),
        Command("language", tr("Commands", "Switch language"), "", "language"),
        Command("theme", tr("Commands", "Light or dark"), "", "eye"),
        Command("quit", tr("Commands", "Quit"), "Ctrl+Q", "close"),
    ]
