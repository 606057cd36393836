"""Somebody who must exist: put on the map as unknown, and later named."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import ValidationError
from kamdesk.models.kinds import BuyingRole
from kamdesk.services import map_editing
from kamdesk.services.account_page import AccountPage
from kamdesk.services.buying_map import Gap
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import FormBinder, FormGrid, choices
from kamdesk.ui.widgets import ComboBox, Dialog, LineEdit


class NewGapDialog(Dialog):
    """Role or title of the unknown, and whom they report to."""

    def __init__(self, parent: QWidget | None, ctx: Context, page: AccountPage) -> None:
        super().__init__(
            parent,
            self.tr("Somebody unknown"),
            self.tr("A role or a title is enough; the name follows when it is known."),
            width=480,
        )
        self._ctx, self._account_id = ctx, page.id
        self.gap_id: int | None = None
        self._binder = FormBinder(ctx, self)
        people = [(p.contact_id, p.name) for p in page.people if p.left_on is None]
        grid = FormGrid(least=200, most=2)
        grid.add(self._binder.add("role", ComboBox(choices(ctx, BuyingRole))))
        grid.add(self._binder.add("title", LineEdit()))
        superiors = ComboBox([(None, DASH), *people])
        grid.add(self._binder.add("reports_to_id", superiors), wide=True)
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Put on the map"), "primary").clicked.connect(self._create)

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, page: AccountPage) -> int | None:
        """Id of the placeholder, None where the user thought better of it."""
        dialog = cls(parent, ctx, page)
        made = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.gap_id if made else None

    def _create(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        account_id = self._account_id
        try:
            self.gap_id = self._ctx.write(
                "add_placeholder",
                lambda s: map_editing.add_placeholder(s, account_id, values).id,
                self,
            )
        except ValidationError as error:
            self._binder.show_problems(error.problems)
        else:
            self.accept()


class FillGapDialog(Dialog):
    """The name of somebody unknown, who then is a contact."""

    def __init__(self, parent: QWidget | None, ctx: Context, gap: Gap) -> None:
        super().__init__(parent, self.tr("Who is it?"), width=480)
        self._ctx, self._gap_id = ctx, gap.id
        self.contact_id: int | None = None
        self._binder = FormBinder(ctx, self)
        grid = FormGrid(least=200, most=2)
        name = LineEdit()
        grid.add(self._binder.add("name", name, ctx.word("field.person_name"), required=True))
        grid.add(self._binder.add("title", LineEdit(gap.title)))
        for field in ("mobile", "email"):
            grid.add(self._binder.add(field, LineEdit()))
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Add"), "primary").clicked.connect(self._fill)
        name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, gap: Gap) -> int | None:
        """Id of the contact, None where the user thought better of it."""
        dialog = cls(parent, ctx, gap)
        made = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.contact_id if made else None

    def _fill(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        gap_id = self._gap_id
        try:
            self.contact_id = self._ctx.write(
                "fill_placeholder",
                lambda s: map_editing.fill_placeholder(s, gap_id, {**values}),
                self,
            )
        except ValidationError as error:
            self._binder.show_problems(error.problems)
        else:
            self.accept()
