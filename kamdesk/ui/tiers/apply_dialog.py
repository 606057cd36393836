"""Before an evaluation is applied: who moves, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.services.tiers import Preview
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.tiers.table import VerdictModel, VerdictTable
from kamdesk.ui.widgets import Dialog


class ApplyDialog(Dialog):
    """The movers with their reasons; nothing is stored before the answer."""

    def __init__(
        self, ctx: Context, preview: Preview, currency: str, parent: QWidget | None = None
    ) -> None:
        movers = [judged for judged in preview.accounts if judged.moved]
        title = self.tr("%n account(s) get another tier", "", len(movers))
        super().__init__(
            parent,
            title if movers else self.tr("No account changes its tier"),
            self.tr("The evaluation is kept with its period, rules and reasons. You can undo it."),
            width=1080,
        )
        if movers:
            self.model = VerdictModel(ctx, self)
            self.model.show_rows(movers, currency)
            table = VerdictTable(self.model)
            rows = min(len(movers), 9)
            table.setMinimumHeight(theme.px(38 + 36 * rows))
            self.add(table)
        self.add_cancel()
        self.add_button(self.tr("Apply"), "primary").clicked.connect(self.accept)

    @classmethod
    def ask(cls, ctx: Context, preview: Preview, currency: str, parent: QWidget | None) -> bool:
        """Whether to apply."""
        return cls(ctx, preview, currency, parent).exec() == QDialog.DialogCode.Accepted
