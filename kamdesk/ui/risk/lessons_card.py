"""What came of earlier warnings: a sentence, and a line for each account that was warned of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import WinBackState
from kamdesk.services.readings import lessons
from kamdesk.services.readings.lessons import Lesson, Outcome
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
                (self.tr("Account"), 180, False),
                (self.tr("First warned"), 108, False),
                (self.tr("Score then"), 84, True),
                (self.tr("Last order"), 100, False),
                (self.tr("Months ahead"), 104, True),
                (self.tr("What came of it"), 150, False),
                (self.tr("Cause and result"), 260, False),
            ]
        )
        self._rest = Label("", "small", "muted")
        for part in (self._none, self.table, self._rest):
            self.add(part)
        self.table.opened.connect(lambda key: self.opened.emit(int(key)))

    def show_outcomes(self, found: Sequence[Outcome]) -> None:
        """Show the newest warnings and count them all."""
        told = self._counted(lessons.tally(list(found))) if found else ""
        self.set_title(self.tr("What came of earlier warnings"), told)
        self._none.setVisible(not found)
        self.table.setVisible(bool(found))
        self.table.set_records([(one.account_id, self._cells(one)) for one in found[:SHOWN]])
        rest = len(found) - SHOWN
        self._rest.setVisible(rest > 0)
        if rest > 0:
            self._rest.setText(self.tr("and %n earlier one(s)", "", rest))

    def _counted(self, lesson: Lesson) -> str:
        text = self.tr("{warned} warned, {kept} kept, {lost} lost, {open} still open")
        told = text.format(
            warned=lesson.warned, kept=lesson.kept, lost=lesson.lost, open=lesson.open
        )
        if lesson.months_ahead is None:
            return told
        ahead = self.tr("average notice before the last order: {months} mo.")
        return f"{told} · {ahead.format(months=f'{lesson.months_ahead:.1f}'.removesuffix('.0'))}"

    def _cells(self, one: Outcome) -> list[Cell]:
        ahead = one.months_ahead
        why = " · ".join(filter(None, (one.cause, one.result)))
        return [
            Cell(one.name, strong=True),
            Cell(formats.month_year(one.month)),
            Cell(formats.DASH if one.score is None else str(one.score)),
            Cell(formats.day(one.last_order)),
            Cell("" if ahead is None else str(ahead), tone="text" if ahead else "bad"),
            self._came(one),
            Cell(why, tone="muted", hint=why),
        ]

    def _came(self, one: Outcome) -> Cell:
        if one.kept is None:
            if one.plan is WinBackState.OPEN:
                return Cell(self.tr("Win-back under way"), tone="muted")
            if one.still_high:
                return Cell(self.tr("Still at high risk"), tone="bad")
            return Cell(self.tr("Too early to tell"), tone="muted")
        if one.kept:
            return Cell(self.tr("Kept, buys again"), tone="good")
        return Cell(self.tr("Lost, buys no more"), tone="bad")
