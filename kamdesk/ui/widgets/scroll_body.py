"""The middle of a dialog: as high as what it holds, and scrolling where there is less room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kamdesk.ui import theme

LEAST = 96
"""Height in design pixels below which it isn't squeezed."""
CLEAR = 28
"""Design pixels kept in sight above and below what has the focus: its label, its error."""


class ScrollBody(QScrollArea):
    """Asks for the height of its content, so that it scrolls only where its window can't give
    that. ``column`` is the layout of the content. ``margin`` design pixels at both sides are its
    own: the scroll bar stands in them, and the content is as wide with it as without."""

    def __init__(self, margin: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._margin = theme.px(margin)
        self._shown: QWidget | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._ground = _Ground()
        self.column = QVBoxLayout(self._ground)
        self.column.setContentsMargins(self._margin, 0, self._margin, 0)
        self.setWidget(self._ground)
        self._ground.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        wanted = self.column.totalSizeHint()
        return QSize(self._width(wanted), wanted.height())

    def minimumSizeHint(self) -> QSize:
        least = self.column.totalMinimumSize()
        return QSize(self._width(least), min(least.height(), theme.px(LEAST)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        wrapped = 0
        if self.column.hasHeightForWidth():
            wrapped = self.column.totalHeightForWidth(width - self._bar())
        return max(wrapped, self.column.totalMinimumSize().height())

    def show_focus(self) -> None:
        """Scroll to what has got the focus since; what the user scrolled away from stays away."""
        focus: QWidget | None = self.window().focusWidget()
        if focus is self._shown:
            return
        self._shown = focus
        if focus is not None and self._ground.isAncestorOf(focus):
            self._show(focus)

    def _show(self, part: QWidget) -> None:
        """The whole of it with its label; its top where that is too high."""
        high = self.viewport().height()
        clear = max(min(theme.px(CLEAR), (high - part.height()) // 2), 0)
        bar = self.verticalScrollBar()
        top = part.mapTo(self._ground, QPoint()).y() - clear
        bottom = top + part.height() + 2 * clear
        bar.setValue(min(max(bar.value(), bottom - high), top))

    def _bar(self) -> int:
        """How much of the scroll bar's width stands in the margin now."""
        return self._margin - self.column.contentsMargins().right()

    def _width(self, size: QSize) -> int:
        return size.width() + self._bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bar = self.width() - self.viewport().width()
        sides = self.column.contentsMargins()
        right = max(self._margin - bar, 0)
        if sides.right() != right:
            sides.setRight(right)
            self.column.setContentsMargins(sides)


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
