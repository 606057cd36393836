"""One of several choices, with a line that says what it means."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from kamdesk.ui import theme
from kamdesk.ui.widgets import Label
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box, focus_ring

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ChoiceTile(FocusButton):
    """Name and explanation on a tile; the chosen one is tinted and bears a check mark.

    ``moved(columns, rows)`` when an arrow key wants a neighbour.
    """

    moved = Signal(int, int)

    def __init__(self, name: str, explanation: str) -> None:
        super().__init__()
        self.setText(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        self.setAccessibleDescription(explanation)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(8), theme.px(30), theme.px(8))
        column.setSpacing(theme.px(1))
        for text, role, tone in ((name, "strong", "text"), (explanation, "small", "muted")):
            label = Label(text, role, tone)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)

    def set_chosen(self, chosen: bool) -> None:
        """Mark it; Tab stops only at the chosen one."""
        self.setChecked(chosen)
        policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.moved.emit(*step)

    def nextCheckState(self) -> None:
        """A press always chooses; who holds the tiles takes the mark from the others."""
        self.setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect, radius = QRectF(self.rect()), theme.px(8)
        chosen = self.isChecked()
        ground = palette.accent_tint if chosen else palette.surface
        if self.underMouse() and not chosen:
            ground = palette.hover
        box(painter, rect, radius, ground, palette.accent if chosen else palette.line)
        if chosen:
            place = QRectF(rect.right() - theme.px(28), theme.px(8), theme.px(20), theme.px(20))
            theme.paint_icon(painter, place, "check", palette.accent, 16)
        if self.ring:
            focus_ring(painter, rect, radius)
        painter.end()
