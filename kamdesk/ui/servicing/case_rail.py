"""The steps of a case, one below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.services.service_cases import CaseLine, StepLine
from kamdesk.ui.context import Context
from kamdesk.ui.servicing.deeds import CaseDeeds
from kamdesk.ui.servicing.step_card import StepCard


class CaseRail(QWidget):
    """Up and Down move between the steps; the one that comes next is unfolded."""

    def __init__(self, ctx: Context, deeds: CaseDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._deeds = ctx, deeds
        self.cards: list[StepCard] = []
        self._case: CaseLine | None = None
        self._ids: list[int] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_case(self, case: CaseLine) -> None:
        """Show this case; what is being typed stays while it is the same one."""
        self._case = case
        ids = [step.id for step in case.steps]
        if ids != self._ids:
            self._rebuild(len(ids))
            self._ids = ids
        coming = case.next_step
        for card, step in zip(self.cards, case.steps, strict=True):
            card.show_step(step, is_next=step is coming, closed=case.closed_on is not None)

    def focus_next(self) -> None:
        """Put the keyboard on the step that comes next."""
        found = next((card for card in self.cards if not card.body.isHidden()), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Store what is being typed; False where that can't be done."""
        return all(card.leave() for card in self.cards)

    def abandon(self) -> None:
        """Give up what is typed: all steps are built anew."""
        self._ids = []

    def _rebuild(self, count: int) -> None:
        for old in self.cards:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = [
            StepCard(self._ctx, self._deeds, number, last=number == count)
            for number in range(1, count + 1)
        ]
        for place, card in enumerate(self.cards):
            card.moved.connect(lambda step, at=place: self._move(at + step))
            card.wants_date.connect(self._postpone)
            self._column.addWidget(card)
            card.show()

    def _postpone(self, step: StepLine) -> None:
        if self._case is not None:
            self._deeds.postpone(self._case, step)

    def _move(self, place: int) -> None:
        target = self.cards[min(max(place, 0), len(self.cards) - 1)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
