"""One benefit statement: feature, advantage, benefit, and the need that it answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from kamdesk.models.kinds import NeedKind
from kamdesk.services.meeting_page import MeetingPage, PlanNeed, PlanStatement
from kamdesk.ui import theme
from kamdesk.ui.meeting.cell import Arrow, Cell
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.line_tools import LineTools, ToolStrip
from kamdesk.ui.meeting.quoting import quoted
from kamdesk.ui.meeting.speaker_chip import SpeakerChip, is_speaker_key
from kamdesk.ui.widgets import Chip, LinkButton, menu_text

_WIDE = 480
"""Below this width (design pixels) the three parts stand below each other."""


class StatementCell(Cell):
    """The need on top, in the client's words; below it the line that answers it, and evidence."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Statement"))
        self._desk = desk
        self._said: PlanStatement | None = None
        self.edits = {
            "feature": InlineEdit("", self.tr("Feature: a fact")),
            "advantage": InlineEdit("", self.tr("Advantage: how it helps")),
            "benefit": InlineEdit(
                "", self.tr("Benefit: meets the need they stated"), role="strong"
            ),
            "evidence": InlineEdit("", self.tr("Evidence"), role="small", tone="muted"),
        }
        for name, edit in self.edits.items():
            edit.edited.connect(lambda name=name, edit=edit: self._store(name, edit))
            edit.discarded.connect(self._remove)
        self._follow("feature", "advantage")
        self._follow("advantage", "benefit")
        self._follow("benefit", "evidence")
        self.edits["feature"].erased.connect(self._remove)
        self._kind = Chip("", "warn")
        self.need = LinkButton("", "small", "muted")
        self.need.setToolTip(self.tr("Which need does it meet?"))
        self.need.clicked.connect(self._choose_need)
        self.speaker = SpeakerChip()
        self.speaker.chosen.connect(lambda name: self._change(speaker=name or None))
        self._build_ui()
        self._tools = LineTools(self, self._fill_tools, inset=3)

    def _fill_tools(self, strip: ToolStrip) -> None:
        if self.speaker.is_offered():
            hint = self.tr("Who of us says it: Ctrl+Shift+P")
            strip.add_tool("person", hint, self.speaker.open_menu)
        strip.add_tool("close", self.tr("Remove: Ctrl+Shift+Delete"), self._remove)

    def _build_ui(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self._kind)
        head.addWidget(self.need)
        head.addStretch(1)
        head.addWidget(self.speaker)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(0)
        self._arrows = [Arrow(), Arrow()]
        for place, name in enumerate(("feature", "advantage", "benefit")):
            if place:
                self._line.addWidget(self._arrows[place - 1], 0, Qt.AlignmentFlag.AlignTop)
            self._line.addWidget(self.edits[name], 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addLayout(self._line)
        self.body.addWidget(self.edits["evidence"])

    def show_statement(self, said: PlanStatement, page: MeetingPage) -> None:
        """Show a statement and the need that it answers."""
        self._said = said
        for name, edit in self.edits.items():
            edit.set_value(getattr(said, name))
        met = next((need for need in page.needs if need.id == said.need_id), None)
        self._show_need(met)
        self.speaker.show_speaker(said.speaker, page.our_people)

    def _show_need(self, need: PlanNeed | None) -> None:
        stated = need is not None and need.kind is NeedKind.EXPLICIT
        self.mark("" if stated else "warn", gap=not stated)
        word = self._desk.ctx.word
        if need is None:
            self._kind.set_chip(self.tr("No need yet"), "warn")
            text = self.tr("Which need does it meet?")
        else:
            key = "need.explicit_need" if stated else "need.implied_need"
            self._kind.set_chip(word(key), "good" if stated else "warn")
            text = quoted(need)
        self.need.setText(text)
        self.need.setAccessibleName(text)

    def _follow(self, name: str, following: str) -> None:
        target = self.edits[following]
        self.edits[name].entered.connect(lambda: target.setFocus(Qt.FocusReason.OtherFocusReason))

    def _choose_need(self) -> None:
        menu = QMenu(self)
        for need in self._desk.page.needs:
            kind = self._desk.ctx.word(f"need.{need.kind.value}")
            bind = partial(self._change, need_id=need.id)
            menu.addAction(menu_text(f"{kind} · {need.client_words or need.text}"), bind)
        menu.addAction(self.tr("No need yet"), partial(self._change, need_id=None))
        menu.popup(self.need.mapToGlobal(self.need.rect().bottomLeft()))

    def _change(self, **values: object) -> None:
        assert self._said is not None
        self._desk.change("statement", self._said.id, values)

    def _store(self, name: str, edit: InlineEdit) -> None:
        assert self._said is not None
        was = {name: getattr(self._said, name)}
        self._desk.change("statement", self._said.id, {name: edit.value()}, was, edit)

    def _remove(self) -> None:
        assert self._said is not None
        self._desk.remove("statement", self._said.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_speaker_key(event):
            self.speaker.step()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._tools.appear()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tools.vanish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        wide = event.size().width() >= theme.px(_WIDE)
        self._line.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        for arrow in self._arrows:
            arrow.setVisible(wide)
