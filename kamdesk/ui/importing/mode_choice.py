"""May the import add, update, or both? In plain words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.importing import Mode
from kamdesk.ui import theme
from kamdesk.ui.importing.choice_tile import ChoiceTile
from kamdesk.ui.widgets import Card


class ModeChoice(QWidget):
    """``chosen(Mode)`` when the user takes another one; arrow keys choose too."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = {
            Mode.BOTH: (
                self.tr("Add and update"),
                self.tr("New ones are added; known ones take over what the file says."),
            ),
            Mode.CREATE: (
                self.tr("Only add"),
                self.tr("What the book holds already stays as it is."),
            ),
            Mode.UPDATE: (
                self.tr("Only update"),
                self.tr("Rows that the book doesn't hold yet stay out."),
            ),
        }
        self._tiles = {mode: ChoiceTile(*words) for mode, words in texts.items()}
        card = Card(self.tr("What may happen"))
        for mode, tile in self._tiles.items():
            tile.clicked.connect(lambda _=False, pressed=mode: self._press(pressed))
            tile.moved.connect(lambda x, y, start=mode: self._move(start, x + y))
            card.add(tile)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(card)

    def set_value(self, mode: Mode) -> None:
        """Mark the one in force."""
        for other, tile in self._tiles.items():
            tile.set_chosen(other is mode)

    def _press(self, mode: Mode) -> None:
        self.set_value(mode)
        self.chosen.emit(mode)

    def _move(self, start: Mode, step: int) -> None:
        modes = list(self._tiles)
        at = modes.index(start) + step
        if 0 <= at < len(modes):
            self._tiles[modes[at]].setFocus(Qt.FocusReason.TabFocusReason)
            self._press(modes[at])
