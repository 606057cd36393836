"""One person and their part in the account; fields are stored as they are left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import BuyingRole, Coverage, Drive
from kamdesk.services import contacts
from kamdesk.services.account_page import AccountPage
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import FormBinder, FormGrid, Toggle, choices
from kamdesk.ui.widgets import Card, ComboBox, DateEdit, LineEdit, ScalePicker, TextEdit, button

PERSON = (
    "name", "title", "department", "reports_to_id", "other_name", "mobile", "phone", "email",
    "birthday", "birthday_lunar",
)  # fmt: skip
STANCE = (
    "role", "coverage", "influence", "support", "drive", "our_owner", "personal_win",
    "business_win", "competitor_tie", "checked_on", "left_on", "note",
)  # fmt: skip
CALLED = {"name": "person_name", "other_name": "person_other_name"}
LONG = frozenset({"personal_win", "business_win", "note"})
WIDE = LONG | {"name", "influence", "support", "email"}
DATES = frozenset({"birthday", "checked_on", "left_on"})


class ContactPanel(Card):
    """Shows and stores one contact. ``bin_requested(contact_id)``."""

    bin_requested = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._account_id = 0
        self.contact_id: int | None = None
        self.binder = FormBinder(ctx, self, self._store)
        bin_it = button(icon="bin", role="quiet", small=True, hint=self.tr("Move to bin"))
        bin_it.clicked.connect(self._bin)
        self.add_action(bin_it)
        self._person, self._stance = FormGrid(150, 2), FormGrid(150, 2)
        for grid, names in ((self._person, PERSON), (self._stance, STANCE)):
            for name in names:
                label = ctx.word(f"field.{CALLED.get(name, name)}")
                grid.add(self.binder.add(name, self._editor(name), label), wide=name in WIDE)
            self.add(grid)

    def show_contact(self, page: AccountPage, contact_id: int, *, anew: bool) -> None:
        """Read and show a person of this account."""
        self._account_id, self.contact_id = page.id, contact_id
        self._stance.setVisible(not self._ctx.client_safe)
        others = [p for p in page.people if p.contact_id != contact_id]
        options: list[tuple[int | None, str]] = [(None, DASH)]
        options += [(person.contact_id, person.name) for person in others]
        self.binder.editor("reports_to_id").set_options(options)
        values = self._ctx.read(lambda s: contacts.file(s, contact_id, page.id))
        self.set_title(values["name"])
        self.binder.load(values, anew=anew)

    def leave(self) -> bool:
        """Store what is being typed."""
        return self.contact_id is None or self.binder.leave()

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        contact_id, account_id = self.contact_id, self._account_id
        assert contact_id is not None
        self._ctx.write(
            "edit_contact",
            lambda s: contacts.update(s, contact_id, account_id, changes, was),
            self,
        )

    def _bin(self) -> None:
        if self.contact_id is not None:
            self.bin_requested.emit(self.contact_id)

    def _editor(self, name: str) -> QWidget:
        made: dict[str, Callable[[], QWidget]] = {
            "role": lambda: ComboBox(choices(self._ctx, BuyingRole)),
            "coverage": lambda: ComboBox(choices(self._ctx, Coverage, clearable=False)),
            "drive": lambda: ComboBox(choices(self._ctx, Drive)),
            "reports_to_id": lambda: ComboBox([(None, DASH)]),
            "influence": lambda: ScalePicker(1, 5),
            "support": lambda: ScalePicker(-2, 2),
            "birthday_lunar": lambda: Toggle(self.tr("Lunar calendar")),
        }
        if name in made:
            return made[name]()
        if name in DATES:
            return DateEdit()
        return TextEdit(least=1) if name in LONG else LineEdit()
