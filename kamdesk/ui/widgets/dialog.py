"""The base of every dialog: title, message, body, buttons at the right, Escape leaves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.label import Label
from kamdesk.ui.widgets.push_button import Button, Role, button
from kamdesk.ui.widgets.tab_order import focus_next


class Dialog(QDialog):
    """Add content with ``add`` and buttons with ``add_button``; the primary one goes last.

    Enter presses the primary button, except inside editors that use Enter themselves; Ctrl+Enter
    does so there too.
    """

    def __init__(
        self, parent: QWidget | None, title: str, message: str = "", *, width: int = 440
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(theme.px(width))
        self._primary: Button | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        outer.setSpacing(theme.px(12))
        outer.addWidget(Label(title, "hero"))
        self._message = Label(message, "body", "muted")
        self._message.setVisible(bool(message))
        outer.addWidget(self._message)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(12))
        outer.addLayout(self.body, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.px(8))
        self._buttons.addStretch(1)
        outer.addSpacing(theme.px(4))
        outer.addLayout(self._buttons)

    def set_message(self, message: str) -> None:
        """Change the sentence under the title."""
        self._message.setText(message)
        self._message.setVisible(bool(message))

    def add(self, item: QWidget | QLayout) -> None:
        """Append to the body."""
        if isinstance(item, QWidget):
            self.body.addWidget(item)
        else:
            self.body.addLayout(item)

    def add_button(self, text: str, role: Role = "secondary") -> Button:
        """Append a button; connect its ``clicked`` yourself."""
        made = button(text, role)
        self._buttons.addWidget(made)
        if role in ("primary", "danger"):
            self._primary = made
        return made

    def add_cancel(self, text: str = "") -> Button:
        """Append the button that leaves without doing anything."""
        made = self.add_button(text or self.tr("Cancel"))
        made.clicked.connect(self.reject)
        return made

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return handled

    def _grow(self) -> None:
        """Make room for what was added or wraps; a window's layout only minds least sizes."""
        outer = self.layout()
        needed = outer.totalMinimumSize().height() if outer else 0
        if outer and outer.hasHeightForWidth():
            needed = max(needed, outer.totalHeightForWidth(self.width()))
        if needed > self.height():
            self.resize(self.width(), needed)
            below = self.frameGeometry().bottom() - self.screen().availableGeometry().bottom()
            if below > 0:  # grown over the screen's edge
                self.move(self.x(), max(self.y() - below, 0))

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, self.focusWidget(), forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._primary is not None and self._primary.isEnabled():
            self._primary.click()
            return
        super().keyPressEvent(event)


class ConfirmDialog(Dialog):
    """A question with two answers. Says what will happen, not "are you sure"."""

    def __init__(
        self, parent: QWidget | None, title: str, message: str, answer: str, role: Role
    ) -> None:
        super().__init__(parent, title, message)
        self.add_cancel()
        self.add_button(answer, role).clicked.connect(self.accept)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        title: str,
        message: str,
        answer: str,
        role: Role = "primary",
    ) -> bool:
        """Whether the user chose ``answer``; closing the dialog is a no."""
        return cls(parent, title, message, answer, role).exec() == QDialog.DialogCode.Accepted
