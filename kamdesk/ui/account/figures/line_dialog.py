"""Writing an invoice or payment down, or putting one right."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.services import receivables
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.widgets import DateEdit, Dialog, LineEdit, MoneyEdit

_FIELDS = {
    "invoice": ("number", "amount", "issued_on", "due_on", "note"),
    "payment": ("invoice_no", "amount", "paid_on", "note"),
}
_REQUIRED = frozenset({"amount", "issued_on", "paid_on"})


class LineDialog(Dialog):
    """A line that is there already can be removed too. ``row_id`` 0 is a new one."""

    def __init__(
        self,
        parent: QWidget | None,
        ctx: Context,
        kind: str,
        account_id: int,
        values: dict[str, Any],
        row_id: int = 0,
    ) -> None:
        super().__init__(parent, self._titled(kind, bool(row_id)), width=520)
        self._ctx, self._kind = ctx, kind
        self._account_id, self._row_id = account_id, row_id
        self._was = values
        self._binder = FormBinder(ctx, self)
        grid = FormGrid(least=200, most=2)
        for name in _FIELDS[kind]:
            field = self._binder.add(
                name, self._editor(name), self._label(name), required=name in _REQUIRED,
                hint=self._hint(name),
            )  # fmt: skip
            grid.add(field, wide=name == "note")
        self._binder.load(values, anew=True)
        self.add(grid)
        if row_id:
            self.add_button(self.tr("Remove"), "quiet").clicked.connect(self._remove)
        self.add_cancel()
        text = self.tr("Store") if row_id else self.tr("Write down")
        self.add_button(text, "primary").clicked.connect(self._store)
        self._binder.editor("amount").setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        ctx: Context,
        kind: str,
        account_id: int,
        values: dict[str, Any],
        row_id: int = 0,
    ) -> bool:
        """Whether something was stored or removed."""
        dialog = cls(parent, ctx, kind, account_id, values, row_id)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def _titled(self, kind: str, known: bool) -> str:
        if kind == "invoice":
            return self.tr("Invoice") if known else self.tr("New invoice")
        return self.tr("Payment") if known else self.tr("New payment")

    def _label(self, name: str) -> str:
        if name == "amount":
            return self.tr("Amount")
        return self._ctx.word(f"field.{'invoice_no' if name == 'number' else name}")

    def _hint(self, name: str) -> str:
        hints = {
            "due_on": self.tr("Empty: after the usual terms"),
            "invoice_no": self.tr("Empty: the oldest open invoices"),
        }
        if name == "amount" and self._kind == "invoice":
            return self.tr("A credit note is negative")
        return hints.get(name, "")

    def _editor(self, name: str) -> QWidget:
        if name in ("issued_on", "due_on", "paid_on"):
            return DateEdit()
        return MoneyEdit() if name == "amount" else LineEdit()

    def _store(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        kind, account_id, row_id, was = self._kind, self._account_id, self._row_id, self._was
        if not row_id:
            self._write(f"add_{kind}", lambda s: receivables.add(s, kind, account_id, values))
            return
        changed = {name: value for name, value in values.items() if value != was.get(name)}
        before = {name: was.get(name) for name in changed}
        self._write(f"edit_{kind}", lambda s: receivables.change(s, kind, row_id, changed, before))

    def _remove(self) -> None:
        kind, row_id = self._kind, self._row_id
        label = f"remove_{kind}"
        if self._write(label, lambda s: receivables.remove(s, kind, row_id)):
            self._ctx.notice.emit(self._ctx.action_name(label), True)

    def _write(self, label: str, work: Any) -> bool:
        try:
            self._ctx.write(label, work)
        except ValidationError as error:
            self._binder.show_problems(error.problems)
            return False
        except KamDeskError as error:
            self.set_message(self._ctx.error_text(error))
            return False
        self.accept()
        return True
