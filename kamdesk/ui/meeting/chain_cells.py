"""The cards of one chain: difficulty, implications, benefits (method §6, step 2)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.models.kinds import QuestionKind
from kamdesk.services.meeting_page import Chain
from kamdesk.ui import theme
from kamdesk.ui.meeting.cell import Cell
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.question_list import QuestionList
from kamdesk.ui.widgets import Label, MoneyEdit, button


class DifficultyCell(Cell):
    """Its short name, the question, and what of ours solves it (for our eyes only)."""

    go_on = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Difficulty"))
        self._desk = desk
        self._chain: Chain | None = None
        self.topic = InlineEdit("", self.tr("Difficulty in a few words"), role="strong")
        self.text = InlineEdit("", self.tr("How do you ask about it?"))
        self.solves = InlineEdit("", self.tr("What of ours solves it"), role="small", tone="muted")
        for edit, name in (
            (self.topic, "topic"), (self.text, "text"), (self.solves, "solves"),
        ):  # fmt: skip
            edit.edited.connect(lambda name=name, edit=edit: self._store(name, edit))
            self.body.addWidget(edit)
        self.topic.entered.connect(self.text.setFocus)
        self.text.entered.connect(self.go_on)
        self.solves.entered.connect(self.go_on)
        self.topic.erased.connect(self._remove_empty)
        self.body.addStretch(1)
        self.body.addLayout(self._tools())

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for icon, hint, act in (
            ("arrow_up", self.tr("Move up"), lambda: self._move(-1)),
            ("arrow_down", self.tr("Move down"), lambda: self._move(1)),
            ("bin", self.tr("Remove this chain"), self._remove),
        ):
            tool = button(icon=icon, role="quiet", small=True, hint=hint)
            tool.setFixedSize(theme.px(22), theme.px(22))
            tool.clicked.connect(act)
            row.addWidget(tool)
        row.addStretch(1)
        return row

    def show_chain(self, chain: Chain) -> None:
        """Show a chain's difficulty."""
        self._chain = chain
        self.topic.set_value(chain.difficulty.topic)
        self.text.set_value(chain.difficulty.text)
        self.solves.set_value(chain.difficulty.solves)
        self.solves.setVisible(not self._desk.ctx.client_safe)

    def _store(self, name: str, edit: InlineEdit) -> None:
        assert self._chain is not None
        question = self._chain.difficulty
        was = {name: getattr(question, name)}
        self._desk.change("question", question.id, {name: edit.value()}, was, edit)

    def _move(self, step: int) -> None:
        assert self._chain is not None
        ids = [chain.difficulty.id for chain in self._desk.page.chains]
        place = ids.index(self._chain.difficulty.id)
        if 0 <= place + step < len(ids):
            ids[place], ids[place + step] = ids[place + step], ids[place]
            self._desk.reorder(ids)

    def _remove(self) -> None:
        assert self._chain is not None
        self._desk.remove("question", self._chain.difficulty.id)

    def _remove_empty(self) -> None:
        if not self.text.value() and not self.solves.value():
            self._remove()


class ImplicationCell(Cell):
    """What follows from the difficulty, and what it costs the client in a year."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Implications"))
        self._desk = desk
        self._chain: Chain | None = None
        self._missing = Label(self.tr("No implication question yet"), "small_strong", "warn")
        self._proposal = Label("", "small", "muted")
        self._use = button(self.tr("Use"), small=True)
        self._use.clicked.connect(self._use_proposal)
        self.questions = QuestionList(
            desk, QuestionKind.IMPLICATION, self.tr("+ implication question")
        )
        self.cost = MoneyEdit(self.tr("amount"))
        self.cost.setAccessibleName(self.tr("What it costs them in a year"))
        self.cost.edited.connect(self._store_cost)
        self._cost_row = QWidget()
        row = QHBoxLayout(self._cost_row)
        row.setContentsMargins(theme.px(2), theme.px(2), 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(Label(self.tr("Cost a year"), "small", "muted", wrap=False))
        row.addWidget(self.cost, 1)
        self.body.addWidget(self._missing)
        self.body.addWidget(self._proposal)
        self.body.addWidget(self._use)
        self.body.addWidget(self.questions)
        self.body.addStretch(1)
        self.body.addWidget(self._cost_row)

    def show_chain(self, chain: Chain) -> None:
        """Show a chain's implications; without any, propose one."""
        self._chain = chain
        missing = not chain.implications
        self.mark("warn" if missing else "", gap=missing)
        self.questions.show_questions(chain.implications, chain.difficulty.id)
        for widget in (self._missing, self._proposal, self._use):
            widget.setVisible(missing)
        self._cost_row.setVisible(not missing)
        self._proposal.setText(self._proposed(chain))
        if not self.cost.hasFocus():
            self.cost.set_value(chain.yearly_cost)

    def _proposed(self, chain: Chain) -> str:
        name = chain.difficulty.topic
        if not name:
            return self.tr("Who feels it first, and what does it cost them?")
        return self.tr("When “{topic}” happens, who has to answer for it?").format(topic=name)

    def _use_proposal(self) -> None:
        if self.questions.add(self._proposal.text()):
            self.questions.begin()

    def _store_cost(self) -> None:
        assert self._chain is not None
        question = self._chain.difficulty
        try:
            cost = self.cost.value()
        except ValueError:
            self.cost.setProperty("invalid", True)
            self.cost.setToolTip(self.tr("This is no amount; enter digits only."))
            self.cost.style().polish(self.cost)
            return
        self.cost.setProperty("invalid", False)
        self.cost.setToolTip("")
        self.cost.style().polish(self.cost)
        was = {"yearly_cost": question.yearly_cost}
        self._desk.change("question", question.id, {"yearly_cost": cost}, was)


class BenefitCell(Cell):
    """What it would be worth to them to be rid of the difficulty."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Benefits"))
        self.questions = QuestionList(desk, QuestionKind.BENEFIT, self.tr("+ benefit question"))
        self.body.addWidget(self.questions)
        self.body.addStretch(1)

    def show_chain(self, chain: Chain) -> None:
        """Show a chain's benefit questions."""
        self.mark(gap=not chain.benefits)
        self.questions.show_questions(chain.benefits, chain.difficulty.id)
