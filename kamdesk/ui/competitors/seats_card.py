"""Where a competitor sits: account and line, share and trend, their sponsor and our answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.method import wallet_words
from kamdesk.services.competitors import Seat
from kamdesk.ui import formats
from kamdesk.ui.competition.presence_dialog import PresenceDialog
from kamdesk.ui.competition.trend_chip import trend_text, trend_tone
from kamdesk.ui.context import Context
from kamdesk.ui.tables.record_table import Cell, RecordTable
from kamdesk.ui.widgets import Card, Label, button


class SeatsCard(Card):
    """Enter or a double click opens the account at its tab of competition."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._competitor_id = 0
        self._accounts: dict[int, int] = {}
        self.table = RecordTable()
        self.add_seat = button(self.tr("Add account"), small=True, icon="plus")
        self._nobody = Label(
            self.tr("Note in which accounts they sit: what is ours there is at stake."),
            "body",
            "muted",
        )
        self.add_action(self.add_seat)
        self.add(self.table)
        self.add(self._nobody)
        self.add_seat.clicked.connect(self._add)
        self.table.opened.connect(self._open)

    def show_seats(self, competitor_id: int, seats: list[Seat], currency: str) -> None:
        """Show where this competitor sits, where they hold most first."""
        self._competitor_id = competitor_id
        self._accounts = {seat.presence_id: seat.account_id for seat in seats}
        self.set_title(self.tr("Where they sit"), str(len(seats)) if seats else "")
        self.table.setAccessibleName(self.tr("Where they sit"))
        self.table.setVisible(bool(seats))
        self._nobody.setVisible(not seats)
        word = self._ctx.word
        self.table.set_columns(
            [
                (word("field.account"), 150, False),
                (word("field.trend"), 84, False),
                (word("wallet.held"), 80, True),
                (word("wallet.at_stake"), 104, True),
                (word("field.counter_move"), 190, False),
            ]
        )
        self.table.set_records([(s.presence_id, self._cells(s, currency)) for s in seats])

    def _cells(self, seat: Seat, currency: str) -> list[Cell]:
        line = wallet_words.line_name(seat.product_line, self._ctx.language)
        share = "" if seat.share is None else f"{seat.share.normalize():f}%"
        tone = trend_tone(seat.trend)
        sponsor = seat.sponsor
        if sponsor:
            sponsor = self.tr("let in by %1").replace("%1", sponsor)
        return [
            Cell(seat.account, second=f"{line} · {share}" if share else line, strong=True),
            Cell(
                trend_text(self._ctx, seat.trend),
                second=formats.day(seat.checked_on) if seat.checked_on else "",
                tone="muted" if tone == "neutral" else tone,
            ),
            Cell(formats.short_money(seat.held, currency)),
            Cell(formats.short_money(seat.at_stake, currency)),
            Cell(seat.counter_move or formats.DASH, second=sponsor),
        ]

    def _add(self) -> None:
        PresenceDialog.ask(self, self._ctx, competitor_id=self._competitor_id)

    def _open(self, presence_id: int) -> None:
        tab = f"rivals:{presence_id}"
        self.open_requested.emit("account", (self._accounts[presence_id], tab))
