"""Competition and share: what they spend and with whom, who else sits here, what was heard."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.charts import wallet as chart
from kamdesk.charts.wallet import WalletData
from kamdesk.method import wallet_words
from kamdesk.services import competitors, intelligence, next_question, wallet
from kamdesk.services.account_page import AccountPage
from kamdesk.services.presences import PresenceLine
from kamdesk.services.wallet import Wallet
from kamdesk.ui import formats
from kamdesk.ui.account.rivals.presence_panel import PresencePanel
from kamdesk.ui.account.rivals.wallet_card import WalletCard
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.competition.notes_card import NotesCard
from kamdesk.ui.competition.presence_dialog import PresenceDialog
from kamdesk.ui.competition.trend_chip import trend_text, trend_tone
from kamdesk.ui.context import Context
from kamdesk.ui.tables.record_table import Cell, RecordTable
from kamdesk.ui.widgets import Card, Columns, EmptyState, button
from kamdesk.ui.widgets.chart_view import ChartView


class RivalsTab(AccountTab):
    """Read when it is shown. Nothing of it is for a client's eyes."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._page: AccountPage | None = None
        self._there: list[PresenceLine] = []
        self.wallet_card = WalletCard(ctx)
        self.table = RecordTable()
        self.panel = PresencePanel(ctx)
        self.notes = NotesCard(ctx, of_account=True)
        self._chart = ChartView(ctx, height=200)
        self._chart_card = Card()
        self._chart_card.add(self._chart)
        self._present = Card()
        self.add_presence = button(self.tr("Add competitor"), small=True, icon="plus")
        self._nobody = EmptyState(
            "competitors",
            self.tr("Who else do they buy from?"),
            self.tr("Note each competitor with share, trend, their sponsor and our counter-move."),
        )
        self._hidden = EmptyState(
            "eye_off", self.tr("Hidden while the screen is client-safe"), self.tr("F8 shows it.")
        )
        self._columns = Columns((8, 5), (560, 360))
        self._build_ui()

    def _build_ui(self) -> None:
        self.table.setAccessibleName(self.tr("Who else sits here"))
        self._present.add_action(self.add_presence)
        self._present.add(self.table)
        self._present.add(self._nobody)
        for place, card in (
            (0, self._present),
            (0, self._chart_card),
            (1, self.panel),
            (1, self.notes),
        ):
            self._columns.add(place, card)
        for part in (self._hidden, self.wallet_card, self._columns):
            self.add(part)
        self.end()
        self.table.chosen.connect(self._choose)
        self.add_presence.clicked.connect(self._add)
        for card in (self.wallet_card, self.panel, self.notes):
            card.open_requested.connect(self.open_requested)

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        self._page = page
        safe = self.ctx.client_safe
        self._hidden.setVisible(safe)
        for part in (self.wallet_card, self._columns):
            part.setVisible(not safe)
        if safe:
            return
        today = self.ctx.today()
        found, coming, notes, known = self.ctx.read(
            lambda s: (
                wallet.load(s, page.id, today),
                next_question.coming(s, page.id),
                intelligence.of_account(s, page.id),
                competitors.names(s),
            )
        )
        self.wallet_card.show_wallet(page, found, coming, anew=anew)
        self.notes.set_competitors(known)
        self.notes.show_notes(page.id, notes, anew=anew)
        self._show_chart(found)
        self._show_presences(page, found, anew=anew)

    def go_to(self, place: int) -> None:
        """Show the competitor of this presence in the panel."""
        if any(one.id == place for one in self._there):
            self.table.choose(place)
            self._choose(place)

    def leave(self) -> bool:
        return self.wallet_card.leave() and self.panel.leave() and self.notes.leave()

    def _show_chart(self, found: Wallet) -> None:
        shares = [row.share for row in found.rows if row.line != wallet.WHOLE]
        spent = [share for share in shares if share.facts.spend]
        self._chart_card.setVisible(len(spent) > 1)
        if len(spent) > 1:
            data = WalletData.of(spent, found.names)
            self._chart.set_chart(chart.draw, data)

    def _show_presences(self, page: AccountPage, found: Wallet, *, anew: bool) -> None:
        self._there = found.presences
        there = {one.id: one for one in found.presences}
        self._present.set_title(self.tr("Who else sits here"), str(len(there)) if there else "")
        self.table.setVisible(bool(there))
        self._nobody.setVisible(not there)
        word = self.ctx.word
        self.table.set_columns(
            [
                (word("field.competitor"), 150, False),
                (word("field.share"), 76, True),
                (word("field.trend"), 84, False),
                (word("field.counter_move"), 200, False),
            ]
        )
        self.table.set_records([(one.id, self._cells(one)) for one in found.presences])
        shown = None if anew else self.panel.presence_id
        if shown not in there:
            shown = next(iter(there), None)
        self.panel.setVisible(shown is not None)
        if shown is not None:
            other = anew or shown != self.panel.presence_id
            self.table.choose(shown)
            self.panel.show_presence(page, there[shown], anew=other)

    def _cells(self, one: PresenceLine) -> list[Cell]:
        line = wallet_words.line_name(one.product_line, self.ctx.language)
        share = formats.DASH if one.share is None else f"{one.share.normalize():f}%"
        sponsor = self.tr("let in by %1").replace("%1", one.sponsor) if one.sponsor else ""
        return [
            Cell(one.competitor, second=line, strong=True),
            Cell(share, tone="muted" if one.share is None else "text"),
            Cell(trend_text(self.ctx, one.trend), tone=_ink(trend_tone(one.trend))),
            Cell(one.counter_move or formats.DASH, second=sponsor),
        ]

    def _choose(self, presence_id: int) -> None:
        if self._page is None or presence_id == self.panel.presence_id:
            return
        if not self.panel.leave():
            if self.panel.presence_id is not None:
                self.table.choose(self.panel.presence_id)
            return
        one = next(one for one in self._there if one.id == presence_id)
        self.panel.show_presence(self._page, one, anew=True)

    def _add(self) -> None:
        if self._page is None or not self.leave():
            return
        made = PresenceDialog.ask(self, self.ctx, account_id=self._page.id)
        if made is not None:
            self.table.choose(made)
            self._choose(made)


def _ink(tone: str) -> str:
    return "muted" if tone == "neutral" else tone
