"""One account of the evaluation laid open, with the way back and to its neighbours."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui.context import Context
from kamdesk.ui.verdict import VerdictPanel
from kamdesk.ui.widgets import Page, PageHeader, TierChip, button


class ExplainPage(Page):
    """``left`` to go back to all accounts, ``stepped(by)`` for the account before or after."""

    left = Signal()
    stepped = Signal(int)
    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._account_id = 0
        self._header = PageHeader()
        self.before = button(icon="chevron_up", hint=self.tr("Previous account"))
        self.after = button(icon="chevron_down", hint=self.tr("Next account"))
        self.open_account = button(self.tr("Open account"))
        self._header.set_actions([self.before, self.after, self.open_account])
        self.panel = VerdictPanel(ctx)
        self.add(self._header)
        self.add(self.panel)
        self.end()
        self._header.crumb_chosen.connect(lambda _key: self.left.emit())
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.open_account.clicked.connect(
            lambda: self.open_requested.emit("account", self._account_id)
        )
        self.panel.open_requested.connect(self.open_requested)

    def show_page(self, page: VerdictPage, as_it_was: str) -> None:
        """Show an account; ``as_it_was`` is the sentence of a past run, else empty."""
        if page.account_id != self._account_id:
            self.verticalScrollBar().setValue(0)
        self._account_id = page.account_id
        self._header.set_title(page.name, as_it_was)
        self._header.set_crumbs([("tiers", self.tr("Tiers")), ("", page.code)])
        tier = page.judged.verdict.tier
        chip = TierChip(self._ctx.word(f"tier.{tier or 'not_rated'}"), tier)
        self._header.set_chips([chip])
        self.panel.show_page(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
