"""History: who changed what when, in the words of the forms."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.models.kinds import ChangeOp
from kamdesk.services import history_view
from kamdesk.services.account_page import AccountPage
from kamdesk.services.history_view import Entry, FieldChange
from kamdesk.ui import formats
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.account.tellings import told
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, EmptyState, Row, RowList, Span

SHOWN = 200
LONGEST = 120


class HistoryTab(AccountTab):
    """The newest first; what was taken back since is struck by a word."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._card = Card()
        self._rows = RowList()
        self._empty = EmptyState(
            "history",
            self.tr("Nothing was changed yet"),
            self.tr("Every change is written down here with its day and both values."),
        )
        self._hidden = EmptyState(
            "eye_off", self.tr("Hidden while the screen is client-safe"), self.tr("F8 shows it.")
        )
        self._card.add(self._hidden)
        self._card.add(self._rows)
        self._card.add(self._empty)
        self.add(self._card)
        self.end()

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        account_id = page.id
        entries = self.ctx.read(lambda s: history_view.of_account(s, account_id, SHOWN))
        safe = self.ctx.client_safe
        if safe:
            entries = []
        self._hidden.setVisible(safe)
        self._rows.setVisible(bool(entries))
        self._empty.setVisible(not entries and not safe)
        self._card.set_title(self.tr("History"), str(len(entries)) if entries else "")
        self._rows.set_rows([self._row(entry) for entry in entries])

    def _row(self, entry: Entry) -> Row:
        first = [Span(f"{formats.moment(entry.done_at)}  ", "muted"), Span(self._what(entry))]
        if entry.undone:
            first.append(Span("  " + self.tr("taken back"), "warn"))
        second: list[Span] = []
        for place, field in enumerate(entry.fields):
            second.append(Span("\n" if place else "", "muted"))
            second += self._field(field)
        return Row(first, second)

    def _what(self, entry: Entry) -> str:
        key = f"action.{entry.action}"
        action = self.ctx.word(key) if words.has(key) else self.ctx.word(f"change.{entry.op}")
        if entry.op is not ChangeOp.UPDATE or entry.subject:
            thing = entry.subject or self.ctx.word("field.account")
            return f"{action} · {thing}"
        return action

    def _field(self, field: FieldChange) -> list[Span]:
        key = f"field.{field.name}"
        label = self.ctx.word(key) if words.has(key) else field.name
        before, after = self._shown(field.name, field.before), self._shown(field.name, field.after)
        return [
            Span(self.tr("%1: ").replace("%1", label), "muted"),
            Span(before, "muted"),
            Span(" \N{RIGHTWARDS ARROW} ", "muted"),
            Span(after, "text"),
        ]

    def _shown(self, name: str, value: Any) -> str:
        text = told(self.ctx, name, value)
        return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
