"""One question of a plan: its text, where it comes from, who of us asks it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kamdesk.services.meeting_page import PlanQuestion
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.line_tools import LineTools, ToolStrip
from kamdesk.ui.meeting.speaker_chip import SpeakerChip, is_speaker_key
from kamdesk.ui.widgets import Button, Chip


class QuestionLine(QWidget):
    """The chips stand beside the text in a ``wide`` line and below it in a narrow one.
    ``gripped(grip)`` when the line has got a grip to be dragged by."""

    gripped = Signal(QWidget)

    def __init__(self, desk: Desk, *, wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question: PlanQuestion | None = None
        self._who: Button | None = None
        self.edit = InlineEdit("", self.tr("Question"))
        self.edit.edited.connect(self._store)
        self.edit.erased.connect(self.remove)
        self.edit.discarded.connect(self.remove)
        self._about: Chip | None = None
        self._speaker: SpeakerChip | None = None
        direction = QBoxLayout.Direction
        self._row = QBoxLayout(direction.LeftToRight if wide else direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6 if wide else 1))
        self._side = Qt.AlignmentFlag.AlignTop if wide else Qt.AlignmentFlag.AlignLeft
        self._row.addWidget(self.edit, 1 if wide else 0)
        self._tools = LineTools(self, self._fill_tools)

    def _fill_tools(self, strip: ToolStrip) -> None:
        self._who = strip.add_tool(
            "person", self.tr("Who of us asks it: Ctrl+Shift+P"), self._choose_speaker
        )
        self._who.setVisible(self._speaker is not None)
        self.gripped.emit(strip.add_grip(self.tr("Drag to reorder, or Alt+Up and Alt+Down")))
        strip.add_tool("close", self.tr("Remove: Ctrl+Shift+Delete"), self.remove)

    @property
    def question_id(self) -> int:
        """Which question it shows."""
        assert self._question is not None
        return self._question.id

    def show_question(self, question: PlanQuestion) -> None:
        """Show this question."""
        self._question = question
        self.edit.set_value(question.text)
        self._show_about(bool(question.about) and not self._desk.ctx.client_safe)
        self._show_speaker(question)

    def _show_about(self, from_gap: bool) -> None:
        if from_gap and self._about is None:
            self._about = Chip(self.tr("From a gap"), "accent")
            self._about.setToolTip(self.tr("The answer is missing in the file"))
            self._row.insertWidget(0, self._about, 0, self._side)
        if self._about is not None:
            self._about.setVisible(from_gap)

    def _show_speaker(self, question: PlanQuestion) -> None:
        names = self._desk.page.our_people
        if len(names) > 1 and self._speaker is None:
            self._speaker = SpeakerChip()
            self._speaker.chosen.connect(self._let_speak)
            self._row.addWidget(self._speaker, 0, self._side)
        if self._speaker is not None:
            self._speaker.show_speaker(question.speaker, names)
        if self._who is not None:
            self._who.setVisible(len(names) > 1)

    def speaker(self) -> SpeakerChip | None:
        """Who of us asks it, where there is a choice."""
        return self._speaker

    def _choose_speaker(self) -> None:
        if self._speaker is not None:
            self._speaker.open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_speaker_key(event) and self._speaker is not None:
            self.edit.settle()
            self._speaker.step()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._tools.appear()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tools.vanish()

    def remove(self) -> None:
        """Take the question out of the plan."""
        self._desk.remove("question", self.question_id)

    def _store(self) -> None:
        question = self._question
        assert question is not None
        text = self.edit.value()
        if not text:
            self.remove()
            return
        was = {"text": question.text}
        self._desk.change("question", question.id, {"text": text}, was, self.edit)

    def _let_speak(self, name: str) -> None:
        self._desk.change("question", self.question_id, {"speaker": name or None})
