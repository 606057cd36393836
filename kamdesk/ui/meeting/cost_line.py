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
        self._chips = {
            True: ChipButton(self.tr("Client's own figure"), "good"),
            False: ChipButton(self.tr("Our estimate"), "neutral"),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(2), theme.px(2), 0, 0)
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(self.tr("Cost a year"), "small", "muted", wrap=False), 0, 0)
        grid.addWidget(self.cost, 0, 1)
        for chip in self._chips.values():
            chip.setToolTip(self.tr("The client's own figures weigh most; press to change"))
            chip.clicked.connect(self._turn)
            grid.addWidget(chip, 1, 0, 1, 2)

    def show_chain(self, chain: Chain) -> None:
        """Show what a chain's difficulty costs."""
        self._chain = chain
        if not self.cost.hasFocus():
            self.cost.set_value(chain.yearly_cost)
        own = bool(chain.difficulty.cost_by_client)
        for by_client, chip in self._chips.items():
            chip.setVisible(chain.yearly_cost is not None and by_client == own)

    def _turn(self) -> None:
        assert self._chain is not None
        question = self._chain.difficulty
        own = not question.cost_by_client
        self._desk.change("question", question.id, {"cost_by_client": own})
        self._chips[own].setFocus()

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
