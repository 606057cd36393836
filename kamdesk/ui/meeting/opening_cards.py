"""Step 1 and the background questions: who, why, and what may reasonably be asked."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk.method.coach import MOST_BACKGROUND
from kamdesk.models.kinds import QuestionKind
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.question_list import QuestionList
from kamdesk.ui.widgets import Card, TextEdit


class OpeningCard(Card):
    """Why we are here, the first words, and what to bring."""

    def __init__(self, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Open"), hint=self.tr("who you are, why you are here"))
        self.purpose = TextEdit("", self.tr("What this meeting is to achieve"), most=4)
        self.words = TextEdit("", self.tr("How you begin, in a sentence or two"), most=5)
        self.materials = TextEdit("", self.tr("Samples, figures, statements"), most=3)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.addWidget(binder.add("purpose", self.purpose), 0, 0)
        grid.addWidget(binder.add("opening", self.words), 0, 1)
        grid.addWidget(binder.add("materials", self.materials), 0, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(2, 2)
        self.add(grid)


class BackgroundCard(Card):
    """Background questions, counted against the five that a client bears."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.questions = QuestionList(
            desk, QuestionKind.BACKGROUND, self.tr("+ background question")
        )
        self.add(self.questions)

    def show_page(self, page: MeetingPage) -> None:
        """Show a plan's background questions and their number."""
        count = len(page.background)
        advice = self.tr("{count} / {most} at most").format(count=count, most=MOST_BACKGROUND)
        hint = self.tr("more feels like an interrogation") if count > MOST_BACKGROUND else ""
        self.set_title(self.tr("Background questions"), advice, hint)
        self.set_stripe("warn" if count > MOST_BACKGROUND else "")
        self.questions.show_questions(page.background)
