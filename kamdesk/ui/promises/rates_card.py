"""How well each side keeps its promises, over all and by account, the worst first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services.promise_rates import NOTHING, AccountRates, Rates
from kamdesk.services.promises import KeptRate
from kamdesk.ui import formats, theme
from kamdesk.ui.widgets import Card, Label, LinkButton, ThinBar, button

SHOWN = 6
GOOD, WATCH = 0.9, 0.7
"""From this share kept the bar is green; below the other it is red."""


class RatesCard(Card):
    """``chosen(account id)`` when an account is pressed."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._sums = Rates(NOTHING, NOTHING)
        self._all: list[AccountRates] = []
        self._whole = False
        self._content: QWidget | None = None
        self.more = button(role="quiet", small=True)
        self.more.clicked.connect(self._unfold)
        self._place = QVBoxLayout()
        self.add(self._place)
        self.add(self.more)

    def show_rates(self, whole: Rates, accounts: list[AccountRates]) -> None:
        """Show the sums and the accounts."""
        self._sums, self._all = whole, accounts
        self.set_title(self.tr("Who keeps promises"), "", self.tr("worst first"))
        if self._content is not None:
            self._place.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        if not accounts:
            none = self.tr("Once promises are kept or late, the shares stand here.")
            column.addWidget(Label(none, "body", "muted"))
        else:
            column.addWidget(self._sum(self.tr("We keep {kept} of {all}"), whole.ours))
            column.addWidget(self._sum(self.tr("They keep {kept} of {all}"), whole.theirs))
            column.addWidget(self._table(accounts if self._whole else accounts[:SHOWN]))
        self._place.addWidget(self._content)
        self._content.show()
        rest = len(accounts) - SHOWN
        self.more.setText(self.tr("%n more account(s)", "", max(rest, 0)))
        self.more.setVisible(rest > 0 and not self._whole)

    def _sum(self, sentence: str, rate: KeptRate) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        words = sentence.format(kept=rate.kept, all=rate.decided)
        if rate.late:
            words += " · " + self.tr("%n ran late", "", rate.late)
        column.addWidget(Label(words, "strong"))
        column.addWidget(_bar(rate))
        return block

    def _table(self, accounts: list[AccountRates]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, theme.px(6), 0, 0)
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(2))
        for place, one in enumerate(accounts):
            name = LinkButton(one.account, "body", "text")
            name.setObjectName(f"rates-{one.account_id}")
            name.setToolTip(one.account)
            name.clicked.connect(lambda _=False, key=one.account_id: self.chosen.emit(key))
            grid.addWidget(name, 3 * place, 0, 1, 2)
            sides = ((self.tr("we"), one.rates.ours), (self.tr("they"), one.rates.theirs))
            for column, (side, rate) in enumerate(sides):
                grid.setColumnStretch(column, 1)
                grid.addWidget(self._cell(side, rate), 3 * place + 1, column)
            grid.setRowMinimumHeight(3 * place + 2, theme.px(8))
        return table

    def _cell(self, side: str, rate: KeptRate) -> QWidget:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        words = f"{rate.kept} / {rate.decided}" if rate.decided else formats.DASH
        row.addWidget(Label(f"{side} {words}", "small", "muted", wrap=False))
        if not rate.decided:
            row.addStretch(1)
            return cell
        row.addWidget(_bar(rate), 1, Qt.AlignmentFlag.AlignVCenter)
        shares = (rate.kept_share or 0.0, rate.late_share or 0.0)
        kept, late = (formats.percent(100 * share) for share in shares)
        cell.setToolTip(self.tr("{kept} kept, {late} late").format(kept=kept, late=late))
        return cell

    def _unfold(self) -> None:
        self._whole = True
        self.show_rates(self._sums, self._all)


def _bar(rate: KeptRate) -> ThinBar:
    share = rate.kept_share or 0.0
    tone = "good" if share >= GOOD else "warn" if share >= WATCH else "bad"
    return ThinBar(share, tone)
