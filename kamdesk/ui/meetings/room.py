"""Room for a form that may be higher than the screen: large text on a small one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from kamdesk.ui import theme

_AROUND = 190
"""What a dialog needs beside its form, in design pixels."""


class Room(QScrollArea):
    """As high as its form, as long as the dialog stays on the screen and, where it is given, up
    to ``most`` design pixels; else the form scrolls."""

    def __init__(self, form: QWidget, most: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._most = most
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(form)
        form.setAutoFillBackground(False)
        form.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Bring what the keyboard is on into sight."""
        if new is not None and self._form.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, theme.px(24))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self._form.layout()
        wanted = self._form.minimumSizeHint()
        height = wanted.height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(max(self.viewport().width(), wanted.width()))
        most = self.screen().availableGeometry().height() - theme.px(_AROUND)
        if self._most:
            most = min(most, theme.px(self._most))
        bar = self.verticalScrollBar().sizeHint().width() if height > most else 0
        return QSize(wanted.width() + bar, min(height, most))
