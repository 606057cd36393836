"""The overview: an account read in thirty seconds."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.services.account_page import AccountPage
from kamdesk.ui.account.activity_block import ActivityBlock
from kamdesk.ui.account.block import Block
from kamdesk.ui.account.contact_plan_block import ContactPlanBlock
from kamdesk.ui.account.figures_block import FiguresBlock
from kamdesk.ui.account.group_block import GroupBlock
from kamdesk.ui.account.needs_block import NeedsBlock
from kamdesk.ui.account.next_block import NextBlock
from kamdesk.ui.account.opportunities_block import OpportunitiesBlock
from kamdesk.ui.account.people_block import PeopleBlock
from kamdesk.ui.account.promises_block import PromisesBlock
from kamdesk.ui.account.sales_block import SalesBlock
from kamdesk.ui.account.service_block import ServiceBlock
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.account.tier_block import TierBlock
from kamdesk.ui.account.wallet_block import WalletBlock
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Columns


class OverviewTab(AccountTab):
    """Three columns: figures and verdict, people and needs, what is to be done."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        columns = Columns((5, 5, 4), (320, 320, 270))
        self._blocks: list[Block] = []
        for place, kinds in enumerate(
            (
                (SalesBlock, TierBlock, FiguresBlock, GroupBlock),
                (PeopleBlock, NeedsBlock, OpportunitiesBlock, WalletBlock),
                (NextBlock, ContactPlanBlock, PromisesBlock, ServiceBlock, ActivityBlock),
            )
        ):
            for kind in kinds:
                block = kind(ctx)
                block.open_requested.connect(self.open_requested)
                block.tab_requested.connect(self.tab_requested)
                columns.add(place, block)
                self._blocks.append(block)
        self.add(columns)
        self.end()

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        if anew:
            self._plan().discard()
        for block in self._blocks:
            block.show_page(page)
        if anew:
            self.verticalScrollBar().setValue(0)

    def leave(self) -> bool:
        if self._plan().is_unfinished():
            self._plan().take_cursor()
            return False
        return True

    def _plan(self) -> ContactPlanBlock:
        return next(block for block in self._blocks if isinstance(block, ContactPlanBlock))
