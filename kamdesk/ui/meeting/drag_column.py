"""Lines of a column that are put into another order by hand, with the mouse at a grip."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import begin


def moved_to(keys: Sequence[int], key: int, place: int) -> list[int]:
    """The keys with one of them taken out and put in again at ``place`` (from 0)."""
    rest = [other for other in keys if other != key]
    return [*rest[:place], key, *rest[place:]]


class Grip(QWidget):
    """Six dots to take a line by. ``pulled(y)`` while it is dragged, ``dropped(y)`` at the end;
    heights are global."""

    pulled = Signal(int)
    dropped = Signal(int)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from: int | None = None
        self._dragging = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(hint)
        self.setAccessibleName(hint)
        self.setFixedSize(theme.px(16), theme.px(20))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from, self._dragging = round(event.globalPosition().y()), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        y = round(event.globalPosition().y())
        if self._dragging or abs(y - self._from) >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pulled.emit(y)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._from, self._dragging = self._dragging, None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if dragged:
            self.dropped.emit(round(event.globalPosition().y()))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(16), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().faint))
        dot, middle = theme.px(2), self.height() / 2
        for column in (-1, 1):
            for line in (-1, 0, 1):
                left = self.width() / 2 + column * theme.px(2.5) - dot / 2
                top = middle + line * theme.px(5) - dot / 2
                painter.drawEllipse(QRectF(left, top, dot, dot))
        painter.end()


class DragColumn(QObject):
    """Watches grips; ``moved(key, place)`` when one was let go at another place of the column.

    ``lines`` tells the keys and their widgets from top to bottom; all are children of ``holder``.
    """

    moved = Signal(int, int)

    def __init__(self, holder: QWidget, lines: Callable[[], Sequence[tuple[int, QWidget]]]) -> None:
        super().__init__(holder)
        self._holder = holder
        self._lines = lines
        self._mark = _Mark(holder)

    def watch(self, key: int, grip: Grip) -> None:
        """Let this grip drag the line of ``key``."""
        grip.pulled.connect(self._show_mark)
        grip.dropped.connect(lambda y: self._drop(key, y))

    def _place(self, y: int) -> int:
        """How many lines have their middle above a global height."""
        within = self._holder.mapFromGlobal(QPoint(0, y)).y()
        return sum(line.geometry().center().y() < within for _key, line in self._lines())

    def _show_mark(self, y: int) -> None:
        lines = [line for _key, line in self._lines()]
        place = self._place(y)
        under = lines[place].geometry().top() if place < len(lines) else None
        top = under if under is not None else lines[-1].geometry().bottom() + theme.px(4)
        self._mark.setGeometry(0, top - theme.px(4), self._holder.width(), theme.px(4))
        self._mark.show()
        self._mark.raise_()
        self._scroll_along(y)

    def _scroll_along(self, y: int) -> None:
        area = self._holder.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        ground = area.widget() if area is not None else None
        if area is not None and ground is not None:
            area.ensureVisible(0, ground.mapFromGlobal(QPoint(0, y)).y(), 0, theme.px(48))

    def _drop(self, key: int, y: int) -> None:
        self._mark.hide()
        keys = [other for other, _line in self._lines()]
        before = keys.index(key)
        place = self._place(y)
        place -= place > before
        if place != before:
            self.moved.emit(key, place)


class _Mark(QWidget):
    """Where the line would come to stand."""

    def __init__(self, holder: QWidget) -> None:
        super().__init__(holder)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().accent))
        high = theme.px(3)
        painter.drawRoundedRect(QRectF(0, 0, self.width(), high), high / 2, high / 2)
        painter.end()
