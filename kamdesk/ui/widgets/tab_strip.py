"""Tabs as words on a line, the current one underlined, with counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.focus import BY_KEY
from kamdesk.ui.widgets.painting import begin, focus_ring


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: stable key, word, and how many things it holds (``None`` shows no number)."""

    key: str
    text: str
    count: int | None = None


class TabStrip(QTabBar):
    """Arrow keys move between tabs; ``chosen(key)`` when another one is shown."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[Tab] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = False
        self._gap = theme.px(20)
        self.setFont(theme.font("body"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_tabs(tabs)
        self.currentChanged.connect(self._tell)

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Replace the tabs; the current one stays if its key is still there."""
        kept = self.current()
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        for tab in tabs:
            index = self.addTab("")
            self.setTabData(index, tab)
            self.setTabText(index, tab.text)  # measured anew, now with its number
            self.setAccessibleTabName(index, f"{tab.text} {'' if tab.count is None else tab.count}")
        self.set_current(kept)
        self.blockSignals(False)

    def set_count(self, key: str, count: int | None) -> None:
        """Change the number of one tab."""
        tabs = [self.tabData(i) for i in range(self.count())]
        self.set_tabs([Tab(t.key, t.text, count) if t.key == key else t for t in tabs])

    def current(self) -> str:
        """Key of the tab shown, empty without tabs."""
        tab = self.tabData(self.currentIndex())
        return tab.key if tab else ""

    def set_current(self, key: str) -> None:
        """Show a tab by key; an unknown key changes nothing."""
        for index in range(self.count()):
            if self.tabData(index).key == key:
                self.setCurrentIndex(index)

    def _tell(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(self.current())

    def tabSizeHint(self, index: int) -> QSize:
        strong = QFontMetrics(theme.font("strong"))
        width = strong.horizontalAdvance(self._caption(index)) + self._gap
        return QSize(width, theme.px(36))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def _caption(self, index: int) -> str:
        tab = self.tabData(index)
        if tab is None:
            return self.tabText(index)
        return tab.text if tab.count is None else f"{tab.text} {tab.count}"

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in BY_KEY
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        under = self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(palette.line))
        for index in range(self.count()):
            rect = QRectF(self.tabRect(index)).adjusted(0, 0, -self._gap, 0)
            chosen = index == self.currentIndex()
            ink = palette.accent if chosen else palette.text if index == under else palette.muted
            painter.setFont(theme.font("strong" if chosen else "body"))
            painter.setPen(QColor(ink))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._caption(index))
            if chosen:
                line = QRectF(rect.left(), self.height() - 2, rect.width(), 2)
                painter.fillRect(line, QColor(palette.accent))
                if self._ring:
                    around = rect.adjusted(-4, 3, 4, -4)
                    focus_ring(painter, around, theme.px(4))
        painter.end()
