"""One question of a plan: its text, where it comes from, who of us asks it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kamdesk.services.meeting_page import PlanQuestion
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.line_tools import LineTools
from kamdesk.ui.meeting.speaker_chip import SpeakerChip, is_speaker_key
from kamdesk.ui.widgets import Chip


class QuestionLine(QWidget):
    """The chips stand beside the text in a ``wide`` line and below it in a narrow one."""

    def __init__(self, desk: Desk, *, wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question: PlanQuestion | None = None
        self.edit = InlineEdit("", self.tr("Question"))
        self.edit.edited.connect(self._store)
        self.edit.erased.connect(self.remove)
        self.edit.discarded.connect(self.remove)
        self._about = Chip(self.tr("From a gap"), "accent")
        self._about.setToolTip(self.tr("The answer is missing in the file"))
        self.speaker = SpeakerChip()
        self.speaker.chosen.connect(self._let_speak)
        self._build_ui(wide)
        self._tools = LineTools(self)
        self._who = self._tools.add_tool("person", self.tr("Who of us asks it: Ctrl+Shift+P"))
        self._who.clicked.connect(self.speaker.open_menu)
        self.grip = self._tools.add_grip(self.tr("Drag to reorder, or Alt+Up and Alt+Down"))
        out = self._tools.add_tool("close", self.tr("Remove: Ctrl+Shift+Delete"))
        out.clicked.connect(self.remove)

    def _build_ui(self, wide: bool) -> None:
        direction = QBoxLayout.Direction
        row = QBoxLayout(direction.LeftToRight if wide else direction.TopToBottom, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6 if wide else 1))
        side = Qt.AlignmentFlag.AlignTop if wide else Qt.AlignmentFlag.AlignLeft
        row.addWidget(self._about, 0, side)
        row.addWidget(self.edit, 1 if wide else 0)
        row.addWidget(self.speaker, 0, side)

    @property
    def question_id(self) -> int:
        """Which question it shows."""
        assert self._question is not None
        return self._question.id

    def show_question(self, question: PlanQuestion) -> None:
        """Show this question."""
        self._question = question
        self.edit.set_value(question.text)
        names = self._desk.page.our_people
        self._about.setVisible(bool(question.about) and not self._desk.ctx.client_safe)
        self.speaker.show_speaker(question.speaker, names)
        self._who.setVisible(self.speaker.is_offered())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_speaker_key(event):
            self.edit.settle()
            self.speaker.step()
            return
        super().keyPressEvent(event)

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
