"""What an import would do or has done: counts, sums to compare, notes, and refused rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.exchange.cells import plain
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import (
    ImportResult,
    RefusedRow,
    field_label,
    note_sentence,
    refusal_sentence,
)
from kamdesk.services import book_settings
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.rows_table import RowsTable
from kamdesk.ui.widgets import Banner, Card, Label, button

_SHOWN_REFUSALS = 500
_TONES = {"added": "good", "changed": "accent", "unchanged": "muted", "refused": "warn"}


class Outcome(QWidget):
    """The same view before and after; ``save_requested`` for the workbook of refused rows."""

    save_requested = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._counts: dict[str, Label] = {}
        self._build_ui()

    def _build_ui(self) -> None:
        names = {
            "added": self.tr("Added"),
            "changed": self.tr("Changed"),
            "unchanged": self.tr("Unchanged"),
            "refused": self.tr("Refused"),
        }
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        for key, name in names.items():
            card = Card()
            self._counts[key] = Label("", "hero")
            card.add(self._counts[key])
            card.add(Label(name, "small", "muted"))
            line.addWidget(card, 1)
        self._sums = Card(self.tr("To compare with your source"))
        self._sum_words = Label("")
        self._made_words = Label("", "small", "muted")
        self._sums.add(self._sum_words)
        self._sums.add(self._made_words)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(theme.px(8))
        self._refused = Card(self.tr("Refused rows"), flush=True)
        save = button(self.tr("Save refused rows…"), small=True, icon="workbook")
        save.clicked.connect(self.save_requested)
        self._refused.add_action(save)
        self._table = RowsTable(10, self.tr("Refused rows"))
        self._refused.add(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(line)
        column.addWidget(self._sums)
        column.addLayout(self._notes)
        column.addWidget(self._refused)

    def show_result(self, result: ImportResult, kind: Kind) -> None:
        """Show counts, sums, notes and refusals."""
        counts = {
            "added": result.added,
            "changed": result.changed,
            "unchanged": result.unchanged,
            "refused": len(result.refused),
        }
        for key, count in counts.items():
            self._counts[key].setText(QLocale().toString(count))
            self._counts[key].set_tone(_TONES[key] if count else "faint")
        self._show_sums(result, kind)
        self._show_notes(result)
        self._show_refused(result)

    def _show_sums(self, result: ImportResult, kind: Kind) -> None:
        parts = [self.tr("%Ln row(s) in the file", "", result.rows)]
        if kind is Kind.SALES:
            currency = self._ctx.read(book_settings.currency)
            total = formats.money(result.amount, currency, decimals=True)
            parts.append(self.tr("amount %1").replace("%1", total))
            if result.refused_amount:
                refused = formats.money(result.refused_amount, currency, decimals=True)
                parts.append(self.tr("refused %1").replace("%1", refused))
        self._sum_words.setText(" · ".join(parts))
        made = []
        if result.accounts_added:
            made.append(self.tr("%Ln new account(s)", "", result.accounts_added))
        if result.contacts_added:
            made.append(self.tr("%Ln new contact(s)", "", result.contacts_added))
        self._made_words.setText(" · ".join(made))
        self._made_words.setVisible(bool(made))

    def _show_notes(self, result: ImportResult) -> None:
        while (item := self._notes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for note in result.notes:
            self._notes.addWidget(Banner("info", note_sentence(note, self._ctx.language)))

    def _show_refused(self, result: ImportResult) -> None:
        refused = result.refused
        self._refused.setVisible(bool(refused))
        if not refused:
            return
        self._refused.set_title(
            self.tr("Refused rows"), self.tr("the others are not held up by them")
        )
        word = self._ctx.word
        headers = [word("field.row"), word("field.column"), self.tr("Value"), self.tr("Why")]
        rows = [self._refusal(row, result) for row in refused[:_SHOWN_REFUSALS]]
        self._table.show_rows(headers, rows, (70, 170, 200, 400), {0: "muted", 2: "muted"})

    def _refusal(self, row: RefusedRow, result: ImportResult) -> Sequence[str]:
        language = self._ctx.language
        header = result.mapping.get(row.field, "")
        value = ""
        if header in result.headers:
            at = result.headers.index(header)
            value = plain(row.cells[at]) if at < len(row.cells) else ""
        label = header or (field_label(row.field, language) if row.field else formats.DASH)
        return str(row.row_number), label, value, refusal_sentence(row, language)
