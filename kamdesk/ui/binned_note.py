"""The note above the page of an account or a meeting that lies in the bin."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk.services import bin
from kamdesk.services.account_page import AccountPage
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Banner, button


class BinnedNote(Banner):
    """Says what is in the bin, and puts it back."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        self.put_back = button("", small=True)
        super().__init__("warning", "", actions=[self.put_back], parent=parent)
        self._ctx = ctx
        self._binned: list[tuple[str, int]] = []
        self.put_back.setText(self.tr("Put back"))
        self.put_back.clicked.connect(self._restore)
        self.hide()

    def show_account(self, page: AccountPage) -> None:
        """Show the note where the account is in the bin."""
        binned = page.fields["deleted_at"] is not None
        self._binned = [("account", page.id)] if binned else []
        self._tell(self.tr("This account is in the bin; lists leave it out."))

    def show_meeting(self, page: MeetingPage) -> None:
        """Show the note where the meeting or its account is in the bin."""
        self._binned = [("account", page.account_id)] if page.account_binned else []
        text = self.tr("The account is in the bin; lists leave its meetings out.")
        if page.fields["deleted_at"] is not None:
            self._binned.append(("meeting", page.id))
            text = self.tr("This meeting is in the bin; lists leave it out.")
        self._tell(text)

    def _tell(self, text: str) -> None:
        self.set_message("warning", text)
        self.setVisible(bool(self._binned))

    def _restore(self) -> None:
        binned = list(self._binned)

        def put_back(session: Any) -> None:
            for kind, row_id in binned:
                bin.restore(session, kind, [row_id])

        self._ctx.write("restore", put_back)
