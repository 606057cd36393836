"""The fields of the user's own in the profile, stored as they are left."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk.services import custom_fields
from kamdesk.services.custom_fields import Definition
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid, own_editor, own_value
from kamdesk.ui.widgets import Card


class OwnSection(Card):
    """Shown where the book has such fields; built anew when they change."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Own fields"), parent=parent)
        self._ctx = ctx
        self._account_id = 0
        self._fields: list[Definition] = []
        self.binder = FormBinder(ctx, self, self._store)
        self._grid: FormGrid | None = None

    def show_account(self, account_id: int, *, anew: bool) -> None:
        """Read fields and values of an account."""
        self._account_id = account_id
        found, held = self._ctx.read(
            lambda s: (custom_fields.definitions(s), custom_fields.values(s, [account_id]))
        )
        if found != self._fields:
            self._build(found)
            anew = True
        mine = held.get(account_id, {})
        self.binder.load({_key(f): own_value(f, mine.get(f.id, "")) for f in found}, anew=anew)
        self.setVisible(bool(found))

    def leave(self) -> bool:
        """Store what is being typed; False where that can't be done."""
        return self.binder.leave()

    def _build(self, fields: list[Definition]) -> None:
        if self._grid is not None:
            self.body.removeWidget(self._grid)
            self._grid.deleteLater()
        self._fields = fields
        self.binder = FormBinder(self._ctx, self, self._store)
        self._grid = FormGrid(least=190, most=2)
        for field in fields:
            self._grid.add(self.binder.add(_key(field), own_editor(field), field.name))
        self.body.addWidget(self._grid)

    def _store(self, changes: dict[str, Any], _was: dict[str, Any]) -> None:
        account_id = self._account_id
        given = {int(name.partition(":")[2]): value for name, value in changes.items()}
        self._ctx.write("edit_account", lambda s: custom_fields.put(s, account_id, given), self)


def _key(field: Definition) -> str:
    return f"custom:{field.id}"
