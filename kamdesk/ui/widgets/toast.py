"""A passing message at the foot of the window: what was done, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, QRectF, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QLabel, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.link import LinkButton
from kamdesk.ui.widgets.painting import begin, box

STAYS_MS = 7000


class Toast(QWidget):
    """Lies over its window, above the lower edge; stays while the pointer is on it."""

    def __init__(
        self,
        window: QWidget,
        text: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.setAccessibleName(text)
        self._label = _Words(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        row.setSpacing(theme.px(16))
        row.addWidget(self._label)
        if action and on_action is not None:
            link = LinkButton(action, "strong", "toast_link")
            link.clicked.connect(self._leave)
            link.clicked.connect(lambda _checked: on_action())
            row.addWidget(link)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        window.installEventFilter(self)

    @classmethod
    def show_on(
        cls,
        window: QWidget,
        text: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> Toast:
        """Show a toast in place of the one there may be; ``action`` is a word such as Undo."""
        cls.clear(window)
        toast = cls(window, text, action, on_action)
        toast._enter()
        return toast

    @classmethod
    def clear(cls, window: QWidget) -> None:
        """Take away the one there may be."""
        for old in window.findChildren(cls):
            old.hide()
            old.deleteLater()

    def _enter(self) -> None:
        self._place()
        self.show()
        self.raise_()
        self._timer.start(STAYS_MS)
        if theme.motion_allowed():
            effect = QGraphicsOpacityEffect(self)
            self.setGraphicsEffect(effect)
            fade = QPropertyAnimation(effect, b"opacity", self)
            fade.setDuration(150)
            fade.setStartValue(0.0)
            fade.setEndValue(1.0)
            fade.finished.connect(lambda: effect.setEnabled(False))
            fade.start()

    def _leave(self) -> None:
        self.hide()
        self.deleteLater()

    def _place(self) -> None:
        window = self._window
        self.adjustSize()
        width = min(self.width(), window.width() - theme.px(32))
        self.resize(width, self.height())
        self.move((window.width() - width) // 2, window.height() - self.height() - theme.px(20))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(STAYS_MS // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        line = palette.line_strong if palette.dark else None
        box(painter, QRectF(self.rect()), theme.px(8), palette.toast, line)
        painter.end()


class _Words(QLabel):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font("body"))
        self.setProperty("tone", "on_toast")
