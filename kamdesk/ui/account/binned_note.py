"""The note above an account that lies in the bin."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.services import accounts
from kamdesk.services.account_page import AccountPage
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Banner, button


class BinnedNote(Banner):
    """Says where the account is, and puts it back."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        self.put_back = button("", small=True)
        super().__init__("warning", "", actions=[self.put_back], parent=parent)
        self._ctx = ctx
        self._account_id = 0
        self.put_back.setText(self.tr("Put back"))
        self.set_message("warning", self.tr("This account is in the bin; lists leave it out."))
        self.put_back.clicked.connect(self._restore)
        self.hide()

    def show_page(self, page: AccountPage) -> None:
        """Show the note where the account is in the bin."""
        self._account_id = page.id
        self.setVisible(page.fields["deleted_at"] is not None)

    def _restore(self) -> None:
        ids = [self._account_id]
        self._ctx.write("restore", lambda s: accounts.restore(s, ids))
