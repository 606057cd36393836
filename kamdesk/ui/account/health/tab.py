"""Health: who is about to leave and why, what health is made of, the stage, what we do about it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.charts import health as chart
from kamdesk.charts.health import HealthData
from kamdesk.services import account_list, keeping_page
from kamdesk.services.account_page import AccountPage
from kamdesk.services.keeping_page import KeepingPage
from kamdesk.ui.account.health.churn_card import AccountChurnCard
from kamdesk.ui.account.health.lifecycle_card import LifecycleCard
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Newest
from kamdesk.ui.keeping import KeepingDeeds, PartLines, TaskList
from kamdesk.ui.levels import health_tone
from kamdesk.ui.widgets import Card, Chip, Columns, EmptyState, Label
from kamdesk.ui.widgets.chart_view import ChartView

MANY = 5_000
"""Above this number of accounts the reading runs on a worker thread."""
CHART = 210


class AccountHealthTab(AccountTab):
    """Read when it is shown, as of today; nothing of it is for a client's eyes."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._work = Newest(self)
        deeds = KeepingDeeds(ctx, self)
        self.churn = AccountChurnCard(ctx, deeds)
        self.lifecycle = LifecycleCard(ctx, deeds)
        self.parts = PartLines(ctx)
        self.score = Chip()
        self.tasks = TaskList(ctx, deeds)
        self.chart = ChartView(ctx, height=CHART)
        self._reading = Label(self.tr("Reading …"), "body", "muted")
        self._binned = EmptyState(
            "bin", self.tr("Accounts in the bin are not read"), self.tr("Put it back first.")
        )
        self._columns = Columns((1, 1), 430)
        self._build_ui()

    def _build_ui(self) -> None:
        for facts in (self.churn.signals, self.parts, self.lifecycle.points):
            facts.opened.connect(self.open_requested)
        health = Card(self.ctx.word("risk.health"))
        health.add_chip(self.score)
        health.add(self.parts)
        months = Card()
        months.add(self.chart)
        tasks = Card(self.tr("Tasks"))
        tasks.add(self.tasks)
        for place, card in (
            (0, self.churn), (0, health), (1, self.lifecycle), (1, months), (1, tasks),
        ):  # fmt: skip
            self._columns.add(place, card)
        for part in (self._reading, self._binned, self._columns):
            self.add(part)
        self.end()

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        if anew:
            self.verticalScrollBar().setValue(0)
            for part in (self.churn, self.lifecycle, self.tasks):
                part.forget()
        if page.fields["deleted_at"] is not None or self.ctx.client_safe:
            self._work.drop()
            self._show(self._binned)
            return
        many = self.ctx.read(account_list.count) > MANY
        if many and anew:
            self._show(self._reading)
        ctx, today = self.ctx, self.ctx.today()
        self._work.run(
            lambda: ctx.read(lambda s: keeping_page.load(s, page.id, today)),
            self._take,
            aside=many,
        )

    def leave(self) -> bool:
        parts = (self.churn, self.lifecycle, self.tasks)
        return self._columns.isHidden() or all(part.leave() for part in parts)

    def _take(self, found: KeepingPage | None) -> None:
        if found is None:
            self._show(self._binned)
            return
        health = found.reading.health
        shown = self.ctx.word("risk.of_hundred", score=health.score)
        known = health.score is not None
        self.score.set_chip(shown if known else self.tr("unknown"), health_tone(health.score))
        self.parts.show_health(health, found.reading.account_id)
        self.churn.show_page(found)
        self.lifecycle.show_page(found)
        open_plan = found.open_plan
        apart = open_plan.id if open_plan else None
        rest = [one for one in found.tasks if apart is None or one.win_back_id != apart]
        self.tasks.show_tasks(found.reading.account_id, rest)
        self.chart.set_chart(chart.draw, HealthData.of(found.months, found.this_month))
        self._show(self._columns)

    def _show(self, shown: QWidget) -> None:
        for part in (self._reading, self._binned, self._columns):
            part.setVisible(part is shown)
