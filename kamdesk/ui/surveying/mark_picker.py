"""A scale that is also marked by typing the number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kamdesk.ui.widgets import ScalePicker

_TEN = 10


class MarkPicker(ScalePicker):
    """A digit within the scale chooses it; where the scale goes to 10, a 0 after a 1 makes 10."""

    def __init__(self, least: int, most: int, value: int | None = None) -> None:
        super().__init__(least, most, value)
        self._least, self._most = least, most

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if not (typed.isascii() and typed.isdigit()):
            super().keyPressEvent(event)
            return
        number = int(typed)
        if number == 0 and self.value() == 1 and self._most >= _TEN:
            number = _TEN
        if self._least <= number <= self._most:
            self.set_value(number)
            chosen = next(one for one in self._segments if one.isChecked())
            chosen.setFocus(Qt.FocusReason.TabFocusReason)  # else Tab would come to it again
            self.edited.emit()
