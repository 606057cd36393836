"""Overview: open promises of both sides, each with its action."""

from __future__ import annotations

from kamdesk.models.kinds import PromiseState
from kamdesk.services import promise_rates
from kamdesk.services.account_page import AccountPage
from kamdesk.ui.account.block import Block
from kamdesk.ui.account.new_promise import NewPromiseDialog
from kamdesk.ui.account.promise_row import PromiseRow
from kamdesk.ui.formats import DASH
from kamdesk.ui.widgets import RowList, button

SHOWN = 5


class PromisesBlock(Block):
    """The oldest due first."""

    def show_page(self, page: AccountPage) -> None:
        lines = [line for line in page.promises if line.state is PromiseState.OPEN]
        rates = promise_rates.of_lines(page.promises, self.ctx.today())
        parts = [
            f"{r.kept} / {r.decided}" if r.decided else DASH for r in (rates.ours, rates.theirs)
        ]
        kept = self.tr("kept: we {ours}, they {theirs}").format(ours=parts[0], theirs=parts[1])
        hint = kept if rates.decided else ""
        self.set_title(self.tr("Promises"), str(len(lines)) if lines else "", hint)
        if not lines:
            add = button(self.tr("Write a promise down"), small=True)
            add.clicked.connect(lambda: NewPromiseDialog.ask(self, self.ctx, page))
            self.say_empty(self.tr("No open promises on either side."), add)
            return
        self.set_content(RowList([PromiseRow(self.ctx, line) for line in lines[:SHOWN]]))
