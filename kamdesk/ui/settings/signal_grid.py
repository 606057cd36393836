"""A line for each signal of churn: what it looks at, its points, where it begins and is full."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.method.churn_parameters import DEFAULTS, SIGNAL_TOP
from kamdesk.models.kinds import ChurnSignal
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.forms.decimal_edit import DecimalEdit
from kamdesk.ui.widgets import IntEdit, Label

BEGINS, FULL = "begins", "full"
WIDTH = 92
"""Of one number, in design pixels."""


class SignalGrid(QWidget):
    """The fields are bound as ``<signal>``, ``<signal>.begins`` and ``<signal>.full``."""

    def __init__(self, ctx: Context, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._binder = ctx, binder
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, theme.px(4), 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(0, 1)
        for place, name in enumerate(("weight", BEGINS, FULL), 1):
            head = Label(ctx.word(f"churn_setting.{name}"), "small_strong", "muted")
            head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(head, 0, place)
        for row, signal in enumerate(DEFAULTS, 1):
            self._add_signal(row, signal)

    def _add_signal(self, row: int, signal: ChurnSignal) -> None:
        word = self._ctx.word
        name = words.of(signal, self._ctx.language)
        about = QWidget()
        column = QVBoxLayout(about)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(name, "strong"))
        column.addWidget(Label(word(f"churn_setting.{signal.value}"), "small", "muted"))
        column.addStretch(1)
        self._grid.addWidget(about, row, 0)
        editors = (
            (signal.value, "weight", IntEdit(0, SIGNAL_TOP)),
            (f"{signal.value}.{BEGINS}", BEGINS, DecimalEdit()),
            (f"{signal.value}.{FULL}", FULL, DecimalEdit()),
        )
        for place, (key, kind, editor) in enumerate(editors, 1):
            label = f"{name} · {word(f'churn_setting.{kind}')}"
            field = self._binder.add(key, editor, label, bare=True)
            field.setFixedWidth(theme.px(WIDTH))
            self._grid.addWidget(field, row, place)


def decimal(number: Fraction) -> Decimal:
    """A number as its editor shows it; those typed as decimals come back as they were."""
    return Decimal(number.numerator) / Decimal(number.denominator)
