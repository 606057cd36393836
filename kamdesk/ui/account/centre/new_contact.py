"""Adding a person to an account: a name is enough."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import ValidationError
from kamdesk.models.kinds import BuyingRole
from kamdesk.services import contacts
from kamdesk.services.account_page import AccountPage
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid, choices
from kamdesk.ui.widgets import ComboBox, Dialog, LineEdit


class NewContactDialog(Dialog):
    """Name, title, department, role, phone; the rest follows in the panel."""

    def __init__(self, parent: QWidget | None, ctx: Context, page: AccountPage) -> None:
        super().__init__(parent, self.tr("New contact"), page.fields["name"], width=520)
        self._ctx, self._account_id = ctx, page.id
        self.contact_id: int | None = None
        self._binder = FormBinder(ctx, self)
        grid = FormGrid(least=200, most=2)
        name = LineEdit()
        grid.add(self._binder.add("name", name, ctx.word("field.person_name"), required=True))
        role = self._binder.add("role", ComboBox(choices(ctx, BuyingRole)))
        if not ctx.client_safe:
            grid.add(role)
        for field in ("title", "department", "mobile", "email"):
            grid.add(self._binder.add(field, LineEdit()))
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Add"), "primary").clicked.connect(self._create)
        name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, page: AccountPage) -> int | None:
        """Id of the person added, None where the user thought better of it."""
        dialog = cls(parent, ctx, page)
        made = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.contact_id if made else None

    def _create(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        account_id = self._account_id
        try:
            self.contact_id = self._ctx.write(
                "new_contact", lambda s: contacts.create(s, account_id, values).id, self
            )
        except ValidationError as error:
            self._binder.show_problems(error.problems)
        else:
            self.accept()
