"""The signals of churn: how many points each may bring, and where the two levels begin."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk import words
from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.method.churn import SIGNAL_TOP, Parameters
from kamdesk.models.kinds import ChurnSignal
from kamdesk.services import readings
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.widgets import Card, IntEdit, Label, LinkButton

LEVELS = ("watch", "high")
TOP = 500


class ChurnSettingsCard(Card):
    """Each number is stored as it is left; 0 switches a signal off."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.binder = FormBinder(ctx, self, self._store)
        self.defaults = LinkButton(self.tr("Defaults"), "small")
        self.set_title(self.tr("Signals of churn"))
        why = self.tr("Points add up to a score. 0 switches a signal off.")
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(Label(why, "small", "muted"), 1)
        head.addWidget(self.defaults)
        self.add(head)
        self.add(self._grid())
        self.defaults.clicked.connect(self._reset)

    def _grid(self) -> FormGrid:
        word, usual = self._ctx.word, Parameters()
        grid = FormGrid(least=250, most=3)
        for name in LEVELS:
            grid.add(self.binder.add(name, IntEdit(0, TOP), word(f"churn_setting.{name}_from")))
        for signal, one in usual.settings.items():
            hint = word(f"churn_setting.{signal.value}", threshold=one.threshold, full=one.full)
            label = words.of(signal, self._ctx.language)
            editor = IntEdit(0, SIGNAL_TOP)
            grid.add(self.binder.add(signal.value, editor, label, hint=hint))
        return grid

    def refresh(self) -> None:
        """Show what is stored; what is being typed stays."""
        self.binder.load(_values(self._ctx.read(readings.churn_parameters)))

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
            if name in LEVELS:
                new = replace(new, **{name: value})
            else:
                new = new.with_weight(ChurnSignal(name), value)
        try:
            self._write(new)
        except ValidationError as error:
            raise ValidationError([_beside(one, changes) for one in error.problems]) from error

    def _write(self, new: Parameters) -> None:
        self._ctx.write("churn_settings", lambda s: readings.set_churn_parameters(s, new), self)


def _values(parameters: Parameters) -> dict[str, Any]:
    weights = {signal.value: one.weight for signal, one in parameters.settings.items()}
    return {**weights, "watch": parameters.watch, "high": parameters.high}


def _beside(problem: FieldProblem, changes: dict[str, Any]) -> FieldProblem:
    """The two levels contradict each other: say so beside the one that was typed."""
    typed = [name for name in LEVELS if name in changes]
    if problem.field not in LEVELS or problem.field in changes or not typed:
        return problem
    return replace(problem, field=typed[0])
