"""The people of an account: the buying centre as a list, one of them in the panel beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.services import contacts
from kamdesk.services.account_page import AccountPage, Person
from kamdesk.ui import formats
from kamdesk.ui.account.contact_panel import ContactPanel
from kamdesk.ui.account.new_contact import NewContactDialog
from kamdesk.ui.account.people_block import stance_tone
from kamdesk.ui.account.record_table import Cell, RecordTable
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Columns, EmptyState, button

SECRET = ("role", "influence", "support", "coverage")


class ContactsTab(AccountTab):
    """Choosing a row shows the person; fields are stored as they are left."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._page: AccountPage | None = None
        self._list = Card()
        add = button(self.tr("Add contact"), small=True, icon="plus")
        add.clicked.connect(self._add)
        self._list.add_action(add)
        self._table = RecordTable()
        self._table.chosen.connect(self._choose)
        first = button(self.tr("Add contact"))
        first.clicked.connect(self._add)
        self._empty = EmptyState(
            "people",
            self.tr("Nobody is known here yet"),
            self.tr("Add who decides, approves, uses and buys; influence and support follow."),
            first,
        )
        self._list.add(self._table)
        self._list.add(self._empty)
        self._panel = ContactPanel(ctx)
        self._panel.bin_requested.connect(self._bin)
        columns = Columns((8, 5), (560, 360))
        columns.add(0, self._list)
        columns.add(1, self._panel)
        self.add(columns)
        self.end()

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        self._page = page
        self._list.set_title(self.tr("People"), str(len(page.people)) if page.people else "")
        self._empty.setVisible(not page.people)
        self._table.setVisible(bool(page.people))
        self._fill(page)
        known = {person.contact_id for person in page.people}
        shown = None if anew else self._panel.contact_id
        if shown not in known:
            shown = page.people[0].contact_id if page.people else None
        self._panel.setVisible(shown is not None)
        if shown is not None:
            self._table.choose(shown)
            self._panel.show_contact(page, shown, anew=shown != self._panel.contact_id or anew)

    def leave(self) -> bool:
        return self._panel.leave()

    def _fill(self, page: AccountPage) -> None:
        word = self.ctx.word
        names = ["person_name", *SECRET, "phone"]
        if self.ctx.client_safe:
            names = [name for name in names if name not in SECRET]
        widths = {"person_name": 150, "role": 112, "influence": 74, "support": 66, "coverage": 84}
        self._table.set_columns(
            [(word(f"field.{n}"), widths.get(n, 150), n in ("influence", "support")) for n in names]
        )
        self._table.set_records(
            [
                (person.contact_id, [self._cell(person, name) for name in names])
                for person in page.people
            ]
        )

    def _cell(self, person: Person, name: str) -> Cell:
        if name == "person_name":
            gone = self.tr("left %1").replace("%1", formats.day(person.left_on))
            second = gone if person.left_on else person.title
            return Cell(person.name, second=second, strong=True)
        if name == "role":
            return Cell(words.of(person.role, self.ctx.language) if person.role else formats.DASH)
        if name == "influence":
            return Cell(formats.DASH if person.influence is None else str(person.influence))
        if name == "support":
            if person.support is None:
                return Cell(formats.DASH, tone="muted")
            return Cell(
                f"{person.support:+d}".replace("-", "\N{MINUS SIGN}").replace("+0", "0"),
                tone=stance_tone(person.support),
            )
        if name == "coverage":
            return Cell(words.of(person.coverage, self.ctx.language), tone="muted")
        return Cell(person.mobile or person.phone or formats.DASH, second=person.email)

    def _choose(self, contact_id: int) -> None:
        if self._page is None or contact_id == self._panel.contact_id:
            return
        if not self._panel.leave():
            if self._panel.contact_id is not None:
                self._table.choose(self._panel.contact_id)
            return
        self._panel.show_contact(self._page, contact_id, anew=True)

    def _add(self) -> None:
        if self._page is None or not self._panel.leave():
            return
        made = NewContactDialog.ask(self, self.ctx, self._page)
        if made is not None:
            self._table.choose(made)
            self._choose(made)

    def _bin(self, contact_id: int) -> None:
        self.ctx.write("bin_contacts", lambda s: contacts.put_in_bin(s, [contact_id]), self)
        self.ctx.notice.emit(self.tr("Contact moved to the bin"), True)
