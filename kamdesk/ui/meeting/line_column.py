"""Lines below one another that stay who they are while their data is read anew."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.ui import theme

Line = TypeVar("Line", bound=QWidget)
Key = TypeVar("Key", bound=Hashable)


class LineColumn(QVBoxLayout, Generic[Key, Line]):
    """A widget for each key, in order. A line that stays keeps its cursor and what is typed in it;
    one whose key is gone goes; ``make`` builds those that are new."""

    def __init__(self, make: Callable[[Key], Line], gap: int = 4) -> None:
        super().__init__()
        self._make = make
        self.lines: dict[Key, Line] = {}
        self.setSpacing(theme.px(gap))

    def show_keys(self, keys: Iterable[Key]) -> dict[Key, Line]:
        """Lay out a line for each of these and return them by key."""
        wanted = list(keys)
        for gone in [key for key in self.lines if key not in wanted]:
            line = self.lines.pop(gone)
            self.removeWidget(line)
            line.hide()
            line.deleteLater()
        for place, key in enumerate(wanted):
            if key not in self.lines:
                self.lines[key] = self._make(key)
            line = self.lines[key]
            if self.indexOf(line) != place:
                self.removeWidget(line)
                self.insertWidget(place, line)
                line.show()  # at once: a layout shows what it is given only with the next event
        return self.lines
