"""Step 1: who is at the table, why we are here, the first words (method §6)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.people_row import PeopleRow
from kamdesk.ui.widgets import Card, Columns, IntEdit, Label


class OpeningCard(Card):
    """People, purpose, opening, what to bring, the time agreed. Enter goes from line to line;
    ``done`` after the last one."""

    done = Signal()

    def __init__(self, desk: Desk, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Open"), self.tr("who you are, why you are here"))
        self._desk = desk
        self.people = PeopleRow(desk)
        self.purpose = InlineEdit("", self.tr("What this meeting is to achieve"), role="strong")
        self.words = InlineEdit("", self.tr("How you begin, in a sentence or two"))
        self.materials = InlineEdit("", self.tr("Samples, figures, statements"))
        self.minutes = IntEdit(5, 600)
        self.minutes.setFixedWidth(theme.px(64))
        first = QHBoxLayout()
        first.setSpacing(theme.px(12))
        first.addWidget(self.people, 1)
        first.addWidget(self._agreed(binder), 0, Qt.AlignmentFlag.AlignTop)
        self.add(first)
        word = desk.ctx.word
        columns = Columns((3, 2), (300, 220))
        why = _Lines()
        self._ours = why.add(word("field.purpose"), binder.add("purpose", self.purpose, bare=True))
        why.add(word("field.opening"), binder.add("opening", self.words, bare=True))
        what = _Lines()
        what.add(word("field.materials"), binder.add("materials", self.materials, bare=True))
        what.add(self.tr("Our people"), self.people.ours)
        columns.add(0, why)
        columns.add(1, what)
        self.add(columns)
        self.purpose.entered.connect(self.words.setFocus)
        self.words.entered.connect(self.materials.setFocus)
        self.materials.entered.connect(self.people.ours.setFocus)
        self.people.ours.entered.connect(self.done)

    def _agreed(self, binder: FormBinder) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, theme.px(6), 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(Label(self.tr("Agreed, minutes"), "small", "muted", wrap=False))
        row.addWidget(binder.add("minutes", self.minutes, bare=True))
        return holder

    def show_page(self, page: MeetingPage) -> None:
        """Show who comes; the binder shows the rest. What we are after is not for a client."""
        self.people.show_page(page)
        for part in self._ours:
            part.setVisible(not self._desk.ctx.client_safe)


class _Lines(QWidget):
    """Lines with their names at the left."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setColumnStretch(1, 1)

    def add(self, name: str, line: QWidget) -> tuple[QWidget, QWidget]:
        """Append a line; returns its name and itself."""
        title = Label(name, "small", "muted", wrap=False)
        title.setContentsMargins(0, theme.px(3), 0, 0)
        place = self._grid.rowCount()
        self._grid.addWidget(title, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(line, place, 1, Qt.AlignmentFlag.AlignTop)
        return title, line
