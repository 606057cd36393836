"""A card of the overview whose content is replaced as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services.account_page import AccountPage
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Label


class Block(Card):
    """Knows how to be empty: one muted sentence and the action that fills it."""

    open_requested = Signal(str, object)
    tab_requested = Signal(str)

    def __init__(
        self, ctx: Context, title: str = "", *, stripe: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, stripe=stripe, parent=parent)
        self.ctx = ctx
        self._content: list[QWidget] = []

    def show_page(self, page: AccountPage) -> None:
        """Show this account."""
        raise NotImplementedError

    def set_content(self, *widgets: QWidget) -> None:
        """Replace what the card holds."""
        for old in self._content:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._content = list(widgets)
        for widget in widgets:
            self.body.addWidget(widget)
            widget.show()  # at once: a layout shows what it is given only with the next event

    def add_content(self, widget: QWidget) -> None:
        """Add to what the card holds, until that is replaced."""
        self._content.append(widget)
        self.body.addWidget(widget)
        widget.show()

    def say_empty(self, sentence: str, *actions: QWidget) -> None:
        """Say what will be here and offer the way to begin."""
        self.set_content(Label(sentence, "body", "muted"), *actions)
        for action in actions:
            self.body.setAlignment(action, Qt.AlignmentFlag.AlignLeft)
