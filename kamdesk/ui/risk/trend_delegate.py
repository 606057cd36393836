"""A small line of the kept months in a cell, and how many points were won or lost."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kamdesk.ui import theme
from kamdesk.ui.risk.health_model import LINE_ROLE, Index
from kamdesk.ui.widgets import RowDelegate
from kamdesk.ui.widgets.table import draw_line

LINE_WIDTH = 76


class TrendDelegate(RowDelegate):
    """Scaled 0–100 in every row, so that lines can be compared."""

    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        months = index.data(LINE_ROLE) or ()
        known = [(place, one) for place, one in enumerate(months) if one is not None]
        width = float(theme.px(LINE_WIDTH))
        if len(known) > 1:
            place = QRectF(room.left(), room.top() + 8, width, room.height() - 16)
            _paint_line(painter, place, known, len(months) - 1)
        text = str(index.data() or "")
        tone = {"\N{MINUS SIGN}": "bad", "+": "good"}.get(text[:1], "muted")
        rest = QRectF(room.left() + width + theme.px(8), room.top(), room.width(), room.height())
        draw_line(painter, rest, text, "small", tone)


def _paint_line(painter: QPainter, room: QRectF, known: list[tuple[int, int]], last: int) -> None:
    palette = theme.current()
    points = [
        QPointF(
            room.left() + room.width() * place / last,
            room.bottom() - room.height() * health / 100,
        )
        for place, health in known
    ]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.series[0]), 1.6))
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.series[0]))
    painter.drawEllipse(points[-1], 2.5, 2.5)
