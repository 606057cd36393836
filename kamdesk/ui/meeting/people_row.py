"""Who will be at the table: their people as tiles, ours as names (method §6, step 1)."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from kamdesk.models.kinds import BuyingRole
from kamdesk.services.account_page import Person
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.person_tile import PersonTile
from kamdesk.ui.widgets import FlowLayout, Label, button, menu_text

_BETWEEN = re.compile("[\n,;\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH COMMA}\N{FULLWIDTH SEMICOLON}]")
_DECIDES = (BuyingRole.DECISION_MAKER, BuyingRole.APPROVER)


class PeopleRow(QWidget):
    """Attendees and a button that invites; ``ours`` is the line for whom we bring."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: list[tuple[int, str, str]] = []
        self._tiles: list[PersonTile] = []
        self.invite = button(self.tr("Invite"), small=True, icon="plus")
        self.invite.clicked.connect(self._open_menu)
        self._none = Label(self.tr("Nobody is invited yet."), "small", "warn", wrap=False)
        self.ours = InlineEdit("", self.tr("+ who of us comes along"))
        self.ours.setAccessibleName(self.tr("Our people"))
        self.ours.setToolTip(self.tr("Names with commas between them; the first one leads"))
        self.ours.edited.connect(self._store_ours)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, gap=8)
        self._flow.addWidget(self._none)
        self._flow.addWidget(self.invite)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._holder)

    def show_page(self, page: MeetingPage) -> None:
        """Show who is invited and who comes with us."""
        self._none.setVisible(not page.attendees)
        self.invite.setEnabled(len(page.attendees) < len(page.people))
        self.ours.set_value(self.tr(", ").join(page.our_people))
        wanted = [(p.contact_id, p.name, self._detail(p)) for p in page.attendees]
        if wanted != self._shown:
            self._shown = wanted
            self._set_tiles(page.attendees)

    def _set_tiles(self, people: list[Person]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            tile = item.widget()
            if isinstance(tile, PersonTile):
                tile.hide()
                tile.deleteLater()
        self._tiles = [self._tile(person) for person in people]
        for widget in (*self._tiles, self._none, self.invite):
            self._flow.addWidget(widget)
            if isinstance(widget, PersonTile):
                widget.show()
        self._holder.updateGeometry()

    def _tile(self, person: Person) -> PersonTile:
        decides = person.role in _DECIDES and not self._desk.ctx.client_safe
        tone = "accent" if decides else "neutral"
        tile = PersonTile(person.name, self._detail(person), tone, self.tr("Not invited: Delete"))
        tile.dismissed.connect(lambda: self._set(person.contact_id, invited=False))
        return tile

    def _detail(self, person: Person) -> str:
        """Title, and for our eyes the buying role and when they were met last."""
        facts = [person.title] if person.title else []
        if not self._desk.ctx.client_safe:
            facts += [self._role(person)] if person.role else []
            facts.append(self._seen(person))
        return " · ".join(facts)

    def _role(self, person: Person) -> str:
        return self._desk.ctx.word(f"role.{person.role.value if person.role else 'none'}")

    def _seen(self, person: Person) -> str:
        if person.last_contact is None:
            return self.tr("never met")
        days = (self._desk.ctx.today() - person.last_contact).days
        return self.tr("%n day(s) ago", "", days) if days > 0 else self.tr("met today")

    def _open_menu(self) -> None:
        page, menu = self._desk.page, QMenu(self)
        for person in page.people:
            if person.contact_id in page.came or person.left_on is not None:
                continue
            detail = person.title if self._desk.ctx.client_safe else self._role(person)
            invite = partial(self._set, person.contact_id, invited=True)
            menu.addAction(menu_text(" · ".join(filter(None, (person.name, detail)))), invite)
        menu.popup(self.invite.mapToGlobal(self.invite.rect().bottomLeft()))

    def _set(self, contact_id: int, *, invited: bool) -> None:
        ids = [who for who in self._desk.page.came if who != contact_id]
        self._desk.invite([*ids, contact_id] if invited else ids)

    def _store_ours(self) -> None:
        names = [name.strip() for name in _BETWEEN.split(self.ours.value())]
        self._desk.set_fields(our_people="\n".join(filter(None, dict.fromkeys(names))))
