"""One objection that is expected: its kind, their words, our answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kamdesk.models.kinds import ObjectionKind
from kamdesk.services import objection_library
from kamdesk.services.meeting_page import PlanObjection
from kamdesk.services.objection_library import Answer
from kamdesk.ui import theme
from kamdesk.ui.meeting.cell import Arrow
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.line_tools import LineTools, ToolStrip
from kamdesk.ui.meeting.proposal import Proposal
from kamdesk.ui.widgets import ChipButton


class KindChip(ChipButton):
    """The kind of an objection; Up and Down change it, a press opens all of them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the line steps through the kinds
            return
        super().keyPressEvent(event)


class ObjectionLine(QWidget):
    """Kind and words on one line, the answer below. Without an answer the library's best is
    proposed; Ctrl+Enter in the empty answer takes it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._objection: PlanObjection | None = None
        self._answers: list[Answer] = []
        self.kind = KindChip("", "neutral")
        self.kind.setToolTip(self.tr("Kind of objection"))
        self.kind.clicked.connect(self._choose_kind)
        self.text = InlineEdit("", self.tr("What they say"))
        self.answer = InlineEdit("", self.tr("What we answer"))
        for name, edit in (("text", self.text), ("answer", self.answer)):
            edit.edited.connect(lambda name=name, edit=edit: self._store(name, edit))
            edit.discarded.connect(self._remove)
        self.text.entered.connect(lambda: self.answer.setFocus(Qt.FocusReason.OtherFocusReason))
        self.text.erased.connect(self._remove)
        self.proposal = Proposal()
        self.proposal.used.connect(self._use)
        self.answer.wished.connect(self.proposal.use)
        self._build_ui()
        self._tools = LineTools(self, self._fill_tools)

    def _fill_tools(self, strip: ToolStrip) -> None:
        strip.add_tool("close", self.tr("Remove: Ctrl+Shift+Delete"), self._remove)

    def _build_ui(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.px(6))
        first.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.text, 1)
        second = QHBoxLayout()
        second.setSpacing(theme.px(4))
        second.addWidget(Arrow(), 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.answer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.proposal)

    def show_objection(self, objection: PlanObjection, answers: list[Answer]) -> None:
        """Show an objection and what could be answered."""
        self._objection, self._answers = objection, answers
        word = self._desk.ctx.word(f"objection.{objection.kind.value}")
        self.kind.setText(word)
        self.kind.setAccessibleName(word)
        self.text.set_value(objection.text)
        self.answer.set_value(objection.answer)
        best = answers[0] if answers and not objection.answer else None
        note = self.tr("worked %n time(s)", "", best.worked) if best and best.worked else ""
        self.proposal.offer(best.text if best else "", note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not self.kind.hasFocus() or self._objection is None:
            super().keyPressEvent(event)
            return
        kinds = list(ObjectionKind)
        place = (kinds.index(self._objection.kind) + step) % len(kinds)
        self._set_kind(kinds[place])

    def _choose_kind(self) -> None:
        menu = QMenu(self)
        for kind in ObjectionKind:
            act = menu.addAction(self._desk.ctx.word(f"objection.{kind.value}"))
            act.triggered.connect(lambda _=False, kind=kind: self._set_kind(kind))
        menu.popup(self.kind.mapToGlobal(self.kind.rect().bottomLeft()))

    def _set_kind(self, kind: ObjectionKind) -> None:
        assert self._objection is not None
        self._desk.change("objection", self._objection.id, {"kind": kind})

    def _use(self, _text: str) -> None:
        assert self._objection is not None
        objection_id, best = self._objection.id, self._answers[0]
        self._desk.write("use_answer", lambda s: objection_library.use(s, objection_id, best))

    def _store(self, name: str, edit: InlineEdit) -> None:
        assert self._objection is not None
        was = {name: getattr(self._objection, name)}
        self._desk.change("objection", self._objection.id, {name: edit.value()}, was, edit)

    def _remove(self) -> None:
        assert self._objection is not None
        self._desk.remove("objection", self._objection.id)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._tools.appear()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tools.vanish()
