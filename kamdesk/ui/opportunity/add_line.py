"""An opportunity written down in one line: what, and for how much."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import ValidationError
from kamdesk.services import opportunities
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Label, LineEdit, MoneyEdit, button

VALUE_WIDTH = 92


class AddLine(QWidget):
    """Enter in either field adds it; ``added(id)``. What is typed belongs to one account."""

    added = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._account_id: int | None = None
        self.title = LineEdit("", self.tr("What could you sell them?"))
        self.title.setAccessibleName(ctx.word("field.opportunity"))
        self.value = MoneyEdit(ctx.word("field.value"))
        self.value.setAccessibleName(ctx.word("field.value"))
        self.value.setFixedWidth(theme.px(VALUE_WIDTH))
        add = button(icon="plus", small=True, hint=self.tr("Add opportunity"))
        self._error = Label("", "small", "bad")
        self._error.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(self.title, 1)
        row.addWidget(self.value)
        row.addWidget(add)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(4))
        outer.addLayout(row)
        outer.addWidget(self._error)
        add.clicked.connect(self._add)
        for editor in (self.title, self.value):
            editor.returnPressed.connect(self._add)

    def show_account(self, account_id: int) -> None:
        """Add to this account; what was typed for another one is let go."""
        if account_id != self._account_id:
            self._account_id = account_id
            self._clear()

    def _add(self) -> None:
        account_id = self._account_id
        title = self.title.value()
        if account_id is None or not title:
            self.title.setFocus()
            return
        try:
            values: dict[str, Any] = {"title": title, "value": self.value.value()}
            made = self._ctx.write(
                "add_opportunity", lambda s: opportunities.create(s, account_id, values).id
            )
        except ValidationError as error:
            self._say(self._ctx.error_text(error))
        except ValueError:
            params = {"field": self._ctx.word("field.value"), "value": self.value.text()}
            self._say(self._ctx.word("error.not_a_number", **params))
        else:
            self._clear()
            self.title.setFocus()
            self.added.emit(made)

    def _clear(self) -> None:
        self.title.set_value("")
        self.value.set_value(None)
        self._say("")

    def _say(self, error: str) -> None:
        self._error.setText(error)
        self._error.setVisible(bool(error))
