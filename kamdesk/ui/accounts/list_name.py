"""Asking for the name of a smart list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import ValidationError
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.widgets import Dialog, LineEdit


class ListNameDialog(Dialog):
    """Stores by ``save``; a name that is taken is said beside the field."""

    def __init__(
        self,
        parent: QWidget | None,
        ctx: Context,
        title: str,
        name: str,
        save: Callable[[str], None],
    ) -> None:
        super().__init__(
            parent, title, self.tr("It always holds the accounts that fit its filter.")
        )
        self._save = save
        self._binder = FormBinder(ctx, self)
        self.name = LineEdit(name)
        self.add(self._binder.add("name", self.name, required=True))
        self.add_cancel()
        self.add_button(self.tr("Keep"), "primary").clicked.connect(self._store)
        self.name.setFocus()
        self.name.selectAll()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        ctx: Context,
        title: str,
        name: str,
        save: Callable[[str], None],
    ) -> bool:
        """Whether a name was stored."""
        return cls(parent, ctx, title, name, save).exec() == QDialog.DialogCode.Accepted

    def _store(self) -> None:
        try:
            self._save(self.name.value())
        except ValidationError as error:
            self._binder.show_problems(error.problems)
        else:
            self.accept()
