"""What an import would change of what the book holds: old and new side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.importing import field_label
from kamdesk.exchange.importing.differences import Difference
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.rows_table import RowsTable
from kamdesk.ui.importing.value_text import value_text
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
        """Show old and new, each thing named once; nothing while a client may look on."""
        self.setVisible(bool(found) and not self._ctx.client_safe)
        count = QLocale().toString(len(found))
        self._card.set_title(self.tr("What changes"), count)
        headers = [
            self.tr("Which"),
            self._ctx.word("field.column"),
            self.tr("In the book"),
            self.tr("After the import"),
        ]
        fields, language = draft.fields(), self._ctx.language
        rows = []
        above = ""
        for one in found:
            field = fields.get(one.field) or fields.get(f"account_{one.field}")
            rows.append(
                [
                    one.subject if one.subject != above else "",
                    field_label(one.field, language),
                    value_text(field, one.before, language),
                    value_text(field, one.after, language),
                ]
            )
            above = one.subject
        tones = {1: "muted", 2: "muted", 3: "accent"}
        self._table.show_rows(headers, rows, _WIDTHS, tones)
