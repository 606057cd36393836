"""A product line shared out in one bar: ours, each competitor, in-house, the unknown rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.charts.wallet import ink_on, part_color
from kamdesk.method import wallet_words
from kamdesk.method.wallet import FULL, Part, whole_percents
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets.painting import begin


class ShareBar(QWidget):
    """Parts with their names where there is room. More than everything is drawn past a mark at
    100 %, never squeezed."""

    def __init__(self, ctx: Context, height: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._height = height
        self._parts: tuple[Part, ...] = ()
        self._percents: list[int] = []
        self._names: Mapping[int, str] = {}
        self._rivals: Sequence[int] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: Sequence[Part], names: Mapping[int, str]) -> None:
        """Show these parts; ``names`` are of all competitors of the account, which gives each the
        same colour in every bar."""
        self._parts, self._names = tuple(parts), names
        self._percents = whole_percents(self._parts)
        self._rivals = sorted(names)
        told = ", ".join(self._label(place) for place in range(len(self._parts)))
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        whole = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(whole, theme.px(4), theme.px(4))
        painter.setClipPath(outline)
        painter.fillRect(whole, QColor(palette.line))
        claimed = sum((part.percent for part in self._parts), FULL - FULL)
        reach = float(max(claimed, FULL))
        painter.setFont(theme.font("small"))
        left = 0.0
        for place, part in enumerate(self._parts):
            width = whole.width() * float(part.percent) / reach
            self._paint_part(painter, QRectF(left, 0, width, whole.height()), place)
            left += width
        if claimed > FULL:
            self._mark_full(painter, whole, whole.width() * 100 / reach)
        painter.end()

    def _paint_part(self, painter: QPainter, room: QRectF, place: int) -> None:
        palette = theme.current()
        ground = part_color(self._parts[place], self._rivals, palette)
        painter.fillRect(room, QColor(ground))
        painter.setPen(QPen(QColor(palette.surface), 1))
        painter.drawLine(QPointF(room.right(), 0), QPointF(room.right(), room.height()))
        metrics = QFontMetricsF(painter.font())
        for label in (self._label(place), f"{self._percents[place]}%"):
            if metrics.horizontalAdvance(label) + theme.px(8) <= room.width():
                painter.setPen(QColor(ink_on(ground, palette)))
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, label)
                return

    def _mark_full(self, painter: QPainter, whole: QRectF, place: float) -> None:
        for color, width in ((theme.current().surface, 4), (theme.current().bad, 2)):
            painter.setPen(QPen(QColor(color), theme.px(width)))
            painter.drawLine(QPointF(place, 0), QPointF(place, whole.height()))

    def _label(self, place: int) -> str:
        name = wallet_words.part_name(self._parts[place], self._names, self._ctx.language)
        return self._ctx.word("wallet.part", holder=name, percent=self._percents[place])
