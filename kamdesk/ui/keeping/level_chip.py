"""How near an account is to leaving, in shape, word and score."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.method.churn import ChurnWarning
from kamdesk.models.kinds import ChurnLevel
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Chip

_TONES = {ChurnLevel.LOW: "good", ChurnLevel.WATCH: "warn", ChurnLevel.HIGH: "bad"}
HEALTHY, AILING = 70, 50
"""Health from which an account is well, and below which it is ill."""


class LevelChip(Chip):
    """The word of the level with its shape, and the score."""

    shaped = True

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx

    def show_warning(self, warning: ChurnWarning) -> None:
        """Show level and score."""
        word = words.of(warning.level, self._ctx.language)
        self.set_chip(f"{word} {warning.score}", _TONES[warning.level])


def health_tone(health: int | None) -> str:
    """The tone of a health score; neutral where nothing is known."""
    if health is None:
        return "neutral"
    return "good" if health >= HEALTHY else "warn" if health >= AILING else "bad"
