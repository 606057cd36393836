"""A one-line editor for a percentage, a score or a multiple."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kamdesk.ui.widgets.line_edit import TypedLine
from kamdesk.ui.widgets.number_edit import read_number


class DecimalEdit(TypedLine):
    """A number or nothing; a percent sign may be typed and is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def value(self) -> Decimal | None:
        """The number, ``None`` when empty; ``ValueError`` when unreadable."""
        return read_number(self.text().strip().rstrip("%\N{FULLWIDTH PERCENT SIGN}"))

    def set_value(self, value: Decimal | int | None) -> None:
        """Show a number without zeros at its end."""
        self.show_text("" if value is None else plain(Decimal(value)))


def plain(number: Decimal) -> str:
    """Decimal text without an exponent or zeros at its end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
