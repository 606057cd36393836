"""What an import would change of what the book holds: old and new side by side."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.exchange.fields import Field, Type
from kamdesk.exchange.importing import field_label
from kamdesk.exchange.importing.differences import Difference
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.rows_table import RowsTable
from kamdesk.ui.widgets import Card

_LINES = 8
_WIDTHS = (330, 150, 280, 280)


class ChangesCard(QWidget):
    """A row per changed field; hidden where nothing changes."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._card = Card(self.tr("What changes"), flush=True)
        self._table = RowsTable(_LINES, self.tr("What changes"))
        self._card.add(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._card)

    def show_differences(self, draft: Draft, found: Sequence[Difference]) -> None:
        """Show old and new; the same value under the same thing is said once."""
        self.setVisible(bool(found))
        count = QLocale().toString(len(found))
        self._card.set_title(self.tr("What changes"), count)
        headers = [
            self.tr("Which"),
            self._ctx.word("field.column"),
            self.tr("In the book"),
            self.tr("After the import"),
        ]
        fields = draft.fields()
        rows = []
        above = ""
        for one in found:
            field = fields.get(one.field) or fields.get(f"account_{one.field}")
            rows.append(
                [
                    one.subject if one.subject != above else "",
                    field_label(one.field, self._ctx.language),
                    self._told(field, one.before),
                    self._told(field, one.after),
                ]
            )
            above = one.subject
        tones = {1: "muted", 2: "muted", 3: "accent"}
        self._table.show_rows(headers, rows, _WIDTHS, tones)

    def _told(self, field: Field | None, value: Any) -> str:
        if value is None or value == "":
            return formats.DASH
        if isinstance(value, StrEnum):
            return words.of(value, self._ctx.language)
        if isinstance(value, int) and field is not None and field.type is Type.MONEY:
            return formats.money(value, decimals=True)
        return str(value)
