"""A thin bar: how much of something is done or reached."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import begin, box


class ThinBar(QWidget):
    """A bar of six pixels. ``share`` is 0 to 1, larger values fill it; ``tone`` a colour role."""

    def __init__(self, share: float = 0.0, tone: str = "accent", parent: QWidget | None = None):
        super().__init__(parent)
        self._share = 0.0
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(share)

    def set_share(self, share: float, tone: str = "") -> None:
        """Show another share, and another tone if given."""
        self._share = min(max(share, 0.0), 1.0)
        self._tone = tone or self._tone
        self.setAccessibleName(f"{self._share:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(6))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        radius = self.height() / 2
        whole = QRectF(self.rect())
        palette = theme.current()
        box(painter, whole, radius, palette.line)
        if self._share > 0:
            filled = QRectF(whole)
            filled.setWidth(max(whole.width() * self._share, self.height()))
            box(painter, filled, radius, palette.color(self._tone))
        painter.end()
