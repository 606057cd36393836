"""What they owe us: open, overdue, how long they take, and the ageing as a chart."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.charts import ageing
from kamdesk.method import figure_talk, ratio_reading
from kamdesk.method.figure_talk import Concern, Topic
from kamdesk.method.ratios import Unit
from kamdesk.method.receivables import Receivables
from kamdesk.models.kinds import Light, Ratio
from kamdesk.services.figures_page import FiguresPage
from kamdesk.ui import formats, theme
from kamdesk.ui.account.figures.lights import TONES
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, ChipButton, EmptyState, Label, Mark
from kamdesk.ui.widgets.chart_view import ChartView

_TOPICS = (Topic.OVERDUE, Topic.DAYS_TO_PAY)


class OwedCard(Card):
    """``asked(concern)`` when slow payment is to become a question."""

    asked = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.set_title(self.tr("What they owe us"))
        self._chart = ChartView(ctx, height=190)
        self._facts = QWidget()
        self._facts_column = QVBoxLayout(self._facts)
        self._facts_column.setContentsMargins(0, 0, 0, 0)
        self._facts_column.setSpacing(theme.px(8))
        self._note = Label("", "small", "muted")
        self._empty = EmptyState(
            "money",
            self.tr("Do they pay us on time?"),
            self.tr(
                "Write down invoices and payments, or import them. What is open, overdue, and how "
                "many days they take will be told here."
            ),
        )
        for part in (self._empty, self._facts, self._chart, self._note):
            self.add(part)

    def show_figures(self, page: FiguresPage) -> None:
        """Show an account's receivables."""
        standing = page.receivables
        empty = standing.empty
        self._empty.setVisible(empty)
        for part in (self._facts, self._chart):
            part.setVisible(not empty)
        self._note.setVisible(not empty)
        if empty:
            return
        self._show_facts(page)
        data = ageing.AgeingData.of(standing.figures, standing.currency)
        self._chart.set_chart(ageing.draw, data)
        self._note.setText(self._notes(page))

    def _show_facts(self, page: FiguresPage) -> None:
        while self._facts_column.count():
            taken = self._facts_column.takeAt(0)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._facts_column.addWidget(self._tiles(page))
        if self._ctx.client_safe:
            return
        for concern in page.concerns:
            if concern.topic in _TOPICS:
                self._facts_column.addWidget(self._concern(concern, page.receivables.currency))

    def _tiles(self, page: FiguresPage) -> QWidget:
        owed, currency = page.receivables.figures, page.receivables.currency
        tiles = [
            (
                self.tr("Open"),
                formats.money(owed.open, currency),
                "",
                formats.exact(owed.open, currency),
            ),
            (
                self.tr("Overdue"),
                formats.money(owed.overdue, currency),
                self._oldest(owed),
                formats.exact(owed.overdue, currency),
            ),
            (self.tr("Pays us in"), self._days(owed.days_to_pay()), self._before(owed), ""),
        ]
        if not self._ctx.client_safe:
            tiles.append((self.tr("Collects in"), *self._their_own(page), ""))
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(0)
        for column, (name, value, below, hint) in enumerate(tiles):
            grid.setColumnStretch(column, 1)
            late = name == self.tr("Overdue") and owed.overdue > 0
            grid.addWidget(Label(name, "small", "muted", wrap=False), 0, column)
            tone = "bad" if late else "text"
            figure = Label(value, "block", tone, wrap=False)
            figure.setToolTip(hint)
            grid.addWidget(figure, 1, column)
            grid.addWidget(Label(below, "small", "muted"), 2, column)
        return box

    def _oldest(self, owed: Receivables) -> str:
        days = owed.oldest_days
        if not days:
            return ""
        return self.tr("oldest by %1").replace("%1", self._days(Fraction(days)))

    def _before(self, owed: Receivables) -> str:
        before = owed.days_to_pay(1)
        if before is None:
            return ""
        return self.tr("a year ago %1").replace("%1", self._days(before))

    def _their_own(self, page: FiguresPage) -> tuple[str, str]:
        if page.newest is None:
            return formats.DASH, self.tr("needs their statements")
        value = page.newest.of(Ratio.COLLECTION_PERIOD).figure.value
        year = self.tr("%1 statement").replace("%1", str(page.newest.year))
        return self._days(value), year

    def _days(self, value: Fraction | None) -> str:
        if value is None:
            return formats.DASH
        return ratio_reading.in_unit(Unit.DAYS, value, self._ctx.language)

    def _concern(self, concern: Concern, currency: str) -> QWidget:
        fact = figure_talk.fact(
            concern, self._ctx.language, lambda units: formats.money(units, currency)
        )
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        light = Light.BAD if concern.topic is Topic.OVERDUE else Light.WATCH
        ask = ChipButton(self.tr("Use as question"), "accent")
        ask.setAccessibleDescription(fact)
        ask.clicked.connect(lambda: self.asked.emit(concern))
        row.addWidget(Mark(TONES[light], self._ctx.word(f"light.{light}")))
        row.addWidget(Label(fact), 1)
        row.addWidget(ask)
        return box

    def _notes(self, page: FiguresPage) -> str:
        standing = page.receivables
        parts = []
        if standing.figures.on_account:
            amount = formats.money(standing.figures.on_account, standing.currency)
            parts.append(self.tr("%1 paid in advance or beyond").replace("%1", amount))
        if standing.foreign:
            parts.append(self.tr("%n line(s) in another currency left out", "", standing.foreign))
        without_due = any(s.bill and s.bill.due_on is None for s in standing.figures.states)
        if without_due:
            days = str(standing.terms)
            parts.append(self.tr("Without a due date: due after %1 days").replace("%1", days))
        return " · ".join(parts)
