"""Choosing the columns of a table; the choice is kept with this machine's preferences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.ui.accounts.columns import DEFAULT
from kamdesk.ui.context import Context
from kamdesk.ui.tables import Column
from kamdesk.ui.widgets import Button, menu_text


class ColumnChooser(Button):
    """A button whose menu ticks columns; ``chosen`` after each change."""

    chosen = Signal()

    def __init__(self, ctx: Context, table: str, parent: QWidget | None = None) -> None:
        super().__init__(icon="columns", hint=self.tr("Choose columns"), parent=parent)
        self._ctx = ctx
        self._table = table
        self._ticks = QMenu(self)
        self.set_menu(self._ticks)

    def offer(self, columns: Sequence[Column]) -> None:
        """List these columns; the first names the row and always stays."""
        kept = set(self._ctx.settings.columns.get(self._table) or DEFAULT)
        self._ticks.clear()
        for column in columns[1:]:
            if column.secret and self._ctx.client_safe:
                continue
            action = QAction(menu_text(column.title), self._ticks, checkable=True)
            action.setChecked(column.key in kept)
            action.setData(column.key)
            action.toggled.connect(self._keep)
            self._ticks.addAction(action)

    def _keep(self) -> None:
        offered = {a.data(): a.isChecked() for a in self._ticks.actions()}
        before = self._ctx.settings.columns.get(self._table) or list(DEFAULT)
        unseen = [key for key in before if key not in offered]
        ticked = [key for key, on in offered.items() if on]
        self._ctx.settings.columns[self._table] = unseen + ticked
        self._ctx.save_settings()
        self.chosen.emit()
