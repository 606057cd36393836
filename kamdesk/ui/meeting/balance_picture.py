"""The value balance drawn: the problem's cost above, price, change and risk below (method §6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.theme_roles import mix
from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import begin, box

_BAR = 16
_LINE = 22


@dataclass(frozen=True, slots=True)
class Weight:
    """A part of a pan: an amount in money units, what it is, and whether it is an estimate."""

    amount: int
    name: str
    estimate: bool = False


class BalancePicture(QWidget):
    """Two bars on one scale; estimates are paler. Without numbers both are dashed and grey."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pans: list[tuple[str, str, str, Sequence[Weight]]] = []
        self._worth = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def weigh(
        self,
        problem: tuple[str, str, Sequence[Weight]],
        change: tuple[str, str, Sequence[Weight]],
        *,
        worth: bool,
    ) -> None:
        """Show both pans, each as its name, its sum in words, and its weights."""
        self._worth = worth
        tone = "good" if worth else "warn"
        self._pans = [(*problem[:2], tone, problem[2]), (*change[:2], "accent", change[2])]
        said = [f"{name} {total}" for name, total, _tone, _parts in self._pans]
        self.setAccessibleName(" · ".join(said))
        told = [f"{w.name} {w.amount:,}" for *_rest, parts in self._pans for w in parts]
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), 2 * theme.px(_LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), 2 * theme.px(_LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        font = theme.font("small")
        metrics = QFontMetrics(font)
        strong = QFontMetrics(theme.font("small_strong"))
        names = max((metrics.horizontalAdvance(pan[0]) for pan in self._pans), default=0)
        totals = max((strong.horizontalAdvance(pan[1]) for pan in self._pans), default=0)
        left, right = names + theme.px(10), totals + theme.px(10)
        room = max(self.width() - left - right, theme.px(24))
        most = max((sum(w.amount for w in pan[3]) for pan in self._pans), default=0)
        for place, (name, total, tone, weights) in enumerate(self._pans):
            line = QRectF(0, place * theme.px(_LINE), self.width(), theme.px(_LINE))
            self._write(painter, line, name, total)
            top = line.top() + (line.height() - theme.px(_BAR)) / 2
            bar = QRectF(left, top, room, theme.px(_BAR))
            if weights and most:
                self._paint_bar(painter, bar, weights, most, palette.color(tone))
            else:
                box(painter, bar, theme.px(4), None, palette.line_strong, dashed=True)
        painter.end()

    def _write(self, painter: QPainter, line: QRectF, name: str, total: str) -> None:
        palette = theme.current()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(palette.muted))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(theme.font("small_strong"))
        painter.setPen(QColor(palette.text))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, total)

    @staticmethod
    def _paint_bar(
        painter: QPainter, bar: QRectF, weights: Sequence[Weight], most: int, color: str
    ) -> None:
        palette = theme.current()
        left = bar.left()
        for place, weight in enumerate(weights):
            width = bar.width() * weight.amount / most
            shade = 0.62 if weight.estimate else min(0.18 * place, 0.54)
            part = QRectF(left, bar.top(), max(width - 2, 1), bar.height())
            box(painter, part, theme.px(3), mix(color, palette.surface, shade))
            left += width
