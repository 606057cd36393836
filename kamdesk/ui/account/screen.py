"""The account page: who they are, what they bring, whom we know, what comes next."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kamdesk.errors import NotFoundError
from kamdesk.services import account_page
from kamdesk.services.account_page import AccountPage
from kamdesk.ui import theme
from kamdesk.ui.account.centre import CentreTab
from kamdesk.ui.account.figures import FiguresTab
from kamdesk.ui.account.header import AccountHeader
from kamdesk.ui.account.health import AccountHealthTab
from kamdesk.ui.account.history import HistoryTab
from kamdesk.ui.account.overview import OverviewTab
from kamdesk.ui.account.past import PastPage
from kamdesk.ui.account.profile import ProfileTab
from kamdesk.ui.account.rivals import RivalsTab
from kamdesk.ui.account.sales import SalesTab
from kamdesk.ui.account.service_tab import ServiceTab
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.account.talks import TalksTab
from kamdesk.ui.account.verdict import VerdictTab
from kamdesk.ui.binned_note import BinnedNote
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Tab, TabStrip

TABS: dict[str, type[AccountTab]] = {
    "overview": OverviewTab,
    "profile": ProfileTab,
    "contacts": CentreTab,
    "talks": TalksTab,
    "sales": SalesTab,
    "figures": FiguresTab,
    "verdict": VerdictTab,
    "health": AccountHealthTab,
    "service": ServiceTab,
    "rivals": RivalsTab,
    "history": HistoryTab,
}

SECRET_TABS = frozenset({"verdict", "health", "rivals"})
"""Tabs whose very names are not for a client's eyes."""


class AccountScreen(Screen):
    """Reads the whole account once and hands it to the tab that is seen; tabs are built when
    first shown. ``open`` takes an account id, or ``(id, tab)``."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.page: AccountPage | None = None
        self.account_id: int | None = None
        self._header = AccountHeader(ctx)
        self._binned = BinnedNote(ctx)
        self._strip = TabStrip(self._tabs())
        self._pages = QStackedWidget()
        self._built: dict[str, AccountTab] = {}
        self._shown: dict[str, AccountPage] = {}
        self._past: PastPage | None = None
        self._build_ui()

    def _build_ui(self) -> None:
        outer = QVBoxLayout(self)
        side = theme.px(20)
        outer.setContentsMargins(0, theme.px(14), 0, 0)
        outer.setSpacing(theme.px(6))
        head = QVBoxLayout()
        head.setContentsMargins(side, 0, side, 0)
        head.setSpacing(theme.px(6))
        head.addWidget(self._header)
        head.addWidget(self._binned)
        head.addWidget(self._strip)
        outer.addLayout(head)
        outer.addWidget(self._pages, 1)
        self._strip.chosen.connect(self.show_tab)
        self._header.open_requested.connect(self.open_requested)
        self._header.past.day_wanted.connect(self.show_past)

    def open(self, target: Any = None) -> None:
        account_id, tab = target if isinstance(target, tuple) else (target, "")
        another = account_id != self.account_id
        self.account_id = account_id
        self._load()
        super().open(target)
        self.show_tab(tab or ("overview" if another else self._strip.current()))

    def title(self) -> str:
        return str(self.page.fields["name"]) if self.page else ""

    def concerns(self, change: DataChanged) -> bool:
        return self.account_id is not None

    def refresh(self) -> None:
        if self.account_id is None:
            return
        try:
            self._load()
        except NotFoundError:
            self.account_id = self.page = None
            self._shown.clear()
            self.open_requested.emit("accounts", None)
            return
        day = self.past_day()
        if day is None or self.ctx.client_safe:
            self.show_tab(self._strip.current())
        else:
            self.show_past(day)

    def leave(self) -> bool:
        return self.page is None or all(tab.leave() for tab in self._built.values())

    def abandon(self) -> None:
        self._shown.clear()  # the forms take the stored values as those of another account

    def show_tab(self, key: str) -> None:
        """Show a tab by key: overview, profile, contacts, talks, sales, rivals, history.

        A key such as ``contacts:12`` goes on to what the tab knows by that number.
        """
        if self.page is None:
            return
        key, _, place = key.partition(":")
        if self.ctx.client_safe and key in SECRET_TABS:
            key, place = "overview", ""
        current = self._pages.currentWidget()
        tab = self._built.get(key) or self._build(key)
        if isinstance(current, AccountTab) and current is not tab and not current.leave():
            self._select(next(k for k, built in self._built.items() if built is current))
            return
        self._select(key)
        before = self._shown.get(key)
        if before is not self.page:
            tab.show_page(self.page, anew=before is None or before.id != self.page.id)
            self._shown[key] = self.page
        self._strip.show()
        self._pages.setCurrentWidget(tab)
        if place:
            tab.go_to(int(place))

    def past_day(self) -> date | None:
        """The day of the past that is shown, None for today."""
        shown = self._past is not None and self._pages.currentWidget() is self._past
        return self._past.day() if self._past is not None and shown else None

    def show_past(self, day: date | None) -> None:
        """Show the account as it was on a day; None for a month ago, with the day to be typed."""
        current = self._pages.currentWidget()
        if self.account_id is None or (isinstance(current, AccountTab) and not current.leave()):
            return
        if self._past is None:
            self._past = PastPage(self.ctx)
            self._past.left.connect(self.refresh_today)
            self._pages.addWidget(self._past)
        self._past.show_day(self.account_id, day)
        self._strip.hide()
        self._header.show_past()
        self._pages.setCurrentWidget(self._past)
        self._past.bar.take_cursor()

    def refresh_today(self) -> None:
        """Back from the past to the tab that was shown before."""
        self._load()
        self.show_tab(self._strip.current())

    def _select(self, key: str) -> None:
        self._strip.blockSignals(True)
        self._strip.set_current(key)
        self._strip.blockSignals(False)

    def _build(self, key: str) -> AccountTab:
        tab = TABS[key](self.ctx)
        tab.open_requested.connect(self.open_requested)
        tab.tab_requested.connect(self.show_tab)
        self._pages.addWidget(tab)
        self._built[key] = tab
        return tab

    def _load(self) -> None:
        account_id = self.account_id
        assert account_id is not None
        self.page = self.ctx.read(lambda s: account_page.load(s, account_id))
        self._header.show_page(self.page)
        self._binned.show_account(self.page)
        self._strip.set_tabs(self._tabs())

    def _tabs(self) -> list[Tab]:
        people = len(self.page.people) if self.page else None
        talks = len(self.page.meetings) + len(self.page.needs) if self.page else None
        centre = self.tr("Contacts") if self.ctx.client_safe else self.tr("Buying centre")
        tabs = [
            Tab("overview", self.tr("Overview")),
            Tab("profile", self.tr("Profile")),
            Tab("contacts", centre, people),
            Tab("talks", self.tr("Needs and meetings"), talks),
            Tab("sales", self.tr("Sales")),
            Tab("figures", self.tr("Five figures")),
            Tab("verdict", self.tr("Verdict")),
            Tab("health", self.tr("Health")),
            Tab("service", self.tr("Service and satisfaction")),
            Tab("rivals", self.tr("Competition and share")),
            Tab("history", self.tr("History")),
        ]
        hidden = SECRET_TABS if self.ctx.client_safe else frozenset()
        return [tab for tab in tabs if tab.key not in hidden]
