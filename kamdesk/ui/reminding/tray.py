"""The icon in the system's tray, and what the system tells through it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from kamdesk.ui import theme


def can_tell() -> bool:
    """Whether this system has a tray through which it tells things."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class Tray(QObject):
    """``clicked`` on what was told, ``list_wanted`` and ``window_wanted`` from icon and menu.
    Where the system has no tray, ``tell`` says so with False."""

    clicked = Signal()
    list_wanted = Signal()
    window_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None

    def appear(self) -> None:
        """Put the icon into the tray, where there is one."""
        if self._icon is not None or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        menu = QMenu()
        for text, signal in (
            (self.tr("Open KamDesk"), self.window_wanted),
            (self.tr("Reminders"), self.list_wanted),
            (self.tr("Quit"), self.quit_wanted),
        ):
            menu.addAction(text).triggered.connect(lambda _on=False, s=signal: s.emit())
        icon = QSystemTrayIcon(QIcon(theme.icon("today", "accent", 32)), self)
        icon.setToolTip("KamDesk")
        icon.setContextMenu(menu)
        icon.activated.connect(self._on_activated)
        icon.messageClicked.connect(self.clicked)
        icon.show()
        self._icon, self._menu = icon, menu

    def tell(self, title: str, text: str) -> bool:
        """Let the system tell it; whether it can. A tray that came up after us is found now."""
        self.appear()
        if self._icon is None or not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, text, self._icon.icon())
        return True

    def vanish(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def renew(self) -> None:
        """Say the menu's words anew, in another language."""
        if self._icon is not None:
            self.vanish()
            self.appear()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.window_wanted.emit()
