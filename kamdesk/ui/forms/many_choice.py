"""Choice of several from a short list: a button that says what is chosen, a menu to tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from kamdesk.ui.widgets import Button, menu_text


class ManyChoice(Button):
    """``(value, text)`` pairs of which none, one or many are chosen; the menu stays open while
    one ticks. Without a choice the button shows ``nothing``. What stands behind two spaces in a
    text, such as a count, is shown in the menu alone."""

    edited = Signal()

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(nothing, parent=parent)
        self._nothing = nothing
        self._texts: dict[str, str] = {}
        self._ticks = QMenu(self)
        self._ticks.installEventFilter(self)
        self.set_menu(self._ticks)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_spread(True)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these; what was chosen and is no longer offered is let go."""
        kept = self.value()
        self._texts = {value: text.split("  ")[0] for value, text in options}
        self._ticks.clear()
        for value, text in options:
            action = QAction(menu_text(text), self._ticks, checkable=True)
            action.setData(value)
            action.setChecked(value in kept)
            action.toggled.connect(self._tell)
            self._ticks.addAction(action)
        self._show_choice()

    def value(self) -> frozenset[str]:
        """The values chosen."""
        return frozenset(a.data() for a in self._ticks.actions() if a.isChecked())

    def set_value(self, values: frozenset[str]) -> None:
        """Choose these; this is no edit."""
        for action in self._ticks.actions():
            action.blockSignals(True)
            action.setChecked(action.data() in values)
            action.blockSignals(False)
        self._show_choice()

    def _tell(self) -> None:
        self._show_choice()
        self.edited.emit()

    def _show_choice(self) -> None:
        chosen = [self._texts[a.data()] for a in self._ticks.actions() if a.isChecked()]
        more = f" +{len(chosen) - 1}" if len(chosen) > 1 else ""
        self.setText(f"{chosen[0]}{more}" if chosen else self._nothing)
        self.setToolTip("\n".join(chosen))
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._ticks:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.MouseButtonRelease:
            return self._tick(self._ticks.activeAction())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            return event.key() in keys and self._tick(self._ticks.activeAction())
        return super().eventFilter(watched, event)

    @staticmethod
    def _tick(action: QAction | None) -> bool:
        if action is not None:
            action.toggle()
        return action is not None
