"""The card: a block with a title that states its finding."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.label import ElidedLabel, Label
from kamdesk.ui.widgets.painting import begin, box

_ANY_WIDTH = 16_777_215  # what Qt calls QWIDGETSIZE_MAX


class Card(QFrame):
    """Title, muted suffix, right-hand hint or actions, and a body to fill.

    ``stripe`` is a colour role for the left edge; ``gap`` one for the dashed border of something
    that waits to be filled, ``line`` one for a solid border. ``flush`` brings a table near the
    edges.
    """

    def __init__(  # noqa: PLR0913 - each is one visible option, all but the words by name
        self,
        title: str = "",
        suffix: str = "",
        hint: str = "",
        *,
        stripe: str = "",
        line: str = "",
        gap: str = "",
        flush: bool = False,
        title_role: str = "block",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stripe = stripe
        self._line = line or gap
        self._dashed = bool(gap)
        self._flush = flush
        self._chips = 0
        self._sides = theme.px(16)
        self._title = Label(title, title_role, wrap=False)
        self._suffix = ElidedLabel(suffix, title_role, "muted")
        self._hint = ElidedLabel(hint, "small", "muted")
        self._build_ui()
        self.set_title(title, suffix, hint)

    def _build_ui(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(8))
        self._head.addWidget(self._title)
        self._head.addWidget(self._suffix)
        self._head.addStretch(1)
        self._head.addWidget(self._hint)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(8))
        outer = QVBoxLayout(self)
        if self._flush:
            self._head.setContentsMargins(theme.px(8), theme.px(6), theme.px(8), 0)
            outer.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(8))
        else:
            left = theme.px(20 if self._stripe else 16)
            self._sides = left + theme.px(16)
            outer.setContentsMargins(left, theme.px(12), theme.px(16), theme.px(14))
        outer.setSpacing(theme.px(8))
        outer.addLayout(self._head)
        outer.addLayout(self.body)

    def set_title(self, title: str, suffix: str = "", hint: str = "") -> None:
        """Change the head; empty parts disappear."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        full = self._title.fontMetrics().horizontalAdvance(title)
        self._title.setMinimumWidth(min(full, theme.px(96)))
        for label, text in ((self._suffix, suffix), (self._hint, hint)):
            label.set_text(text)
            label.setVisible(bool(text))
        self._fit_head()
        self.setAccessibleName(title)

    def set_stripe(self, role: str) -> None:
        """Colour the left edge, or clear it with an empty role."""
        self._stripe = role
        self.update()

    def add_chip(self, chip: QWidget) -> None:
        """Put a chip after the title."""
        self._chips += 1
        self._head.insertWidget(1 + self._chips, chip)

    def add_action(self, action: QWidget) -> None:
        """Put a button or chip at the right end of the head."""
        self._head.addWidget(action)

    def add(self, item: QWidget | QLayout) -> None:
        """Append a widget or layout to the body."""
        if isinstance(item, QWidget):
            self.body.addWidget(item)
        else:
            self.body.addLayout(item)

    def _fit_head(self) -> None:
        """Let the title break into lines where the head is wider than the card."""
        items = [self._head.itemAt(place) for place in range(self._head.count())]
        parts = [item.widget() for item in items if item is not None]
        widths = [part.sizeHint().width() for part in parts if part and part.isVisibleTo(self)]
        needed = sum(widths) + self._head.spacing() * (len(widths) - 1)
        if self._title.wordWrap():
            metrics = self._title.fontMetrics()
            needed += metrics.horizontalAdvance(self._title.text()) - self._title.sizeHint().width()
        wrap = needed > self.width() - self._sides
        for side in (self._suffix, self._hint):
            side.setMaximumWidth(self.width() // 3 if wrap else _ANY_WIDTH)
        if wrap != self._title.wordWrap():
            self._title.setWordWrap(wrap)
            self._head.setStretch(0, 1 if wrap else 0)
            self._head.setStretch(2 + self._chips, 0 if wrap else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        radius = theme.px(8)
        line = palette.color(self._line) if self._line else palette.line
        box(painter, rect, radius, palette.surface, line, dashed=self._dashed)
        if self._stripe:
            whole, rest = QPainterPath(), QPainterPath()
            whole.addRoundedRect(rect, radius, radius)
            rest.addRect(rect.adjusted(theme.px(4), 0, 0, 0))
            painter.fillPath(whole.subtracted(rest), QColor(palette.color(self._stripe)))
        painter.end()
