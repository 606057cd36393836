"""A date that may be empty: typed in any usual way, or picked from a calendar."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.calendar_popup import CalendarPopup
from kamdesk.ui.widgets.line_edit import TypedLine
from kamdesk.ui.widgets.push_button import button

_NUMBERS = re.compile(r"\d+")


def read_date(text: str, today: date) -> date | None:
    """A date from ``2026-12-05``, ``12-5``, ``5`` (of this month), ``20261205`` or ``+7`` (days).

    Any separators will do, also full-width or Chinese ones. A date without a year that lies more
    than half a year back is of the coming year. ``None`` for empty, ``ValueError`` for no date.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return None
    if re.fullmatch(r"[+-]\d{1,4}", plain):
        return today + timedelta(days=int(plain))
    parts = [int(part) for part in _NUMBERS.findall(plain)]
    if len(parts) == 1 and len(plain) == 8:
        parts = [int(plain[:4]), int(plain[4:6]), int(plain[6:])]
    if max(parts, default=0) > date.max.year:
        raise ValueError(text)
    if len(parts) == 3 and parts[0] >= 1000:
        return date(*parts)
    if len(parts) == 2:
        found = date(today.year, *parts)
        return found.replace(year=today.year + 1) if (today - found).days > 183 else found
    if len(parts) == 1:
        return today.replace(day=parts[0])
    raise ValueError(text)


class DateEdit(TypedLine):
    """Value is a ``date`` or ``None``; Alt+Down opens the calendar, Up and Down move a day."""

    def __init__(
        self, value: date | None = None, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder, parent)
        self.setPlaceholderText(placeholder or self.tr("YYYY-MM-DD"))
        self._popup: CalendarPopup | None = None
        self._opener = button(
            icon="calendar", role="quiet", small=True, hint=self.tr("Open the calendar")
        )
        self._opener.setParent(self)
        self._opener.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._opener.clicked.connect(self.open_calendar)
        self.setTextMargins(0, 0, theme.px(18), 0)
        self.set_value(value)

    def value(self) -> date | None:
        """The date, ``None`` when empty; ``ValueError`` when unreadable."""
        return read_date(self.text(), date.today())

    def set_value(self, value: date | None) -> None:
        """Show a date."""
        self.show_text(value.isoformat() if value else "")

    def open_calendar(self) -> None:
        """Show the calendar below the field."""
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.picked.connect(self._pick)
        self._popup.open_at(self.mapToGlobal(self.rect().bottomLeft()), self._readable())

    def _readable(self) -> date | None:
        try:
            return self.value()
        except ValueError:
            return None

    def _pick(self, picked: date | None) -> None:
        self.setText(picked.isoformat() if picked else "")
        self.setFocus()
        self._settle()

    def _settle(self) -> None:
        found = self._readable()
        if found is not None:
            self.setText(found.isoformat())
        super()._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._opener.sizeHint()
        top = (self.height() - size.height()) // 2
        self._opener.setGeometry(
            self.width() - size.width() - top, top, size.width(), size.height()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None or self.isReadOnly():
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            start = self._readable()
            moved = start + timedelta(days=step) if start else date.today()
            self.setText(moved.isoformat())
