"""A field for a time of day."""

from __future__ import annotations

import re
import unicodedata
from datetime import time

from PySide6.QtWidgets import QWidget

from kamdesk.ui.widgets import LineEdit


def read_clock(text: str) -> time | None:
    """A time from ``14:30``, ``1430``, ``14`` or ``9 05``; full-width digits and colons will do.

    ``None`` for an empty text, ``ValueError`` for one that is no time.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return None
    parts = [int(part) for part in re.findall(r"\d+", plain)]
    if len(parts) == 1 and len(plain) in (3, 4) and plain.isdigit():
        parts = [parts[0] // 100, parts[0] % 100]
    if not 1 <= len(parts) <= 2 or max(parts) > 59:
        raise ValueError(text)
    hour, minute = (*parts, 0)[:2]
    return time(hour, minute)


class ClockEdit(LineEdit):
    """Its value is a ``time`` or None."""

    def __init__(self, value: time | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", "HH:MM", parent)
        self.set_value(value)

    def value(self) -> time | None:  # type: ignore[override]
        """The time, None when empty; ``ValueError`` when unreadable."""
        return read_clock(self.text())

    def set_value(self, value: time | None) -> None:  # type: ignore[override]
        """Show a time."""
        super().set_value(f"{value:%H:%M}" if value else "")
