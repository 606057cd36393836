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


def places() -> list[Place]:
    """The navigation, in order."""
    translate = QCoreApplication.translate
    return [
        Place("today", translate("Navigation", "Today"), "today"),
        Place("accounts", translate("Navigation", "Accounts"), "accounts"),
        Place("meetings", translate("Navigation", "Meetings"), "meetings"),
        Place("promises", translate("Navigation", "Promises"), "promise"),
        Place("opportunities", translate("Navigation", "Opportunities"), "opportunities"),
        Place("contact_plan", translate("Navigation", "Contact plan"), "contact_plan"),
        Place("service", translate("Navigation", "Service"), "service"),
        Place("risk", translate("Navigation", "Risk"), "warning"),
        Place("tiers", translate("Navigation", "Tiers"), "tiers"),
        Place("competitors", translate("Navigation", "Competitors"), "competitors"),
        Place("craft", translate("Navigation", "Craft"), "reports"),
        Place("library", translate("Navigation", "Library"), "library"),
        Place("import", translate("Navigation", "Import"), "import"),
        Place("bin", translate("Navigation", "Bin"), "bin", bottom=True),
        Place("settings", translate("Navigation", "Settings"), "settings", bottom=True),
    ]
