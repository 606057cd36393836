"""The accounts that an import would add; those that are nearly the same as known ones first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.importing.newcomers import Newcomer
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.widgets import Card, Label, Row, RowList, StateChip, button

_ALIKE = 8
_NAMES = 40
_OURS = re.compile(r"K\d{5,}")
"""Codes that the book gives where the file has none."""


class NewcomersCard(QWidget):
    """Hidden where no account is new. ``edited`` when one was said to be a known one."""

    edited = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._draft: Draft | None = None
        self._found: Sequence[Newcomer] = ()
        self._card = Card(self.tr("New accounts"))
        self._alike = RowList()
        self._names = Label("", "small", "muted")
        self._card.add(self._alike)
        self._card.add(self._names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._card)

    def show_newcomers(self, draft: Draft, found: Sequence[Newcomer], count: int) -> None:
        """Show who is new; ``count`` is how many there are, of whom ``found`` are told."""
        self._draft, self._found = draft, found
        self.setVisible(count > 0)
        alike = [one for one in found if one.like][:_ALIKE]
        hint = self.tr("nearly the same names first") if alike else ""
        self._card.set_title(self.tr("New accounts"), QLocale().toString(count), hint)
        self._alike.setVisible(bool(alike))
        self._alike.set_rows([self._row(one) for one in alike])
        names = [one.name for one in found if one not in alike]
        others = count - len(alike) - min(len(names), _NAMES)
        shown = " · ".join(names[:_NAMES])
        if others > 0:
            shown += self.tr(" and %Ln more", "", others)
        self._names.setText(shown)
        self._names.setVisible(bool(names))

    def _row(self, one: Newcomer) -> Row:
        where = self.tr("In the book: “%1”") if one.like_known else self.tr("In this file: “%1”")
        second = where.replace("%1", one.like)
        key = self._key(one)
        if self._draft is not None and self._draft.replacements.get(key) == one.like:
            return Row(one.name, second, chips=[StateChip(self.tr("taken for it"), "good")])
        if not _OURS.fullmatch(one.code):
            return Row(one.name, f"{one.code} · {second}")
        same = button(self.tr("It is the same"), small=True)
        same.clicked.connect(lambda: self._take(one))
        return Row(one.name, second, actions=[same])

    def _key(self, one: Newcomer) -> tuple[str, str]:
        """The cells that name it, as replacements go by them."""
        fields = self._draft.fields() if self._draft else {}
        return "account_name" if "account_name" in fields else "name", one.name

    def _take(self, one: Newcomer) -> None:
        """All rows that name it are about the other one."""
        if self._draft is not None:
            self._draft.replacements[self._key(one)] = one.like
            rows = [self._row(other) for other in self._found if other.like][:_ALIKE]
            self._alike.set_rows(rows)
            self.edited.emit()
