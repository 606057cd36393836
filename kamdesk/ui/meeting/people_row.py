"""Who will be at the table: their people as tiles, ours as names (method §6, step 1)."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from kamdesk.models.kinds import BuyingRole
from kamdesk.services.account_page import Person
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.person_tile import PersonTile
from kamdesk.ui.widgets import FlowLayout, Label, button, menu_text

_BETWEEN = re.compile("[\n,;\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH COMMA}\N{FULLWIDTH SEMICOLON}]")
_DECIDES = (BuyingRole.DECISION_MAKER, BuyingRole.APPROVER)


class PeopleRow(QWidget):
    """Attendees and a button that invites, also somebody new by name; ``ours`` is the line for
    whom we bring."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: list[tuple[int, str, str]] = []
        self._tiles: list[PersonTile] = []
        self.invite = button(self.tr("Invite"), small=True, icon="plus")
        self.invite.clicked.connect(self._open_menu)
        self.newcomer = InlineEdit("", self.tr("Name of the new contact"))
        self.newcomer.setFixedWidth(theme.px(200))
        self.newcomer.hide()
        self.newcomer.edited.connect(self._invite_newcomer)
        self.newcomer.entered.connect(self._end_newcomer)
        self.newcomer.escaped.connect(self._end_newcomer)
        self._none = Label(self.tr("Nobody is invited yet."), "small", "warn", wrap=False)
        self.ours = InlineEdit("", self.tr("+ who of us comes along"))
        self.ours.setAccessibleName(self.tr("Our people"))
        self.ours.setToolTip(self.tr("Names with commas between them; the first one leads"))
        self.ours.edited.connect(self._store_ours)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, gap=8)
        self._flow.addWidget(self._none)
        self._flow.addWidget(self.newcomer)
        self._flow.addWidget(self.invite)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._holder)

    def show_page(self, page: MeetingPage) -> None:
        """Show who is invited and who comes with us."""
        self._none.setVisible(not page.attendees)
        if not self.newcomer.hasFocus() and not self.newcomer.is_dirty():
            self.newcomer.hide()
        self.invite.setToolTip(
            self.tr("A contact of the account, or somebody new")
            if self._others(page)
            else self.tr("All contacts of the account are invited; name somebody new")
            if page.attendees
            else self.tr("The account has no contacts yet; name the first")
        )
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
        for widget in (*self._tiles, self._none, self.newcomer, self.invite):
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
        others, menu = self._others(self._desk.page), QMenu(self)
        if not others:
            self._begin_newcomer()
            return
        for person in others:
            detail = person.title if self._desk.ctx.client_safe else self._role(person)
            invite = partial(self._set, person.contact_id, invited=True)
            menu.addAction(menu_text(" · ".join(filter(None, (person.name, detail)))), invite)
        menu.addSeparator()
        menu.addAction(self.tr("New contact"), self._begin_newcomer)
        menu.popup(self.invite.mapToGlobal(self.invite.rect().bottomLeft()))

    def _others(self, page: MeetingPage) -> list[Person]:
        """Contacts who could be invited, too."""
        return [p for p in page.people if p.contact_id not in page.came and p.left_on is None]

    def _begin_newcomer(self) -> None:
        self.newcomer.show()
        self._holder.updateGeometry()
        self.newcomer.setFocus()

    def _invite_newcomer(self) -> None:
        """A name is enough; somebody who is known by that name is not made twice."""
        name = self.newcomer.value()
        known = next((p for p in self._others(self._desk.page) if p.name == name), None)
        if known is not None:
            self._set(known.contact_id, invited=True)
        elif name and not self._desk.invite_new(name, self.newcomer):
            return
        self.newcomer.reset()

    def _end_newcomer(self) -> None:
        """Put the field away, unless what stands there was refused."""
        if not self.newcomer.error():
            self.invite.setFocus()
            self.newcomer.hide()

    def _set(self, contact_id: int, *, invited: bool) -> None:
        ids = [who for who in self._desk.page.came if who != contact_id]
        self._desk.invite([*ids, contact_id] if invited else ids)

    def _store_ours(self) -> None:
        names = [name.strip() for name in _BETWEEN.split(self.ours.value())]
        self._desk.set_fields(our_people="\n".join(filter(None, dict.fromkeys(names))))
