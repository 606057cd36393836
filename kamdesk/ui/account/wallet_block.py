"""Overview: the largest product lines shared out, and what could still be won."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.method import wallet_words
from kamdesk.services import wallet
from kamdesk.services.account_page import AccountPage
from kamdesk.services.wallet import Wallet, WalletRow
from kamdesk.ui import formats
from kamdesk.ui.account.block import Block
from kamdesk.ui.competition.share_bar import ShareBar
from kamdesk.ui.widgets import Label, LinkButton, button

SHOWN = 2


class WalletBlock(Block):
    """A bar for each of the two lines that they spend most on. Hidden from a client's eyes."""

    def show_page(self, page: AccountPage) -> None:
        self.setVisible(not self.ctx.client_safe)
        if self.ctx.client_safe:
            return
        today = self.ctx.today()
        found = self.ctx.read(lambda s: wallet.load(s, page.id, today))
        told = [row for row in found.rows if row.typed or row.share.facts.rivals][:SHOWN]
        if not told:
            self.set_title(self.tr("Share of wallet"))
            begin = button(self.tr("Note what they spend"), small=True)
            begin.clicked.connect(lambda: self.tab_requested.emit("rivals"))
            self.say_empty(
                self.tr("How much of what they buy is ours, and who has the rest?"), begin
            )
            return
        one = len(told) == 1
        suffix = wallet_words.line_name(told[0].line, self.ctx.language) if one else ""
        self.set_title(self.tr("Share of wallet"), suffix)
        content: list[QWidget] = []
        for row in told:
            content += self._shared_out(row, found, named=not one)
        self.set_content(*content, self._foot(page, found))

    def _shared_out(self, row: WalletRow, found: Wallet, *, named: bool) -> list[QWidget]:
        bar = ShareBar(self.ctx)
        bar.set_parts(row.share.parts, found.names)
        doubt = wallet_words.short_doubt(row.share, self.ctx.language)
        name = wallet_words.line_name(row.line, self.ctx.language)
        lines: list[QWidget] = [Label(name, "small", "muted")] if named else []
        lines.append(bar)
        if doubt:
            lines.append(Label(doubt, "small", "bad"))
        return lines

    def _foot(self, page: AccountPage, found: Wallet) -> QWidget:
        potential = found.total.potential
        text = self.tr("Competition and share")
        if potential:
            more = formats.short_money(potential, page.currency)
            text = self.tr("%1 could still be won").replace("%1", more)
        link = LinkButton(text, "small")
        link.clicked.connect(lambda: self.tab_requested.emit("rivals"))
        return link
