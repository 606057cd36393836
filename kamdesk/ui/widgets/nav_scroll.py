"""The part of the navigation that scrolls where the window is too low for all places."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QLinearGradient, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.nav_item import LOW_ROW, NavItem
from kamdesk.ui.widgets.painting import begin

GAP = 2
_EDGE = LOW_ROW
_FADE = 0.25


class NavScroll(QScrollArea):
    """Places below each other, groups apart by a line. No scroll bar: an arrow at the edge tells
    that there is more, and scrolls there; wheel and focus scroll too."""

    def __init__(self, items: list[NavItem], parent: QWidget) -> None:
        super().__init__(parent)
        self._items = items
        self._lines: dict[NavItem, QWidget] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        ground = QWidget()
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(GAP))
        for item in items:
            if item.place.first:
                self._lines[item] = GroupLine(ground)
                self._column.addWidget(self._lines[item])
            self._column.addWidget(item)
            item.installEventFilter(self)
        self._column.addStretch(1)
        self.setWidget(ground)
        ground.setAutoFillBackground(False)  # which takes it for granted
        self._edges = (_Edge(self, up=True), _Edge(self, up=False))
        for edge in self._edges:
            edge.clicked.connect(lambda _on=False, by=-1 if edge.up else 1: self._scroll(by))
        bar = self.verticalScrollBar()
        self._current: NavItem | None = None
        bar.valueChanged.connect(self._show_edges)
        bar.rangeChanged.connect(self._reveal)

    def wanted_height(self) -> int:
        """The height at which nothing has to scroll."""
        return self._column.sizeHint().height()

    def show_lines(self) -> None:
        """A line where a group begins, unless nothing of it or nothing above it shows."""
        above, line = False, None
        for item in self._items:
            line = self._lines.get(item, line)
            if item in self._lines:
                self._lines[item].hide()
            if not item.isHidden():
                if line is not None:
                    line.setVisible(above)
                above, line = True, None

    def show_current(self, item: NavItem | None) -> None:
        """Keep this place in sight, whatever height there is."""
        self._current = item
        self._reveal()

    def _reveal(self) -> None:
        if self._current is not None:
            self._scroll_to(self._current)
        self._show_edges()

    def _scroll_to(self, item: NavItem) -> None:
        """See a place whole, clear of the arrows."""
        self.ensureWidgetVisible(item, 0, theme.px(_EDGE))

    def _scroll(self, by: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * self.viewport().height() // 2)

    def _show_edges(self) -> None:
        bar = self.verticalScrollBar()
        up, down = self._edges
        up.setVisible(bar.value() > 0)
        down.setVisible(bar.value() < bar.maximum())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, NavItem):
            self._scroll_to(watched)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the arrows walk through the places

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, high = self.width(), theme.px(_EDGE)
        up, down = self._edges
        up.setGeometry(QRect(0, 0, width, high))
        down.setGeometry(QRect(0, self.height() - high, width, high))
        for edge in self._edges:
            edge.raise_()
        self._show_edges()


class GroupLine(QWidget):
    """A hairline with some air, between two groups of places."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(9))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        inset = theme.px(8)
        middle = self.height() // 2
        line = QRect(inset, middle, self.width() - 2 * inset, 1)
        painter.fillRect(line, QColor(theme.current().nav_current))
        painter.end()


class _Edge(QAbstractButton):
    """The shade of what goes on beyond the edge, with an arrow there; the keyboard needs none."""

    def __init__(self, parent: QWidget, *, up: bool) -> None:
        super().__init__(parent)
        self.up = up
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        solid, clear = QColor(palette.nav), QColor(palette.nav)
        clear.setAlpha(0)
        rect = QRectF(self.rect())
        shade = QLinearGradient(rect.topLeft(), rect.bottomLeft())
        outer, inner = (0.0, 1.0) if self.up else (1.0, 0.0)
        shade.setColorAt(outer, solid)
        shade.setColorAt(abs(inner - _FADE), solid)
        shade.setColorAt(inner, clear)
        painter = begin(self)
        painter.fillRect(rect, shade)
        icon = "chevron_up" if self.up else "chevron_down"
        theme.paint_icon(painter, rect, icon, palette.nav_text, 16)
        painter.end()
