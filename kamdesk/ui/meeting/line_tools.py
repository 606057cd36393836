"""What can be done to a line, shown at its end while the pointer is over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.meeting.drag_column import Grip
from kamdesk.ui.widgets import Button, button
from kamdesk.ui.widgets.painting import begin, box


class LineTools(QWidget):
    """Lies over the upper right corner of its line. By key the line itself does the same."""

    def __init__(self, line: QWidget, *, inset: int = 0) -> None:
        super().__init__(line)
        self._line = line
        self._inset = theme.px(inset)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(2), 0, theme.px(2), 0)
        self._row.setSpacing(0)
        line.setAttribute(Qt.WidgetAttribute.WA_Hover)
        line.installEventFilter(self)
        self.hide()

    def add_grip(self, hint: str) -> Grip:
        """A grip to drag the line by."""
        grip = Grip(hint)
        self._row.addWidget(grip)
        return grip

    def add_tool(self, icon: str, hint: str) -> Button:
        """A small button."""
        tool = button(icon=icon, role="quiet", small=True, hint=hint)
        tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tool.setFixedSize(theme.px(20), theme.px(20))
        self._row.addWidget(tool)
        return tool

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.Resize):
            self._place()
        if event.type() == QEvent.Type.HoverEnter:
            self.show()
            self.raise_()
        elif event.type() == QEvent.Type.HoverLeave:
            self.hide()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        size = self.sizeHint()
        left = self._line.width() - size.width() - self._inset
        self.setGeometry(left, self._inset, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        box(painter, QRectF(self.rect()), theme.px(4), palette.surface, palette.line)
        painter.end()
