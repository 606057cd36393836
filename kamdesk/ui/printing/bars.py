"""Sales by month as bars on paper: a year, the last three against the same three a year before."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kamdesk.exchange.briefing.lines import Bars
from kamdesk.ui.printing import ink
from kamdesk.ui.printing.pieces import Drawing

HEIGHT = 66.0
_LABELS = 17.0
_BAR = 0.66


def bars(box: QRectF, shown: Bars) -> Drawing:
    """The bars; a dashed step over the last months is what they were a year before."""

    def stroke(painter: QPainter, box: QRectF) -> None:
        _draw(painter, box, shown)

    return Drawing(box, stroke)


def _draw(painter: QPainter, box: QRectF, shown: Bars) -> None:
    palette, count = ink.paper(), len(shown.months)
    compared = len(shown.before)
    highest = max(1, *(revenue for _month, revenue in shown.months), *shown.before)
    step = box.width() / count
    base = box.bottom() - _LABELS
    tall = base - box.top() - 3

    def height(revenue: int) -> float:
        return max(revenue, 0) / highest * tall

    painter.setFont(ink.font())
    for place, (month, revenue) in enumerate(shown.months):
        last = place >= count - compared
        tone = (palette.warn if shown.fell else palette.accent) if last else palette.line_strong
        x = box.x() + (place + (1 - _BAR) / 2) * step
        painter.fillRect(QRectF(x, base - height(revenue), step * _BAR, height(revenue)),
                         QColor(tone))  # fmt: skip
        painter.setPen(QColor(palette.text if last else palette.muted))
        label = QRectF(box.x() + place * step, base + 1, step, _LABELS - 1)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(month.month))
    painter.fillRect(QRectF(box.x(), base, box.width(), 0.75), QColor(palette.line_strong))
    painter.setPen(QPen(QColor(palette.text), 1.0, Qt.PenStyle.DashLine))
    for place, revenue in enumerate(shown.before, count - compared):
        if revenue > 0:
            x, y = box.x() + place * step, base - height(revenue)
            painter.drawLine(QRectF(x + 1, y, step - 2, 0).topLeft(),
                             QRectF(x + 1, y, step - 2, 0).topRight())  # fmt: skip
