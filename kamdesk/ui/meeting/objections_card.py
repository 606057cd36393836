"""Objections that are expected: what they will say, and what we answer (method §6, step 3)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kamdesk.services.meeting_page import MeetingPage, PlanObjection
from kamdesk.ui import theme
from kamdesk.ui.meeting.cell import Arrow
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.widgets import Card, ComboBox, button


class ObjectionsCard(Card):
    """Objections expected, their kind, and the answer prepared."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Objections expected"))
        self._desk = desk
        self._lines: dict[int, ObjectionLine] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(4))
        self.adder = InlineEdit("", self.tr("+ objection, as they would say it"))
        self.adder.edited.connect(self._add)
        self.add(self._column)
        self.add(self.adder)

    def show_page(self, page: MeetingPage) -> None:
        """Show a plan's objections."""
        ids = [objection.id for objection in page.objections]
        for gone in [key for key in self._lines if key not in ids]:
            line = self._lines.pop(gone)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for objection in page.objections:
            if objection.id not in self._lines:
                self._lines[objection.id] = ObjectionLine(self._desk)
                self._column.addWidget(self._lines[objection.id])
            self._lines[objection.id].show_objection(objection)

    def _add(self) -> None:
        text = self.adder.value()
        made = self._desk.add("objection", self.adder, kind="other", text=text) if text else None
        if made is None:
            return
        self.adder.reset()
        if self.adder.hasFocus():
            self._lines[made].kind.setFocus(Qt.FocusReason.OtherFocusReason)


class ObjectionLine(QWidget):
    """Kind, what they say, what we answer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._objection: PlanObjection | None = None
        words = ("price", "risk", "competitor", "timing", "value", "other")
        self.kind = ComboBox([(key, desk.ctx.word(f"objection.{key}")) for key in words])
        self.kind.setAccessibleName(self.tr("Kind of objection"))
        self.kind.edited.connect(self._store_kind)
        self.text = InlineEdit("", self.tr("What they say"))
        self.answer = InlineEdit("", self.tr("What we answer"))
        for name, edit in (("text", self.text), ("answer", self.answer)):
            edit.edited.connect(lambda name=name, edit=edit: self._store(name, edit))
        self.text.entered.connect(lambda: self.answer.setFocus(Qt.FocusReason.OtherFocusReason))
        self.text.erased.connect(self._remove)
        out = button(icon="close", role="quiet", small=True, hint=self.tr("Remove"))
        out.clicked.connect(self._remove)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        top = Qt.AlignmentFlag.AlignVCenter
        self.kind.setFixedWidth(theme.px(118))
        grid.addWidget(self.kind, 0, 0, top)
        grid.addWidget(self.text, 0, 1, top)
        grid.addWidget(Arrow(), 0, 2)
        grid.addWidget(self.answer, 0, 3, top)
        grid.addWidget(out, 0, 4, top)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def show_objection(self, objection: PlanObjection) -> None:
        """Show an objection."""
        self._objection = objection
        self.kind.set_value(objection.kind.value)
        self.text.set_value(objection.text)
        self.answer.set_value(objection.answer)

    def _store_kind(self) -> None:
        assert self._objection is not None
        self._desk.change("objection", self._objection.id, {"kind": self.kind.value()})

    def _store(self, name: str, edit: InlineEdit) -> None:
        assert self._objection is not None
        was = {name: getattr(self._objection, name)}
        self._desk.change("objection", self._objection.id, {name: edit.value()}, was, edit)

    def _remove(self) -> None:
        assert self._objection is not None
        self._desk.remove("objection", self._objection.id)
