"""A score of 0 to 5 as a bar of five cells, with a mark where figures and judgement differ."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.method.criteria import MOST
from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import begin, box


class ScoreBar(QWidget):
    """Filled cells are the score that counts; the small mark below is the computed one."""

    def __init__(self, spoken: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used: int | None = None
        self._computed: int | None = None
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_score(self, used: int | None, computed: int | None, spoken: str) -> None:
        """Show these; None is unknown. ``spoken`` is what a screen reader says."""
        self._used, self._computed = used, computed
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(112), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        gap = theme.px(3)
        width = (self.width() - gap * (MOST - 1)) / MOST
        height = theme.px(10)
        top = (self.height() - height) / 2
        for place in range(MOST):
            cell = QRectF(place * (width + gap), top, width, height)
            filled = self._used is not None and place < self._used
            dashed = self._used is None
            fill = palette.accent if filled else palette.sunken
            line = None if filled else palette.line_strong
            box(painter, cell, theme.px(2), fill, line, dashed=dashed)
        if self._computed not in (None, self._used):
            self._mark(painter, self._computed * (width + gap) - gap / 2, top + height + 1)
        painter.end()

    def _mark(self, painter, x: float, y: float) -> None:
        """A small triangle that points at the end of the computed score."""
        side = theme.px(4)
        x = min(max(x, side), self.width() - side)
        painter.setPen(QPen(QColor(theme.current().warn), 1))
        painter.setBrush(QColor(theme.current().warn))
        painter.drawPolygon(
            QPolygonF([QPointF(x, y), QPointF(x - side, y + side), QPointF(x + side, y + side)])
        )
