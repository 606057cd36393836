"""One field, the column that fills it, and what that column holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.exchange.cells import Cell, plain
from kamdesk.ui import theme
from kamdesk.ui.widgets import ComboBox, ElidedLabel, LineEdit
from kamdesk.ui.widgets.painting import begin

ALL_ROWS = "\0all"
"""The choice of a text for all rows instead of a heading."""


class MatchRow(QWidget):
    """``matched(field, header or None)`` when the user chooses another column, and
    ``typed(field, text)`` for a text that holds for all rows instead. ``headers`` are headings
    with the words to show for them."""

    matched = Signal(str, object)
    typed = Signal(str, str)

    def __init__(
        self,
        name: str,
        label: str,
        headers: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._state = ""
        self.touched = False
        self._label = ElidedLabel(label)
        self._label.setFixedWidth(theme.px(150))
        options: list[tuple[str | None, str]] = [
            (None, self.tr("Not in this file")),
            (ALL_ROWS, self.tr("The same in all rows…")),
        ]
        self._combo = ComboBox([*options, *headers])
        self._combo.setFixedWidth(theme.px(210))
        self._combo.setAccessibleName(label)
        self._combo.edited.connect(self._on_edited)
        self._samples = ElidedLabel("", "small", "muted")
        self._constant = LineEdit("", self.tr("What holds for all rows"))
        self._constant.setAccessibleName(label)
        self._constant.textEdited.connect(lambda _: self.typed.emit(name, self._constant.value()))
        self.setFixedHeight(theme.px(44))
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(26), theme.px(5), 0, theme.px(6))
        line.setSpacing(theme.px(12))
        line.addWidget(self._label)
        line.addWidget(self._combo)
        line.addWidget(self._samples, 1)
        line.addWidget(self._constant, 1)

    def show_match(
        self,
        header: str | None,
        samples: Sequence[Cell],
        *,
        needed: bool,
        constant: str | None = None,
    ) -> None:
        """Show what fills the field now, a column or a ``constant``; ``needed`` marks it as
        missing."""
        self._combo.set_value(ALL_ROWS if constant is not None else header)
        if header is None and constant is None:
            self._combo.setCurrentIndex(0)
        if constant != self._constant.value():
            self._constant.set_value(constant)
        self._constant.setVisible(constant is not None)
        self._samples.setVisible(constant is None)
        self._combo.setProperty("invalid", needed)
        self._combo.update()
        self._samples.set_text(" · ".join(plain(cell) for cell in samples))
        self._state = "warn" if needed else "good" if header or constant else ""
        words = {"warn": self.tr("needed"), "good": self.tr("matched"), "": ""}
        self.setAccessibleDescription(words[self._state])
        self.update()

    def take_focus(self) -> None:
        """Let the keyboard choose the column."""
        self._combo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        self.touched = True
        if self._combo.value() == ALL_ROWS:
            self.typed.emit(self._name, self._constant.value())
            self._constant.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
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
