"""Overview: the group, member by member, with the sum of its figures."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.services.account_page import AccountPage, GroupMember
from kamdesk.ui import formats
from kamdesk.ui.account.block import Block
from kamdesk.ui.widgets import Label, Row, RowList, Span, TierChip


class GroupBlock(Block):
    """Shown where the account has subsidiaries."""

    def show_page(self, page: AccountPage) -> None:
        self.setVisible(bool(page.subsidiaries))
        if not page.subsidiaries:
            return
        revenue, contribution = page.group_figures
        self.set_title(self.tr("Group"), str(len(page.subsidiaries) + 1))
        rows = RowList([self._row(member, page.currency) for member in page.subsidiaries])
        rows.activated.connect(lambda key: self.open_requested.emit("account", int(key)))
        total = Label()
        text = self.tr("Together with %1: ").replace("%1", page.fields["name"])
        spans = [Span(text, "muted"), Span(formats.money(revenue, page.currency), bold=True)]
        if contribution is not None and not self.ctx.client_safe:
            name = self.ctx.word("field.contribution")
            earned = formats.money(contribution, page.currency)
            spans.append(Span(f" · {name} {earned}", "muted"))
        total.set_spans(spans)
        self.set_content(rows, total)

    def _row(self, member: GroupMember, currency: str) -> Row:
        amount = Label(formats.money(member.revenue, currency), wrap=False)
        actions: list[QWidget] = [amount]
        if not self.ctx.client_safe:
            word = self.ctx.word(f"tier.{member.tier or 'not_rated'}")
            actions.insert(0, TierChip(word, member.tier))
        return Row([Span(member.name)], "", actions=actions, key=str(member.id))
