"""The frames of the chain grid: connected cards, dashed where something is still missing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import begin, box


class Cell(QFrame):
    """A card of a chain. ``tone`` colours its line; a ``gap`` has a dashed line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = ""
        self._gap = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.px(10), theme.px(8), theme.px(8), theme.px(8))
        self.body.setSpacing(theme.px(3))

    def mark(self, tone: str = "", *, gap: bool = False) -> None:
        """Change line colour and style; ``tone`` is a colour role."""
        if (tone, gap) != (self._tone, self._gap):
            self._tone, self._gap = tone, gap
            self.update()

    def is_gap(self) -> bool:
        """Whether it is drawn as something missing."""
        return self._gap

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        line = palette.color(self._tone) if self._tone else palette.line
        if self._gap and not self._tone:
            line = palette.line_strong
        fill = None if self._gap else palette.surface
        box(painter, QRectF(self.rect()), theme.px(8), fill, line, dashed=self._gap)
        painter.end()


class Arrow(QWidget):
    """What leads from one card to the next."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(theme.px(20))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(20), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme.paint_icon(painter, QRectF(self.rect()), "arrow_right", theme.current().muted, 16)
        painter.end()


class ColumnTitle(QWidget):
    """Keeps a title over its column: the left edge follows the cards below."""

    def __init__(self, label: QWidget) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(4), 0, 0, 0)
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignLeft)
