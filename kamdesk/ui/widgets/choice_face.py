"""A face that can be chosen: tinted and with a check mark while it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from kamdesk.ui import theme
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.label import Label
from kamdesk.ui.widgets.painting import begin, box, focus_ring

_MARK_ROOM = 30


class ChoiceFace(FocusButton):
    """A checkable button that paints its ground and mark; who derives from it puts lines on it.

    ``margins`` are the room beside and above the lines, ``mark`` the side of the check mark,
    ``radius`` that of the corners, all in design pixels.
    """

    margins = (10, 6)
    mark = 18
    radius = 6

    def __init__(self, height: QSizePolicy.Policy) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, height)
        side, edge = self.margins
        self._lines = QVBoxLayout(self)
        room = (side, edge, _MARK_ROOM, edge)
        self._lines.setContentsMargins(*(theme.px(size) for size in room))
        self._lines.setSpacing(theme.px(1))

    def add_line(self, text: str, role: str = "body", tone: str = "text") -> None:
        """Put a line of text below the others."""
        label = Label(text, role, tone)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lines.addWidget(label)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect, radius = QRectF(self.rect()), theme.px(self.radius)
        chosen = self.isChecked()
        ground = palette.accent_tint if chosen else palette.surface
        if self.underMouse() and not chosen:
            ground = palette.hover
        box(painter, rect, radius, ground, palette.accent if chosen else palette.line)
        if chosen:
            side, edge = theme.px(self.mark), theme.px(self.margins[1])
            place = QRectF(rect.right() - theme.px(8) - side, edge, side, side)
            theme.paint_icon(painter, place, "check", palette.accent, 16)
        if self.ring:
            focus_ring(painter, rect, radius)
        painter.end()
