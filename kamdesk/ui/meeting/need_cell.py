"""The end of a chain: the need, in the client's own words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from kamdesk.models.kinds import NeedKind
from kamdesk.services.meeting_page import Chain, PlanNeed
from kamdesk.ui import formats, theme
from kamdesk.ui.meeting.cell import Cell
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.line_tools import LineTools, ToolStrip
from kamdesk.ui.widgets import ChipButton, LinkButton, menu_text


class NeedCell(Cell):
    """Needs that a difficulty has led to. A first one is implied until the client has said it.
    ``passed`` when Enter leaves the last line."""

    passed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Need"))
        self._desk = desk
        self._difficulty_id: int | None = None
        self._lines: dict[int, NeedLine] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(6))
        self.adder = InlineEdit("", self.tr("+ need, in their words"))
        self.adder.edited.connect(self._add)
        self.adder.entered.connect(self.passed)
        self.body.addLayout(self._column)
        self.body.addWidget(self.adder)
        self.body.addStretch(1)

    def show_chain(self, chain: Chain) -> None:
        """Show a chain's needs."""
        self._difficulty_id = chain.difficulty.id
        explicit = any(need.kind is NeedKind.EXPLICIT for need in chain.needs)
        self.mark("good" if explicit else "", gap=not chain.needs)
        ids = [need.id for need in chain.needs]
        for gone in [key for key in self._lines if key not in ids]:
            line = self._lines.pop(gone)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for need in chain.needs:
            if need.id not in self._lines:
                self._lines[need.id] = NeedLine(self._desk)
                self._column.addWidget(self._lines[need.id])
            self._lines[need.id].show_need(need)

    def begin(self) -> None:
        """Put the cursor into the empty line."""
        self.adder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        said = self.adder.value()
        values = {"kind": NeedKind.IMPLIED, "text": said, "client_words": said}
        if said and self._desk.add("need", self.adder, difficulty_id=self._difficulty_id, **values):
            self.adder.reset()


class NeedLine(QWidget):
    """One need: implied or explicit, the words, by whom and when."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._need: PlanNeed | None = None
        self._kind = ChipButton("", "warn")
        self._kind.clicked.connect(self._turn)
        self._kind.setToolTip(self.tr("Explicit once the client has stated the wish"))
        self.words = InlineEdit("", self.tr("In their words"))
        self.words.edited.connect(self._store)
        self.words.erased.connect(self._remove)
        self.words.discarded.connect(self._remove)
        self._by = LinkButton("", "small", "muted")
        self._by.setToolTip(self.tr("Who said it"))
        self._by.clicked.connect(self._choose_person)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.words)
        column.addWidget(self._by, 0, Qt.AlignmentFlag.AlignLeft)
        self._tools = LineTools(self, self._fill_tools)

    def _fill_tools(self, strip: ToolStrip) -> None:
        strip.add_tool("close", self.tr("Remove: Ctrl+Shift+Delete"), self._remove)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._tools.appear()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tools.vanish()

    def show_need(self, need: PlanNeed) -> None:
        """Show a need."""
        self._need = need
        explicit = need.kind is NeedKind.EXPLICIT
        word = self._desk.ctx.word("need.explicit_need" if explicit else "need.implied_need")
        self._kind.set_chip(word, "good" if explicit else "warn")
        self.words.set_value(need.client_words or need.text)
        by = need.contact or self.tr("Said by whom?")
        text = f"{by} · {formats.month_day(need.heard_on)}"
        if self._by.text() != text:
            self._by.setText(text)
            self._by.setAccessibleName(text)
            self._by.updateGeometry()

    def _turn(self) -> None:
        assert self._need is not None
        explicit = self._need.kind is NeedKind.EXPLICIT
        kind = NeedKind.IMPLIED if explicit else NeedKind.EXPLICIT
        self._desk.change("need", self._need.id, {"kind": kind})

    def _store(self) -> None:
        assert self._need is not None
        said = self.words.value()
        if not said:
            self._remove()
            return
        changes = {"client_words": said}
        if self._need.text in ("", self._need.client_words):
            changes["text"] = said
        was = {name: getattr(self._need, name) for name in changes}
        self._desk.change("need", self._need.id, changes, was, self.words)

    def _remove(self) -> None:
        assert self._need is not None
        self._desk.remove("need", self._need.id)

    def _choose_person(self) -> None:
        assert self._need is not None
        need_id = self._need.id
        menu = QMenu(self)
        for person in self._desk.page.people:
            said_by = partial(self._desk.change, "need", need_id, {"contact_id": person.contact_id})
            menu.addAction(menu_text(person.name), said_by)
        menu.popup(self._by.mapToGlobal(self._by.rect().bottomLeft()))
