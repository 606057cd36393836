"""One field, the column that fills it, and what that column holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.exchange.cells import Cell, plain
from kamdesk.ui import theme
from kamdesk.ui.widgets import ComboBox, ElidedLabel
from kamdesk.ui.widgets.painting import begin


class MatchRow(QWidget):
    """``matched(field, header or None)`` when the user chooses another column."""

    matched = Signal(str, object)

    def __init__(
        self, name: str, label: str, headers: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._state = ""
        self.touched = False
        self._label = ElidedLabel(label)
        self._label.setFixedWidth(theme.px(150))
        options: list[tuple[str | None, str]] = [(None, self.tr("Not in this file"))]
        self._combo = ComboBox([*options, *((header, header) for header in headers)])
        self._combo.setFixedWidth(theme.px(210))
        self._combo.setAccessibleName(label)
        self._combo.edited.connect(self._on_edited)
        self._samples = ElidedLabel("", "small", "muted")
        self.setFixedHeight(theme.px(44))
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(26), theme.px(5), 0, theme.px(6))
        line.setSpacing(theme.px(12))
        line.addWidget(self._label)
        line.addWidget(self._combo)
        line.addWidget(self._samples, 1)

    def show_match(self, header: str | None, samples: Sequence[Cell], *, needed: bool) -> None:
        """Show what fills the field now; ``needed`` marks it as missing."""
        self._combo.set_value(header)
        if header is None:
            self._combo.setCurrentIndex(0)
        self._combo.setProperty("invalid", needed)
        self._combo.update()
        self._samples.set_text(" · ".join(plain(cell) for cell in samples))
        self._state = "warn" if needed else "good" if header else ""
        words = {"warn": self.tr("needed"), "good": self.tr("matched"), "": ""}
        self.setAccessibleDescription(words[self._state])
        self.update()

    def _on_edited(self) -> None:
        self.touched = True
        self.matched.emit(self._name, self._combo.value())

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        if self._state:
            icon = "check" if self._state == "good" else "warning"
            place = QRectF(0, 0, theme.px(18), self.height())
            theme.paint_icon(painter, place, icon, palette.color(self._state), 16)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(palette.line))
        painter.end()
