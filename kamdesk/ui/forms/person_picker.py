"""Choosing somebody who is in the book already, wherever they belong."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from kamdesk.services import contact_accounts, unassigned
from kamdesk.ui.context import Context
from kamdesk.ui.forms.account_picker import AccountPicker


class PersonPicker(AccountPicker):
    """Its value is the id of a contact. Before anything is typed it offers people who belong to no
    account yet; ``without`` are those who can't be chosen."""

    kind = "contact"

    def __init__(self, ctx: Context, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(ctx, placeholder, parent)
        self.without: frozenset[int] = frozenset()

    def read_names(self, ids: list[int]) -> dict[int, str]:
        """Names of people by id."""
        return self._ctx.read(lambda s: contact_accounts.names(s, ids))

    def proposals(self, typed: str) -> list[tuple[int, str, str]]:
        """People found by name, or all without an account where nothing is typed."""
        if typed.strip():
            found = super().proposals(typed)
        else:
            loose = self._ctx.read(lambda s: unassigned.listed(s, 8))
            note = self.tr("no account yet")
            found = [
                (one.id, one.name, " · ".join((one.name, note, *one.reach[:1]))) for one in loose
            ]
        return [one for one in found if one[0] not in self.without]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.text():
            self._suggest("")
