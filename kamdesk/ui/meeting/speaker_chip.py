"""Who of us says a line: offered only where more than one of us comes along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.ui.widgets import ChipButton, menu_text


def is_speaker_key(event: QKeyEvent) -> bool:
    """Ctrl+Shift+P: the next of our people says the line with the cursor."""
    wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_P and event.modifiers() == wanted


class SpeakerChip(ChipButton):
    """A small name. ``chosen(name)`` with "" for whoever leads."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "accent", parent)
        self._names: Sequence[str] = ()
        self._speaker = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self.open_menu)
        self.hide()

    def show_speaker(self, speaker: str | None, names: Sequence[str]) -> None:
        """Show who speaks; nothing where nobody is named or only one of us comes."""
        self._names, self._speaker = names, speaker or ""
        self.setText(self._speaker)
        self.setAccessibleName(self.tr("Said by {name}").format(name=self._speaker))
        self.setToolTip(self.tr("Who of us says it: Ctrl+Shift+P"))
        self.setVisible(bool(self._speaker) and self.is_offered())

    def is_offered(self) -> bool:
        """Whether there is anything to choose."""
        return len(self._names) > 1

    def step(self) -> None:
        """The next of our people, and after the last one whoever leads."""
        if not self.is_offered():
            return
        round_ = ["", *self._names]
        place = round_.index(self._speaker) if self._speaker in round_ else 0
        self.chosen.emit(round_[(place + 1) % len(round_)])

    def open_menu(self) -> None:
        """Let the user choose."""
        menu = QMenu(self)
        for name in self._names:
            menu.addAction(menu_text(name), partial(self.chosen.emit, name))
        menu.addAction(self.tr("Whoever leads"), partial(self.chosen.emit, ""))
        anchor = self if self.isVisible() else self.parentWidget() or self
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))
