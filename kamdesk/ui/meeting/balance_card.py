"""The value balance: what the difficulties cost in a year against what the change costs."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import formats, theme
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.widgets import Card, Chip, Label, LineEdit, MoneyEdit, Span


class BalanceCard(Card):
    """Grey until there are numbers."""

    def __init__(self, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Value balance"))
        self.price, self.switching, self.risk = MoneyEdit(), MoneyEdit(), LineEdit()
        self.sentence = Label("", "body", "muted")
        self.verdict = Chip("", "neutral")
        self.add_action(self.verdict)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        for name, editor in (
            ("solution_price", self.price),
            ("switching_cost", self.switching),
            ("risk", self.risk),
        ):
            row.addWidget(binder.add(name, editor), 1)
        self.add(self.sentence)
        self.add(row)

    def show_page(self, page: MeetingPage) -> None:
        """Weigh the plan's numbers."""
        costs = [chain.yearly_cost for chain in page.chains if chain.yearly_cost]
        price, switching = page.fields["solution_price"], page.fields["switching_cost"]
        if not costs or price is None:
            self.sentence.set_spans([Span(self._missing(bool(costs)), "muted")])
            self.verdict.set_chip(self.tr("No numbers yet"), "neutral")
            return
        problem, change = sum(costs), price + (switching or 0)
        money = [formats.money(n, page.currency) for n in (problem, price, switching or 0)]
        risk = page.fields["risk"]
        spans = [
            Span(self.tr("The problem costs {amount} a year").format(amount=money[0]), "", True),
            Span(" " + self.tr("against {price}").format(price=money[1])),
            Span(" + " + self.tr("switching {cost}").format(cost=money[2]), "muted"),
        ]
        if risk:
            spans.append(Span(" + " + self.tr("risk {risk}").format(risk=risk), "muted"))
        self.sentence.set_spans(spans)
        worth = problem > change
        text = self.tr("Worth it") if worth else self.tr("Not worth it yet")
        self.verdict.set_chip(text, "good" if worth else "warn")

    def _missing(self, costs: bool) -> str:
        if costs:
            return self.tr("Add the price to weigh it against what the problem costs.")
        return self.tr("Ask what the difficulties cost in a year; their own figures weigh most.")
