"""Who has another tier since a day, the whole list or one move of the matrix."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import Tier
from kamdesk.services.past import PortfolioThen
from kamdesk.services.tier_runs import Moved
from kamdesk.ui.context import Context
from kamdesk.ui.tables.record_table import Cell, RecordTable
from kamdesk.ui.tiers.movement import Move, direction
from kamdesk.ui.widgets import Card, Label, TierChipDelegate

MOST = 200
"""Rows that are listed; nobody reads more, and the matrix narrows them."""
_SIGNS = {1: ("\N{UPWARDS ARROW}", "good"), -1: ("\N{DOWNWARDS ARROW}", "bad"), 0: ("", "muted")}


class MovedCard(Card):
    """Falls first, since they cost most. ``opened(account_id)`` on Enter or a double click."""

    opened = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who moved"), flush=True, parent=parent)
        self._ctx = ctx
        self._moved: Sequence[Moved] = ()
        self._nobody = Label("", "body", "muted")
        self.table = RecordTable(two_line=False)
        self.table.setAccessibleName(self.tr("Who moved"))
        word = ctx.word
        self.table.set_columns(
            [
                (word("field.account"), 260, False),
                (self.tr("Then"), 120, False),
                ("", 40, False),
                (self.tr("Now"), 120, False),
            ]
        )
        chips = TierChipDelegate(self.table)
        for column in (1, 3):
            self.table.setItemDelegateForColumn(column, chips)
        self._more = Label("", "small", "muted")
        self.add(self._nobody)
        self.add(self.table)
        self.add(self._more)
        self.table.opened.connect(self.opened)

    def show_portfolio(self, found: PortfolioThen) -> None:
        """Show everybody who moved."""
        moved = found.movement.moved
        self._moved = sorted(moved, key=lambda one: (direction((one.before, one.after)), one.code))
        self.show_move(None)

    def show_move(self, move: Move | None) -> None:
        """Show one move of the matrix only; None for all."""
        shown = [one for one in self._moved if move is None or (one.before, one.after) == move]
        self.set_title(self.tr("Who moved"), f"{len(shown):,}" if shown else "")
        listed = shown[:MOST]
        self.table.set_records([(one.account_id, self._cells(one)) for one in listed])
        told = self.tr("The first %1 of %2. Press a cell of the matrix to narrow them.")
        self._more.setText(told.replace("%1", f"{len(listed):,}").replace("%2", f"{len(shown):,}"))
        self._more.setVisible(len(listed) < len(shown))
        self.table.setVisible(bool(shown))
        stayed = move is not None and move[0] is move[1]
        self._nobody.setText(
            self.tr("They are where they were.")
            if stayed
            else self.tr("Nobody has another tier since.")
        )
        self._nobody.setVisible(not shown)

    def _cells(self, one: Moved) -> list[Cell]:
        sign, tone = _SIGNS[direction((one.before, one.after))]
        return [
            Cell(one.name, strong=True),
            self._tier(one.before),
            Cell(sign, tone=tone, strong=True),
            self._tier(one.after),
        ]

    def _tier(self, tier: Tier | None) -> Cell:
        return Cell(self._ctx.word(f"tier.{tier or 'not_rated'}"), tone=str(tier or "neutral"))
