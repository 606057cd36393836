"""The navigation at the left edge: places, badges, and icons alone when room is short."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box

FULL_WIDTH = 176
NARROW_WIDTH = 56
COLLAPSE_BELOW = 1200
"""Window width, in design pixels, under which only icons show."""


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: stable key, word, icon; ``bottom`` ones stand at the foot."""

    key: str
    text: str
    icon: str
    bottom: bool = False


class NavBar(QWidget):
    """Shows the places and which one is current; ``chosen(key)`` when the user picks one."""

    chosen = Signal(str)

    def __init__(self, brand: str, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brand = brand
        self._collapsed = False
        self._watched: QWidget | None = None
        self._items = {place.key: _NavItem(place, self) for place in places}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        side = theme.px(8)
        column.setContentsMargins(side, theme.px(50), side, theme.px(12))
        column.setSpacing(theme.px(2))
        for item in self._items.values():
            if not item.place.bottom:
                column.addWidget(item)
        column.addStretch(1)
        for item in self._items.values():
            if item.place.bottom:
                column.addWidget(item)
        for item in self._items.values():
            item.clicked.connect(lambda _=False, key=item.place.key: self.chosen.emit(key))
        self.set_collapsed(False)

    def set_current(self, key: str) -> None:
        """Mark a place as the one being shown; an unknown key marks none."""
        for item in self._items.values():
            item.setChecked(item.place.key == key)

    def show_places(self, keys: Collection[str] | None) -> None:
        """Show these places only; None shows all."""
        for item in self._items.values():
            item.setVisible(keys is None or item.place.key in keys)

    def set_badge(self, key: str, count: int) -> None:
        """Show how many things wait at a place; zero hides the badge."""
        self._items[key].set_badge(count)

    def set_collapsed(self, collapsed: bool) -> None:
        """Icons alone, or icons with words."""
        self._collapsed = collapsed
        self.setFixedWidth(theme.px(NARROW_WIDTH if collapsed else FULL_WIDTH))
        for item in self._items.values():
            item.set_collapsed(collapsed)
        self.update()

    def is_collapsed(self) -> bool:
        """Whether only icons show."""
        return self._collapsed

    def follow(self, window: QWidget) -> None:
        """Collapse and unfold with the width of ``window``."""
        self._watched = window
        window.installEventFilter(self)
        self._fit(window.width())

    def _fit(self, width: int) -> None:
        collapsed = width < theme.px(COLLAPSE_BELOW)
        if collapsed != self._collapsed:
            self.set_collapsed(collapsed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._watched and event.type() == QEvent.Type.Resize:
            self._fit(self._watched.width())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        painter.fillRect(self.rect(), QColor(palette.nav))
        painter.setPen(QColor(palette.nav_on))
        painter.setFont(theme.font("hero"))
        if self._collapsed:
            place = QRectF(0, 0, self.width(), theme.px(52))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._brand[:1])
        else:
            place = QRectF(theme.px(20), 0, self.width(), theme.px(52))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._brand)
        painter.end()


class _NavItem(FocusButton):
    def __init__(self, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = place
        self._badge = 0
        self._collapsed = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(place.text)
        self.setAccessibleName(place.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_badge(self, count: int) -> None:
        self._badge = count
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    def set_collapsed(self, collapsed: bool) -> None:
        self._collapsed = collapsed
        self.setToolTip(self.place.text if collapsed else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(34))

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
            if self._badge:
                self._paint_badge(painter, rect.right(), theme.px(9))
        else:
            theme.paint_icon(
                painter,
                QRectF(theme.px(8), 0, theme.px(24), rect.height()),
                self.place.icon,
                ink,
                18,
            )
            end = rect.right() - theme.px(8)
            if self._badge:
                end = self._paint_badge(painter, end, rect.center().y()) - theme.px(4)
            painter.setFont(theme.font("strong" if current else "body"))
            painter.setPen(QColor(ink))
            room = QRectF(theme.px(40), 0, end - theme.px(40), rect.height())
            shown = painter.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, round(room.width())
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _paint_badge(self, painter: QPainter, right: float, middle: float) -> float:
        """Draw the count ending at ``right``; returns where it begins."""
        font = theme.font("tiny_strong")
        text = str(self._badge) if self._badge < 100 else "99+"
        height = theme.px(17)
        width = max(QFontMetrics(font).horizontalAdvance(text) + theme.px(9), theme.px(20))
        rect = QRectF(right - width, middle - height / 2, width, height)
        palette = theme.current()
        box(painter, rect, height / 2, palette.badge)
        painter.setFont(font)
        painter.setPen(QColor(palette.on_badge))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        return rect.left()
