"""Figures of one record that stand in several rows or columns: told once, not twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.headers import figure_of
from kamdesk.exchange.importing.rows import Values


@dataclass(slots=True)
class Record:
    """One month or year of an account: what the book has, and what this file said so far.

    ``row_id`` is None while the record is new and not yet written.
    """

    row_id: int | None = None
    made_here: bool = False
    stored: dict[str, Any] = field(default_factory=dict)
    told: dict[str, tuple[Any, int]] = field(default_factory=dict)

    def tell(self, figures: Values, row_number: int) -> None:
        """Take in what a row says. Raises CellError contradicts_row where an earlier row says
        otherwise; then nothing of the row is taken."""
        for name, value in figures.items():
            earlier, number = self.told.get(name, (value, 0))
            if earlier != value:
                raise CellError("contradicts_row", other=number, field=name)
        for name, value in figures.items():
            self.told.setdefault(name, (value, row_number))

    def differences(self, figures: Values) -> Values:
        """What a row says that the book doesn't hold yet."""
        return {name: value for name, value in figures.items() if self.stored.get(name) != value}


def figures_in(values: Values, names: tuple[str, ...], kind: Kind, usual: str = "") -> Values:
    """The figures of a row by field; an ``amount`` belongs to the figure that ``item`` names, or
    to the ``usual`` one where no item is told.

    Raises CellError unknown_item for an item that is none of ``names``.
    """
    found = {name: values[name] for name in names if name in values}
    if "amount" in values:
        item = values.get("item", "")
        figure = figure_of(item, kind) if item else usual
        if figure not in names:
            raise CellError("unknown_item" if item else "required", value=item, field="item")
        if found.get(figure, values["amount"]) != values["amount"]:
            raise CellError("duplicate_figure", field=figure)
        found[figure] = values["amount"]
    return found
