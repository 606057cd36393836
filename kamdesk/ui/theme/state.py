"""What the theme is at the moment: palette, text scale, motion. One per process."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from kamdesk import theme_roles
from kamdesk.theme_roles import Palette


class ThemeState(QObject):
    """Holds the current look; ``changed`` fires after palette and style sheet are in place."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.palette = theme_roles.load("light")
        self.scale = 1.0
        self.motion = True


_state = ThemeState()


def signals() -> ThemeState:
    """The object whose ``changed`` signal tells that colours or sizes are new."""
    return _state


def current() -> Palette:
    """The palette in use."""
    return _state.palette


def color(role: str) -> QColor:
    """The ``QColor`` of a role such as ``muted`` or ``gold_tint``; ``KeyError`` if unknown."""
    return QColor(_state.palette.color(role))


def px(value: float) -> int:
    """A design measure in device-independent pixels, on the text scale in use."""
    return round(value * _state.scale)


def motion_allowed() -> bool:
    """False when the system asks for reduced motion: then nothing slides or fades."""
    return _state.motion
