"""The mean mark that accounts of each tier should give (method §8)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.method.satisfaction import Targets
from kamdesk.models.kinds import Tier
from kamdesk.services import surveys
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.forms.decimal_edit import DecimalEdit
from kamdesk.ui.widgets import Card, Label, LinkButton

OTHERS = "other"
_TIERS: dict[str, Tier | None] = {
    **{tier.value: tier for tier in (Tier.PLATINUM, Tier.GOLD, Tier.IRON)},
    OTHERS: None,
}


class SatisfactionCard(Card):
    """Each target is stored as it is left."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.binder = FormBinder(ctx, self, self._store)
        self.defaults = LinkButton(self.tr("Defaults"), "small")
        self.set_title(self.tr("Satisfaction targets"))
        why = self.tr(
            "The mean mark of 1 to 5 that accounts of a tier should give over twelve months. What "
            "lies below shows as a gap wherever satisfaction shows."
        )
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(Label(why, "small", "muted"), 1)
        head.addWidget(self.defaults)
        self.add(head)
        grid = FormGrid(least=180, most=4)
        for name, tier in _TIERS.items():
            label = ctx.word(f"tier.{tier.value}") if tier else self.tr("Lead and not yet rated")
            grid.add(self.binder.add(name, DecimalEdit(), label))
        self.add(grid)
        self.defaults.clicked.connect(self._reset)

    def refresh(self) -> None:
        """Show what is stored; what is being typed stays."""
        self.binder.load(_values(self._ctx.read(surveys.targets)))

    def leave(self) -> bool:
        """Store what is being typed; False where that can't be done."""
        return self.binder.leave()

    def _reset(self) -> None:
        self._write(Targets())
        self.binder.load(_values(Targets()), anew=True)

    def _store(self, changes: dict[str, Any], _was: dict[str, Any]) -> None:
        missing = [name for name, value in changes.items() if value is None]
        if missing:
            raise ValidationError([FieldProblem(name, "required") for name in missing])
        new = {_TIERS[name]: Fraction(value) for name, value in changes.items()}
        self._write(Targets({**self._ctx.read(surveys.targets).by_tier, **new}))
        self.refresh()

    def _write(self, new: Targets) -> None:
        self._ctx.write("survey_targets", lambda s: surveys.set_targets(s, new), self)


def _values(targets: Targets) -> dict[str, Decimal]:
    return {name: Decimal(int(targets.of(tier) * 10)) / 10 for name, tier in _TIERS.items()}
