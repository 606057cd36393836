"""Objections that are expected: what they will say, and what we answer (method §6, step 3)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.objection_library import Repeated
from kamdesk.services.plan_support import PlanSupport
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.objection_line import ObjectionLine
from kamdesk.ui.meeting.offer_line import OfferLine
from kamdesk.ui.widgets import Card, Label

_MOST_REPEATED = 2


class ObjectionsCard(Card):
    """Objections expected, their kind, and the answer prepared; below what this account keeps
    raising and the plan does not expect yet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._lines: dict[int, ObjectionLine] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(8))
        self.adder = InlineEdit("", self.tr("+ objection, as they would say it"))
        self.adder.setToolTip("Ctrl+Shift+O")
        self.adder.edited.connect(self._add)
        self._again = Label(self.tr("They keep saying"), "small", "muted", wrap=False)
        self._repeated = [OfferLine(self.tr("Expect"), "muted", "warn") for _ in range(2)]
        self._offered: tuple[Repeated, ...] = ()
        self.add(self._column)
        self.add(self.adder)
        self.add(self._again)
        for place, line in enumerate(self._repeated):
            line.taken.connect(partial(self._expect, place))
            self.add(line)

    def show_page(self, page: MeetingPage, support: PlanSupport) -> None:
        """Show a plan's objections."""
        ids = [objection.id for objection in page.objections]
        self.set_title(self.tr("Objections expected"), str(len(ids)) if ids else "")
        for gone in [key for key in self._lines if key not in ids]:
            line = self._lines.pop(gone)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for objection in page.objections:
            if objection.id not in self._lines:
                self._lines[objection.id] = ObjectionLine(self._desk)
                self._column.addWidget(self._lines[objection.id])
                self._lines[objection.id].show()  # at once, so that it can take the cursor
            answers = support.answers.get(objection.id, [])
            self._lines[objection.id].show_objection(objection, answers)
        self._show_repeated(support.repeated[:_MOST_REPEATED])

    def line(self, objection_id: int) -> ObjectionLine | None:
        """The line of an objection."""
        return self._lines.get(objection_id)

    def _show_repeated(self, repeated: tuple[Repeated, ...]) -> None:
        self._offered = repeated
        self._again.setVisible(bool(repeated))
        for place, line in enumerate(self._repeated):
            line.setVisible(place < len(repeated))
            if place < len(repeated):
                one = repeated[place]
                line.offer(one.text, self.tr("%n time(s)", "", one.count), one.product_line)

    def _expect(self, place: int) -> None:
        if place >= len(self._offered):
            return
        one = self._offered[place]
        values = {"kind": one.kind, "text": one.text, "product_line": one.product_line}
        made = self._desk.add("objection", None, **values)
        if made is not None:
            self._lines[made].answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        text, went_on = self.adder.value(), self.adder.hasFocus()
        made = self._desk.add("objection", self.adder, kind="other", text=text) if text else None
        if made is None:
            return
        self.adder.reset()
        if went_on:
            self._lines[made].kind.setFocus(Qt.FocusReason.OtherFocusReason)
