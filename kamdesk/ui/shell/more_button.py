"""The menu at the end of the top bar: what has no button of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.shell import client_safe
from kamdesk.ui.shell.commands import commands
from kamdesk.ui.widgets import Button

GROUPS = (
    ("back", "undo", "redo"),
    ("next_brief", "next_live", "next_rehearsal"),
    ("plan_ahead", "write_answer", "survey_form", "read_answers", "portfolio_past"),
    ("dossier_all", "export_calendar", "import_calendar", "duplicates", "backup"),
    ("language", "theme"),
    ("quit",),
)
"""Keys of commands, in groups."""


class MoreButton(Button):
    """``command`` for the key of what is chosen; a client is offered no more than elsewhere."""

    command = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        hint = QCoreApplication.translate("TopBar", "More")
        super().__init__(icon="more", role="quiet", hint=hint, parent=parent)
        self._ctx = ctx
        self._list = QMenu(self)
        self.clicked.connect(self.open_list)

    def open_list(self) -> None:
        """Offer what may be done now."""
        self._fill()
        self._list.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def menu_keys(self) -> list[str]:
        """Keys of the commands that the menu offers."""
        self._fill()
        return [str(one.data()) for one in self._list.actions() if not one.isSeparator()]

    def _fill(self) -> None:
        named = {one.key: one for one in commands()}
        self._list.clear()
        for group in GROUPS:
            allowed = [key for key in group if client_safe.may_run(self._ctx, key)]
            if allowed and not self._list.isEmpty():
                self._list.addSeparator()
            for key in allowed:
                action = self._list.addAction(named[key].text)
                action.setData(key)
                theme.follow_icon(action, named[key].icon)
                keys = named[key].shown_keys()
                if keys:  # told only: the window itself hears them
                    action.setText(f"{named[key].text}\t{keys}")
                action.triggered.connect(lambda _on=False, k=key: self.command.emit(k))
