"""How well each side keeps its promises, over all and by account, the worst first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kamdesk.services.promise_rates import NOTHING, AccountRates, Rates
from kamdesk.services.promises import KeptRate
from kamdesk.ui import formats, theme
from kamdesk.ui.widgets import Card, Label, LinkButton, ThinBar, button

SHOWN = 8
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
            words += " · " + self.tr("%n late", "", rate.late)
        column.addWidget(Label(words, "strong"))
        column.addWidget(_bar(rate))
        return block

    def _table(self, accounts: list[AccountRates]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, theme.px(4), 0, 0)
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(0, 2)
        for column, text in ((1, self.tr("we")), (2, self.tr("they"))):
            grid.setColumnStretch(column, 1)
            grid.addWidget(Label(text, "small", "muted"), 0, column)
        for place, one in enumerate(accounts, 1):
            name = LinkButton(one.account, "body", "text")
            name.setObjectName(f"rates-{one.account_id}")
            name.setToolTip(one.account)
            name.clicked.connect(lambda _=False, key=one.account_id: self.chosen.emit(key))
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignVCenter)
            for column, rate in ((1, one.rates.ours), (2, one.rates.theirs)):
                grid.addWidget(self._cell(rate), place, column)
        return table

    def _cell(self, rate: KeptRate) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        if not rate.decided:
            column.addWidget(Label(formats.DASH, "small", "muted"))
            return cell
        late = rate.late_share or 0.0
        words = f"{rate.kept} / {rate.decided}"
        column.addWidget(Label(words, "small"))
        column.addWidget(_bar(rate))
        cell.setToolTip(
            self.tr("{kept} kept, {late} late").format(
                kept=formats.percent(100 * (rate.kept_share or 0)),
                late=formats.percent(100 * late),
            )
        )
        return cell

    def _unfold(self) -> None:
        self._whole = True
        self.show_rates(self._sums, self._all)


def _bar(rate: KeptRate) -> ThinBar:
    share = rate.kept_share or 0.0
    tone = "good" if share >= GOOD else "warn" if share >= WATCH else "bad"
    return ThinBar(share, tone)
