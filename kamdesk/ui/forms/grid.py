"""Fields in as many columns as the width carries, reading order left to right."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kamdesk.ui import theme


class FormGrid(QWidget):
    """A grid of fields. A field added with ``wide`` takes a whole line; ``least`` is the width in
    design pixels that a column needs."""

    def __init__(self, least: int = 200, most: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self._fields: list[tuple[QWidget, bool]] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(10))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def add(self, field: QWidget, *, wide: bool = False) -> None:
        """Append a field."""
        self._fields.append((field, wide))
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        fitting = max(1, (self.width() + theme.px(12)) // theme.px(self._least + 12))
        columns = min(self._most, fitting)
        if columns == self._columns:
            return
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        row = place = 0
        for field, wide in self._fields:
            self._grid.removeWidget(field)
            if wide and place:
                row, place = row + 1, 0
            self._grid.addWidget(field, row, place, 1, columns if wide else 1)
            place = columns if wide else place + 1
            if place >= columns:
                row, place = row + 1, 0

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
