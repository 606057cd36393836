"""The objections of a meeting with the answer prepared, and whether each was raised."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services.meeting_page import PlanObjection
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.tick import Tick
from kamdesk.ui.widgets import Chip, Label, button


class ExpectedObjections(QWidget):
    """One line an objection: ticked when it was raised, the answer below while it is wanted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._answers = True
        self.lines: dict[int, ExpectedLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))

    def show_objections(self, objections: Sequence[PlanObjection]) -> None:
        """Show these."""
        ids = [said.id for said in objections]
        for gone in [key for key in self.lines if key not in ids]:
            line = self.lines.pop(gone)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for said in objections:
            if said.id not in self.lines:
                self.lines[said.id] = ExpectedLine(self._desk, said.id)
                self._column.addWidget(self.lines[said.id])
            self.lines[said.id].show_objection(said, answer=self._answers)
        self.setVisible(bool(ids))

    def show_answers(self, shown: bool) -> None:
        """Show or hide what was prepared."""
        self._answers = shown
        for line in self.lines.values():
            line.show_answer(shown)


class ExpectedLine(QWidget):
    """What they say, and what we answer."""

    def __init__(self, desk: Desk, objection_id: int) -> None:
        super().__init__()
        self._desk, self._id = desk, objection_id
        self.tick = Tick(self.tr("Raised"))
        self.tick.clicked.connect(self._store)
        self.words = Label("", "body")
        self.chip = Chip()
        self.answer = Label("", "body", "accent")
        out = button(icon="close", role="quiet", small=True, hint=self.tr("Remove"))
        out.clicked.connect(lambda: desk.remove("objection", objection_id))
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(self.words, 1)
        head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(out, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        column.addWidget(self.answer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_objection(self, said: PlanObjection, *, answer: bool) -> None:
        """Show one; ``answer`` with what was prepared."""
        self.tick.setChecked(said.heard_on is not None)
        self.words.setText(said.text)
        self.tick.setAccessibleDescription(said.text)
        self.chip.set_chip(self._desk.ctx.word(f"objection.{said.kind.value}"), "neutral")
        self.answer.setText(said.answer)
        self.show_answer(answer)

    def show_answer(self, shown: bool) -> None:
        """Show or hide the answer."""
        self.answer.setVisible(shown and bool(self.answer.text()))

    def _store(self) -> None:
        raised = self._desk.ctx.today() if self.tick.isChecked() else None
        self._desk.change("objection", self._id, {"heard_on": raised})
