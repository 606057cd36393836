"""The foot of the live page: its keys, and that what was typed is kept."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import ElidedLabel, KeyCap, Label


class LiveKeys(QWidget):
    """Always at the same place; those whose thing is hidden from a client are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hints = (
            ("Enter", self.tr("asked, go on"), False),
            ("Up Down", self.tr("another question"), False),
            ("F2", self.tr("quote"), True),
            ("F3", self.tr("objection"), True),
            ("F4", self.tr("promise"), False),
            ("F9", self.tr("other question"), False),
            ("F8", self.tr("client-safe"), False),
        )
        self._secret: list[QWidget] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(7))
        row.setSpacing(theme.px(6))
        for keys, text, secret in hints:
            hint = self._hint(keys, text)
            row.addWidget(hint)
            row.addSpacing(theme.px(8))
            if secret:
                self._secret.append(hint)
        row.addStretch(1)
        self._kept = ElidedLabel("", "small", "muted")
        row.addWidget(self._kept)

    def _hint(self, keys: str, text: str) -> QWidget:
        hint = QWidget()
        row = QHBoxLayout(hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(5))
        for key in keys.split():
            row.addWidget(KeyCap(key))
        row.addWidget(Label(text, "small", "muted", wrap=False))
        return hint

    def show_keys(self, *, client_safe: bool) -> None:
        """Leave out what a client may not see."""
        for hint in self._secret:
            hint.setVisible(not client_safe)

    def show_kept(self, kept: bool) -> None:
        """Say that everything typed is stored, or nothing while it is not yet."""
        self._kept.set_text(self.tr("Everything typed is kept") if kept else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        painter.end()
