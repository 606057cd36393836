"""A large tick that Space and Enter turn on and off."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box, focus_ring

SIZE = 26
"""Design pixels."""


class Tick(FocusButton):
    """A round box; ticked it is filled. ``icon`` is drawn when on."""

    def __init__(self, name: str, icon: str = "check", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(SIZE), theme.px(SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        on = self.isChecked()
        fill = palette.accent if on else palette.hover if self.underMouse() else palette.surface
        box(painter, rect, rect.height() / 2, fill, palette.accent if on else palette.line_strong)
        if on:
            theme.paint_icon(painter, rect, self._icon, palette.on_accent, 16)
        if self.ring:
            focus_ring(painter, QRectF(self.rect()), rect.height() / 2)
        painter.end()
