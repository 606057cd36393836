"""A fact in a sentence that leads to the place where it is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.keeping.fact_places import Place
from kamdesk.ui.theme.icons import paint_icon
from kamdesk.ui.widgets import Label
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box, focus_ring

ARROW = 14
_REACH = 4
"""Room around the words that belongs to the line."""


class FactLine(FocusButton):
    """Pressed by mouse, Enter or Space: ``opened(kind, target)``. ``lead`` stands before it."""

    opened = Signal(str, object)

    def __init__(
        self,
        sentence: str,
        place: Place,
        *,
        lead: Sequence[QWidget] = (),
        tone: str = "text",
        said: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(said or sentence)
        self.setToolTip(hint)
        self._label = Label(sentence, "body", tone)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        reach = theme.px(_REACH)
        row.setContentsMargins(reach, theme.px(1), theme.px(ARROW) + reach, theme.px(1))
        row.setSpacing(theme.px(8))
        for part in lead:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part)
        row.addWidget(self._label, 1)
        self.clicked.connect(lambda: self.opened.emit(*place))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect, active = QRectF(self.rect()), self.underMouse() or self.ring
        if self.underMouse():
            box(painter, rect, theme.px(4), palette.hover)
        if self.ring:
            focus_ring(painter, rect, theme.px(4))
        if active:
            place = rect.adjusted(rect.width() - theme.px(ARROW) - theme.px(2), 0, 0, 0)
            paint_icon(painter, place, "chevron_right", palette.accent, ARROW)
        painter.end()
