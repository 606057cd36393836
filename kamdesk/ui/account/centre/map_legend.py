"""What the signs of the relationship map mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Label
from kamdesk.ui.widgets.painting import begin


class MapLegend(QWidget):
    """Two kinds of line, in words."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for kind in ("reports", "influences"):
            row.addWidget(_Stroke(kind))
            row.addWidget(
                Label(ctx.word(f"buying_map.legend_{kind}"), "small", "muted", wrap=False)
            )
        row.addStretch(1)


class _Stroke(QWidget):
    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(28), theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        influencing = self._kind == "influences"
        pen = QPen(QColor(palette.accent if influencing else palette.faint), 1.5)
        if influencing:
            pen.setDashPattern([4, 3])
        painter = begin(self)
        painter.setPen(pen)
        middle, right = self.height() / 2, self.width() - theme.px(2)
        painter.drawLine(QPointF(0, middle), QPointF(right, middle))
        if influencing:
            wing = theme.px(4)
            painter.setPen(QPen(QColor(palette.accent), 1.5))
            for side in (-wing, wing):
                painter.drawLine(QPointF(right - wing, middle + side), QPointF(right, middle))
        painter.end()
