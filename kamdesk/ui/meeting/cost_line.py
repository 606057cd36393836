"""What a difficulty costs the client in a year, and whether the figure is their own."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk.services.meeting_page import Chain
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.widgets import ChipButton, Label, MoneyEdit


class CostLine(QWidget):
    """An amount and, once there is one, a chip that tells their own figure from our estimate."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chain: Chain | None = None
        self.cost = MoneyEdit(self.tr("amount"))
        self.cost.setAccessibleName(self.tr("What it costs them in a year"))
        self.cost.setToolTip(self.tr("What it costs them in a year"))
        self.cost.edited.connect(self._store)
        self.owner = ChipButton("", "neutral")
        self.owner.setToolTip(self.tr("The client's own figures weigh most; press to change"))
        self.owner.clicked.connect(self._turn)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(2), theme.px(2), 0, 0)
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(self.tr("Cost a year"), "small", "muted", wrap=False), 0, 0)
        grid.addWidget(self.cost, 0, 1)
        grid.addWidget(self.owner, 1, 0, 1, 2)

    def show_chain(self, chain: Chain) -> None:
        """Show what a chain's difficulty costs."""
        self._chain = chain
        if not self.cost.hasFocus():
            self.cost.set_value(chain.yearly_cost)
        own = bool(chain.difficulty.cost_by_client)
        text = self.tr("Client's own figure") if own else self.tr("Our estimate")
        self.owner.set_chip(text, "good" if own else "neutral")
        self.owner.setVisible(chain.yearly_cost is not None)

    def _turn(self) -> None:
        assert self._chain is not None
        question = self._chain.difficulty
        self._desk.change("question", question.id, {"cost_by_client": not question.cost_by_client})

    def _store(self) -> None:
        assert self._chain is not None
        question = self._chain.difficulty
        try:
            cost, wrong = self.cost.value(), ""
        except ValueError:
            cost, wrong = None, self.tr("This is no amount; enter digits only.")
        self.cost.setProperty("invalid", bool(wrong))
        self.cost.setToolTip(wrong or self.tr("What it costs them in a year"))
        self.cost.style().polish(self.cost)
        if not wrong:
            was = {"yearly_cost": question.yearly_cost}
            self._desk.change("question", question.id, {"yearly_cost": cost}, was)
