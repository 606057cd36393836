"""The card: a block with a title that states its finding."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.label import ElidedLabel, Label
from kamdesk.ui.widgets.painting import begin, box


class Card(QFrame):
    """Title, muted suffix, right-hand hint or actions, and a body to fill.

    ``stripe`` is a colour role for the left edge; ``line`` one for the border; ``dashed`` marks
    a gap that waits to be filled.
    """

    def __init__(
        self,
        title: str = "",
        suffix: str = "",
        hint: str = "",
        *,
        stripe: str = "",
        line: str = "",
        dashed: bool = False,
        title_role: str = "block",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stripe = stripe
        self._line = line
        self._dashed = dashed
        self._title = Label(title, title_role, wrap=False)
        self._suffix = Label(suffix, title_role, "muted", wrap=False)
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
        left = theme.px(20 if self._stripe else 16)
        outer.setContentsMargins(left, theme.px(12), theme.px(16), theme.px(14))
        outer.setSpacing(theme.px(8))
        outer.addLayout(self._head)
        outer.addLayout(self.body)
        outer.setAlignment(self._head, Qt.AlignmentFlag.AlignTop)

    def set_title(self, title: str, suffix: str = "", hint: str = "") -> None:
        """Change the head; empty parts disappear."""
        for label, text in ((self._title, title), (self._suffix, suffix)):
            label.setText(text)
            label.setVisible(bool(text))
        self._hint.set_text(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(title)

    def set_stripe(self, role: str) -> None:
        """Colour the left edge, or clear it with an empty role."""
        self._stripe = role
        self.update()

    def add_chip(self, chip: QWidget) -> None:
        """Put a chip after the title."""
        self._head.insertWidget(self._head.count() - self._behind(), chip)

    def add_action(self, action: QWidget) -> None:
        """Put a button or chip at the right end of the head."""
        self._head.addWidget(action)

    def add(self, item: QWidget | QLayout) -> None:
        """Append a widget or layout to the body."""
        if isinstance(item, QWidget):
            self.body.addWidget(item)
        else:
            self.body.addLayout(item)

    def _behind(self) -> int:
        """How many head items stand right of the stretch, the stretch included."""
        stretch = next(i for i in range(self._head.count()) if self._head.itemAt(i).spacerItem())
        return self._head.count() - stretch

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
