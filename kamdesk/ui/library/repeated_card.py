"""Objections that come again, by account and product line: where an answer is still missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.services.objection_library import Repeated
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.tables.record_table import Cell, RecordTable
from kamdesk.ui.widgets import Card, Label


class RepeatedCard(Card):
    """``account(id)`` when a line is opened."""

    account = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._rows: list[Repeated] = []
        self.table = RecordTable()
        self._nothing = Label(
            self.tr("Raised twice by the same account about the same line, it shows here."),
            "small",
            "muted",
        )
        self.table.set_columns(
            [
                (ctx.word("field.account"), 150, False),
                (self.tr("Raised"), 62, True),
                (self.tr("Last"), 84, True),
            ]
        )
        self.table.setAccessibleName(self.tr("Repeated objections"))
        self.add(self._nothing)
        self.add(self.table)
        self.table.opened.connect(self._open)

    def show_repeated(self, rows: Sequence[Repeated]) -> None:
        """Show them, the most frequent first."""
        self._rows = list(rows)
        self.set_title(self.tr("Repeated objections"), str(len(rows)) if rows else "")
        self._nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.table.set_records([(at, self._cells(row)) for at, row in enumerate(rows)])

    def _cells(self, row: Repeated) -> list[Cell]:
        kind = words.of(row.kind, self._ctx.language)
        line = row.product_line or self.tr("no line in particular")
        left = self.tr("%n open", "", row.still_open) if row.still_open else self.tr("all answered")
        return [
            Cell(row.account, second=f"{kind} · {line} · {left}", strong=True, hint=row.text),
            Cell(str(row.count), tone="warn" if row.still_open else "text", strong=True),
            Cell(formats.month_day(row.last)),
        ]

    def _open(self, at: int) -> None:
        self.account.emit(self._rows[at].account_id)
