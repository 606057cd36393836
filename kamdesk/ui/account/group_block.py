"""Overview: the group as a tree, each account alone and with all that belong to it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.method.periods import Period
from kamdesk.services import account_list, groups
from kamdesk.services.account_page import AccountPage
from kamdesk.services.groups import GroupFigures, Member
from kamdesk.ui import formats, theme
from kamdesk.ui.account.block import Block
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Newest
from kamdesk.ui.widgets import Row, RowList, Span, TierChip

INDENT = 16
MANY = 5_000
"""Above this number of accounts the tree is read on a worker thread."""


class GroupBlock(Block):
    """Shown where the account has a parent or subsidiaries; figures are of the period in force. A
    client sees no figures of sister companies."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self._tree = Newest(self)

    def show_page(self, page: AccountPage) -> None:
        binned = page.fields["deleted_at"] is not None
        grouped = not binned and (page.parent is not None or bool(page.subsidiaries))
        self.setVisible(grouped)
        self._tree.drop()
        if not grouped:
            return
        ctx, period = self.ctx, Period(*page.period) if page.period else None
        self._tree.run(
            lambda: ctx.read(lambda s: groups.of_account(s, page.id, period)),
            lambda top: self._show_tree(top, page),
            aside=ctx.read(account_list.count) > MANY,
        )

    def _show_tree(self, top: Member, page: AccountPage) -> None:
        self.set_title(self._finding(top, page.currency), hint=self._span(page))
        rows = RowList([self._row(d, m, page) for d, m in top.walk()])
        rows.activated.connect(lambda key: self.open_requested.emit("account", int(key)))
        self.set_content(rows)

    def _finding(self, top: Member, currency: str) -> str:
        """How many accounts there are and what they bring together."""
        if self.ctx.client_safe:
            return self.tr("Group of %n account(s)", "", top.rolled.accounts)
        text = self.tr("Group of %n account(s): %1", "", top.rolled.accounts)
        return text.replace("%1", formats.short_money(top.rolled.revenue, currency))

    @staticmethod
    def _span(page: AccountPage) -> str:
        return f"{page.period[0]:%Y-%m} – {page.period[1]:%Y-%m}" if page.period else ""

    def _row(self, depth: int, member: Member, page: AccountPage) -> Row:
        here = member.account_id == page.id
        currency = page.currency
        others = self.ctx.client_safe and not here
        second = "" if others else self._figures(member.own, currency)
        if member.children and not self.ctx.client_safe:
            alone = self.tr("alone %1").replace("%1", second)
            together = self._figures(member.rolled, currency)
            second = alone + " · " + self.tr("together %1").replace("%1", together)
        actions: list[QWidget] = []
        if not self.ctx.client_safe:
            word = self.ctx.word(f"tier.{member.tier or 'not_rated'}")
            actions.append(TierChip(word, member.tier))
        return Row(
            [Span(member.name, "" if here else "accent", bold=here)],
            second,
            actions=actions,
            lead=_Indent(depth) if depth else None,
            key="" if here else str(member.account_id),
        )

    def _figures(self, figures: GroupFigures, currency: str) -> str:
        """Revenue, and what is left of it unless a client looks on."""
        shown = formats.short_money(figures.revenue, currency)
        if self.ctx.client_safe or figures.contribution is None:
            return shown
        left = formats.short_money(figures.contribution, currency)
        return self.tr("%1 (contribution %2)").replace("%1", shown).replace("%2", left)


class _Indent(QWidget):
    """Empty room before a subsidiary."""

    def __init__(self, depth: int) -> None:
        super().__init__()
        self.setFixedWidth(theme.px(INDENT * depth))
