"""One chain of a plan: four connected cards."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk.models.kinds import QuestionKind
from kamdesk.services.meeting_page import Chain
from kamdesk.services.plan_support import PlanSupport
from kamdesk.ui import theme
from kamdesk.ui.meeting.cell import Arrow, Cell
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.difficulty_cell import DifficultyCell
from kamdesk.ui.meeting.following_cells import BenefitCell, ImplicationCell
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.need_cell import NeedCell

WIDE = 640
"""Below this width (design pixels) a chain takes two lines instead of one."""


class ChainRow(QWidget):
    """Four cards with arrows between them, on one line or on two. Enter leads through them: an
    empty line goes on to the next card, and ``left`` fires after the last."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chain: Chain | None = None
        self.difficulty = DifficultyCell(desk)
        self.implication = ImplicationCell(desk)
        self.benefit = BenefitCell(desk)
        self.need = NeedCell(desk)
        self._cells: list[Cell] = [self.difficulty, self.implication, self.benefit, self.need]
        self._arrows = [Arrow() for _ in range(3)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._per_line = 0
        self._arrange(4)
        self.difficulty.go_on.connect(self.implication.questions.begin)
        self.implication.questions.passed.connect(self.benefit.questions.begin)
        self.benefit.questions.passed.connect(self.need.begin)
        self.need.passed.connect(self.left)

    def show_chain(self, chain: Chain, support: PlanSupport) -> None:
        """Show a chain, with proposals where it has gaps."""
        self.chain = chain
        key = chain.difficulty.id
        self.difficulty.show_chain(chain)
        self.implication.show_chain(chain, support.missing.get((key, QuestionKind.IMPLICATION)))
        self.benefit.show_chain(chain, support.missing.get((key, QuestionKind.BENEFIT)))
        self.need.show_chain(chain)

    def cell(self, part: str) -> Cell:
        """The card of a part: ``implication``, ``benefit`` or ``need``."""
        cells: dict[str, Cell] = {
            "implication": self.implication, "benefit": self.benefit, "need": self.need,
        }  # fmt: skip
        return cells[part]

    def adder(self, part: str) -> InlineEdit:
        """The empty line of a part."""
        adders = {
            "implication": self.implication.questions.adder,
            "benefit": self.benefit.questions.adder,
            "need": self.need.adder,
        }
        return adders[part]

    def _arrange(self, per_line: int) -> None:
        if per_line == self._per_line:
            return
        self._per_line = per_line
        for item in (*self._cells, *self._arrows):
            self._grid.removeWidget(item)
        for column in range(7):
            self._grid.setColumnStretch(column, 0)
        for place, cell in enumerate(self._cells):
            line, column = divmod(place, per_line)
            self._grid.addWidget(cell, line, 2 * column)
            self._grid.setColumnStretch(2 * column, 1)
            if place < 3:
                self._grid.addWidget(self._arrows[place], line, 2 * column + 1)
        self._grid.setVerticalSpacing(theme.px(6 if per_line < 4 else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(4 if event.size().width() >= theme.px(WIDE) else 2)
