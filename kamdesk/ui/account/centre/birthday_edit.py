"""A birthday: a date, or a day of the lunar calendar, which has a 30th of its second month."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from PySide6.QtWidgets import QWidget

from kamdesk.method import birthdays
from kamdesk.ui.widgets import DateEdit

_NUMBERS = re.compile(r"\d+")
_SECOND, _THIRTIETH = 2, 30


class BirthdayEdit(DateEdit):
    """As ``DateEdit``; takes ``1962-02-30`` too, which is a day by the moon alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._lunar = False
        super().__init__(parent=parent)

    def value(self) -> date | None:
        """As it is kept (``method.birthdays``); ``ValueError`` when unreadable."""
        year = self._year_of_the_30th()
        return super().value() if year is None else birthdays.lunar_30_of_second(year)

    def set_value(self, value: date | None) -> None:
        """Show a birthday."""
        if self._lunar and value is not None and birthdays.is_lunar_30_of_second(value):
            self.show_text(f"{value.year:04}-02-30")
        else:
            super().set_value(value)

    def set_lunar(self, lunar: bool) -> None:
        """Whether it is read by the moon."""
        if lunar == self._lunar:
            return
        readable = self._readable()
        self._lunar = lunar
        if readable is not None and birthdays.is_lunar_30_of_second(readable):
            self.set_value(readable)

    def must_be_lunar(self) -> bool:
        """Whether what is typed is a day by the moon alone."""
        return self._year_of_the_30th() is not None

    def _year_of_the_30th(self) -> int | None:
        """The year, this one where none was typed, of a 30th of the second month."""
        plain = unicodedata.normalize("NFKC", self.text()).strip()
        parts = [int(part) for part in _NUMBERS.findall(plain)]
        if len(parts) == 1 and len(plain) == len("20260230"):
            parts = [int(plain[:4]), int(plain[4:6]), int(plain[6:])]
        if parts[-2:] != [_SECOND, _THIRTIETH] or len(parts) not in (2, 3):
            return None
        year = parts[0] if len(parts) == 3 else date.today().year
        return year if date.min.year <= year <= date.max.year else None

    def _settle(self) -> None:
        year = self._year_of_the_30th()
        if year is None:
            super()._settle()
            return
        self.setText(f"{year:04}-02-30")
        super(DateEdit, self)._settle()
