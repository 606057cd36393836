"""What every tab of the account page is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services.account_page import AccountPage
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Page


class AccountTab(Page):
    """Shows its part of a page that was read already; asks to go elsewhere by signals."""

    open_requested = Signal(str, object)
    tab_requested = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        """Show an account; ``anew`` where it is another one than before."""
        raise NotImplementedError

    def go_to(self, place: int) -> None:
        """Go on to a thing within the tab, by its number; nothing where the tab has none."""

    def leave(self) -> bool:
        """Store what is being typed; False where that can't be done."""
        return True
