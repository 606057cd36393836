"""How near an account is to leaving, in shape, word and score."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.method.churn import ChurnWarning
from kamdesk.ui.context import Context
from kamdesk.ui.levels import level_tone
from kamdesk.ui.widgets import Chip


class LevelChip(Chip):
    """The word of the level with its shape, and the score."""

    shaped = True

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx

    def show_warning(self, warning: ChurnWarning) -> None:
        """Show level and score."""
        word = words.of(warning.level, self._ctx.language)
        self.set_chip(f"{word} {warning.score}", level_tone(warning.level))
