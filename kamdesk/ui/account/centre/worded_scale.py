"""A scale whose chosen step is said in a word: a stance, a level of our relationship."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import Label, ScalePicker
from kamdesk.ui.widgets.flow import FlowLayout


class WordedScale(QWidget):
    """A ``ScalePicker`` with the word of its value beside it, or below where room is short."""

    edited = Signal()

    def __init__(
        self,
        least: int,
        most: int,
        word: Callable[[int | None], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scale = ScalePicker(least, most)
        self._scale.set_hints([word(step) for step in range(least, most + 1)])
        self._word = word
        self._said = Label(word(None), "body", "muted", wrap=False)
        self._said.setMinimumHeight(theme.px(32))
        row = FlowLayout(self, 10)
        row.addWidget(self._scale)
        row.addWidget(self._said)
        self.setFocusProxy(self._scale)
        self._scale.edited.connect(self._take)

    def value(self) -> int | None:
        """The chosen step."""
        chosen = self._scale.value()
        return None if chosen is None else int(chosen)

    def set_value(self, value: int | None) -> None:
        """Show a stored step; this is no edit."""
        self._scale.set_value(value)
        self._said.setText(self._word(value))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._scale.setAccessibleName(name)

    def _take(self) -> None:
        self._said.setText(self._word(self.value()))
        self.edited.emit()
