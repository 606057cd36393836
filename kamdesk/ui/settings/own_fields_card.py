"""Fields of the user's own on accounts: what there is, add, change, remove."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.services import custom_fields
from kamdesk.services.custom_fields import Definition
from kamdesk.ui.context import Context
from kamdesk.ui.settings.own_field_dialog import OwnFieldDialog
from kamdesk.ui.widgets import Card, ConfirmDialog, EmptyState, Row, RowList, button


class OwnFieldsCard(Card):
    """One row a field, with its type, its choices and how many accounts have a value."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Own fields of accounts"), parent=parent)
        self._ctx = ctx
        self._list = RowList()
        self._nothing = EmptyState(
            "columns",
            self.tr("No field of your own yet"),
            self.tr("What you add here appears in the profile, in filters, search and files."),
        )
        add = button(self.tr("Add field"), small=True)
        add.clicked.connect(self._add)
        for part in (self._list, self._nothing, add):
            self.body.addWidget(part)

    def refresh(self) -> None:
        """Read the fields anew."""
        found = self._ctx.read(lambda s: custom_fields.definitions(s, count=True))
        self._list.set_rows([self._row(field) for field in found])
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _row(self, field: Definition) -> Row:
        change = button(self.tr("Change"), small=True)
        change.clicked.connect(partial(self._change, field))
        remove = button(role="quiet", icon="bin", small=True, hint=self.tr("Remove"))
        remove.clicked.connect(partial(self._remove, field))
        facts = [words.of(field.type, self._ctx.language)]
        if field.choices:
            facts.append(self.tr(", ").join(field.choices))
        facts.append(self.tr("%n account(s)", "", field.used))
        return Row(field.name, " · ".join(facts), actions=[change, remove])

    def _add(self) -> None:
        if OwnFieldDialog.ask(self, self._ctx):
            self.refresh()

    def _change(self, field: Definition, _checked: bool = False) -> None:
        if OwnFieldDialog.ask(self, self._ctx, field):
            self.refresh()

    def _remove(self, field: Definition, _checked: bool = False) -> None:
        text = self.tr("Its values go with it: %n account(s). You can undo this.", "", field.used)
        title = self.tr("Remove “%1”?").replace("%1", field.name)
        if field.used and not ConfirmDialog.ask(self, title, text, self.tr("Remove"), "danger"):
            return
        self._ctx.write("custom_fields", lambda s: custom_fields.remove(s, field.id), self)
        self.refresh()
