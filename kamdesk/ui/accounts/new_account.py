"""Making an account: a name is enough, and what it looks like is told while it is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QCompleter, QDialog, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.models.kinds import Nature
from kamdesk.services import account_list, accounts
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AlikeLine, FormBinder, FormGrid, choices, completer
from kamdesk.ui.widgets import Banner, ComboBox, Dialog, LineEdit


class NewAccountDialog(Dialog):
    """Name, code, city, industry, nature. The code is proposed and may be changed."""

    def __init__(self, parent: QWidget | None, ctx: Context) -> None:
        super().__init__(parent, self.tr("New account"), width=520)
        self._ctx = ctx
        self.account_id: int | None = None
        self._binder = FormBinder(ctx, self)
        self._warning = Banner("warning", "")
        self._warning.hide()
        self.name = LineEdit()
        self.alike = AlikeLine(ctx, self.name, self.tr("Open it"))
        self.alike.chosen.connect(self._open_instead)
        self._build_ui()

    def _build_ui(self) -> None:
        code = self._ctx.read(accounts.next_code)
        grid = FormGrid(least=200, most=2)
        grid.add(self._binder.add("name", self.name, required=True), wide=True)
        grid.add(self.alike, wide=True)
        grid.add(self._warning, wide=True)
        grid.add(self._binder.add("code", LineEdit(code), required=True))
        grid.add(self._binder.add("nature", ComboBox(choices(self._ctx, Nature))))
        for axis in ("city", "industry"):
            editor = LineEdit()
            editor.setCompleter(self._known(axis, editor))
            grid.add(self._binder.add(axis, editor))
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Create"), "primary").clicked.connect(self._create)
        self.name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context) -> int | None:
        """Id of the account made, or of the one that was there; None where the user left."""
        dialog = cls(parent, ctx)
        made = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.account_id if made else None

    def _known(self, axis: str, editor: LineEdit) -> QCompleter:
        values = self._ctx.read(lambda s: account_list.choices(s, axis))
        return completer([value for value, _count in values], editor)

    def _open_instead(self, account_id: int) -> None:
        """Take the account that is there already."""
        self.account_id = account_id
        self.accept()

    def _create(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        try:
            self.account_id = self._ctx.write(
                "new_account", lambda s: accounts.create(s, values).id, self
            )
        except ValidationError as error:
            self._binder.show_problems(error.problems)
        except KamDeskError as error:
            self._warning.set_message("error", self._ctx.error_text(error))
            self._warning.show()
        else:
            self.accept()
