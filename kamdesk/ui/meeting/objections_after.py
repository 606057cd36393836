"""The objections of a meeting after it: how far each has come, and what was answered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.models.kinds import ObjectionState
from kamdesk.services.meeting_page import MeetingPage, PlanObjection
from kamdesk.ui import theme
from kamdesk.ui.meeting.capture import ObjectionCapture
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.line_column import LineColumn
from kamdesk.ui.meeting.review_desk import ReviewDesk
from kamdesk.ui.widgets import Chip, Label, Segmented, button


class ObjectionsAfterCard(ObjectionCapture):
    """Each objection with its state: open, answered, accepted; the line adds one."""

    def __init__(self, desk: ReviewDesk, key: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, key, parent)
        self.expected.hide()
        self.said: LineColumn[int, ObjectionAfter] = LineColumn(lambda _k: ObjectionAfter(desk), 8)
        self.add(self.said)

    def show_page(self, page: MeetingPage) -> None:
        """Show the objections."""
        said = {one.id: one for one in page.objections if one.id != self.draft}
        for key, line in self.said.show_keys(said).items():
            line.show_objection(said[key])
        settled = sum(one.state is not ObjectionState.OPEN for one in said.values())
        count = self.tr("{settled} of {all} settled").format(settled=settled, all=len(said))
        self.set_title(self.tr("Objections"), count if said else "")


class ObjectionAfter(QWidget):
    """What they said, our answer, and the state by one of three."""

    def __init__(self, desk: ReviewDesk) -> None:
        super().__init__()
        self._desk = desk
        self._said: PlanObjection | None = None
        self._words = Label("", "body")
        self._kind = Chip()
        self.answer = InlineEdit("", self.tr("What we answered"), tone="muted")
        self.answer.edited.connect(lambda: self._change(answer=self.answer.value()))
        self.answer.typed.connect(desk.typing)
        words = [(state, desk.ctx.word(f"objection.{state.value}")) for state in ObjectionState]
        self.state = Segmented(words)
        self.state.edited.connect(self._store_state)
        out = button(icon="close", role="quiet", small=True, hint=self.tr("Remove"))
        out.clicked.connect(self._remove)
        text = QVBoxLayout()
        text.setSpacing(theme.px(1))
        text.addWidget(self._words)
        text.addWidget(self.answer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addLayout(text, 1)
        for part in (self._kind, self.state, out):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)

    def show_objection(self, said: PlanObjection) -> None:
        """Show one."""
        self._said = said
        self._words.setText(said.text)
        self._kind.set_chip(self._desk.ctx.word(f"objection.{said.kind.value}"), "neutral")
        self.answer.set_value(said.answer)
        self.state.set_value(said.state)

    def _store_state(self) -> None:
        """An objection that was answered was raised."""
        assert self._said is not None
        state = self.state.value()
        raised = self._said.heard_on
        if raised is None and state is not ObjectionState.OPEN:
            raised = self._desk.page.fields["starts_at"].astimezone().date()
        self._change(state=state, heard_on=raised)

    def _change(self, **changes: object) -> None:
        assert self._said is not None
        self._desk.change("objection", self._said.id, changes, None, self.answer)

    def _remove(self) -> None:
        assert self._said is not None
        self._desk.remove("objection", self._said.id)
