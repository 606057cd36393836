"""The middle of a dialog: as high as what it holds, and scrolling where there is less room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kamdesk.ui import theme

LEAST = 80
"""Height in design pixels below which it isn't squeezed."""


class ScrollBody(QScrollArea):
    """Asks for the height of its content, so that it scrolls only where its window can't give
    that; ``column`` is the layout of the content."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._ground = _Ground()
        self.column = QVBoxLayout(self._ground)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._ground)
        self._ground.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self.column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self.column.totalMinimumSize()
        bar = self.verticalScrollBar().sizeHint().width() if least.height() else 0
        return QSize(least.width() + bar, min(least.height(), theme.px(LEAST)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        wrapped = self.column.totalHeightForWidth(width) if self.column.hasHeightForWidth() else 0
        return max(wrapped, self.column.totalMinimumSize().height())

    def show_focus(self) -> None:
        """Scroll to what has the focus."""
        focus: QWidget | None = self.window().focusWidget()
        if focus is not None and self._ground.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, theme.px(24))


class _Ground(QWidget):
    """Lets the window learn that there is more or less to show."""

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            viewport = self.parentWidget()
            area = viewport.parentWidget() if viewport is not None else None
            if area is not None:
                area.updateGeometry()
        return handled
