"""The first card of a chain: the difficulty (method §6, step 2)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QWidget

from kamdesk.services.meeting_page import Chain
from kamdesk.ui.meeting.cell import Cell
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.line_tools import LineTools, ToolStrip


class DifficultyCell(Cell):
    """Its short name, the question, and what of ours solves it (for our eyes only).

    ``go_on`` after Enter in the last line that is to be said; ``shifted(step)`` on Alt+Up and
    Alt+Down; ``gripped(grip)`` when the card has got a grip to drag the chain by.
    """

    go_on = Signal()
    gripped = Signal(QWidget)
    shifted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Difficulty"))
        self._desk = desk
        self._chain: Chain | None = None
        self.topic = InlineEdit("", self.tr("Difficulty in a few words"), role="strong")
        self.text = InlineEdit("", self.tr("How do you ask about it?"))
        self.solves = InlineEdit("", self.tr("What of ours solves it"), role="small", tone="muted")
        self.solves.setToolTip(self.tr("What of ours solves it; not to be said too soon"))
        for edit, name in (
            (self.topic, "topic"), (self.text, "text"), (self.solves, "solves"),
        ):  # fmt: skip
            edit.edited.connect(lambda name=name, edit=edit: self._store(name, edit))
            edit.moved.connect(self.shifted)
            edit.discarded.connect(self._remove)
            self.body.addWidget(edit)
        self.topic.entered.connect(self.text.setFocus)
        self.text.entered.connect(self.go_on)
        self.solves.entered.connect(self.go_on)
        self.topic.erased.connect(self._remove_empty)
        self.body.addStretch(1)
        self._tools = LineTools(self, self._fill_tools, inset=3)

    def _fill_tools(self, strip: ToolStrip) -> None:
        self.gripped.emit(strip.add_grip(self.tr("Drag to reorder, or Alt+Up and Alt+Down")))
        strip.add_tool("close", self.tr("Remove this chain: Ctrl+Shift+Delete"), self._remove)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._tools.appear()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tools.vanish()

    def show_chain(self, chain: Chain) -> None:
        """Show a chain's difficulty."""
        self._chain = chain
        self.topic.set_value(chain.difficulty.topic)
        self.text.set_value(chain.difficulty.text)
        self.solves.set_value(chain.difficulty.solves)
        self.solves.setVisible(not self._desk.ctx.client_safe)

    def edits(self) -> tuple[InlineEdit, InlineEdit, InlineEdit]:
        """Its three lines."""
        return self.topic, self.text, self.solves

    def _store(self, name: str, edit: InlineEdit) -> None:
        assert self._chain is not None
        question = self._chain.difficulty
        was = {name: getattr(question, name)}
        self._desk.change("question", question.id, {name: edit.value()}, was, edit)

    def _remove(self) -> None:
        assert self._chain is not None
        self._desk.remove("question", self._chain.difficulty.id)

    def _remove_empty(self) -> None:
        if not self.text.value() and not self.solves.value():
            self._remove()
