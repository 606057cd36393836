"""Writing an opportunity down: at whom, what, for how much, by when."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.services import opportunities, product_lines
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker, FormBinder, FormGrid, completer
from kamdesk.ui.widgets import DateEdit, Dialog, IntEdit, LineEdit, MoneyEdit


class NewOpportunityDialog(Dialog):
    """Only account and title are needed; the rest can follow on the page of the opportunity."""

    def __init__(self, parent: QWidget | None, ctx: Context, account_id: int | None = None) -> None:
        super().__init__(parent, self.tr("New opportunity"), width=520)
        self._ctx = ctx
        self.opportunity_id: int | None = None
        self.binder = FormBinder(ctx, self)
        account = AccountPicker(ctx, self.tr("Name, pinyin or initials"))
        account.set_value(account_id)
        title = LineEdit("", self.tr("What do you want to sell them?"))
        line = LineEdit()
        line.setCompleter(completer(ctx.read(product_lines.names), line))
        grid = FormGrid(least=200, most=2)
        grid.add(self.binder.add("account_id", account, required=True), wide=True)
        called = ctx.word("field.opportunity")
        grid.add(self.binder.add("title", title, called, required=True), wide=True)
        grid.add(self.binder.add("product_line", line))
        grid.add(self.binder.add("value", MoneyEdit()))
        grid.add(self.binder.add("chance", IntEdit(0, 1_000)))
        grid.add(self.binder.add("expected_on", DateEdit()))
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Write down"), "primary").clicked.connect(self._make)
        (account if account_id is None else title).setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, account_id: int | None = None) -> int | None:
        """Id of the opportunity made, None where the user thought better of it."""
        dialog = cls(parent, ctx, account_id)
        made = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.opportunity_id if made else None

    def _make(self) -> None:
        values = self.binder.values()
        if values is None:
            return
        account_id = values.pop("account_id")
        if account_id is None:
            self.binder.show_problems([FieldProblem("account_id", "required")])
            return
        try:
            self.opportunity_id = self._ctx.write(
                "add_opportunity", lambda s: opportunities.create(s, account_id, values).id
            )
        except ValidationError as error:
            self.binder.show_problems(error.problems)
        else:
            self.accept()
