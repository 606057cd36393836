"""A need that the client has stated and no statement answers yet (method §6, step 3)."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.services.meeting_page import PlanNeed
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.meeting.cell import Cell
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.quoting import quoted
from kamdesk.ui.widgets import Chip, Label


class UnmetNeed(Cell):
    """The need in a dashed frame, and a line that begins the statement for it."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.mark("warn", gap=True)
        self._words = Label("", "body")
        self.adder = InlineEdit("", self.tr("+ which feature meets it?"))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Chip(ctx.word("need.explicit_need"), "good"))
        head.addWidget(self._words, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.adder)

    def show_need(self, need: PlanNeed) -> None:
        """Show this need."""
        words = quoted(need)
        self._words.setText(words)
        self.setAccessibleName(self.tr("Not answered yet: {need}").format(need=words))
        self.adder.setAccessibleDescription(words)
