"""The figures account by account, those that move least first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.charts.outcomes import percent, tier_name
from kamdesk.method.opportunities import STREAK_WARNS
from kamdesk.services.craft import AccountFigures
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.tables.record_table import Cell, RecordTable
from kamdesk.ui.widgets import Card, LinkButton

SHOWN = 12


class AccountsCard(Card):
    """Enter or a double click opens the account."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._lines: tuple[AccountFigures, ...] = ()
        self._all = False
        self.table = RecordTable()
        self.more = LinkButton("", "small")
        self.add(self.table)
        self.add(self.more)
        self.table.opened.connect(lambda key: self.open_requested.emit("account", key))
        self.more.clicked.connect(self._show_all)

    def show_accounts(self, lines: Sequence[AccountFigures]) -> None:
        """Show these accounts."""
        self._lines = tuple(lines)
        self.set_title(self.tr("By account"), self.tr("those that move least first"))
        self.table.setAccessibleName(self.tr("By account"))
        word = self._ctx.word
        self.table.set_columns(
            [
                (word("field.account"), 210, False),
                (word("craft.held"), 70, True),
                (word("craft.advance_rate"), 90, True),
                (word("craft.explicit"), 110, True),
                (word("craft.mix_letters"), 120, True),
                (word("craft.streak"), 130, True),
                (self.tr("Last met"), 100, False),
            ]
        )
        self._fill()

    def _fill(self) -> None:
        shown = self._lines if self._all else self._lines[:SHOWN]
        self.table.set_records([(one.account_id, self._cells(one)) for one in shown])
        rest = len(self._lines) - len(shown)
        self.more.setVisible(rest > 0)
        self.more.setText(self.tr("Show %n more account(s)", "", rest))

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _cells(self, one: AccountFigures) -> list[Cell]:
        figures = one.figures
        rate = percent(figures.advance_rate) if figures.advance_rate is not None else None
        warned = one.streak >= STREAK_WARNS
        return [
            Cell(one.account, second=tier_name(one.tier, self._ctx.language), strong=True),
            Cell(str(figures.held)),
            Cell(formats.DASH if rate is None else f"{rate}%", tone="text" if rate else "bad"),
            Cell(str(figures.explicit), tone="text" if figures.explicit else "muted"),
            Cell(
                " : ".join(map(str, figures.asked.parts)) if figures.asked.total else formats.DASH
            ),
            Cell(str(one.streak) if warned else formats.DASH, tone="warn" if warned else "muted"),
            Cell(formats.day(one.last)),
        ]
