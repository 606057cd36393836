"""Every command once: its words, its keys, and its icon."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.shell.routes import PLACE_KEYS
from kamdesk.ui.widgets.keycap import written_keys

Translate = Callable[[str, str], str]
"""A context and an English text to a text."""


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
        return written_keys(self.keys.partition(" ")[0])


def commands(translate: Translate = QCoreApplication.translate) -> list[Command]:
    """All commands, in the order in which an empty search shows them."""
    return [
        *_doing(translate),
        *_going(translate),
        *_rest(translate),
    ]


def _doing(translate: Translate) -> list[Command]:
    """What one does in a day."""
    return [
        Command("next_brief", translate("Commands", "Next meeting's brief"), "F5", "print"),
        Command("next_live", translate("Commands", "Enter the next meeting"), "F6", "meetings"),
        Command(
            "next_rehearsal", translate("Commands", "Rehearse the next meeting"), "F7", "history"
        ),
        Command("new_account", translate("Commands", "New account"), "Ctrl+Shift+N", "accounts"),
        Command("new_meeting", translate("Commands", "Arrange meeting"), "Ctrl+N", "meetings"),
        Command("new_touch", translate("Commands", "Plan a contact"), "Ctrl+Shift+T", "phone"),
        Command("new_opportunity", translate("Commands", "New opportunity"), "", "opportunities"),
        Command("new_case", translate("Commands", "New service case"), "", "service"),
        Command("import", translate("Commands", "Import a file"), PLACE_KEYS["import"], "import"),
        Command("client_safe", translate("Commands", "Client-safe on or off"), "F8", "eye_off"),
        Command("reminders", translate("Commands", "Show reminders"), "Ctrl+Shift+R", "clock"),
    ]


def _going(translate: Translate) -> list[Command]:
    """Where one goes: the places of the navigation, and what lies within them."""
    named = [
        ("today", translate("Commands", "Go to Today"), "today"),
        ("meetings", translate("Commands", "Go to Meetings"), "meetings"),
        ("promises", translate("Commands", "Go to Promises"), "promise"),
        ("contact_plan", translate("Commands", "Go to Contact plan"), "contact_plan"),
        ("accounts", translate("Commands", "Go to Accounts"), "accounts"),
        ("opportunities", translate("Commands", "Go to Opportunities"), "opportunities"),
        ("competitors", translate("Commands", "Go to Competitors"), "competitors"),
        ("service", translate("Commands", "Go to Service"), "service"),
        ("risk", translate("Commands", "Go to Risk"), "warning"),
        ("tiers", translate("Commands", "Go to Tiers"), "tiers"),
        ("craft", translate("Commands", "Go to Craft"), "reports"),
        ("library", translate("Commands", "Go to Library"), "library"),
        ("coverage", translate("Commands", "Go to coverage of the contact plan"), "contact_plan"),
        ("templates", translate("Commands", "Go to service processes"), "service"),
        ("surveys", translate("Commands", "Go to satisfaction"), "people"),
        ("health", translate("Commands", "Go to health of accounts"), "warning"),
        ("lifecycle", translate("Commands", "Go to life cycle"), "refresh"),
        ("portfolio_past", translate("Commands", "Portfolio on a day of the past"), "history"),
        ("duplicates", translate("Commands", "Tidy up duplicates"), "copy"),
        ("bin", translate("Commands", "Go to the bin"), "bin"),
        ("settings", translate("Commands", "Settings"), "settings"),
    ]
    return [Command(key, text, PLACE_KEYS.get(key, ""), icon) for key, text, icon in named]


def _rest(translate: Translate) -> list[Command]:
    """What is done now and then."""
    return [
        Command("back", translate("Commands", "Back"), "Alt+Left", "chevron_left"),
        Command("undo", translate("Commands", "Undo"), "Ctrl+Z", "undo"),
        Command("redo", translate("Commands", "Redo"), "Ctrl+Y Ctrl+Shift+Z", "redo"),
        Command("find", translate("Commands", "Search"), "Ctrl+K", "search"),
        Command("filter", translate("Commands", "Filter this list"), "Ctrl+F", "filter"),
        Command("plan_ahead", translate("Commands", "Plan the weeks ahead"), "", "contact_plan"),
        Command("write_answer", translate("Commands", "Write an answer down"), "", "people"),
        Command("survey_form", translate("Commands", "Survey form"), "", "print"),
        Command("read_answers", translate("Commands", "Read answers in"), "", "import"),
        Command("dossier_all", translate("Commands", "Export all dossiers"), "", "workbook"),
        Command("export_calendar", translate("Commands", "Export coming meetings"), "", "calendar"),
        Command("import_calendar", translate("Commands", "Import a calendar"), "", "calendar"),
        Command("backup", translate("Commands", "Back up the book"), "", "book"),
        Command("language", translate("Commands", "Switch language"), "", "language"),
        Command("theme", translate("Commands", "Light or dark"), "", "eye"),
        Command("quit", translate("Commands", "Quit"), "Ctrl+Q", "close"),
    ]
