"""The cards of a plan in two columns: the four steps at the left, help at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.method.coach import Remark
from kamdesk.models.kinds import QuestionKind
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.plan_support import PlanSupport
from kamdesk.services.question_bank import Suggestion
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting import plan_keys
from kamdesk.ui.meeting.advance_card import AdvanceCard
from kamdesk.ui.meeting.background_card import BackgroundCard
from kamdesk.ui.meeting.balance_card import BalanceCard
from kamdesk.ui.meeting.bank_card import FOLLOWING, BankCard
from kamdesk.ui.meeting.chain_grid import ChainGrid
from kamdesk.ui.meeting.chain_row import ChainRow
from kamdesk.ui.meeting.coach_card import CoachCard
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.needs_card import NeedsCard, found_elsewhere
from kamdesk.ui.meeting.objections_card import ObjectionsCard
from kamdesk.ui.meeting.opening_card import OpeningCard
from kamdesk.ui.meeting.proof_card import ProofCard
from kamdesk.ui.meeting.schedule_card import ScheduleCard
from kamdesk.ui.meeting.side_cards import OpenPromisesCard
from kamdesk.ui.widgets import Columns


class PlanBody(QWidget):
    """All cards of a plan and the ways between them.

    ``reached(step)`` when the cursor comes to a step; ``reveal(card, target)`` asks to scroll there
    and put the cursor into ``target``; ``case(id)`` asks for a service case. ``acts`` is what the
    keys of a plan do.
    """

    reached = Signal(str)
    reveal = Signal(QWidget, QWidget)
    case = Signal(int)

    def __init__(self, desk: Desk, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._binder = binder
        self.opening = OpeningCard(desk, binder)
        self.background = BackgroundCard(desk)
        self.chains = ChainGrid(desk)
        self.needs = NeedsCard(desk)
        self.proof = ProofCard(desk)
        self.advance = AdvanceCard(desk, binder)
        self.balance = BalanceCard(binder)
        self.coach = CoachCard(desk)
        self.bank = BankCard(desk)
        self.objections = ObjectionsCard(desk)
        self.promises = OpenPromisesCard(desk)
        self.schedule = ScheduleCard(desk, binder)
        columns = Columns((3, 1), (560, 270))
        main = (
            self.opening, self.background, self.chains, self.needs, self.proof, self.advance,
            self.balance,
        )  # fmt: skip
        side = (self.coach, self.bank, self.objections, self.promises, self.schedule)
        for place, cards in enumerate((main, side)):
            for card in cards:
                columns.add(place, card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)
        self._secrets = (self.chains, self.proof, self.objections, self.advance, self.balance,
                         self.coach, self.bank)  # fmt: skip
        self._connect()

    def _connect(self) -> None:
        self.coach.jump.connect(self.jump)
        self.opening.done.connect(self.background.questions.begin)
        self.background.questions.passed.connect(self.chains.begin)
        self.background.wished.connect(partial(self.bank.adopt, 0))
        self.chains.wished.connect(partial(self.bank.adopt, 0))
        self.chains.passed.connect(self.proof.begin)
        self.proof.passed.connect(partial(self.go_to, "commit"))
        self.bank.adopted.connect(self._adopt)
        acts: dict[str, Callable[[], object]] = {
            keys: partial(self.go_to, step) for keys, step in plan_keys.STEPS.items()
        }
        acts |= {keys: partial(self._begin, part) for keys, part in plan_keys.PARTS.items()}
        acts[plan_keys.GAP] = self.background.gaps.take_first
        acts[plan_keys.BANK] = self.bank.begin
        self.acts = acts

    def show_page(self, page: MeetingPage, support: PlanSupport) -> None:
        """Show a plan. What a client may not see is hidden from them."""
        self.advance.before_load(page)
        self._binder.load(page.fields)
        self.opening.show_page(page)
        self.background.show_page(page, support)
        self.chains.show_chains(page.chains, support)
        self.objections.show_page(page, support)
        self.bank.show_page(page, support)
        for card in (self.needs, self.proof, self.advance, self.balance, self.coach,
                     self.promises, self.schedule):  # fmt: skip
            card.show_page(page)
        safe = self._desk.ctx.client_safe
        for secret in self._secrets:
            secret.setVisible(not safe)
        self.needs.setVisible(not safe and bool(found_elsewhere(page)))

    def forget(self) -> None:
        """Another plan comes."""
        self.bank.forget()

    def go_to(self, step: str) -> None:
        """Put the cursor where a step begins."""
        target: dict[str, tuple[QWidget, QWidget]] = {
            "open": (self.opening, self.opening.purpose),
            "discover": (self.background, self.background.questions.adder),
            "prove": (self.proof, self.proof.adder),
            "commit": (self.advance, self.advance.first_blank()),
        }
        self.reveal.emit(*target[step])

    def jump(self, remark: Remark) -> None:
        """Put the cursor where a remark of the coach is put right."""
        key = remark.target or 0
        if remark.place == "service":
            self.case.emit(key)
            return
        row, line, objection = self.chains.row(key), self.proof.line(key), self.objections.line(key)
        targets: dict[str, tuple[QWidget, QWidget]] = {
            "opening": (self.opening, self.opening.purpose),
            "background": (self.background, self.background.questions.adder),
            "chain": (row or self.chains, row.implication.questions.adder if row
                      else self.chains.adder),
            "proof": (self.proof, line.need if line else self.proof.adder),
            "objection": (self.objections, objection.answer if objection
                          else self.objections.adder),
            "balance": (self.balance, self.balance.price),
            "advance": (self.advance, self.advance.person),
            "people": (self.opening, self.opening.people.invite),
            "promise": (self.promises, self.promises),
        }  # fmt: skip
        self.reveal.emit(*targets[remark.place])

    def follow_focus(self, focus: QWidget) -> None:
        """The cursor came to ``focus``: light its step, and let the bank follow."""
        steps: dict[str, tuple[QWidget, ...]] = {
            "open": (self.opening, self.schedule),
            "discover": (self.background, self.chains, self.needs),
            "prove": (self.proof, self.objections),
            "commit": (self.advance, self.balance),
        }
        for step, cards in steps.items():
            if any(card.isAncestorOf(focus) for card in cards):
                self.reached.emit(step)
        if self.background.isAncestorOf(focus):
            self.bank.follow(QuestionKind.BACKGROUND)
        elif self.chains.isAncestorOf(focus):
            self._follow_chain(focus)

    def _follow_chain(self, focus: QWidget) -> None:
        row = self.chains.with_focus()
        chain = row.chain if row else None
        if row is not None and row.benefit.isAncestorOf(focus):
            self.bank.follow(QuestionKind.BENEFIT, chain)
        elif row is not None and not row.need.isAncestorOf(focus):
            self.bank.follow(QuestionKind.IMPLICATION, chain)
        elif row is None:
            self.bank.follow(QuestionKind.DIFFICULTY)

    def _begin(self, part: str) -> None:
        """Put the cursor into the empty line for another part."""
        starts: dict[str, tuple[QWidget, QWidget]] = {
            "background": (self.background, self.background.questions.adder),
            "difficulty": (self.chains, self.chains.adder),
            "statement": (self.proof, self.proof.adder),
            "objection": (self.objections, self.objections.adder),
        }
        if part in starts:
            self.reveal.emit(*starts[part])
        elif (row := self._chain_for(part)) is None:
            self.reveal.emit(self.chains, self.chains.adder)
        else:
            self.reveal.emit(row, row.adder(part))

    def _chain_for(self, part: str) -> ChainRow | None:
        """The chain with the cursor; else the first that lacks such a part, else the last."""
        rows = self.chains.rows()
        lacking = (row for row in rows if row.cell(part).is_gap())
        return self.chains.with_focus() or next(lacking, rows[-1] if rows else None)

    def _adopt(self, one: Suggestion) -> None:
        chain = self.bank.chain() if one.entry.kind in FOLLOWING else None
        if one.entry.kind in FOLLOWING and chain is None:
            row = self._chain_for(one.entry.kind.value)
            chain = row.chain if row else None
        if one.entry.kind in FOLLOWING and chain is None:
            self._desk.ctx.notice.emit(self.tr("Name a difficulty first."), False)
            return
        self._desk.adopt(one.entry.key, chain.difficulty.id if chain else None)
