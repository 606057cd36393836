"""Beside the conversation: who is there, and the advance that would be success (method §6)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.services import meetings
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import formats, theme
from kamdesk.ui.forms import Toggle
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.widgets import Card, FlowLayout, Label, Span


class WhoIsThere(Card):
    """One box for each person invited, ticked when they came."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Who is there"))
        self._desk = desk
        self.people: dict[int, Toggle] = {}
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap=14)
        self.add(self._row)

    def show_page(self, page: MeetingPage) -> None:
        """Show who was invited and came."""
        if list(self.people) != [person.contact_id for person in page.attendees]:
            self._rebuild(page)
        for contact_id, box in self.people.items():
            box.set_value(page.came[contact_id])
        self.setVisible(bool(self.people))

    def _rebuild(self, page: MeetingPage) -> None:
        for old in self.people.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.people = {}
        for person in page.attendees:
            box = Toggle(person.name)
            box.setToolTip(person.title or "")
            box.edited.connect(
                lambda who=person.contact_id, box=box: self._note(who, came=box.value())
            )
            self.people[person.contact_id] = box
            self._flow.addWidget(box)
            box.show()

    def _note(self, contact_id: int, *, came: bool) -> None:
        meeting_id = self._desk.page.id
        self._desk.write(
            "edit_attendees", lambda s: meetings.note_presence(s, meeting_id, contact_id, came)
        )


class WantedStrip(Card):
    """The advance wanted, the smaller step, and what to do if its person is not there: slim, since
    it stays in sight all the time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(stripe="accent", parent=parent)
        self._desk = desk
        self.wanted = Label("", "body")
        self.fallback = Label("", "small", "muted")
        self.absent = Label("", "body", "warn")
        self.body.setSpacing(theme.px(2))
        for label in (self.wanted, self.fallback, self.absent):
            self.add(label)

    def show_page(self, page: MeetingPage) -> None:
        """Show what is wanted of this meeting."""
        fields = page.fields
        tone = "text" if fields["advance_action"] else "warn"
        head = Span(self.tr("Advance wanted") + "   ", "muted")
        self.wanted.set_spans([head, Span(self._sentence(page), tone, bold=True)])
        step = self.tr("Fallback: {step}").format(step=fields["fallback"])
        self.fallback.setText(step if fields["fallback"] else "")
        missing = missing_person(page)
        instead = fields["absent_fallback"] or fields["fallback"]
        self.absent.setText(self._instead(missing, instead) if missing else "")
        self.absent.setVisible(bool(missing))
        self.fallback.setVisible(bool(fields["fallback"]) and not missing)

    def _sentence(self, page: MeetingPage) -> str:
        fields, ctx = page.fields, self._desk.ctx
        person = page.person(fields["advance_contact_id"])
        if not fields["advance_action"]:
            return ctx.word("coach.no_advance")
        if person is None or fields["advance_date"] is None:
            return " · ".join(
                filter(None, (person.name if person else "", fields["advance_action"]))
            )
        day = formats.month_day(fields["advance_date"])
        return ctx.word(
            "advance.sentence", person=person.name, date=day, action=fields["advance_action"]
        )

    def _instead(self, name: str, step: str) -> str:
        if not step:
            return self.tr("{name} is not here").format(name=name)
        return self.tr("{name} is not here: {step}").format(name=name, step=step)


def missing_person(page: MeetingPage) -> str:
    """Name of the person of the advance if others came and they did not; else empty."""
    wanted = page.fields["advance_contact_id"]
    person = page.person(wanted)
    expected = person is not None and wanted in page.came
    if not expected or page.came[wanted] or not any(page.came.values()):
        return ""
    return person.name if person else ""
