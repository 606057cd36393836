"""What an empty block says: what will be there, and the way to begin."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.label import Label
from kamdesk.ui.widgets.painting import begin, box


class EmptyState(QWidget):
    """Icon, sentence, optional second line and action, centred in the room there is; ``framed``
    like a card where it stands on the ground of a page."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        detail: str = "",
        action: QWidget | None = None,
        parent: QWidget | None = None,
        *,
        framed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._framed = framed
        self.setAccessibleName(sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(20), theme.px(16), theme.px(20))
        column.setSpacing(theme.px(6))
        column.addStretch(1)
        column.addWidget(_Medal(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(4))
        for text, role, tone in ((sentence, "strong", "text"), (detail, "small", "muted")):
            if text:
                label = Label(text, role, tone)
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                column.addWidget(label)
        if action is not None:
            column.addSpacing(theme.px(6))
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._framed:
            palette = theme.current()
            painter = begin(self)
            box(painter, QRectF(self.rect()), theme.px(8), palette.surface, palette.line)
            painter.end()


class _Medal(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(44), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        box(painter, rect, rect.height() / 2, palette.accent_tint)
        theme.paint_icon(painter, rect, self._icon, palette.accent, 22)
        painter.end()
