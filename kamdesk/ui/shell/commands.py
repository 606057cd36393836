"""Every command once: its words, its keys, and what the window does for it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


@dataclass(frozen=True, slots=True)
class Command:
    """A command that has a name in Ctrl+K. ``keys`` are portable key sequences, the one to
    show first, or empty."""

    key: str
    text: str
    keys: str = ""
    icon: str = ""

    def shown_keys(self) -> str:
        """The keys as this system writes them."""
        first = self.keys.partition(" ")[0]
        return QKeySequence(first).toString(QKeySequence.SequenceFormat.NativeText)


def commands() -> list[Command]:
    """All commands, in the order in which an empty search shows them."""
    translate = QCoreApplication.translate
    return [
        Command("next_brief", translate("Commands", "Next meeting's brief"), "F5", "print"),
        Command("next_live", translate("Commands", "Enter the next meeting"), "F6", "meetings"),
        Command(
            "next_rehearsal", translate("Commands", "Rehearse the next meeting"), "F7", "history"
        ),
        Command("new_account", translate("Commands", "New account"), "Ctrl+Shift+N", "accounts"),
        Command("new_meeting", translate("Commands", "Arrange meeting"), "Ctrl+N", "meetings"),
        Command("new_opportunity", translate("Commands", "New opportunity"), "", "opportunities"),
        Command("import", translate("Commands", "Import a file"), "Ctrl+I", "import"),
        Command("client_safe", translate("Commands", "Client-safe on or off"), "F8", "eye_off"),
        Command("today", translate("Commands", "Go to Today"), "Alt+1", "today"),
        Command("accounts", translate("Commands", "Go to Accounts"), "Alt+2", "accounts"),
        Command("meetings", translate("Commands", "Go to Meetings"), "Alt+3", "meetings"),
        Command("promises", translate("Commands", "Go to Promises"), "Alt+4", "promise"),
        Command(
            "opportunities",
            translate("Commands", "Go to Opportunities"),
            "Alt+5",
            "opportunities",
        ),
        Command(
            "contact_plan", translate("Commands", "Go to Contact plan"), "Alt+0", "contact_plan"
        ),
        Command("service", translate("Commands", "Go to Service"), "", "service"),
        Command("new_case", translate("Commands", "New service case"), "", "service"),
        Command("risk", translate("Commands", "Go to Risk"), "", "warning"),
        Command("tiers", translate("Commands", "Go to Tiers"), "Alt+6", "tiers"),
        Command("competitors", translate("Commands", "Go to Competitors"), "Alt+7", "competitors"),
        Command("craft", translate("Commands", "Go to Craft"), "Alt+8", "reports"),
        Command("library", translate("Commands", "Go to Library"), "Alt+9", "library"),
        Command("duplicates", translate("Commands", "Tidy up duplicates"), "", "copy"),
        Command("bin", translate("Commands", "Go to the bin"), "", "bin"),
        Command("settings", translate("Commands", "Settings"), "Ctrl+,", "settings"),
        Command("back", translate("Commands", "Back"), "Alt+Left", "chevron_left"),
        Command("undo", translate("Commands", "Undo"), "Ctrl+Z", "undo"),
        Command("redo", translate("Commands", "Redo"), "Ctrl+Y Ctrl+Shift+Z", "redo"),
        Command("find", translate("Commands", "Search"), "Ctrl+K", "search"),
        Command("filter", translate("Commands", "Filter this list"), "Ctrl+F", "filter"),
        Command("dossier_all", translate("Commands", "Export all dossiers"), "", "workbook"),
        Command("export_calendar", translate("Commands", "Export coming meetings"), "", "calendar"),
        Command("import_calendar", translate("Commands", "Import a calendar"), "", "calendar"),
        Command("reminders", translate("Commands", "Show reminders"), "Ctrl+Shift+R", "clock"),
        Command("backup", translate("Commands", "Back up the book"), "", "book"),
        Command("language", translate("Commands", "Switch language"), "", "language"),
        Command("theme", translate("Commands", "Light or dark"), "", "eye"),
        Command("quit", translate("Commands", "Quit"), "Ctrl+Q", "close"),
    ]
