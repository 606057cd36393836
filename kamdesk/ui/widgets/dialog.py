"""The base of every dialog: title, message, body, buttons at the right, Escape leaves.

What doesn't fit the screen scrolls between the title and the buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QStyle, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.label import Label
from kamdesk.ui.widgets.push_button import Button, Role, button
from kamdesk.ui.widgets.scroll_body import ScrollBody
from kamdesk.ui.widgets.tab_order import focus_next

SIDE = 20
"""Margin left and right in design pixels."""
FRAME = 8
"""Pixels that a window's frame takes at each side at most."""


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
        most = self.screen().availableGeometry().width() - 2 * FRAME
        self.setMinimumWidth(min(theme.px(width), most))
        self._primary: Button | None = None
        side = theme.px(SIDE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, theme.px(18), 0, theme.px(16))
        outer.setSpacing(theme.px(12))
        head = QVBoxLayout()
        head.setContentsMargins(side, 0, side, 0)
        head.setSpacing(theme.px(12))
        head.addWidget(Label(title, "hero"))
        self._message = Label(message, "body", "muted")
        self._message.setVisible(bool(message))
        head.addWidget(self._message)
        outer.addLayout(head)
        self._scroll = ScrollBody(SIDE)
        self.body = self._scroll.column
        self.body.setSpacing(theme.px(12))
        self._scroll.hide()
        outer.addWidget(self._scroll, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(side, 0, side, 0)
        self._buttons.setSpacing(theme.px(8))
        self._buttons.addStretch(1)
        outer.addSpacing(theme.px(4))
        outer.addLayout(self._buttons)

    def set_message(self, message: str) -> None:
        """Change the sentence under the title."""
        self._message.setText(message)
        self._message.setVisible(bool(message))

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Append to the body; with ``stretch`` it takes the room that is left."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)
        self._scroll.show()

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
            self._fit()
            self._scroll.show_focus()
        elif event.type() == QEvent.Type.WindowActivate:
            self._scroll.show_focus()
        return handled

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
                self.adjustSize()  # which gives two thirds of the screen at most
            self._fit()
        super().setVisible(visible)

    def _fit(self) -> None:
        """Make room for what was added or wraps, as far as the screen has it: a window's layout
        only minds least sizes. The body scrolls where that isn't enough."""
        outer = self.layout()
        needed = outer.totalMinimumSize().height() if outer else 0
        if outer and outer.hasHeightForWidth():
            needed = max(needed, outer.totalHeightForWidth(self.width()))
        room = self.screen().availableGeometry()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight, None, self)
        most = room.height() - max(bar, self.frameGeometry().height() - self.height())
        if self.height() < needed or self.height() > most:
            self.resize(self.width(), min(max(needed, self.height()), most))
        below = self.frameGeometry().bottom() - room.bottom()
        if below > 0:  # grown over the screen's edge
            self.move(self.x(), max(self.y() - below, room.top()))

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = focus_next(self, self.focusWidget(), forward=forward)
        self._scroll.show_focus()
        return moved

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
