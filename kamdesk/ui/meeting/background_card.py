"""Background questions, what need not be asked, and what the file lacks (method §6)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.method.coach import MOST_BACKGROUND
from kamdesk.method.file_places import Gap
from kamdesk.models.kinds import QuestionKind
from kamdesk.services import plan_support
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.plan_support import PlanSupport
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.gap_offers import GapOffers
from kamdesk.ui.meeting.known_facts import KnownFacts
from kamdesk.ui.meeting.question_list import QuestionList
from kamdesk.ui.widgets import Card, Columns, LinkButton


class BackgroundCard(Card):
    """Questions counted against the five that a client bears. ``wished`` when the empty line is to
    be filled with what the bank suggests."""

    wished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._count = 0
        self.questions = QuestionList(
            desk, QuestionKind.BACKGROUND, self.tr("+ background question"), wide=True
        )
        self.questions.adder.setToolTip(
            self.tr("Ctrl+Shift+Q; Ctrl+Enter takes one of the question bank")
        )
        self.questions.adder.wished.connect(self.wished)
        self.gaps = GapOffers(desk.ctx)
        self.gaps.taken.connect(self._take)
        self.facts = KnownFacts(desk.ctx)
        self.facts.hide()
        self.unfold = LinkButton("", "small", "muted")
        self.unfold.clicked.connect(self._fold)
        self.add_action(self.unfold)
        self.add(self._body())

    def _body(self) -> QWidget:
        beside = QWidget()
        right = QVBoxLayout(beside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.px(8))
        right.addWidget(self.gaps)
        right.addWidget(self.facts)
        columns = Columns((3, 2), (280, 240))
        columns.add(0, self.questions)
        columns.add(1, beside)
        return columns

    def show_page(self, page: MeetingPage, support: PlanSupport) -> None:
        """Show a plan's background questions, their number, and what the file says."""
        count = len(page.background)
        advice = self.tr("{count} / {most} at most").format(count=count, most=MOST_BACKGROUND)
        hint = self.tr("more feels like an interrogation") if count > MOST_BACKGROUND else ""
        self.set_title(self.tr("Background questions"), advice, hint)
        self.set_stripe("warn" if count > MOST_BACKGROUND else "")
        self.questions.show_questions(page.background)
        room = max(MOST_BACKGROUND - count, 0)
        self.gaps.show_gaps(support.gaps[:room], page)
        self._count = len(support.facts.known)
        self.facts.show_facts(support.facts.known, page.currency)
        self._say_folded()

    def _fold(self) -> None:
        self.facts.setVisible(self.facts.isHidden())
        self._say_folded()

    def _say_folded(self) -> None:
        if not self._count:
            self.facts.hide()
        self.unfold.setVisible(bool(self._count))
        sign = "\N{BLACK RIGHT-POINTING SMALL TRIANGLE}"
        if not self.facts.isHidden():
            sign = "\N{BLACK DOWN-POINTING SMALL TRIANGLE}"
        text = self.tr("Known already: %n fact(s), no need to ask", "", self._count)
        self.unfold.setText(f"{text} {sign}")
        self.unfold.setAccessibleName(text)

    def _take(self, gap: Gap) -> None:
        page, lang = self._desk.page, self._desk.ctx.language
        self._desk.write("take_gap", lambda s: plan_support.take_gap(s, page, gap, lang))
