"""What every screen is: it opens things, refreshes, and asks the shell to go elsewhere."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.ui.after_press import AfterPress
from kamdesk.ui.context import Context, DataChanged


class Screen(QWidget):
    """Base of all screens. Screens never import each other; they emit ``open_requested``.

    Kinds that the shell routes: ``today``, ``accounts``, ``account`` (id), ``meetings``,
    ``promises`` (account id or None), ``meeting`` (id), ``meeting_live`` (id), ``meeting_review``
    (id), ``new_meeting`` (account id or None), ``new_account``, ``tiers``, ``competitors`` (id,
    ``("note", id)`` or None), ``opportunities`` (id, ``("account", id)`` or None),
    ``new_opportunity`` (account id or None), ``import`` (path or None), ``duplicates`` (two account
    ids or None), ``dossier`` (account ids), ``brief`` (meeting id), ``rehearsal`` (meeting id),
    ``service`` (case id, ``("new", account id)``, a tab or None), ``new_case`` (account id or
    None), ``library`` (own question's id, ``"objections"`` or None), ``sample``, ``bin``,
    ``settings``.
    """

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._stale = True
        self._changes = AfterPress(self._on_data_changed, self)
        ctx.data_changed.connect(self._changes.tell)
        ctx.client_safe_changed.connect(self._on_client_safe)

    def open(self, target: Any = None) -> None:
        """Show this thing; called each time the shell comes here. Reads what is to be seen."""
        self._stale = False

    def title(self) -> str:
        """What the window's title says; must not give a client's secrets away."""
        return ""

    def concerns(self, change: DataChanged) -> bool:
        """Whether a change concerns what is shown; by default every change does."""
        return True

    def refresh(self) -> None:
        """Read again what is shown, keeping place and selection."""

    def follow(self, change: DataChanged) -> None:
        """A change concerns what is shown: show it. Overridden where not all need be read again."""
        self.refresh()

    def leave(self) -> bool:
        """Called before the shell goes elsewhere: store what is being typed. False holds it."""
        return True

    def abandon(self) -> None:
        """The user gave up what ``leave`` could not store: show what is stored next time."""

    def focus_search(self) -> bool:
        """Put the cursor into the screen's own filter, where it has one."""
        return False

    def _on_data_changed(self, change: DataChanged) -> None:
        if not self.concerns(change):
            return
        if self.isVisible():
            self.follow(change)
        else:
            self._stale = True

    def _on_client_safe(self, _on: bool) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
