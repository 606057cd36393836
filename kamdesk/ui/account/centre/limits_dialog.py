"""How long a decision maker may go without being met, by tier; for the whole book."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import FieldProblem
from kamdesk.method.buying_map import Limits
from kamdesk.models.kinds import Tier
from kamdesk.services import buying_map
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.widgets import Dialog, IntEdit

NO_TIER = "none"
MOST_DAYS = 3650


class LimitsDialog(Dialog):
    """Days for each tier and for accounts without one; an empty field takes the usual days."""

    def __init__(self, parent: QWidget | None, ctx: Context, limits: Limits) -> None:
        super().__init__(
            parent,
            self.tr("Meeting the decision maker"),
            self.tr("The map warns when they were not met for more days than this."),
            width=420,
        )
        self._ctx = ctx
        self._binder = FormBinder(ctx, self)
        grid = FormGrid(least=160, most=2)
        for tier in Tier:
            grid.add(self._days(tier.value, ctx.word(f"tier.{tier}"), limits.of(tier)))
        grid.add(self._days(NO_TIER, ctx.word("tier.not_rated"), limits.no_tier))
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Keep"), "primary").clicked.connect(self._save)

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, limits: Limits) -> bool:
        """Whether new days were stored."""
        return cls(parent, ctx, limits).exec() == QDialog.DialogCode.Accepted

    def _days(self, name: str, label: str, days: int) -> QWidget:
        editor = IntEdit()
        editor.set_value(days)
        return self._binder.add(name, editor, label)

    def _save(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        wrong = [
            FieldProblem(name, "out_of_range", {"min": 1, "max": MOST_DAYS})
            for name, days in values.items()
            if days is not None and not 0 < days <= MOST_DAYS
        ]
        if wrong:
            self._binder.show_problems(wrong)
            return
        usual = Limits()
        days = {tier: values[tier.value] or usual.of(tier) for tier in Tier}
        limits = Limits(days, values[NO_TIER] or usual.no_tier)
        self._ctx.write("edit_settings", lambda s: buying_map.set_limits(s, limits), self)
        self.accept()
