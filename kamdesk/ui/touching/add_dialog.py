"""Planning a contact by hand: with whom, how, and when."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.errors import ValidationError
from kamdesk.models.kinds import Channel
from kamdesk.services import account_page, contact_plan
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import AccountPicker, FormBinder, FormGrid, choices
from kamdesk.ui.touching.free_day_dialog import FreeDayDialog
from kamdesk.ui.widgets import ComboBox, DateEdit, Dialog, LineEdit


class AddTouchDialog(Dialog):
    """For one account, or for one that is chosen here."""

    def __init__(self, parent: QWidget | None, ctx: Context, account_id: int | None = None) -> None:
        super().__init__(parent, self.tr("Plan a contact"), width=520)
        self._ctx = ctx
        self.binder = FormBinder(ctx, self)
        self.account = AccountPicker(ctx, self.tr("Name, initials or code"))
        self.who = ComboBox([(None, DASH)], None)
        channels = choices(ctx, Channel, clearable=False)
        grid = FormGrid(least=200, most=2)
        label = ctx.word("field.account")
        grid.add(self.binder.add("account_id", self.account, label, required=True), wide=True)
        grid.add(self.binder.add("channel", ComboBox(channels, Channel.PHONE)))
        grid.add(self.binder.add("contact_id", self.who))
        grid.add(self.binder.add("planned_on", DateEdit(ctx.today()), required=True))
        grid.add(self.binder.add("note", LineEdit()))
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Plan"), "primary").clicked.connect(self.accept)
        self.account.picked.connect(self._show_people)
        if account_id is not None:
            self.account.set_value(account_id)
            self._show_people(account_id)
            self.who.setFocus()
        else:
            self.account.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, account_id: int | None = None) -> None:
        """Ask and store."""
        dialog = cls(parent, ctx, account_id)
        dialog.exec()
        dialog.deleteLater()

    def _show_people(self, account_id: int) -> None:
        people = self._ctx.read(lambda s: account_page.people(s, account_id))
        named: list[tuple[int | None, str]] = [(None, DASH)]
        named += [(one.contact_id, one.name) for one in people if one.left_on is None]
        self.who.set_options(named)
        self.who.set_value(named[1][0] if len(named) > 1 else None)

    def accept(self) -> None:
        """Plan it, or say beside the fields what is wrong."""
        values = self.binder.values()
        if values is None:
            return
        today = self._ctx.today()
        account_id, day = values.pop("account_id"), values.pop("planned_on")
        for name, value in (("account_id", account_id), ("planned_on", day)):
            if value is None:
                label = self.binder.field(name).editor.accessibleName()
                self.binder.field(name).set_error(self._ctx.word("error.required", field=label))
                return
        if day >= today:
            day = FreeDayDialog.settle(self._ctx, day, self)
            if day is None:
                return
        try:
            self._ctx.write(
                "add_touch", lambda s: contact_plan.add(s, account_id, day, values, today).id
            )
        except ValidationError as error:
            self.binder.show_problems(error.problems)
            return
        super().accept()
