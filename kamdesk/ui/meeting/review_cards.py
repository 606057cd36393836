"""Beside the review: who came, and the notes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services import meetings
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.tick import Tick
from kamdesk.ui.widgets import Card, Label, TextEdit


class NotesCard(Card):
    """The notes of the meeting; what was learned in words of one's own, where there is any."""

    def __init__(self, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Notes"))
        self.notes = TextEdit("", self.tr("What was said, in short"), least=2, most=20)
        self.learned = TextEdit("", self.tr("What is new about this account"), least=1)
        self.add(binder.add("notes", self.notes, bare=True))
        self._own_words = binder.add("learned", self.learned)
        self.add(self._own_words)

    def show_page(self, page: MeetingPage) -> None:
        """Show what is there: facts have a card of their own."""
        self._own_words.setVisible(bool(page.fields["learned"]))


class PresenceCard(Card):
    """Who of those invited was there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Who was there"))
        self._desk = desk
        self.ticks: dict[int, Tick] = {}
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(4))
        self.add(self._column)

    def show_page(self, page: MeetingPage) -> None:
        """Show who was invited and came."""
        if list(self.ticks) != [person.contact_id for person in page.attendees]:
            self._rebuild(page)
        for contact_id, tick in self.ticks.items():
            tick.setChecked(bool(page.came[contact_id]))
        self.setVisible(bool(self.ticks))

    def _rebuild(self, page: MeetingPage) -> None:
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.ticks, self._lines = {}, []
        for person in page.attendees:
            tick = Tick(person.name)
            tick.clicked.connect(
                lambda _=False, who=person.contact_id, tick=tick: self._note(who, tick.isChecked())
            )
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(tick)
            row.addWidget(Label(person.name, "body"), 1)
            self._column.addWidget(line)
            self._lines.append(line)
            self.ticks[person.contact_id] = tick

    def _note(self, contact_id: int, came: bool) -> None:
        meeting_id = self._desk.page.id
        self._desk.write(
            "edit_attendees",
            lambda s: meetings.note_presence(s, meeting_id, contact_id, came),
        )
