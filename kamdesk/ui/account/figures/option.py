"""A sentence that can be ticked, or be one of several: the box beside wrapping text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import Label


class Option(QWidget):
    """``box`` is a check box or radio button without words of its own."""

    def __init__(self, box: QAbstractButton, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box, self.text = box, text
        box.setAccessibleName(text)
        self.setFocusProxy(box)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        label = Label(text)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.box.click()
