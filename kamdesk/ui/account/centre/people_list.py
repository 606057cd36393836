"""The people of an account as a list."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.charts.map_cards import stance_tone
from kamdesk.method import buying_words
from kamdesk.method.buying_map import signed
from kamdesk.services.account_page import AccountPage, Person
from kamdesk.ui import formats
from kamdesk.ui.account.record_table import Cell, RecordTable
from kamdesk.ui.context import Context

SECRET = ("role", "influence", "support", "coverage")
WIDTHS = {"person_name": 140, "role": 104, "influence": 70, "support": 104, "coverage": 80}


class PeopleList(RecordTable):
    """``chosen(contact_id)`` when another row becomes current."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def show_page(self, page: AccountPage) -> None:
        """Show an account's people, without stance where a client looks on."""
        names = ["person_name", *SECRET, "phone"]
        if self._ctx.client_safe:
            names = [name for name in names if name not in SECRET]
        self.set_columns(
            [(self._ctx.word(f"field.{n}"), WIDTHS.get(n, 136), n == "influence") for n in names]
        )
        self.set_records(
            [
                (person.contact_id, [self._cell(person, name) for name in names])
                for person in page.people
            ]
        )

    def _cell(self, person: Person, name: str) -> Cell:
        lang = self._ctx.language
        if name == "person_name":
            gone = self.tr("left %1").replace("%1", formats.day(person.left_on))
            second = gone if person.left_on else person.title
            return Cell(person.name, second=second, strong=True)
        if name == "role":
            return Cell(words.of(person.role, lang) if person.role else formats.DASH)
        if name == "influence":
            return Cell(formats.DASH if person.influence is None else str(person.influence))
        if name == "support":
            if person.support is None:
                return Cell(formats.DASH, tone="muted")
            said = f"{signed(person.support)} {buying_words.stance(person.support, lang)}"
            return Cell(said, tone=stance_tone(person.support))
        if name == "coverage":
            return Cell(words.of(person.coverage, lang), tone="muted")
        return Cell(person.mobile or person.phone or formats.DASH, second=person.email)
