"""What came of earlier warnings: a sentence, and a line for each account that was warned of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services.readings import history
from kamdesk.services.readings.history import Outcome
from kamdesk.ui import formats
from kamdesk.ui.tables.record_table import Cell, RecordTable
from kamdesk.ui.widgets import Card, Label

SHOWN = 8


class LessonsCard(Card):
    """``opened(account_id)`` when a line is opened."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What came of earlier warnings"), parent=parent)
        self._none = Label(
            self.tr(
                "No account has been warned of as high in a closed month. Readings are kept every "
                "month, so that warnings can be checked against what came of them."
            ),
            "body",
            "muted",
        )
        self.table = RecordTable(two_line=False)
        self.table.setAccessibleName(self.tr("What came of earlier warnings"))
        self.table.set_columns(
            [
                (self.tr("Account"), 200, False),
                (self.tr("First warned"), 110, False),
                (self.tr("Score then"), 96, True),
                (self.tr("Last order"), 110, False),
                (self.tr("What came of it"), 150, False),
            ]
        )
        self.add(self._none)
        self.add(self.table)
        self.table.opened.connect(lambda key: self.opened.emit(int(key)))

    def show_outcomes(self, found: Sequence[Outcome]) -> None:
        """Show the newest warnings and count them all."""
        lesson = history.tally(list(found))
        suffix = self.tr("{warned} warned, {kept} kept, {lost} lost, {open} too early to tell")
        told = suffix.format(
            warned=lesson.warned, kept=lesson.kept, lost=lesson.lost, open=lesson.open
        )
        self.set_title(self.tr("What came of earlier warnings"), told if found else "")
        self._none.setVisible(not found)
        self.table.setVisible(bool(found))
        self.table.set_records([(one.account_id, self._cells(one)) for one in found[:SHOWN]])

    def _cells(self, one: Outcome) -> list[Cell]:
        came = {
            True: Cell(self.tr("Kept, buys again"), tone="good"),
            False: Cell(self.tr("Lost, buys no more"), tone="bad"),
            None: Cell(self.tr("Too early to tell"), tone="muted"),
        }[one.kept]
        return [
            Cell(one.name, strong=True),
            Cell(formats.month_year(one.month)),
            Cell(str(one.score)),
            Cell(formats.day(one.last_order)),
            came,
        ]
