"""Giving somebody who is in the book already a part in this account."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import ValidationError
from kamdesk.models.kinds import BuyingRole
from kamdesk.services import contacts
from kamdesk.services.account_page import AccountPage
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid, choices
from kamdesk.ui.forms.person_picker import PersonPicker
from kamdesk.ui.widgets import ComboBox, Dialog, LineEdit


class KnownPersonDialog(Dialog):
    """Who, and their title and role here."""

    def __init__(self, parent: QWidget | None, ctx: Context, page: AccountPage) -> None:
        super().__init__(
            parent,
            self.tr("Add somebody known"),
            self.tr("One person may serve several companies; what is known stays one."),
            width=520,
        )
        self._ctx, self._account_id = ctx, page.id
        self.contact_id: int | None = None
        self._binder = FormBinder(ctx, self)
        grid = FormGrid(least=200, most=2)
        self.picker = PersonPicker(ctx, self.tr("Type a name"))
        self.picker.without = frozenset(person.contact_id for person in page.people)
        who = self._binder.add("contact_id", self.picker, required=True)
        grid.add(who, wide=True)
        grid.add(self._binder.add("title", LineEdit()))
        role = self._binder.add("role", ComboBox(choices(ctx, BuyingRole)))
        if not ctx.client_safe:
            grid.add(role)
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Add"), "primary").clicked.connect(self._link)
        self.picker.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, page: AccountPage) -> int | None:
        """Id of the person added, None where the user thought better of it."""
        dialog = cls(parent, ctx, page)
        made = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.contact_id if made else None

    def _link(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        who = values.pop("contact_id")
        if who is None:
            self._binder.show_problems(ValidationError.of("contact_id", "required").problems)
            return
        account_id = self._account_id
        self._ctx.write(
            "link_contact", lambda s: contacts.link(s, account_id, who, values).id, self
        )
        self.contact_id = who
        self.accept()
