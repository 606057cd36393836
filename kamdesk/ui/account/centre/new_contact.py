"""Adding a person to an account: a name is enough."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import BuyingRole
from kamdesk.services import contacts
from kamdesk.services.account_page import AccountPage
from kamdesk.ui.account.centre.adding_dialog import AddingDialog
from kamdesk.ui.context import Context
from kamdesk.ui.forms import choices
from kamdesk.ui.widgets import ComboBox, LineEdit


class NewContactDialog(AddingDialog):
    """Name, title, department, role, phone; the rest follows in the panel."""

    def __init__(self, parent: QWidget | None, ctx: Context, page: AccountPage) -> None:
        super().__init__(parent, ctx, self.tr("New contact"), page.fields["name"], width=520)
        account_id = page.id
        self.add_name()
        role = self.binder.add("role", ComboBox(choices(ctx, BuyingRole)))
        if not ctx.client_safe:
            self.grid.add(role)
        for field in ("title", "department", "mobile", "email"):
            self.grid.add(self.binder.add(field, LineEdit()))
        self.end_with(
            self.tr("Add"),
            "new_contact",
            lambda s, values: contacts.create(s, account_id, values).id,
        )

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, page: AccountPage) -> int | None:
        """Id of the person added, None where the user thought better of it."""
        return cls(parent, ctx, page).run()
