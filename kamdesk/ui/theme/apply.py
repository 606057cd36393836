"""Puts a theme on the application and keeps it in step with the system."""

from __future__ import annotations

import sys
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontInfo, QStyleHints
from PySide6.QtWidgets import QApplication

from kamdesk import theme_roles
from kamdesk.ui.theme import fonts
from kamdesk.ui.theme.qt_palette import qt_palette
from kamdesk.ui.theme.state import signals
from kamdesk.ui.theme.style_sheet import style_sheet

Mode = Literal["system", "light", "dark"]

LARGEST_SCALE = 2.0


def apply_theme(app: QApplication, mode: Mode = "system", text_scale: float = 1.0) -> None:
    """Set style, palette, font and style sheet; with ``system`` later changes are followed.

    ``text_scale`` multiplies the system's own text scale, the product is kept within 1 to 2.
    Widgets take new sizes when they are built: rebuild the window after a change of scale.
    """
    keeper = app.findChild(_ThemeKeeper) or _ThemeKeeper(app)
    keeper.use(mode, text_scale)


class _ThemeKeeper(QObject):
    """Lives with the application and listens to the system's wishes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._mode: Mode = "system"
        self._text_scale = 1.0
        self._system_scale = _system_scale(app)
        self._hints: QStyleHints = app.styleHints()
        app.setStyle("Fusion")
        self._hints.colorSchemeChanged.connect(self._follow)
        if hasattr(self._hints, "accessibility"):
            wishes = self._hints.accessibility()
            for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
                if hasattr(wishes, name):
                    getattr(wishes, name).connect(self._follow)

    def use(self, mode: Mode, text_scale: float) -> None:
        self._mode = mode
        self._text_scale = text_scale
        scheme = {
            "light": Qt.ColorScheme.Light,
            "dark": Qt.ColorScheme.Dark,
            "system": Qt.ColorScheme.Unknown,
        }[mode]
        self._hints.blockSignals(True)
        self._hints.setColorScheme(scheme)  # title bars and native dialogs, where supported
        self._hints.blockSignals(False)
        self._put()

    def _follow(self) -> None:
        self._put()

    def _put(self) -> None:
        state = signals()
        state.palette = theme_roles.load(self._scheme(), high_contrast=self._high_contrast())
        state.scale = min(max(self._text_scale * self._system_scale, 1.0), LARGEST_SCALE)
        state.motion = not self._prefers("motionPreference", "ReducedMotion")
        self._app.setFont(fonts.font("body"))
        self._app.setPalette(qt_palette(state.palette))
        self._app.setStyleSheet(style_sheet(state.palette, state.scale))
        state.changed.emit()

    def _scheme(self) -> theme_roles.Scheme:
        if self._mode != "system":
            return self._mode
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _high_contrast(self) -> bool:
        return self._prefers("contrastPreference", "HighContrast")

    def _prefers(self, question: str, answer: str) -> bool:
        """Ask the system; Qt before 6.10 knows neither question and means no."""
        if not hasattr(self._hints, "accessibility"):
            return False
        wishes = self._hints.accessibility()
        if not hasattr(wishes, question):
            return False
        return bool(getattr(wishes, question)().name == answer)


def _system_scale(app: QApplication) -> float:
    """How much larger than usual the system draws text, besides the screen's pixel ratio."""
    if sys.platform == "win32":
        return QFontInfo(app.font()).pixelSize() / 12
    if sys.platform == "darwin":
        return 1.0
    screen = app.primaryScreen()
    return screen.logicalDotsPerInch() / 96 if screen else 1.0
