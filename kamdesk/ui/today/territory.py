"""The territory beside the day: silent accounts, the tiers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk import words
from kamdesk.models.kinds import Tier
from kamdesk.services.account_spec import ListSpec
from kamdesk.services.today import WORTH_PLANNING, Today
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import (
    Card,
    ChipButton,
    FlowLayout,
    Label,
    LinkButton,
    ThinBar,
    TierChip,
)

CHIPS_SHOWN = 6
WITHOUT_STEP = ListSpec(nothing_planned=True, tiers=frozenset(WORTH_PLANNING))


class UnplannedCard(Card):
    """Accounts without a next step as chips; a chip opens the account."""

    open_requested = Signal(str, object)

    def __init__(self, day: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        count = day.unplanned_count
        self.set_title(self.tr("Accounts without a next step"), f"{count:,}")
        shown = day.unplanned[:CHIPS_SHOWN]
        holder = QWidget()
        flow = FlowLayout(holder)
        for account in shown:
            silence = (
                self.tr("never met")
                if account.days is None
                else self.tr("%n day(s)", "", account.days)
            )
            chip = ChipButton(f"{account.name}  {silence}", str(account.tier))
            chip.setToolTip(self.tr("Days since the last contact"))
            chip.clicked.connect(
                lambda _=False, key=account.id: self.open_requested.emit("account", key)
            )
            flow.addWidget(chip)
        if count > len(shown):
            more = LinkButton(self.tr("and %n more", "", count - len(shown)), "small")
            more.clicked.connect(lambda: self.open_requested.emit("accounts", WITHOUT_STEP))
            flow.addWidget(more)
        self.add(holder)


class TiersCard(Card):
    """How many accounts each tier has; the link leads to the tiers."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, day: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        rated = sum(count for tier, count in day.tiers.items() if tier is not None)
        self.set_title(self.tr("Tiers"))
        link = LinkButton(self.tr("Details"), "small")
        link.clicked.connect(lambda: self.open_requested.emit("tiers", None))
        self.add_action(link)
        if not rated:
            self.add(Label(self.tr("No tiers yet; evaluate them from your sales."), tone="muted"))
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(6))
        most = max(day.tiers[tier] for tier in Tier)
        for place, tier in enumerate(Tier):
            count = day.tiers[tier]
            grid.addWidget(TierChip(words.of(tier, ctx.language), tier), place, 0)
            grid.addWidget(ThinBar(count / most, str(tier)), place, 1)
            grid.addWidget(Label(f"{count:,}", wrap=False), place, 2)
        grid.setColumnStretch(1, 1)
        self.add(grid)
        unrated = day.tiers[None]
        if unrated:
            self.add(Label(self.tr("%n account(s) not rated", "", unrated), "small", "muted"))
