"""One place of the navigation: icon, word, badge, and its key where that is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box

ROW, LOW_ROW = 34, 30
"""Height of a place, and where the window is low, in design pixels."""


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: stable key, word, icon, and the portable key sequence that goes there;
    ``bottom`` ones stand at the foot, ``first`` ones begin a group."""

    key: str
    text: str
    icon: str
    bottom: bool = False
    first: bool = False
    keys: str = ""


class NavItem(FocusButton):
    """Shows the number of what waits at the place, or its key while keys are shown."""

    def __init__(self, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = place
        self._badge = 0
        self._collapsed = self._low = self._keyed = False
        self._written = QKeySequence(place.keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setCheckable(True)
        self.setText(place.text)
        self.setAccessibleName(place.text)
        self.setAccessibleDescription(self._written)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_badge(self, count: int) -> None:
        """How many things wait; zero hides the badge."""
        self._badge = count
        told = (str(count) if count else "", self._written)
        self.setAccessibleDescription(", ".join(filter(None, told)))
        self.update()

    def set_collapsed(self, collapsed: bool) -> None:
        """The icon alone, or with its word."""
        self._collapsed = collapsed
        named = f"{self.place.text} ({self._written})" if self._written else self.place.text
        self.setToolTip(named if collapsed else self._written)
        self.update()

    def set_low(self, low: bool) -> None:
        """A lower row, where the window has little height."""
        if low != self._low:
            self._low = low
            self.updateGeometry()

    def show_key(self, shown: bool) -> None:
        """Show the key that goes there."""
        self._keyed = shown and bool(self._written)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the bar walks; a button of a group would go there at once
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(LOW_ROW if self._low else ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        current = self.isChecked()
        ink = palette.nav_on if current or self.underMouse() else palette.nav_text
        if current or self.underMouse():
            fill = palette.nav_current if current else palette.nav_hover
            box(painter, rect, theme.px(6), fill)
        if self.ring:
            box(painter, rect, theme.px(6), None, palette.nav_on, width=2)
        if self._collapsed:
            theme.paint_icon(painter, rect, self.place.icon, ink, 20)
            self._paint_mark(painter, rect.right(), theme.px(9))
        else:
            self._paint_with_word(painter, rect, ink, strong=current)
        painter.end()

    def _paint_with_word(self, painter: QPainter, rect: QRectF, ink: str, *, strong: bool) -> None:
        icon = QRectF(theme.px(8), 0, theme.px(24), rect.height())
        theme.paint_icon(painter, icon, self.place.icon, ink, 18)
        end = rect.right() - theme.px(8)
        begins = self._paint_mark(painter, end, rect.center().y())
        if begins < end:
            end = begins - theme.px(4)
        painter.setFont(theme.font("strong" if strong else "body"))
        painter.setPen(QColor(ink))
        room = QRectF(theme.px(40), 0, end - theme.px(40), rect.height())
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_mark(self, painter: QPainter, right: float, middle: float) -> float:
        """The key or the count, ending at ``right``; returns where it begins."""
        palette = theme.current()
        if self._keyed:
            text = self._written if not self._collapsed else self._written.rpartition("+")[2]
            return self._pill(painter, text, right, middle, palette.nav_hover, palette.nav_on)
        if self._badge:
            text = str(self._badge) if self._badge < 100 else "99+"
            return self._pill(painter, text, right, middle, palette.badge, palette.on_badge)
        return right

    @staticmethod
    def _pill(
        painter: QPainter, text: str, right: float, middle: float, fill: str, ink: str
    ) -> float:
        font = theme.font("tiny_strong")
        height = theme.px(17)
        width = max(QFontMetrics(font).horizontalAdvance(text) + theme.px(9), theme.px(20))
        rect = QRectF(right - width, middle - height / 2, width, height)
        box(painter, rect, height / 2, fill)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        return rect.left()
