"""Choosing who is invited among the people of an account."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.services import attendees
from kamdesk.services.account_page import Person
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import Toggle
from kamdesk.ui.forms.person_picker import PersonPicker
from kamdesk.ui.widgets import FlowLayout

SHOWN = 6
"""People with a tick box of their own at first; the others are found by name."""


class AttendeeChoice(QWidget):
    """A tick for each of the likely people, and a field that finds the others, by pinyin too."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._others: dict[int, Person] = {}
        self.toggles: dict[int, Toggle] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        holder = QWidget()
        self._flow = FlowLayout(holder, gap=12)
        self.picker = ColleaguePicker(ctx, self.tr("More people: name, pinyin or initials"))
        self.picker.picked.connect(self._add_picked)
        column.addWidget(holder)
        column.addWidget(self.picker)

    def show_people(self, account_id: int, people: Sequence[Person], ticked: Iterable[int]) -> None:
        """Offer the people of an account: those ``ticked`` first, then the most influential."""
        while self._flow.count():
            taken = self._flow.takeAt(0)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        chosen = list(ticked)
        first = [one for one in people if one.contact_id in chosen]
        first += [one for one in people if one.contact_id not in chosen][: SHOWN - len(first)]
        self.toggles = {}
        self._others = {one.contact_id: one for one in people if one not in first}
        for person in first:
            self._add(person, ticked=person.contact_id in chosen)
        self.picker.show_people(account_id, self._others)
        self._fit()

    def value(self) -> list[int]:
        """The contacts invited, in the order shown."""
        return [who for who, toggle in self.toggles.items() if toggle.value()]

    def _add_picked(self, contact_id: int) -> None:
        person = self._others.pop(contact_id)
        self._add(person, ticked=True)
        self.picker.set_value(None)
        self.picker.show_people(self.picker.account_id, self._others)
        self._fit()

    def _add(self, person: Person, *, ticked: bool) -> None:
        toggle = Toggle(self._named(person))
        toggle.set_value(ticked)
        self.toggles[person.contact_id] = toggle
        self._flow.addWidget(toggle)

    def _fit(self) -> None:
        self.picker.setVisible(bool(self._others))
        self.setVisible(bool(self.toggles))
        self.updateGeometry()

    def _named(self, person: Person) -> str:
        """Name, buying role and last contact; in front of a client name and title."""
        if self._ctx.client_safe:
            return " · ".join(filter(None, (person.name, person.title)))
        role = self._ctx.word(f"role.{person.role.value if person.role else 'none'}")
        last = ""
        if person.last_contact is not None:
            day = formats.month_day(person.last_contact)
            last = self.tr("last contact {day}").format(day=day)
        return " · ".join(filter(None, (person.name, role, last)))


class ColleaguePicker(PersonPicker):
    """Finds people of one account only; before anything is typed it offers them all."""

    account_id = 0

    def show_people(self, account_id: int, people: dict[int, Person]) -> None:
        """Whom it finds."""
        self.account_id, self._people = account_id, dict(people)

    _people: dict[int, Person] = {}  # noqa: RUF012  (replaced, never changed)

    def read_names(self, ids: list[int]) -> dict[int, str]:
        return {one: self._people[one].name for one in ids if one in self._people}

    def proposals(self, typed: str) -> list[tuple[int, str, str]]:
        found: Iterable[int] = self._people
        if typed.strip():
            account_id = self.account_id
            found = self._ctx.read(lambda s: attendees.matching(s, account_id, typed))
        people = [one for contact_id, one in self._people.items() if contact_id in found]
        return [
            (one.contact_id, one.name, " · ".join(filter(None, (one.name, one.title))))
            for one in people[:8]
        ]
