"""The foot of the live page: its keys, and that what was typed is kept."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import KeyCap, Label


class LiveKeys(QWidget):
    """Always at the same place. Those whose thing is hidden from a client are left out, and where
    room is short the last ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = (
            ("Enter", self.tr("asked, go on"), False),
            ("Up Down", self.tr("another question"), False),
            ("F2", self.tr("quote"), True),
            ("F3", self.tr("objection"), True),
            ("F4", self.tr("promise"), False),
            ("F9", self.tr("other question"), False),
            ("F8", self.tr("client-safe"), False),
        )
        self.hints = [(_hint(keys, text), secret) for keys, text, secret in told]
        self._client_safe = False
        self._kept = Label("", "small", "muted", wrap=False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(7))
        self._row.setSpacing(theme.px(14))
        for hint, _secret in self.hints:
            self._row.addWidget(hint)
        self._row.addStretch(1)
        self._row.addWidget(self._kept)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_keys(self, *, client_safe: bool) -> None:
        """Leave out what a client may not see."""
        self._client_safe = client_safe
        self._fit()

    def show_kept(self, kept: bool) -> None:
        """Say that everything typed is stored, or nothing while it is not yet."""
        self._kept.setText(self.tr("Everything typed is kept") if kept else "")

    def _fit(self) -> None:
        said = self._kept.fontMetrics().horizontalAdvance(self.tr("Everything typed is kept"))
        room = self.width() - 2 * theme.px(20) - said
        for hint, secret in self.hints:
            if secret and self._client_safe:
                hint.hide()
                continue
            room -= hint.sizeHint().width() + self._row.spacing()
            hint.setVisible(room >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        painter.end()


def _hint(keys: str, text: str) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(5))
    for key in keys.split():
        row.addWidget(KeyCap(key))
    row.addWidget(Label(text, "small", "muted", wrap=False))
    return hint
