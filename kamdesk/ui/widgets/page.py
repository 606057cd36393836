"""The scrolling ground of a screen, and columns that follow its width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kamdesk.ui import theme

MARGIN = 20
NARROW_MARGIN = 16
GAP = 12


class Page(QScrollArea):
    """Scrolls vertically when its content is higher than the window; margins of 16 to 20."""

    resized = Signal()
    """What shows has another width: the window's, or that beside a scroll bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._ground = QWidget()
        self._ground.setAutoFillBackground(False)
        self.body = QVBoxLayout(self._ground)
        self.body.setSpacing(theme.px(GAP))
        self._set_margin(MARGIN)
        self.setWidget(self._ground)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Append below what is there."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def end(self) -> None:
        """Keep the content at the top when there is room below it."""
        self.body.addStretch(1)

    def _set_margin(self, margin: int) -> None:
        side = theme.px(margin)
        self.body.setContentsMargins(side, theme.px(16), side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < theme.px(900)
        self._set_margin(NARROW_MARGIN if narrow else MARGIN)
        self.resized.emit()


class Columns(QWidget):
    """Columns side by side while each keeps its least width; else the last ones move below.

    ``weights`` share the width (2, 1 gives two thirds and one); ``least`` is the width in design
    pixels that a column needs, one for all or one for each.
    """

    def __init__(
        self,
        weights: Sequence[int],
        least: int | Sequence[int] = 280,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._weights = tuple(weights)
        self._least = (least,) * len(weights) if isinstance(least, int) else tuple(least)
        self._shown = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(GAP))
        self._columns: list[QVBoxLayout] = []
        self._holders: list[QWidget] = []
        for _ in weights:
            holder = QWidget()
            holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(GAP))
            self._holders.append(holder)
            self._columns.append(column)
        self._arrange(len(weights))

    def add(self, column: int, widget: QWidget, stretch: int = 0) -> None:
        """Append a widget to a column, counted from 0."""
        self._columns[column].addWidget(widget, stretch)

    def column(self, index: int) -> QVBoxLayout:
        """The layout of a column, for stretches and replacements."""
        return self._columns[index]

    def shown(self) -> int:
        """How many columns stand side by side now."""
        return self._shown

    def _fitting(self, width: int) -> int:
        for count in range(len(self._weights), 1, -1):
            needed = sum(self._least[:count]) + GAP * (count - 1)
            if width >= theme.px(needed):
                return count
        return 1

    def _arrange(self, count: int) -> None:
        if count == self._shown:
            return
        self._shown = count
        for place, holder in enumerate(self._holders):
            self._grid.removeWidget(holder)
            self._grid.setColumnStretch(place, self._weights[place] if place < count else 0)
            align = Qt.AlignmentFlag.AlignTop
            if place < count:
                self._grid.addWidget(holder, 0, place, align)
            else:
                self._grid.addWidget(holder, 1 + place - count, 0, 1, count, align)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(min(self._least)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._fitting(event.size().width()))
