"""A message in its place: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.label import Label
from kamdesk.ui.widgets.painting import begin, box
from kamdesk.ui.widgets.push_button import button

Kind = Literal["info", "success", "warning", "error"]

_TONES = {"info": "accent", "success": "good", "warning": "warn", "error": "bad"}


class Banner(QFrame):
    """Icon, text, muted detail and actions on the tint of its kind. ``closed`` when dismissed."""

    closed = Signal()

    def __init__(
        self,
        kind: Kind,
        text: str,
        detail: str = "",
        actions: Sequence[QWidget] = (),
        *,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self._text = Label(text, "strong" if detail else "body")
        self._detail = Label(detail, "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(10))
        self._icon = _Icon(self)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._text)
        words.addWidget(self._detail)
        row.addLayout(words, 1)
        for action in actions:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
        if closable:
            close = button(icon="close", role="quiet", small=True, hint=self.tr("Close"))
            close.clicked.connect(self._close)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.set_message(kind, text, detail)

    def set_message(self, kind: Kind, text: str, detail: str = "") -> None:
        """Say something else."""
        self._kind = kind
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(text)
        self.setAccessibleDescription(detail)
        self.update()

    def kind(self) -> Kind:
        """Which of the four kinds it is."""
        return self._kind

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        ink, ground = palette.chip(_TONES[self._kind])
        painter = begin(self)
        rect = QRectF(self.rect())
        box(painter, rect, theme.px(8), ground)
        painter.setOpacity(0.35)
        box(painter, rect, theme.px(8), None, ink)
        painter.end()


class _Icon(QWidget):
    def __init__(self, banner: Banner) -> None:
        super().__init__(banner)
        self._banner = banner
        self.setFixedSize(QSize(theme.px(18), theme.px(20)))

    def paintEvent(self, event: QPaintEvent) -> None:
        kind = self._banner.kind()
        ink, _ground = theme.current().chip(_TONES[kind])
        painter = begin(self)
        theme.paint_icon(painter, QRectF(self.rect()), kind, ink, 18)
        painter.end()
