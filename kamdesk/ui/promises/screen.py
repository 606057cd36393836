"""The promise ledger: what is late and due, on both sides, over all accounts (method §6)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kamdesk.services import promise_ledger, promise_rates
from kamdesk.services.promise_ledger import Group, Section
from kamdesk.ui import theme
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.promises.filter_bar import LedgerFilters
from kamdesk.ui.promises.new_promise import NewPromiseCard
from kamdesk.ui.promises.rates_card import RatesCard
from kamdesk.ui.promises.row import LedgerRow
from kamdesk.ui.promising import PromiseDeeds
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import (
    Card,
    Columns,
    EmptyState,
    KeyHints,
    Label,
    Page,
    PageHeader,
    RowList,
    button,
)

SHOWN = 50
DECIDED_SHOWN = 5
"""Of what is kept or dropped so many are shown beside what is open."""
_STRIPES = {Group.LATE: "bad", Group.WEEK: "warn"}


class PromisesScreen(Screen):
    """``open`` takes an account's id, which narrows the ledger to it, or None.

    A client sees nothing of it: the ledger names other clients.
    """

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.header = PageHeader(self.tr("Promises"))
        self.deeds = PromiseDeeds(ctx, self)
        self.new = NewPromiseCard(ctx)
        self.filters = LedgerFilters(ctx)
        self.rates = RatesCard()
        self.cards: dict[Group, Card] = {}
        self._blocks: list[QWidget] = []
        self._rows: list[LedgerRow] = []
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self._page = Page()
        self._columns = Columns((5, 2), (560, 290))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(12))
        holder = QWidget()
        holder.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        for part in (self.new, holder):
            self._columns.add(0, part)
        self._columns.add(1, self.rates)
        self._columns.add(1, self._keys())
        self._hidden = EmptyState(
            "eye_off",
            self.tr("Hidden while the screen is client-safe"),
            self.tr("The ledger names other clients. F8 shows it."),
        )
        self._page.add(self.header)
        self._page.add(self.filters)
        self._page.add(self._columns)
        self._page.add(self._hidden)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._write = button(self.tr("Write a promise down"), "primary", icon="plus")
        self.header.set_actions([self._write])

    def _keys(self) -> QWidget:
        """What the keys do to the promise that the keyboard is on."""
        hints = [
            ("K", self.tr("kept")),
            ("P", self.tr("postpone")),
            ("D", self.tr("drop")),
            ("Return", self.tr("open")),
        ]
        return KeyHints(hints, wraps=True)

    def _connect(self) -> None:
        self._write.clicked.connect(self.new.begin)
        self.filters.changed.connect(self.refresh)
        self.rates.chosen.connect(lambda key: self.filters.only(account_id=key))

    def open(self, target: Any = None) -> None:
        super().open(target)
        if target is not None:
            self.filters.only(account_id=int(target))
            self.new.show_account(int(target))
        else:
            self.refresh()

    def title(self) -> str:
        return self.tr("Promises")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches("promise", "account", "contact", "meeting")

    def focus_search(self) -> bool:
        self.filters.search.setFocus()
        self.filters.search.selectAll()
        return True

    def leave(self) -> bool:
        return not self.new.is_unfinished()

    def abandon(self) -> None:
        self.new.discard()

    def refresh(self) -> None:
        """Read the ledger again; the keyboard stays where it was."""
        safe = self.ctx.client_safe
        for part in (self._columns, self.filters, self._write):
            part.setVisible(not safe)
        self._hidden.setVisible(safe)
        if safe:
            self._clear()
            self.header.set_title(self.tr("Promises"))
            return
        today, wanted = self.ctx.today(), self.filters.wanted()
        sections = self.ctx.read(lambda s: promise_ledger.sections(s, today, wanted, SHOWN))
        whole = self.ctx.read(lambda s: promise_rates.of_book(s, today))
        accounts = self.ctx.read(lambda s: promise_rates.by_account(s, today))
        at = self._focused()
        self._clear()
        self._show(sections)
        self._say_counts({one.group: one.count for one in sections})
        self.rates.show_rates(whole, accounts)
        if at is not None and self._rows:
            self._rows[min(at, len(self._rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> list[LedgerRow]:
        """The promises shown, in order."""
        return list(self._rows)

    def _focused(self) -> int | None:
        """Place of the row that holds the keyboard."""
        focus = QApplication.focusWidget()
        held = [place for place, row in enumerate(self._rows) if focus and _holds(row, focus)]
        return held[0] if held else None

    def _clear(self) -> None:
        for old in self._blocks:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._blocks, self._rows, self.cards = [], [], {}

    def _show(self, sections: list[Section]) -> None:
        self.cards = {one.group: self._card(one) for one in sections}
        self._blocks = [*self.cards.values()] if sections else [self._empty()]
        for block in self._blocks:
            self._list.addWidget(block)
            block.show()

    def _card(self, section: Section) -> Card:
        titles = {
            Group.LATE: self.tr("Late"),
            Group.WEEK: self.tr("Due within a week"),
            Group.LATER: self.tr("Later"),
            Group.NO_DATE: self.tr("Open without a date"),
            Group.KEPT: self.tr("Kept"),
            Group.DROPPED: self.tr("Dropped"),
        }
        group = section.group
        decided = group in (Group.KEPT, Group.DROPPED) and not self.filters.wanted().groups
        lines = section.lines[:DECIDED_SHOWN] if decided else section.lines
        card = Card(titles[group], str(section.count), stripe=_STRIPES.get(group, ""))
        rows = [LedgerRow(self.ctx, self.deeds, line) for line in lines]
        for row in rows:
            row.open_requested.connect(self.open_requested)
            row.narrowed.connect(
                lambda account, person: self.filters.only(account_id=account, contact_id=person)
            )
            row.moved.connect(self._move)
        self._rows += rows
        card.add(RowList(rows))
        if section.count > len(lines):
            card.add(self._more(section, decided=decided))
        return card

    def _more(self, section: Section, *, decided: bool) -> QWidget:
        if not decided:
            more = self.tr("and %n more: narrow the ledger to see them", "", section.count - SHOWN)
            return Label(more, "small", "muted")
        every = button(self.tr("Show all {count}").format(count=section.count), "quiet", small=True)
        every.clicked.connect(lambda: self.filters.only_state(section.group.value))
        return every

    def _move(self, step: int) -> None:
        at = self._focused()
        if at is not None:
            place = min(max(at + step, 0), len(self._rows) - 1)
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._page.ensureWidgetVisible(self._rows[place], 0, theme.px(60))

    def _say_counts(self, counts: dict[Group, int]) -> None:
        late, week = counts.get(Group.LATE, 0), counts.get(Group.WEEK, 0)
        parts = [self.tr("%n late", "", late)] if late else []
        if week:
            parts.append(self.tr("%n due within a week", "", week))
        self.header.set_title(self.tr("Promises"), " · ".join(parts))

    def _empty(self) -> QWidget:
        if self.filters.is_narrowed():
            clear = button(self.tr("Clear filters"))
            clear.clicked.connect(self.filters.clear)
            card = Card()
            card.add(EmptyState("search", self.tr("No promise fits these filters"), "", clear))
            return card
        card = Card()
        card.add(
            EmptyState(
                "promise",
                self.tr("Nobody has promised anything yet"),
                self.tr("Promises of a meeting come here by themselves; or write one down above."),
            )
        )
        return card


def _holds(row: QWidget, focus: QWidget) -> bool:
    return row is focus or row.isAncestorOf(focus)
