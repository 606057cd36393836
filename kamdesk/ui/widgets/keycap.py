"""A key's name in a small frame, beside the thing that the key does."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import begin, box

_ARROWS = {
    "Left": "\N{LEFTWARDS ARROW}",
    "Right": "\N{RIGHTWARDS ARROW}",
    "Up": "\N{UPWARDS ARROW}",
    "Down": "\N{DOWNWARDS ARROW}",
}


class KeyCap(QWidget):
    """Shows a key sequence the way this system writes it."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self._text = written_keys(keys).replace("+", " ")
        self.setAccessibleName(written)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font("keycap"))
        return QSize(metrics.horizontalAdvance(self._text) + theme.px(12), theme.px(19))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        box(painter, rect, theme.px(4), palette.surface, palette.line_strong)
        painter.setFont(theme.font("keycap"))
        painter.setPen(QColor(palette.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


def written_keys(keys: str) -> str:
    """A portable key sequence as this system writes it, with arrows as arrows: their names in
    words are long; Enter is called as keyboards and our hints have it."""
    written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    name = keys.rpartition("+")[2]
    if name not in _ARROWS:
        return written.replace("Return", "Enter")
    named = QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)
    return written.removesuffix(named) + _ARROWS[name]
