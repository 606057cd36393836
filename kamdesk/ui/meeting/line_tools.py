"""What can be done to a line, shown at its end while the pointer is over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.meeting.drag_column import Grip
from kamdesk.ui.widgets import Button, button
from kamdesk.ui.widgets.painting import begin, box


class LineTools:
    """Small buttons over the upper right corner of a line, made when the pointer first comes.

    ``fill(strip)`` adds the tools. The line calls ``appear`` and ``vanish`` as the pointer enters
    and leaves. By key the line itself does what the tools do.
    """

    def __init__(self, line: QWidget, fill: Callable[[ToolStrip], None], *, inset: int = 0) -> None:
        self._line = line
        self._fill = fill
        self._inset = theme.px(inset)
        self._strip: ToolStrip | None = None

    def appear(self) -> None:
        """Show the tools."""
        if self._strip is None:
            self._strip = ToolStrip(self._line)
            self._fill(self._strip)
        size = self._strip.sizeHint()
        left = self._line.width() - size.width() - self._inset
        self._strip.setGeometry(left, self._inset, size.width(), size.height())
        self._strip.show()
        self._strip.raise_()

    def vanish(self) -> None:
        """Hide them."""
        if self._strip is not None:
            self._strip.hide()


class ToolStrip(QWidget):
    """The tools side by side on a small ground."""

    def __init__(self, line: QWidget) -> None:
        super().__init__(line)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(2), 0, theme.px(2), 0)
        self._row.setSpacing(0)

    def add_grip(self, hint: str) -> Grip:
        """A grip to drag the line by."""
        grip = Grip(hint)
        self._row.addWidget(grip)
        return grip

    def add_tool(self, icon: str, hint: str, act: Callable[[], object]) -> Button:
        """A small button."""
        tool = button(icon=icon, role="quiet", small=True, hint=hint)
        tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tool.setFixedSize(theme.px(20), theme.px(20))
        tool.clicked.connect(lambda _on=False: act())
        self._row.addWidget(tool)
        return tool

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        box(painter, QRectF(self.rect()), theme.px(4), palette.surface, palette.line)
        painter.end()
