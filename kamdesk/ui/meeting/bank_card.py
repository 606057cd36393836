"""The question bank beside the plan: what to ask next, and how often it worked (method §6)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.models.kinds import QuestionKind
from kamdesk.services import plan_support
from kamdesk.services.meeting_page import Chain, MeetingPage
from kamdesk.services.plan_support import PlanSupport
from kamdesk.services.question_bank import Suggestion
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.offer_line import OfferLine
from kamdesk.ui.widgets import Card, Label, LinkButton

_LINES = 3
FOLLOWING = (QuestionKind.IMPLICATION, QuestionKind.BENEFIT)
"""Kinds that hang on a difficulty."""


def wanted(page: MeetingPage) -> tuple[QuestionKind, Chain | None]:
    """The question that a plan needs next: the first link of a chain that is missing."""
    for chain in page.chains:
        if not chain.implications:
            return QuestionKind.IMPLICATION, chain
        if not chain.benefits:
            return QuestionKind.BENEFIT, chain
    return QuestionKind.DIFFICULTY, None


class BankCard(Card):
    """Three suggestions of a kind. It follows the cursor; the kind is chosen by hand, too.

    ``adopted(suggestion)``; ``more`` leads to the library.
    """

    adopted = Signal(object)
    more = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._kind: QuestionKind | None = None
        self._chain: Chain | None = None
        self._offered: list[Suggestion] = []
        self._support = PlanSupport()
        self.set_title(self.tr("Question bank"))
        self._whom = Label("", "small", "muted")
        self.kind = LinkButton("", "small", "muted")
        self.kind.setToolTip(self.tr("Follows the cursor; press for another kind"))
        self.kind.clicked.connect(self._choose)
        self.lines = [OfferLine(self.tr("Use")) for _ in range(_LINES)]
        for place, line in enumerate(self.lines):
            line.taken.connect(partial(self.adopt, place))
            line.stepped.connect(partial(self._step, place))
        self._none = Label(self.tr("The bank has nothing more that fits."), "small", "muted")
        self._legend = Label(
            self.tr("Percent: how often it led to an explicit need"), "small", "muted"
        )
        self._more = LinkButton(self.tr("More in the library"), "small")
        self._more.clicked.connect(self.more)
        self.add(self._whom)
        self.add(self.kind)
        for line in self.lines:
            self.add(line)
        for widget in (self._none, self._legend, self._more):
            self.add(widget)

    def show_page(self, page: MeetingPage, support: PlanSupport) -> None:
        """Show what suits this plan."""
        self._support = support
        self._whom.setText(self._for_whom(page, support))
        self._whom.setVisible(bool(self._whom.text()))
        if self._kind is None:
            self._kind, self._chain = wanted(page)
        elif self._chain is not None:
            key = self._chain.difficulty.id
            self._chain = next((one for one in page.chains if one.difficulty.id == key), None)
        self._show()

    def follow(self, kind: QuestionKind, chain: Chain | None = None) -> None:
        """Turn to the kind of question, and the chain, that the cursor is at."""
        if (kind, chain) != (self._kind, self._chain):
            self._kind, self._chain = kind, chain
            self._show()

    def forget(self) -> None:
        """Another plan: begin with what it needs next."""
        self._kind = self._chain = None

    def chain(self) -> Chain | None:
        """The chain that implications and benefits are suggested for."""
        return self._chain

    def suggestions(self) -> list[Suggestion]:
        """What is offered now, best first."""
        return self._offered

    def begin(self) -> None:
        """Put the cursor on the first suggestion."""
        self.lines[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def adopt(self, place: int) -> None:
        """Take one of the suggestions."""
        if place < len(self._offered):
            self.adopted.emit(self._offered[place])

    def _step(self, place: int, step: int) -> None:
        shown = min(len(self.suggestions()), _LINES)
        target = self.lines[(place + step) % shown]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        menu = QMenu(self)
        for kind in QuestionKind:
            menu.addAction(self._named(kind), partial(self.follow, kind, self._chain))
        menu.popup(self.kind.mapToGlobal(self.kind.rect().bottomLeft()))

    def _named(self, kind: QuestionKind) -> str:
        return self._desk.ctx.word(f"question.{kind.value}_question")

    def _show(self) -> None:
        named = self._title_of()
        self.kind.setText(f"{named} \N{BLACK DOWN-POINTING SMALL TRIANGLE}")
        self.kind.setAccessibleName(named)
        offered = self._offered = self._read()
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(offered))
            if place < len(offered):
                self._offer(line, offered[place])
        self._none.setVisible(not offered)
        self._legend.setVisible(any(one.percent is not None for one in offered))

    def _title_of(self) -> str:
        """The kind, and for what follows from a difficulty its name."""
        named = self._named(self._kind) if self._kind else ""
        chain = self._chain if self._kind in FOLLOWING else None
        return " · ".join(filter(None, (named, chain.difficulty.topic if chain else "")))

    def _read(self) -> list[Suggestion]:
        kind = self._kind
        return plan_support.suggest(self._support, kind, self._chain) if kind else []

    def _offer(self, line: OfferLine, one: Suggestion) -> None:
        note = f"{one.percent}%" if one.percent is not None else ""
        line.offer(one.entry.text, note, self.tr("asked %n time(s)", "", one.asked) if note else "")

    def _for_whom(self, page: MeetingPage, support: PlanSupport) -> str:
        """Industry of the account and title of who is most influential at the table."""
        industry = support.facts.fact("account.industry")
        first = next(iter(page.attendees), None)
        parts = [str(industry.value) if industry else "", first.title if first else ""]
        return " · ".join(filter(None, parts))
