"""Before an evaluation is applied: who moves, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.services.tiers import Judged, Preview
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.tiers.table import VerdictTable
from kamdesk.ui.tiers.verdict_model import VerdictModel
from kamdesk.ui.widgets import Dialog, Label


class ApplyDialog(Dialog):
    """The movers with their reasons, and who would move but is kept by hand; nothing is stored
    before the answer."""

    def __init__(
        self, ctx: Context, preview: Preview, currency: str, parent: QWidget | None = None
    ) -> None:
        movers = [judged for judged in preview.accounts if judged.moved]
        kept = [judged for judged in preview.accounts if not judged.moved and _held(judged)]
        title = self.tr("%n account(s) get another tier", "", len(movers))
        super().__init__(
            parent,
            title if movers else self.tr("No account changes its tier"),
            self.tr("The evaluation is kept with its period, rules and reasons. You can undo it."),
            width=1080,
        )
        self.model = VerdictModel(ctx, self)
        self.model.show_rows([*movers, *kept], currency)
        if kept:
            self.add(Label(self.tr("%n account(s) kept by hand", "", len(kept)), "small", "warn"))
        if movers or kept:
            table = VerdictTable(self.model)
            rows = min(self.model.rowCount(), 9)
            table.setMinimumHeight(theme.px(38 + 36 * rows))
            self.add(table)
        self.add_cancel()
        self.add_button(self.tr("Apply"), "primary").clicked.connect(self.accept)

    @classmethod
    def ask(cls, ctx: Context, preview: Preview, currency: str, parent: QWidget | None) -> bool:
        """Whether to apply."""
        return cls(ctx, preview, currency, parent).exec() == QDialog.DialogCode.Accepted


def _held(judged: Judged) -> bool:
    """Whether an override keeps a tier that the rules would not give."""
    verdict = judged.verdict
    return verdict.override is not None and verdict.computed is not verdict.tier
