"""Where everything is shown: which screen serves which kind, imported when it is first opened."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.context import Context
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Place


@dataclass(frozen=True, slots=True)
class Route:
    """A screen class, and the navigation place that is lit while it shows."""

    module: str
    name: str
    place: str

    def make(self, ctx: Context) -> Screen:
        """Build the screen."""
        screen: Screen = getattr(import_module(self.module), self.name)(ctx)
        return screen


ROUTES = {
    "welcome": Route("kamdesk.ui.welcome", "WelcomeScreen", ""),
    "today": Route("kamdesk.ui.today", "TodayScreen", "today"),
    "accounts": Route("kamdesk.ui.accounts", "AccountsScreen", "accounts"),
    "account": Route("kamdesk.ui.account", "AccountScreen", "accounts"),
    "meetings": Route("kamdesk.ui.meetings", "MeetingsScreen", "meetings"),
    "meeting": Route("kamdesk.ui.meeting", "MeetingScreen", "meetings"),
    "meeting_live": Route("kamdesk.ui.meeting", "MeetingLiveScreen", "meetings"),
    "meeting_review": Route("kamdesk.ui.meeting", "MeetingReviewScreen", "meetings"),
    "brief": Route("kamdesk.ui.meeting", "BriefScreen", "meetings"),
    "rehearsal": Route("kamdesk.ui.rehearsal", "RehearsalScreen", "meetings"),
    "promises": Route("kamdesk.ui.promises", "PromisesScreen", "promises"),
    "opportunities": Route("kamdesk.ui.opportunities", "OpportunitiesScreen", "opportunities"),
    "contact_plan": Route("kamdesk.ui.contact_plan", "ContactPlanScreen", "contact_plan"),
    "service": Route("kamdesk.ui.service", "ServiceScreen", "service"),
    "risk": Route("kamdesk.ui.risk", "RiskScreen", "risk"),
    "tiers": Route("kamdesk.ui.tiers", "TiersScreen", "tiers"),
    "competitors": Route("kamdesk.ui.competitors", "CompetitorsScreen", "competitors"),
    "craft": Route("kamdesk.ui.craft", "CraftScreen", "craft"),
    "library": Route("kamdesk.ui.library", "LibraryScreen", "library"),
    "import": Route("kamdesk.ui.importing", "ImportScreen", "import"),
    "duplicates": Route("kamdesk.ui.duplicates", "TidyUpScreen", "accounts"),
    "bin": Route("kamdesk.ui.bin", "BinScreen", "bin"),
    "settings": Route("kamdesk.ui.settings", "SettingsScreen", "settings"),
}


PLACE_KEYS = {
    "today": "Alt+1",
    "meetings": "Alt+2",
    "promises": "Alt+3",
    "contact_plan": "Alt+4",
    "accounts": "Alt+5",
    "opportunities": "Alt+6",
    "competitors": "Alt+7",
    "service": "Alt+8",
    "risk": "Alt+9",
    "tiers": "Alt+0",
    "craft": "Alt+-",
    "library": "Alt+=",
    "import": "Ctrl+I",
    "settings": "Ctrl+,",
}
"""The row of digits and what follows it, in the order of the navigation."""


def places() -> list[Place]:
    """The navigation, in order and in groups: the day, the accounts, keeping them, looking back."""
    translate = QCoreApplication.translate
    first, bottom = {"accounts", "service", "tiers"}, {"import", "bin", "settings"}
    named = [
        ("today", translate("Navigation", "Today"), "today"),
        ("meetings", translate("Navigation", "Meetings"), "meetings"),
        ("promises", translate("Navigation", "Promises"), "promise"),
        ("contact_plan", translate("Navigation", "Contact plan"), "contact_plan"),
        ("accounts", translate("Navigation", "Accounts"), "accounts"),
        ("opportunities", translate("Navigation", "Opportunities"), "opportunities"),
        ("competitors", translate("Navigation", "Competitors"), "competitors"),
        ("service", translate("Navigation", "Service"), "service"),
        ("risk", translate("Navigation", "Risk"), "warning"),
        ("tiers", translate("Navigation", "Tiers"), "tiers"),
        ("craft", translate("Navigation", "Craft"), "reports"),
        ("library", translate("Navigation", "Library"), "library"),
        ("import", translate("Navigation", "Import"), "import"),
        ("bin", translate("Navigation", "Bin"), "bin"),
        ("settings", translate("Navigation", "Settings"), "settings"),
    ]
    return [
        Place(key, text, icon, key in bottom, key in first, PLACE_KEYS.get(key, ""))
        for key, text, icon in named
    ]
