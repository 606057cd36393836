"""A tier as a toggle of the filter bar: shape, word and how many accounts it has."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.models.kinds import Tier
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box, focus_ring, paint_shape

HEIGHT = 32


class TierToggle(FocusButton):
    """Checked: only this tier (and other checked ones). ``tier`` None is *not rated*."""

    def __init__(self, ctx: Context, tier: Tier | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = str(tier) if tier else "neutral"
        self._word = ctx.word(f"tier.{tier or 'not_rated'}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how many accounts there are."""
        self.setText(f"{self._word} {count:,}")
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(theme.font("body")).horizontalAdvance(self.text())
        return QSize(round(width) + theme.px(36), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        ink, tint = palette.chip(self._tone)
        on = self.isChecked()
        fill = tint if on else palette.hover if self.underMouse() else palette.surface
        box(painter, rect, theme.px(6), fill, ink if on else palette.line_strong)
        side = theme.px(10)
        left = theme.px(11)
        place = QRectF(left, (rect.height() - side) / 2, side, side)
        paint_shape(painter, place, self._tone, ink)
        painter.setFont(theme.font("body"))
        painter.setPen(QColor(ink if on else palette.text))
        room = rect.adjusted(left + side + theme.px(6), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.ring:
            focus_ring(painter, rect, theme.px(6))
        painter.end()
