"""What the file lacks, offered as questions: one click or key takes one (method §6)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.method import file_words
from kamdesk.method.file_places import Gap
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.meeting.offer_line import OfferLine
from kamdesk.ui.widgets import Label

_SHOWN = 2
"""So many are shown; the others follow as these are taken."""


class GapOffers(QWidget):
    """The weightiest gaps as faint lines; ``taken(gap)``."""

    taken = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._gaps: Sequence[Gap] = ()
        self._title = Label("", "small", "muted")
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._lines: list[OfferLine] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self._title)
        column.addLayout(self._column)

    def show_gaps(self, gaps: Sequence[Gap], page: MeetingPage) -> None:
        """Offer the weightiest of these."""
        self._gaps = gaps
        self.setVisible(bool(gaps))
        self._title.setText(self.tr("Not on file, so ask (Ctrl+G takes the first)"))
        while len(self._lines) < min(len(gaps), _SHOWN):
            line = OfferLine(self.tr("Ask"))
            line.taken.connect(partial(self._take, len(self._lines)))
            self._lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self._lines):
            there = place < min(len(gaps), _SHOWN)
            line.setVisible(there)
            if there:
                text = file_words.question(gaps[place], self._ctx.language, page.came)
                line.offer(text)

    def take_first(self) -> None:
        """Take the weightiest."""
        self._take(0)

    def _take(self, place: int) -> None:
        if place < len(self._gaps):
            self.taken.emit(self._gaps[place])
