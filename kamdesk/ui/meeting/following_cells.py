"""What a difficulty leads to: implications with what they cost, and benefit questions."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import QuestionKind
from kamdesk.services.meeting_page import Chain, PlanQuestion
from kamdesk.services.question_bank import Suggestion
from kamdesk.ui.meeting.cell import Cell
from kamdesk.ui.meeting.cost_line import CostLine
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.proposal import Proposal
from kamdesk.ui.meeting.question_list import QuestionList
from kamdesk.ui.widgets import Label


class FollowingCell(Cell):
    """Questions that hang on a difficulty; where there are none, a gap with a proposal.

    Ctrl+Enter in the empty line takes the proposal: a question of the bank, or of our own words.
    """

    kind = QuestionKind.BENEFIT

    def __init__(self, desk: Desk, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._desk = desk
        self._difficulty_id = 0
        self._key = ""
        self.proposal = Proposal(self.tr("Question bank: “{text}”"))
        self.proposal.used.connect(self._take)
        self.questions = QuestionList(desk, self.kind, placeholder)
        self.questions.adder.wished.connect(self.proposal.use)

    def show_questions(
        self, chain: Chain, questions: tuple[PlanQuestion, ...], found: Suggestion | None
    ) -> None:
        """Show these questions; where there are none, propose the one that was found."""
        self._difficulty_id = chain.difficulty.id
        self.questions.show_questions(questions, chain.difficulty.id)
        self._key = found.entry.key if found and not questions else ""
        note = f"{found.percent}%" if found and found.percent is not None else ""
        self.proposal.offer(found.entry.text if found and self._key else "", note)

    def _take(self, _text: str) -> None:
        if self._desk.adopt(self._key, self._difficulty_id) is not None:
            self.questions.begin()


class ImplicationCell(FollowingCell):
    """What follows from the difficulty, and what it costs the client in a year."""

    kind = QuestionKind.IMPLICATION

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("+ implication question"), parent)
        self.setAccessibleName(self.tr("Implications"))
        self._missing = Label(self.tr("No implication question yet"), "small_strong", "warn")
        self.cost = CostLine(desk)
        self.body.addWidget(self._missing)
        self.body.addWidget(self.proposal)
        self.body.addWidget(self.questions)
        self.body.addStretch(1)
        self.body.addWidget(self.cost)

    def show_chain(self, chain: Chain, found: Suggestion | None) -> None:
        """Show a chain's implications."""
        missing = not chain.implications
        self.mark("warn" if missing else "", gap=missing)
        self._missing.setVisible(missing)
        self.cost.setVisible(not missing or chain.yearly_cost is not None)
        self.show_questions(chain, chain.implications, found)
        self.cost.show_chain(chain)


class BenefitCell(FollowingCell):
    """What it would be worth to them to be rid of the difficulty."""

    kind = QuestionKind.BENEFIT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("+ benefit question"), parent)
        self.setAccessibleName(self.tr("Benefits"))
        self.body.addWidget(self.proposal)
        self.body.addWidget(self.questions)
        self.body.addStretch(1)

    def show_chain(self, chain: Chain, found: Suggestion | None) -> None:
        """Show a chain's benefit questions. Before it has implications none is proposed: the
        difficulty does not weigh enough yet."""
        self.mark(gap=not chain.benefits)
        self.show_questions(chain, chain.benefits, found if chain.implications else None)
