"""Adding a competitor: a name is enough, the file follows."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import ValidationError
from kamdesk.models.kinds import PriceLevel
from kamdesk.services import competitors
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid, choices
from kamdesk.ui.widgets import ComboBox, Dialog, LineEdit


class NewCompetitorDialog(Dialog):
    """Name, the name in the other language, price level."""

    def __init__(self, parent: QWidget | None, ctx: Context) -> None:
        super().__init__(parent, self.tr("New competitor"), width=480)
        self._ctx = ctx
        self.competitor_id: int | None = None
        self._binder = FormBinder(ctx, self)
        grid = FormGrid(least=200, most=2)
        name = LineEdit()
        grid.add(self._binder.add("name", name, required=True), wide=True)
        grid.add(self._binder.add("other_name", LineEdit()))
        grid.add(self._binder.add("price_level", ComboBox(choices(ctx, PriceLevel))))
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Add"), "primary").clicked.connect(self._create)
        name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context) -> int | None:
        """Id of the competitor added, None where the user thought better of it."""
        dialog = cls(parent, ctx)
        made = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.competitor_id if made else None

    def _create(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        try:
            self.competitor_id = self._ctx.write(
                "new_competitor", lambda s: competitors.create(s, values).id, self
            )
        except ValidationError as error:
            self._binder.show_problems(error.problems)
        else:
            self.accept()
