"""Settings: general ones, the fields of accounts, the method, the contact plan, satisfaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.screen import Screen
from kamdesk.ui.settings.benchmarks_card import BenchmarksCard
from kamdesk.ui.settings.cadence_card import CadenceCard
from kamdesk.ui.settings.churn_card import ChurnSettingsCard
from kamdesk.ui.settings.general import GeneralSettings
from kamdesk.ui.settings.method_cards import MethodCards
from kamdesk.ui.settings.own_fields_card import OwnFieldsCard
from kamdesk.ui.settings.product_lines_card import ProductLinesCard
from kamdesk.ui.settings.satisfaction_card import SatisfactionCard
from kamdesk.ui.settings.survey_wording_card import SurveyWordingCard
from kamdesk.ui.settings.working_days_card import WorkingDaysCard
from kamdesk.ui.widgets import Columns, Page, PageHeader, Tab, TabStrip
from kamdesk.ui.widgets.page import GAP

GENERAL, FIELDS, METHOD = "general", "fields", "method"
CONTACTS, SATISFACTION = "contacts", "satisfaction"
OPEN_TO_CLIENTS = (GENERAL, FIELDS)


class _Part(Protocol):
    def refresh(self) -> None: ...


class SettingsScreen(Screen):
    """Every choice takes effect at once. ``open`` takes the key of a tab, or None for the one
    shown last. How accounts are judged and how often they are seen is not for a client's eyes."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.general = GeneralSettings(ctx)
        self.own_fields, self.product_lines = OwnFieldsCard(ctx), ProductLinesCard(ctx)
        self.benchmarks = BenchmarksCard(ctx)
        self.method, self.churn = MethodCards(ctx), ChurnSettingsCard(ctx)
        self.cadence, self.working_days = CadenceCard(ctx), WorkingDaysCard(ctx)
        self.satisfaction, self.wording = SatisfactionCard(ctx), SurveyWordingCard(ctx)
        self._parts: dict[str, Sequence[_Part]] = {
            GENERAL: (self.general,),
            FIELDS: (self.own_fields, self.product_lines),
            METHOD: (self.method, self.churn, self.benchmarks),
            CONTACTS: (self.cadence, self.working_days),
            SATISFACTION: (self.satisfaction, self.wording),
        }
        self.tabs = TabStrip(self._tabs())
        self._groups = {
            GENERAL: _below(self.general),
            FIELDS: _beside(self.own_fields, self.product_lines),
            METHOD: _below(self.method, self.churn, self.benchmarks),
            CONTACTS: _below(self.cadence, self.working_days),
            SATISFACTION: _below(self.satisfaction, self.wording),
        }
        self._shown = GENERAL
        self._page = Page()
        for part in (PageHeader(self.tr("Settings")), self.tabs, *self._groups.values()):
            self._page.add(part)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self.tabs.chosen.connect(self._change_tab)

    def _tabs(self) -> list[Tab]:
        tabs = [
            Tab(GENERAL, self.tr("General")),
            Tab(FIELDS, self.tr("Fields and product lines")),
            Tab(METHOD, self.tr("Method")),
            Tab(CONTACTS, self.tr("Contact plan")),
            Tab(SATISFACTION, self.tr("Satisfaction")),
        ]
        safe = self.ctx.client_safe
        return [tab for tab in tabs if not safe or tab.key in OPEN_TO_CLIENTS]

    def open(self, target: Any = None) -> None:
        super().open(target)
        if isinstance(target, str):
            self.tabs.set_current(target)
        self.refresh()

    def title(self) -> str:
        return self.tr("Settings")

    def refresh(self) -> None:
        self.tabs.set_tabs(self._tabs())
        self._shown = self.tabs.current()
        for key, group in self._groups.items():
            group.setVisible(key == self._shown)
        for part in self._parts[self._shown]:
            part.refresh()

    def leave(self) -> bool:
        return all(part.leave() for part in self._parts[self._shown] if hasattr(part, "leave"))

    def _change_tab(self, key: str) -> None:
        """Show another tab, once what is typed in this one is stored."""
        if key != self._shown and not self.leave():
            self.tabs.set_current(self._shown)
            return
        self.refresh()
        self._page.verticalScrollBar().setValue(0)


def _below(*cards: QWidget) -> QWidget:
    group = QWidget()
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(GAP))
    for card in cards:
        column.addWidget(card)
    return group


def _beside(left: QWidget, right: QWidget) -> QWidget:
    columns = Columns([1, 1], [420, 420])
    columns.add(0, left)
    columns.add(1, right)
    return columns
