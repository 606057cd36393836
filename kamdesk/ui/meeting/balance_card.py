"""The value balance: what the difficulties cost in a year against what the change costs."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services.meeting_page import Chain, MeetingPage
from kamdesk.ui import formats, theme
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.balance_picture import BalancePicture, Weight
from kamdesk.ui.widgets import Card, Chip, Columns, Label, LineEdit, MoneyEdit


class BalanceCard(Card):
    """Grey until there are numbers; says whose figures they are."""

    def __init__(self, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Value balance"))
        self.price, self.switching, self.risk = MoneyEdit(), MoneyEdit(), LineEdit()
        self.picture = BalancePicture()
        self.sentence = Label("", "small", "muted")
        self.verdict = Chip("", "neutral")
        self.add_action(self.verdict)
        drawing = QWidget()
        left = QVBoxLayout(drawing)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(4))
        left.addWidget(self.picture)
        left.addWidget(self.sentence)
        fields = QWidget()
        row = QHBoxLayout(fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for name, editor in (
            ("solution_price", self.price),
            ("switching_cost", self.switching),
            ("risk", self.risk),
        ):
            row.addWidget(binder.add(name, editor), 1)
        columns = Columns((5, 4), (300, 300))
        columns.add(0, drawing)
        columns.add(1, fields)
        self.add(columns)

    def show_page(self, page: MeetingPage) -> None:
        """Weigh the plan's numbers."""
        costs = [chain for chain in page.chains if chain.yearly_cost]
        price, switching = page.fields["solution_price"], page.fields["switching_cost"]
        problem = [_weight(chain) for chain in costs]
        change = [
            Weight(amount, name)
            for amount, name in (
                (price, self.tr("price")), (switching, self.tr("switching")),
            )
            if amount
        ]  # fmt: skip
        total, against = _sum(problem), _sum(change)
        known = bool(problem) and price is not None
        worth = known and total > against
        self.picture.weigh(
            (self.tr("Problem, a year"), self._money(total, page) if problem else "", problem),
            (self._what_weighs(page), self._money(against, page) if change else "", change),
            worth=worth,
        )
        self.sentence.setText(self._sentence(page, costs, price))
        if not known:
            self.verdict.set_chip(self.tr("No numbers yet"), "neutral")
        elif worth:
            self.verdict.set_chip(self.tr("Worth it"), "good")
        else:
            self.verdict.set_chip(self.tr("Not worth it yet"), "warn")

    def _money(self, units: int, page: MeetingPage) -> str:
        return formats.money(units, page.currency)

    def _what_weighs(self, page: MeetingPage) -> str:
        risk = page.fields["risk"]
        if risk:
            return self.tr("Change + risk {risk}").format(risk=risk)
        return self.tr("Change")

    def _sentence(self, page: MeetingPage, costs: list[Chain], price: int | None) -> str:
        if not costs:
            return self.tr(
                "Ask what the difficulties cost in a year; their own figures weigh most."
            )
        if price is None:
            return self.tr("Add the price to weigh it against what the problem costs.")
        total = sum(chain.yearly_cost or 0 for chain in costs)
        own = sum(chain.yearly_cost or 0 for chain in costs if chain.difficulty.cost_by_client)
        if own == total:
            return self.tr("All of it the client's own figures.")
        if own:
            return self.tr("{own} of it the client's own figures, the rest our estimate.").format(
                own=self._money(own, page)
            )
        return self.tr("Our estimate so far; ask for the client's own figures.")


def _weight(chain: Chain) -> Weight:
    name = chain.difficulty.topic or chain.difficulty.text
    return Weight(chain.yearly_cost or 0, name, not chain.difficulty.cost_by_client)


def _sum(weights: list[Weight]) -> int:
    return sum(weight.amount for weight in weights)
