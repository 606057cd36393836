"""How the first rows of a file are understood: days, amounts and names as they would be stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.heading_text import field_text
from kamdesk.ui.importing.rows_table import RowsTable
from kamdesk.ui.importing.value_text import is_number, value_text
from kamdesk.ui.widgets import Card

_LINES = 8


class UnderstoodCard(QWidget):
    """A row per row of the file, a column per matched field; hidden where no row was read."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._card = Card(self.tr("How the first rows are understood"), flush=True)
        self._table = RowsTable(_LINES, self.tr("How the first rows are understood"))
        self._card.add(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._card)

    def show_rows(self, draft: Draft, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show the values of rows by field."""
        self.setVisible(bool(rows))
        fields = draft.fields()
        present = {name for row in rows for name in row} & {*draft.mapping, *draft.constants}
        names = [name for name in fields if name in present]
        language = self._ctx.language
        headers = [field_text(draft, name, language) for name in names]
        texts = [
            [value_text(fields[name], row.get(name), language) for name in names] for row in rows
        ]
        numbers = {at for at, name in enumerate(names) if is_number(fields[name])}
        self._table.show_rows(headers, texts, numbers=numbers)
