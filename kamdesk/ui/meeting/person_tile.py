"""A person at the table: initials, name, and what they are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.meeting.line_tools import LineTools, ToolStrip
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box, focus_ring

_MOST = 300
"""Widest tile, design pixels."""


def initials(name: str) -> str:
    """What stands in the circle: the family name of a Chinese name, the first letters of others."""
    words = name.split()
    if not name or not name.isascii() or len(words) < 2:
        return name[:1].upper()
    return (words[0][:1] + words[-1][:1]).upper()


class PersonTile(FocusButton):
    """Initials in a circle of ``tone``, the name, and a muted line below. ``dismissed`` by its
    cross, or by Delete or Backspace."""

    dismissed = Signal()

    def __init__(
        self, name: str, detail: str, tone: str, way_out: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._detail = detail
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(detail)
        self.setToolTip(f"{name}\n{detail}" if detail else name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._way_out = way_out
        self._tools = LineTools(self, self._fill_tools, inset=4)

    def _fill_tools(self, strip: ToolStrip) -> None:
        strip.add_tool("close", self._way_out, self.dismissed.emit)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._tools.appear()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tools.vanish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dismissed.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        name = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text())
        detail = QFontMetrics(theme.font("small")).horizontalAdvance(self._detail)
        width = theme.px(48) + max(name, detail) + theme.px(12)
        return QSize(min(width, theme.px(_MOST)), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        box(painter, rect, rect.height() / 2, palette.sunken, palette.line)
        self._paint_circle(painter)
        left, room = theme.px(46), self.width() - theme.px(58)
        half = self.height() / 2
        align = Qt.AlignmentFlag.AlignVCenter
        lines = (("strong", palette.text, self.text()), ("small", palette.muted, self._detail))
        for place, (role, ink, text) in enumerate(lines):
            painter.setFont(theme.font(role))
            painter.setPen(QColor(ink))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            top = theme.px(3) + place * (half - theme.px(3))
            painter.drawText(QRectF(left, top, room + 2, half - theme.px(3)), align, shown)
        if self.ring:
            focus_ring(painter, rect, rect.height() / 2)
        painter.end()

    def _paint_circle(self, painter: QPainter) -> None:
        ink, ground = theme.current().chip(self._tone)
        side = self.height() - theme.px(10)
        circle = QRectF(theme.px(5), theme.px(5), side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(circle)
        painter.setPen(QColor(ink))
        painter.setFont(theme.font("small_strong"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(self.text()))
