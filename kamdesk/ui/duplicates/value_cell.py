"""One of two values of a field: the chosen one is tinted and bears a check mark."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from kamdesk.ui import theme
from kamdesk.ui.widgets import Label
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box, focus_ring


class ValueCell(FocusButton):
    """A value that can be taken. ``spoken`` is its accessible name."""

    def __init__(self, text: str, spoken: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(spoken)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(6), theme.px(30), theme.px(6))
        label = Label(text)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(label)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect, radius = QRectF(self.rect()), theme.px(6)
        chosen = self.isChecked()
        ground = palette.accent_tint if chosen else palette.surface
        if self.underMouse() and not chosen:
            ground = palette.hover
        box(painter, rect, radius, ground, palette.accent if chosen else palette.line)
        if chosen:
            place = QRectF(rect.right() - theme.px(26), theme.px(6), theme.px(18), theme.px(18))
            theme.paint_icon(painter, place, "check", palette.accent, 16)
        if self.ring:
            focus_ring(painter, rect, radius)
        painter.end()
