"""Accounts that may be one company: why, and the two answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kamdesk.services.duplicates import DuplicateGroup, Pair, Reason
from kamdesk.services.tidy_page import Candidate, TidyPage
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Chip, ElidedLabel, FlowLayout, LinkButton, button

_SURE = (Reason.TAX_NO, Reason.NAME)
_MOST_PAIRS = 6


class GroupCard(Card):
    """One group. ``merge_requested(first, second)`` and ``apart_requested(first, second)`` carry
    two account ids, ``account_chosen(id)`` one."""

    merge_requested = Signal(int, int)
    apart_requested = Signal(int, int)
    account_chosen = Signal(int)

    def __init__(self, ctx: Context, group: DuplicateGroup, page: TidyPage) -> None:
        super().__init__()
        self._ctx = ctx
        self._page = page
        for pair in group.pairs[:_MOST_PAIRS]:
            self.add(self._pair(pair))
        self.setAccessibleName(page.candidates[group.account_ids[0]].name)

    def _pair(self, pair: Pair) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, theme.px(4))
        column.setSpacing(theme.px(8))
        both = QHBoxLayout()
        both.setSpacing(theme.px(16))
        for account_id in (pair.first_id, pair.second_id):
            both.addWidget(self._account(self._page.candidates[account_id]), 1)
        column.addLayout(both)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        chips = QWidget()
        chips.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        flow = FlowLayout(chips)
        for reason in pair.reasons:
            text = self._ctx.word(f"duplicate.{reason}", percent=pair.percent)
            flow.addWidget(Chip(text, "accent" if reason in _SURE else "neutral"))
        line.addWidget(chips, 1)
        apart = button(self.tr("Not the same"), "quiet", small=True)
        apart.clicked.connect(lambda: self.apart_requested.emit(pair.first_id, pair.second_id))
        merge = button(self.tr("Compare and merge"), small=True)
        merge.clicked.connect(lambda: self.merge_requested.emit(pair.first_id, pair.second_id))
        line.addWidget(apart)
        line.addWidget(merge)
        column.addLayout(line)
        return block

    def _account(self, account: Candidate) -> QWidget:
        cell = QWidget()
        cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        name = LinkButton(account.name, "strong", "text")
        name.clicked.connect(lambda: self.account_chosen.emit(account.id))
        column.addWidget(name)
        people = self.tr("%n contact(s)", "", account.people)
        revenue = formats.short_money(account.revenue, self._page.currency)
        facts = (account.code, account.city, revenue, people)
        column.addWidget(ElidedLabel(" · ".join(filter(None, facts)), "small", "muted"))
        return cell
