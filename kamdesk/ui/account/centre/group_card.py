"""The group around an account: how many people are known where, and who serves several."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.method import buying_words
from kamdesk.services import group_people
from kamdesk.services.account_page import AccountPage
from kamdesk.services.group_people import Branch
from kamdesk.ui import theme
from kamdesk.ui.account.block import Block
from kamdesk.ui.widgets import Row, RowList, Span

INDENT = 16


class GroupCard(Block):
    """Shown where there is a parent or a subsidiary; pressing a company opens its people."""

    def show_page(self, page: AccountPage) -> None:
        grouped = page.parent is not None or bool(page.subsidiaries)
        shown = grouped and not self.ctx.client_safe
        self.setVisible(shown)
        if not shown:
            return
        branches = self.ctx.read(lambda s: group_people.tree(s, page.id))
        known = sum(branch.people > 0 for branch in branches)
        self.set_title(self.tr("People in the group"), f"{known}/{len(branches)}")
        rows = RowList([self._row(branch, page.id) for branch in branches])
        rows.activated.connect(
            lambda key: self.open_requested.emit("account", (int(key), "contacts"))
        )
        self.set_content(rows)

    def _row(self, branch: Branch, here: int) -> Row:
        people = self.tr("%n person(s) known", "", branch.people)
        if not branch.people:
            people = self.tr("nobody known")
        parts = [Span(people, "muted" if branch.people else "warn")]
        if branch.shared:
            names = buying_words.names(branch.shared, self.ctx.language)
            parts.append(Span(" · " + self.tr("also here: %1").replace("%1", names), "muted"))
        current = branch.account_id == here
        return Row(
            [Span(branch.name, bold=current)],
            parts,
            lead=_indent(branch.depth),
            key="" if current else str(branch.account_id),
        )


def _indent(depth: int) -> QWidget | None:
    if not depth:
        return None
    space = QWidget()
    space.setFixedWidth(theme.px(INDENT) * depth)
    return space
