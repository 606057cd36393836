"""The time that is left, as a ring that empties."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import begin

MINUTES = 10
LAST_SECONDS = 60
"""From here on the ring asks to come to the end."""


class TimeRing(QWidget):
    """Counts ten minutes down from ``start``; ``clock`` tells the present instant."""

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = clock
        self._began: datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tick = QTimer(self, interval=1_000)
        self._tick.timeout.connect(self.show_now)

    def start(self) -> None:
        """Begin anew."""
        self._began = self._now()
        self._tick.start()
        self.show_now()

    def stop(self) -> None:
        """Stand still."""
        self._tick.stop()

    def gone(self) -> int:
        """Whole seconds since it began."""
        if self._began is None:
            return 0
        return max(int((self._now() - self._began).total_seconds()), 0)

    def left(self) -> int:
        """Whole seconds left, at least 0."""
        return max(MINUTES * 60 - self.gone(), 0)

    def text(self) -> str:
        """Minutes and seconds left."""
        return f"{self.left() // 60}:{self.left() % 60:02d}"

    def tone(self) -> str:
        """The colour role of the ring."""
        return "warn" if self.left() <= LAST_SECONDS else "accent"

    def show_now(self) -> None:
        """Show how much is left at this moment."""
        self.setAccessibleName(self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(60), theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        width = theme.px(5)
        rect = QRectF(self.rect()).adjusted(width, width, -width, -width)
        pen = QPen(QColor(palette.line), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawEllipse(rect)
        pen.setColor(QColor(palette.color(self.tone())))
        painter.setPen(pen)
        share = self.left() / (MINUTES * 60)
        if share:
            painter.drawArc(rect, 90 * 16, round(360 * 16 * share))
        painter.setPen(QColor(palette.text))
        painter.setFont(theme.font("strong"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
