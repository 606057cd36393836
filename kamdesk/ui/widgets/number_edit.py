"""Editors for amounts and whole numbers; empty means unknown, never zero."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kamdesk import money
from kamdesk.ui.widgets.line_edit import TypedLine

_TEN_THOUSAND = "\N{CJK UNIFIED IDEOGRAPH-4E07}"
_NUMBER = re.compile(r"[+-]?(\d{1,15}(\.\d{0,6})?|\.\d{1,6})", re.ASCII)
_SIGNS = str.maketrans({"\N{MINUS SIGN}": "-", "\N{EN DASH}": "-"})
_DROPPED = str.maketrans("", "", ", \u00a0\u202f\u00a5$\u20ac'")


def read_number(text: str) -> Decimal | None:
    """A number as people type it: separators, full-width digits, ¥, and 12.5 × ten thousand.

    ``None`` for an empty text; ``ValueError`` for one that is no number.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_SIGNS).translate(_DROPPED)
    if not plain:
        return None
    factor = 1
    if plain.endswith(_TEN_THOUSAND):
        plain, factor = plain[:-1], 10_000
    if not _NUMBER.fullmatch(plain):
        raise ValueError(text)
    return Decimal(plain) * factor


class _NumberEdit(TypedLine):
    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _format(self, number: Decimal) -> str:
        raise NotImplementedError

    def _show(self, number: Decimal | None) -> None:
        self.show_text("" if number is None else self._format(number))

    def _settle(self) -> None:
        if self.text() == self._settled:
            return
        try:
            number = read_number(self.text())
        except ValueError:
            number = None
        if number is not None:
            self.setText(self._format(number))
        if self.text() != self._settled:
            self._settled = self.text()
            self.edited.emit()


class MoneyEdit(_NumberEdit):
    """An amount; its value is in the book's 1/10,000 units (``kamdesk.money``)."""

    def value(self) -> int | None:
        """The amount in units, ``None`` when empty; ``ValueError`` when unreadable."""
        number = read_number(self.text())
        return None if number is None else money.to_units(number)

    def set_value(self, value: int | None) -> None:
        """Show an amount given in units."""
        self._show(None if value is None else money.to_decimal(value))

    def _format(self, number: Decimal) -> str:
        cents = money.cents(money.to_units(number))
        exact = number if number != cents else cents
        return f"{exact:,f}"


class IntEdit(_NumberEdit):
    """A whole number within bounds that may be empty; Up and Down count."""

    def __init__(
        self,
        least: int = 0,
        most: int = 1_000_000_000,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder, parent)
        self._least, self._most = least, most

    def value(self) -> int | None:
        """The number, ``None`` when empty; ``ValueError`` when no whole number or out of bounds."""
        number = read_number(self.text())
        if number is None:
            return None
        if number != number.to_integral_value() or not self._least <= number <= self._most:
            raise ValueError(self.text())
        return int(number)

    def set_value(self, value: int | None) -> None:
        """Show a number."""
        self._show(None if value is None else Decimal(value))

    def _format(self, number: Decimal) -> str:
        if number != number.to_integral_value():
            return self.text()
        return QLocale().toString(int(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None or self.isReadOnly():
            super().keyPressEvent(event)
            return
        try:
            now = self.value()
        except ValueError:
            return
        number = self._least if now is None else min(max(now + step, self._least), self._most)
        self.setText(self._format(Decimal(number)))


class PercentEdit(_NumberEdit):
    """A share in percent that may be empty; a percent sign may be typed along. Whether it lies
    between 0 and 100 is for the one who stores it to say."""

    def value(self) -> Decimal | None:
        """Percent, ``None`` when empty; ``ValueError`` when unreadable."""
        return read_number(unicodedata.normalize("NFKC", self.text()).replace("%", ""))

    def set_value(self, value: Decimal | None) -> None:
        """Show a share."""
        self._show(value)

    def _format(self, number: Decimal) -> str:
        return f"{number.normalize():f}"
