"""The meeting while it is held: large and calm, and nothing typed is ever lost (method §6)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.models.kinds import MeetingState, QuestionKind
from kamdesk.services import meetings
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.capture import Capture, NeedCapture, ObjectionCapture, PromiseCapture
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.live_question import LiveQuestion
from kamdesk.ui.meeting.meeting_header import MeetingHeader
from kamdesk.ui.meeting.order import planned_questions
from kamdesk.ui.meeting.question_list import QuestionList
from kamdesk.ui.meeting.timer import MeetingTimer
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Card, Columns, Label, Page, TextEdit, button

DRAFT_MS = 1_000
"""What is typed is stored this long after the last key, and whenever the page is left."""


class MeetingLiveScreen(Screen):
    """Planned questions in order with tick and answer; needs, objections and promises by one key.

    With the client-safe switch on, only questions, answers and promises show.
    """

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.desk = Desk(ctx, self)
        self.binder = FormBinder(ctx, self, self.desk.store_fields)
        self.header = MeetingHeader(self.tr("Meetings"))
        self.timer = MeetingTimer()
        self.questions: dict[int, LiveQuestion] = {}
        self.needs = NeedCapture(self.desk, "F2")
        self.objections = ObjectionCapture(self.desk, "F3")
        self.promises = PromiseCapture(self.desk, "F4")
        self.notes = TextEdit("", self.tr("Anything else worth keeping"), least=3, most=20)
        self.extra = QuestionList(
            self.desk, QuestionKind.BACKGROUND, self.tr("+ a question that was not planned")
        )
        self._draft = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self._page = Page()
        self._goal = Label("", "body", "muted")
        self._goal_card = Card(self.tr("Advance wanted"), stripe="accent")
        self._goal_card.add(self._goal)
        self._question_card = Card()
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2))
        self._question_card.add(self._list)
        self._question_card.add(self.extra.adder)
        self._notes_card = Card(self.tr("Notes"))
        self._notes_card.add(self.binder.add("notes", self.notes))
        columns = Columns((5, 3), (480, 320))
        columns.add(0, self._question_card)
        columns.add(0, self._notes_card)
        for card in (self._goal_card, self.needs, self.objections, self.promises):
            columns.add(1, card)
        self._page.add(self.header)
        self._page.add(columns)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._kept = Label("", "small", "muted", wrap=False)
        self._start = button(self.tr("Start"), "primary")
        self._plan = button(self.tr("Plan"))
        self._end = button(self.tr("End and review"), "primary")
        self.header.set_actions([self._kept, self.timer, self._plan, self._start, self._end])

    def _connect(self) -> None:
        self.desk.changed.connect(self._show)
        self._draft.timeout.connect(self.store)
        self.notes.textChanged.connect(self._notes_changed)
        self._start.clicked.connect(self.start)
        self._plan.clicked.connect(lambda: self._go("meeting"))
        self._end.clicked.connect(lambda: self._go("meeting_review"))
        self.header.crumb_chosen.connect(self._leave_by_crumb)
        for keys, capture in zip(("F2", "F3", "F4"), self._captures(), strict=True):
            capture.typed.connect(self._note_typing)
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(capture.begin)

    def _captures(self) -> tuple[Capture, Capture, Capture]:
        return self.needs, self.objections, self.promises

    def open(self, target: Any = None) -> None:
        super().open(target)
        anew = not self.desk.is_open or self.desk.page.id != target
        self.desk.open(int(target))
        if anew:
            self.binder.load(self.desk.page.fields, anew=True)
            self._page.verticalScrollBar().setValue(0)
        first = next((q for q in self._in_order() if not q.tick.isChecked()), None)
        if first is not None:
            first.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        return self.desk.page.fields["title"] if self.desk.is_open else ""

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(
            "meeting", "question", "need", "objection", "promise", "attendee", "contact"
        )

    def refresh(self) -> None:
        self.desk.reload()

    def start(self) -> None:
        """Note that the meeting has begun."""
        meeting_id = self.desk.page.id
        self.desk.write("hold_meeting", lambda s: meetings.start(s, meeting_id))

    def store(self) -> None:
        """Store everything that is being typed."""
        if not self.desk.is_open:
            return
        self._draft.stop()
        for question in self.questions.values():
            question.store()
        for capture in self._captures():
            if capture.line.is_dirty():
                capture.line.settle()
        self.binder.flush()
        self._kept.setText(self.tr("Everything typed is kept"))

    def leave(self) -> bool:
        self.store()
        for capture in self._captures():
            capture.finish()
        unfinished = [capture for capture in self._captures() if capture.line.value()]
        return not unfinished and self.binder.flush()

    def _note_typing(self) -> None:
        self._draft.start()
        self._kept.setText("")
        self._begin_by_itself()

    def _notes_changed(self) -> None:
        if self.notes.hasFocus():
            self._note_typing()

    def _begin_by_itself(self) -> None:
        fields = self.desk.page.fields
        if fields["state"] is MeetingState.PLANNED and fields["held_at"] is None:
            self.start()

    def _show(self) -> None:
        page, safe = self.desk.page, self.ctx.client_safe
        fields = page.fields
        self.binder.load(fields)
        self.header.show_page(page, self.ctx)
        self.timer.show_meeting(fields["held_at"], fields["minutes"])
        planned = fields["state"] is MeetingState.PLANNED
        started = fields["held_at"] is not None
        self._start.setVisible(planned and not started)
        self._end.setVisible(started or not planned)
        self._goal.setText(self._wanted(page))
        self._show_questions(page)
        for capture in self._captures():
            capture.show_page(page)
        for secret in (self._goal_card, self.needs, self.objections, self._notes_card):
            secret.setVisible(not safe)

    def _wanted(self, page: MeetingPage) -> str:
        fields = page.fields
        person = page.person(fields["advance_contact_id"])
        if not fields["advance_action"]:
            return self.ctx.word("coach.no_advance")
        parts = [person.name if person else "", fields["advance_action"]]
        if fields["advance_date"]:
            parts.append(fields["advance_date"].isoformat())
        text = " · ".join(filter(None, parts))
        if fields["fallback"]:
            text += "\n" + self.tr("Fallback: {step}").format(step=fields["fallback"])
        return text

    def _show_questions(self, page: MeetingPage) -> None:
        questions = list(planned_questions(page))
        ids = [question.id for question in questions]
        for gone in [key for key in self.questions if key not in ids]:
            widget = self.questions.pop(gone)
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for place, question in enumerate(questions):
            if question.id not in self.questions:
                self.questions[question.id] = self._make(question.id)
            widget = self.questions[question.id]
            widget.show_question(question)
            if self._list.indexOf(widget) != place:
                self._list.removeWidget(widget)
                self._list.insertWidget(place, widget)
        asked = sum(question.asked for question in questions)
        count = self.tr("{asked} of {all} asked").format(asked=asked, all=len(questions))
        self._question_card.set_title(self.tr("Questions"), count if questions else "")

    def _make(self, question_id: int) -> LiveQuestion:
        made = LiveQuestion(self.desk)
        made.finished.connect(lambda: self._next(question_id))
        made.typed.connect(self._note_typing)
        made.tick.clicked.connect(self._begin_by_itself)
        return made

    def _in_order(self) -> list[LiveQuestion]:
        return sorted(self.questions.values(), key=self._list.indexOf)

    def _next(self, question_id: int) -> None:
        order = self._in_order()
        place = order.index(self.questions[question_id]) + 1
        target = order[place].answer if place < len(order) else self.extra.adder
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.ensureWidgetVisible(target, 0, theme.px(120))

    def _go(self, kind: str) -> None:
        if self.leave():
            self.open_requested.emit(kind, self.desk.page.id)

    def _leave_by_crumb(self, key: str) -> None:
        target = self.desk.page.account_id if key == "account" else None
        self.open_requested.emit(key, target)
