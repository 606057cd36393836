"""Fields of the profile that were something else."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.services.past import Comparison, FieldThen
from kamdesk.ui.account.tellings import told
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Label, Row, RowList, Span

LONGEST = 160


class FieldsCard(Card):
    """A line for each: name, then and now."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Profile"), parent=parent)
        self._ctx = ctx
        self._same = Label("", "body", "muted")
        self._rows = RowList()
        self.add(self._same)
        self.add(self._rows)

    def show_comparison(self, found: Comparison) -> None:
        """Show what differs."""
        differing = found.fields() if found.then.fields else []
        self.set_title(self.tr("Profile"), str(len(differing)) if differing else "")
        self._same.setText(
            self.tr("Nothing in the profile was different.")
            if found.then.fields
            else self.tr("The account was not in the book.")
        )
        self._same.setVisible(not differing)
        self._rows.setVisible(bool(differing))
        self._rows.set_rows([self._row(field) for field in differing])

    def _row(self, field: FieldThen) -> Row:
        key = f"field.{field.name}"
        name = self._ctx.word(key) if words.has(key) else field.name
        return Row(
            [Span(name, "muted")],
            [
                Span(self._shown(field.name, field.then), "muted"),
                Span(" \N{RIGHTWARDS ARROW} ", "muted"),
                Span(self._shown(field.name, field.now), "text", bold=True),
            ],
        )

    def _shown(self, name: str, value: Any) -> str:
        text = told(self._ctx, name, value)
        return text if len(text) <= LONGEST else text[: LONGEST - 1] + "\N{HORIZONTAL ELLIPSIS}"
