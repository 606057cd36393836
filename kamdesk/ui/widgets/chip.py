"""Chips: a verdict in a word, with its shape, on its tint."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import (
    SHAPES,
    begin,
    chip_size,
    focus_ring,
    paint_chip,
    paint_shape,
)


class Chip(QWidget):
    """A static chip. ``tone`` is a tier, a state (accent, good, warn, bad) or ``neutral``."""

    shaped = False

    def __init__(self, text: str = "", tone: str = "neutral", parent: QWidget | None = None):
        super().__init__(parent)
        self._text = text
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """The word shown."""
        return self._text

    def set_chip(self, text: str, tone: str) -> None:
        """Change word and tone together; the same again asks for no new layout."""
        if (text, tone) == (self._text, self._tone):
            return
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(*chip_size(self._text, self.shaped))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        paint_chip(painter, QRectF(self.rect()), self._text, self._tone, self.shaped)
        painter.end()


class StateChip(Chip):
    """A word on the tint of a state."""


class TierChip(Chip):
    """A tier: shape and word. ``tier`` is its key or ``None`` for an account not yet rated."""

    shaped = True

    def __init__(self, text: str = "", tier: str | None = None, parent: QWidget | None = None):
        super().__init__(text, str(tier) if tier else "neutral", parent)

    def set_tier(self, text: str, tier: str | None) -> None:
        """Show another tier."""
        self.set_chip(text, str(tier) if tier else "neutral")


class ChipButton(FocusButton):
    """A chip that can be pressed; shaped when its tone has a tier's shape."""

    def __init__(self, text: str, tone: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = ""
        self.set_chip(text, tone)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_chip(self, text: str, tone: str) -> None:
        """Change word and tone together; the same again asks for no new layout."""
        if (text, tone) == (self.text(), self._tone):
            return
        self._tone = tone
        self._shaped = SHAPES.get(tone) in ("diamond", "triangle", "square", "circle")
        self._shaped = self._shaped and tone not in ("good", "warn", "bad")
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width, height = chip_size(self.text(), self._shaped)
        return QSize(width, height + theme.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        rect = QRectF(self.rect())
        paint_chip(painter, rect, self.text(), self._tone, self._shaped)
        if self.ring or self.underMouse():
            focus_ring(painter, rect, rect.height() / 2)
        painter.end()


class Mark(QWidget):
    """The bare shape of a state, for the head of a line: circle good, triangle warn, octagon bad.

    ``meaning`` is what a screen reader says.
    """

    def __init__(self, tone: str, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setAccessibleName(meaning)
        self.setToolTip(meaning)
        self.setFixedSize(theme.px(16), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme.px(11)
        palette = theme.current()
        known = self._tone in SHAPES and self._tone != "neutral"
        color = palette.color(self._tone if known else "faint")
        painter = begin(self)
        rect = QRectF(0, (self.height() - side) / 2, side, side)
        paint_shape(painter, rect, self._tone, color)
        painter.end()
