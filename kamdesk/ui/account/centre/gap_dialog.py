"""Somebody who must exist: put on the map as unknown, and later named."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import BuyingRole
from kamdesk.services import map_editing
from kamdesk.services.account_page import AccountPage
from kamdesk.services.buying_map import Gap
from kamdesk.ui.account.centre.adding_dialog import AddingDialog
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import choices
from kamdesk.ui.widgets import ComboBox, LineEdit


class NewGapDialog(AddingDialog):
    """Role or title of the unknown, and whom they report to."""

    def __init__(self, parent: QWidget | None, ctx: Context, page: AccountPage) -> None:
        super().__init__(
            parent,
            ctx,
            self.tr("Somebody unknown"),
            self.tr("A role or a title is enough; the name follows when it is known."),
        )
        account_id = page.id
        people = [(p.contact_id, p.name) for p in page.people if p.left_on is None]
        self.grid.add(self.binder.add("role", ComboBox(choices(ctx, BuyingRole))))
        self.grid.add(self.binder.add("title", LineEdit()))
        superiors = ComboBox([(None, DASH), *people])
        self.grid.add(self.binder.add("reports_to_id", superiors), wide=True)
        self.end_with(
            self.tr("Put on the map"),
            "add_placeholder",
            lambda s, values: map_editing.add_placeholder(s, account_id, values).id,
        )

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, page: AccountPage) -> int | None:
        """Id of the placeholder, None where the user thought better of it."""
        return cls(parent, ctx, page).run()


class FillGapDialog(AddingDialog):
    """The name of somebody unknown, who then is a contact."""

    def __init__(self, parent: QWidget | None, ctx: Context, gap: Gap) -> None:
        super().__init__(parent, ctx, self.tr("Who is it?"))
        gap_id = gap.id
        self.add_name()
        self.grid.add(self.binder.add("title", LineEdit(gap.title)))
        for field in ("mobile", "email"):
            self.grid.add(self.binder.add(field, LineEdit()))
        self.end_with(
            self.tr("Add"),
            "fill_placeholder",
            lambda s, values: map_editing.fill_placeholder(s, gap_id, values),
        )

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, gap: Gap) -> int | None:
        """Id of the contact, None where the user thought better of it."""
        return cls(parent, ctx, gap).run()
