"""The verdict: why this tier, the six criteria, what would change it, and every earlier run."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk.services import account_list, verdict_page
from kamdesk.services.account_page import AccountPage
from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Newest
from kamdesk.ui.verdict import VerdictPanel
from kamdesk.ui.widgets import EmptyState, Label

MANY = 5_000
"""Above this number of accounts the evaluation behind the verdict runs on a worker thread."""


class VerdictTab(AccountTab):
    """Evaluates by today's figures over the period in force; nothing is applied here."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.panel = VerdictPanel(ctx)
        self._computing = Label(self.tr("Evaluating all accounts …"), "body", "muted")
        self._hidden = EmptyState(
            "eye_off",
            self.tr("Hidden while the screen is client-safe"),
            self.tr("F8 shows it."),
        )
        self._binned = EmptyState(
            "bin",
            self.tr("Accounts in the bin are not evaluated"),
            self.tr("Put it back to see its verdict."),
        )
        self._work = Newest(self)
        for part in (self.panel, self._computing, self._hidden, self._binned):
            self.add(part)
        self.end()
        self.panel.open_requested.connect(self._go)

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        if anew:
            self.verticalScrollBar().setValue(0)
        if self.ctx.client_safe:
            self._work.drop()
            self._show(self._hidden)
            return
        if page.fields["deleted_at"] is not None:
            self._work.drop()
            self._show(self._binned)
            return
        many = self.ctx.read(account_list.count) > MANY
        if many and anew:
            self._show(self._computing)
        self._work.run(lambda: self._load(page.id), self._take, aside=many)

    def _load(self, account_id: int) -> VerdictPage:
        today = self.ctx.today()

        def read(session: Any) -> VerdictPage:
            preview = verdict_page.present_evaluation(session, today)
            return verdict_page.load(session, account_id, preview, today)

        return self.ctx.read(read)

    def _take(self, page: VerdictPage) -> None:
        self.panel.show_page(page)
        self._show(self.panel)

    def _show(self, shown: QWidget) -> None:
        for part in (self.panel, self._computing, self._hidden, self._binned):
            part.setVisible(part is shown)

    def _go(self, kind: str, target: object) -> None:
        """To the tiers; or to another tab of this account."""
        if kind == "account" and isinstance(target, tuple):
            self.tab_requested.emit(target[1])
            return
        self.open_requested.emit(kind, target)
