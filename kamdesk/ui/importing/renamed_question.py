"""Known codes that come with another name: whose name holds? Asked once for the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.exchange.importing import Renamed
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.rows_table import RowsTable
from kamdesk.ui.widgets import Card, Label, button

_LINES = 6


class RenamedQuestion(QWidget):
    """The spellings side by side and a button per answer. ``answered(Renamed)``."""

    answered = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._card = Card(self.tr("Renamed, or another company?"), stripe="warn")
        self._words = Label("")
        self._card.add(self._words)
        self._table = RowsTable(_LINES, self.tr("Renamed accounts"))
        self._card.add(self._table)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        for choice, text in (
            (Renamed.KEEP, self.tr("Keep the book's names")),
            (Renamed.TAKE, self.tr("Take the file's names")),
            (Renamed.REFUSE, self.tr("Leave these rows out")),
        ):
            made = button(text)
            made.clicked.connect(lambda _=False, answer=choice: self._answer(answer))
            line.addWidget(made)
        line.addStretch(1)
        self._card.add(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()

    def ask(self, examples: Sequence[tuple[str, str, str]], count: int) -> None:
        """Show the question; the first accounts as code, name in the book, name in the file."""
        words = self.tr("%n account(s) are in the book under another name.", "", count)
        self._words.setText(words)
        headers = [self._ctx.word("field.code"), self.tr("In the book"), self.tr("In this file")]
        rows: list[Sequence[Any]] = list(examples)
        self._table.show_rows(headers, rows, (120, 340, 340), {0: "muted"})
        self.show()

    def _answer(self, choice: Renamed) -> None:
        self.hide()
        self.answered.emit(choice)
