"""The signals of churn: points, where each begins and is full, where the levels begin; and whom the
change would move."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.method.churn_parameters import Parameters
from kamdesk.models.kinds import ChurnSignal
from kamdesk.services import readings
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.forms.decimal_edit import DecimalEdit
from kamdesk.ui.settings.churn_effect import ChurnEffect
from kamdesk.ui.settings.signal_grid import BEGINS, FULL, SignalGrid, decimal
from kamdesk.ui.widgets import Card, IntEdit, Label, LinkButton

LEVELS = ("watch", "high")
BAR = "satisfaction_bar"
TOP = 500
_MARKS = {BEGINS: "threshold", FULL: "full"}


class ChurnSettingsCard(Card):
    """Each number is stored as it is left; 0 points switch a signal off."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.binder = FormBinder(ctx, self, self._store)
        self.defaults = LinkButton(self.tr("Defaults"), "small")
        self.effect = ChurnEffect(ctx)
        self.set_title(self.tr("Signals of churn"))
        why = self.tr(
            "Where a signal begins it brings half of its points, where it is full all of them; 0 "
            "points switch it off. Points add up to the score."
        )
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(Label(why, "small", "muted"), 1)
        head.addWidget(self.defaults)
        self.add(head)
        self.add(self.effect)
        self.add(self._levels())
        self.add(SignalGrid(ctx, self.binder))
        self.defaults.clicked.connect(self._reset)

    def _levels(self) -> FormGrid:
        word = self._ctx.word
        grid = FormGrid(least=190, most=3)
        for name in LEVELS:
            grid.add(self.binder.add(name, IntEdit(0, TOP), word(f"churn_setting.{name}_from")))
        grid.add(self.binder.add(BAR, DecimalEdit(), word(f"churn_setting.{BAR}")))
        return grid

    def refresh(self) -> None:
        """Show what is stored; what is being typed stays."""
        stored = self._ctx.read(readings.churn_parameters)
        self.binder.load(_values(stored))
        self.effect.show_settings(stored)

    def leave(self) -> bool:
        """Store what is being typed; False where that can't be done."""
        return self.binder.leave()

    def _reset(self) -> None:
        self._write(Parameters())
        self.binder.load(_values(Parameters()), anew=True)

    def _store(self, changes: dict[str, Any], _was: dict[str, Any]) -> None:
        missing = [name for name, value in changes.items() if value is None]
        if missing:
            raise ValidationError([FieldProblem(name, "required") for name in missing])
        new = self._ctx.read(readings.churn_parameters)
        for name, value in changes.items():
            new = _changed(new, name, value)
        try:
            self._write(new)
        except ValidationError as error:
            raise ValidationError([_beside(one, changes) for one in error.problems]) from error

    def _write(self, new: Parameters) -> None:
        self._ctx.write("churn_settings", lambda s: readings.set_churn_parameters(s, new), self)
        self.effect.show_settings(new)


def _changed(parameters: Parameters, name: str, value: Any) -> Parameters:
    if name in LEVELS:
        return replace(parameters, **{name: value})
    if name == BAR:
        return replace(parameters, satisfaction_bar=Fraction(value))
    signal, _, mark = name.partition(".")
    if not mark:
        return parameters.with_weight(ChurnSignal(signal), value)
    return parameters.with_setting(ChurnSignal(signal), **{_MARKS[mark]: Fraction(value)})


def _values(parameters: Parameters) -> dict[str, Any]:
    found: dict[str, Any] = {"watch": parameters.watch, "high": parameters.high}
    found[BAR] = decimal(parameters.satisfaction_bar)
    for signal, one in parameters.settings.items():
        found[signal.value] = one.weight
        found[f"{signal.value}.{BEGINS}"] = decimal(one.threshold)
        found[f"{signal.value}.{FULL}"] = decimal(one.full)
    return found


def _beside(problem: FieldProblem, changes: dict[str, Any]) -> FieldProblem:
    """Two numbers contradict each other: say so beside the one that was typed."""
    if problem.field in changes:
        return problem
    together = LEVELS
    if problem.field not in LEVELS:
        signal = problem.field.partition(".")[0]
        together = (f"{signal}.{BEGINS}", f"{signal}.{FULL}")
    typed = [name for name in together if name in changes]
    return replace(problem, field=typed[0]) if typed else problem
