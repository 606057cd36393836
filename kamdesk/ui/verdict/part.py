"""What every card of the panel is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card


class Part(Card):
    """A card that shows one side of a verdict; ``open_requested(kind, target)`` to go elsewhere."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.ctx = ctx
        self._content: list[QWidget] = []
        self._currency = "CNY"

    def show_page(self, page: VerdictPage) -> None:
        """Show this account's side."""
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
            widget.show()

    def keep_left(self, widget: QWidget) -> None:
        """Let a button be as wide as its text."""
        self.body.setAlignment(widget, Qt.AlignmentFlag.AlignLeft)

    def money(self, units: int | None) -> str:
        """An amount in the account's currency."""
        return formats.money(units, self._currency)
