"""A field of two accounts side by side, and what becomes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout

from kamdesk.services.merging import Choice, MergeField
from kamdesk.ui.context import Context
from kamdesk.ui.duplicates.value_cell import ValueCell
from kamdesk.ui.forms import shown_value
from kamdesk.ui.widgets import Label

_SIDES = (Choice.KEEP, Choice.DROP)


class MergeFieldRow(QObject):
    """One line of the comparison: name, both values to click, and the result.

    Of most fields one value is taken; of some (notes) both can be.
    """

    changed = Signal()

    def __init__(self, ctx: Context, field: MergeField, currency: str, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._currency = currency
        self.field = field
        name = ctx.word(f"field.{field.name}")
        self.cells = {
            side: ValueCell(self._text(value), f"{name}: {self._text(value)}")
            for side, value in zip(_SIDES, (field.kept, field.dropped), strict=True)
        }
        self._name = Label(name, "small", "muted")
        self.result = Label("", "strong")
        for side, cell in self.cells.items():
            cell.setChecked(field.choice in (side, Choice.BOTH))
            cell.clicked.connect(lambda _checked=False, side=side: self._choose(side))
        self._show_result()

    def place(self, grid: QGridLayout, row: int) -> None:
        """Put the line into a grid of four columns."""
        parts = (self._name, self.cells[Choice.KEEP], self.cells[Choice.DROP], self.result)
        for column, part in enumerate(parts):
            grid.addWidget(part, row, column)

    def choice(self) -> Choice:
        """What is taken."""
        chosen = [side for side, cell in self.cells.items() if cell.isChecked()]
        return Choice.BOTH if len(chosen) == len(_SIDES) else chosen[0]

    def _choose(self, side: Choice) -> None:
        other = self.cells[_SIDES[1 - _SIDES.index(side)]]
        if not self.field.may_join:
            other.setChecked(False)
            self.cells[side].setChecked(True)
        elif not self.cells[side].isChecked() and not other.isChecked():
            other.setChecked(True)
        self._show_result()
        self.changed.emit()

    def _show_result(self) -> None:
        values = {Choice.KEEP: self.field.kept, Choice.DROP: self.field.dropped}
        choice = self.choice()
        if choice is Choice.BOTH:
            self.result.setText("\n".join(filter(None, values.values())))
        else:
            self.result.setText(self._text(values[choice]))

    def _text(self, value: object) -> str:
        return shown_value(self._ctx, self.field.name, value, self._currency)
