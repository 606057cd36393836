"""Making or changing a product line."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.services import product_lines
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.widgets import Dialog, LineEdit, TextEdit


class ProductLineDialog(Dialog):
    """Name, name in the other language, category, note. A name that is in use stays."""

    def __init__(
        self, parent: QWidget | None, ctx: Context, line_id: int | None, values: dict[str, Any]
    ) -> None:
        title = self.tr("New product line") if line_id is None else self.tr("Change product line")
        super().__init__(parent, title, width=480)
        self._ctx = ctx
        self._line_id = line_id
        self._binder = FormBinder(ctx, self)
        grid = FormGrid(least=200, most=2)
        for name in product_lines.FIELDS:
            editor = TextEdit(least=2) if name == "note" else LineEdit()
            field = self._binder.add(name, editor, required=name == "name")
            grid.add(field, wide=name in ("name", "note"))
        self.add(grid)
        self._binder.load(values, anew=True)
        self.add_cancel()
        self.add_button(self.tr("Keep"), "primary").clicked.connect(self._store)
        self._binder.editor("name").setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, ctx: Context, *, line_id: int | None = None, name: str = ""
    ) -> bool:
        """Whether a line was made or changed; ``name`` is proposed for a new one."""
        values: dict[str, Any] = {"name": name}
        if line_id is not None:
            values = ctx.read(lambda s: product_lines.file(s, line_id))
        return cls(parent, ctx, line_id, values).exec() == QDialog.DialogCode.Accepted

    def _store(self) -> None:
        line_id, changes, values = self._line_id, self._binder.changes(), self._binder.values()
        if values is None:
            return
        try:
            if line_id is None:
                self._ctx.write(
                    "new_product_line", lambda s: product_lines.create(s, values).id, self
                )
            elif changes:
                self._ctx.write(
                    "edit_product_line", lambda s: product_lines.update(s, line_id, changes), self
                )
        except ValidationError as error:
            self._binder.show_problems(error.problems)
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
        else:
            self.accept()
