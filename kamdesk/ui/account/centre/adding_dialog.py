"""A form that adds or names somebody, and stays open while something in it is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import ValidationError
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.widgets import Dialog, LineEdit

Make = Callable[[Any, dict[str, Any]], int]
"""Writes what was typed and returns the id of what was made."""


class AddingDialog(Dialog):
    """Fields go to ``grid`` by ``binder``; ``end_with`` puts the buttons below them."""

    def __init__(
        self, parent: QWidget | None, ctx: Context, title: str, lead: str = "", *, width: int = 480
    ) -> None:
        super().__init__(parent, title, lead, width=width)
        self._ctx = ctx
        self.made_id: int | None = None
        self.binder = FormBinder(ctx, self)
        self.grid = FormGrid(least=200, most=2)
        self.add(self.grid)

    def add_name(self) -> None:
        """The field for a person's name, which has the focus."""
        name = LineEdit()
        label = self._ctx.word("field.person_name")
        self.grid.add(self.binder.add("name", name, label, required=True))
        name.setFocus()

    def end_with(self, words: str, action: str, make: Make) -> None:
        """Cancel, and the button that writes as ``action``."""
        self.add_cancel()
        self.add_button(words, "primary").clicked.connect(lambda: self._write(action, make))

    def run(self) -> int | None:
        """Id of what was made, None where the user thought better of it."""
        made = self.exec() == QDialog.DialogCode.Accepted
        return self.made_id if made else None

    def _write(self, action: str, make: Make) -> None:
        values = self.binder.values()
        if values is None:
            return
        try:
            self.made_id = self._ctx.write(action, lambda s: make(s, values), self)
        except ValidationError as error:
            self.binder.show_problems(error.problems)
        else:
            self.accept()
