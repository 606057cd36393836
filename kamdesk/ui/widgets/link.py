"""Text that leads somewhere: underlined under the pointer, reachable by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, focus_ring


class LinkButton(FocusButton):
    """A button that looks like text in the colour of a role; elided when room is short."""

    def __init__(
        self,
        text: str,
        font_role: str = "body",
        tone: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setText(text)
        self.setAccessibleName(text)
        self.setFont(theme.font(font_role))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint()
        return QSize(min(theme.px(32), wanted.width()), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        role = "accent" if self.underMouse() else self._tone
        painter.setPen(QColor(theme.current().color(role)))
        room = QRectF(self.rect()).adjusted(0, 0, -1, 0)
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.ring:
            focus_ring(painter, QRectF(self.rect()), theme.px(3))
        painter.end()
