"""The field that finds anything, with its shortcut shown at the right end."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.keycap import KeyCap
from kamdesk.ui.widgets.line_edit import LineEdit

_LENS, _AIR = 28, 8
_ROOMY = 140
"""So much room in design pixels is enough for half of the words and the key."""


class SearchField(LineEdit):
    """A line edit with a lens; Escape clears, then leaves. ``keys`` is only shown, not bound, and
    only where the words beside it are whole."""

    def __init__(self, placeholder: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", placeholder, parent)
        self.setProperty("kind", "search")
        self.setAccessibleName(placeholder)
        self._cap = KeyCap(keys, self) if keys else None
        self.textChanged.connect(self._show_cap)

    def _show_cap(self) -> None:
        if self._cap:
            words = QFontMetrics(self.font()).horizontalAdvance(self.placeholderText())
            cap = self._cap.sizeHint().width()
            room = self.width() - theme.px(_LENS) - theme.px(2 * _AIR)
            shown = not self.text() and (words + cap <= room or room >= theme.px(_ROOMY))
            self._cap.setVisible(shown)
            self.setTextMargins(0, 0, cap if shown else 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._cap:
            self._show_cap()
            size = self._cap.sizeHint()
            top = (self.height() - size.height()) // 2
            self._cap.setGeometry(
                self.width() - size.width() - theme.px(8), top, size.width(), size.height()
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        place = QRectF(theme.px(6), 0, theme.px(28), self.height())
        theme.paint_icon(painter, place, "search", theme.current().muted)
        painter.end()
