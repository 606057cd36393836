"""The grid of statements as a model: items down, years across, amounts in the chosen unit."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.method.ratios import ITEMS
from kamdesk.money import to_decimal
from kamdesk.services.statements import StatementYear
from kamdesk.ui.context import Context
from kamdesk.ui.tables.cell_model import CellModel

Key = tuple[int, str]
"""Year and item."""
_CENTS = Decimal("0.01")


class StatementModel(CellModel):
    """Amounts are held whole; ``factor`` is how many one of the unit is."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._amounts: dict[Key, int | None] = {}
        self.factor = 1

    @property
    def years(self) -> tuple[int, ...]:
        """The years shown, oldest first."""
        return self.column_keys

    def show_statements(
        self, statements: Iterable[StatementYear], years: tuple[int, ...], factor: int
    ) -> None:
        """Show these years in units of ``factor``."""
        self._amounts = {
            (one.year, item): one.amounts.item(item) for one in statements for item in ITEMS
        }
        self.factor = factor
        self.set_keys(ITEMS, years)

    def amount(self, key: Key) -> int | None:
        """What is stored."""
        return self._amounts.get(key)

    def row_name(self, key: str) -> str:
        return words.text(f"statement.{key}", self._ctx.language)

    def column_name(self, key: int) -> str:
        return str(key)

    def shown(self, key: Key, *, exact: bool) -> str:
        units = self._amounts.get(key)
        if units is None:
            return ""
        value = to_decimal(units) / self.factor
        if not exact:
            value = value.quantize(_CENTS, ROUND_HALF_UP)
        text = f"{value:f}" if exact else f"{value:,f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
