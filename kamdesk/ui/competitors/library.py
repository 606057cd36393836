"""The competitors as a list: price level, in how many accounts, and where they are going."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.models.kinds import PresenceTrend
from kamdesk.services.competitors import CompetitorRow
from kamdesk.ui import formats
from kamdesk.ui.competition.trend_chip import trend_text, trend_tone
from kamdesk.ui.context import Context
from kamdesk.ui.tables.record_table import Cell, RecordTable
from kamdesk.ui.widgets import Card, Label, SearchField

TYPING_MS = 60


class Library(Card):
    """``chosen(id)`` when another becomes current, ``typed`` when the filter changed."""

    chosen = Signal(object)
    typed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.search = SearchField(self.tr("Filter by name or pinyin"), "Ctrl+F")
        self.table = RecordTable()
        self._nothing = Label(self.tr("No competitor is called that."), "body", "muted")
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self.table.setAccessibleName(self.tr("Library"))
        for part in (self.search, self.table, self._nothing):
            self.add(part)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self.typed)
        self.table.chosen.connect(self.chosen)
        self.table.set_columns(
            [
                (ctx.word("field.name"), 120, False),
                (ctx.word("field.trend"), 84, True),
                (self.tr("At stake"), 76, True),
            ]
        )

    def show_rows(self, rows: list[CompetitorRow], current: int | None, currency: str) -> None:
        """Show the library, or what the filter leaves of it."""
        self.set_title(self.tr("Library"), str(len(rows)) if rows else "")
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.table.set_records([(row.id, self._cells(row, currency)) for row in rows])
        if current is not None:
            self.table.choose(current)

    def _cells(self, row: CompetitorRow, currency: str) -> list[Cell]:
        trend = main_trend(row.trends)
        tone = trend_tone(trend)
        price = words.of(row.price_level, self._ctx.language) if row.price_level else ""
        where = self.tr("%n account(s)", "", row.accounts) if row.accounts else ""
        second = " · ".join(filter(None, (price, where))) or self.tr("nothing known yet")
        if not row.accounts:
            return [Cell(row.name, second=second, strong=True), Cell(""), Cell("")]
        return [
            Cell(row.name, second=second, strong=True),
            Cell(trend_text(self._ctx, trend), tone="muted" if tone == "neutral" else tone),
            Cell(formats.short_money(row.at_stake, currency)),
        ]


def main_trend(trends: Counter[PresenceTrend | None]) -> PresenceTrend | None:
    """What they do in most places: gain where that outweighs losing, lose where that does; as many
    gains as losses are steady. None where no trend is known."""
    gaining, losing = trends[PresenceTrend.GAINING], trends[PresenceTrend.LOSING]
    if gaining != losing:
        return PresenceTrend.GAINING if gaining > losing else PresenceTrend.LOSING
    return PresenceTrend.STEADY if gaining or trends[PresenceTrend.STEADY] else None
