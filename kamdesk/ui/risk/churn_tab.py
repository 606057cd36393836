"""Accounts at watch and high, the loudest first, each with its one action."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.services.risk_page import RiskLine, RiskPage
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import KeepingDeeds
from kamdesk.ui.risk.churn_card import ChurnCard
from kamdesk.ui.risk.churn_filter import ChurnFilter
from kamdesk.ui.risk.lessons_card import LessonsCard
from kamdesk.ui.widgets import EmptyState, Label, button
from kamdesk.ui.widgets.page import GAP

STEP = 20
"""So many accounts are shown, and so many more at each wish."""


class ChurnTab(QWidget):
    """``account(account_id)`` to go there, ``place(kind, target)`` to where a fact is kept."""

    account = Signal(int)
    place = Signal(str, object)

    def __init__(self, ctx: Context, deeds: KeepingDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._deeds = ctx, deeds
        self._lines: list[RiskLine] = []
        self._every: list[RiskLine] = []
        self._shown = STEP
        self._unfold: int | None = None
        self.cards: dict[int, ChurnCard] = {}
        self.filter = ChurnFilter(ctx)
        self._calm = EmptyState(
            "check",
            self.tr("Nobody looks like leaving"),
            self.tr("Purchases, orders, payments, people and service give no warning today."),
        )
        self._none = Label(self.tr("No account fits the filter."), "body", "muted")
        self._more = button(self.tr("Show more"))
        self.lessons = LessonsCard()
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(GAP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(GAP))
        for part in (self.filter, self._calm, self._none):
            column.addWidget(part)
        column.addLayout(self._list)
        column.addWidget(self._more)
        column.addWidget(self.lessons)
        self.filter.changed.connect(self._filter)
        self._more.clicked.connect(self._show_more)
        self.lessons.opened.connect(self.account)

    def show_page(self, page: RiskPage) -> None:
        """Show this reading of the book; plans that are unfolded stay so."""
        self._lines, self._every = page.warned, page.lines
        known = {line.reading.account_id for line in page.lines}
        for account_id in [one for one in self.cards if one not in known]:
            self._drop(account_id)
        self._calm.setVisible(not self._lines)
        self.filter.setVisible(bool(self._lines))
        self._arrange()
        self.lessons.show_outcomes(page.outcomes)

    def listed(self) -> list[RiskLine]:
        """Accounts that fit the filter."""
        return [line for line in self._lines if self.filter.fits(line.reading)]

    def refresh_plans(self) -> None:
        """Only plans or tasks changed: read those that are shown again."""
        for card in self.cards.values():
            card.refresh_plan()

    def unfold_next(self, account_id: int) -> None:
        """Show the plan of an account once it is read."""
        self._unfold = account_id

    def leave(self) -> bool:
        """Store what is being typed."""
        return all(card.leave() for card in self.cards.values())

    def _filter(self) -> None:
        self._shown = STEP
        self._arrange()

    def _show_more(self) -> None:
        self._shown += STEP
        self._arrange()

    def _arrange(self) -> None:
        """Cards in order; one that is there already is kept, with what is being typed in it. One
        that is half written in stays below the others, whatever is filtered."""
        listed = self.listed()
        shown = listed[: self._shown]
        shown += [line for line in self._written_in() if line not in shown]
        wanted = [line.reading.account_id for line in shown]
        for account_id in [one for one in self.cards if one not in wanted]:
            self._drop(account_id)
        for place, line in enumerate(shown):
            account_id = line.reading.account_id
            card = self.cards.get(account_id)
            if card is None:
                card = self.cards[account_id] = ChurnCard(self._ctx, self._deeds, line)
                card.opened.connect(self.account)
                card.fact_opened.connect(self.place)
            elif card.line != line:
                card.show_line(line)
            if self._list.indexOf(card) != place:
                self._list.insertWidget(place, card)
            card.show()
        self._none.setVisible(bool(self._lines) and not listed)
        self._more.setVisible(len(listed) > self._shown)
        self._unfold_wanted()

    def _written_in(self) -> list[RiskLine]:
        ids = {account_id for account_id, card in self.cards.items() if card.is_unfinished()}
        return [line for line in self._every if line.reading.account_id in ids] if ids else []

    def _unfold_wanted(self) -> None:
        card = self.cards.get(self._unfold or 0)
        if card is not None and card.line.plan is not None:
            self._unfold = None
            card.unfold()

    def _drop(self, account_id: int) -> None:
        card = self.cards.pop(account_id)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
