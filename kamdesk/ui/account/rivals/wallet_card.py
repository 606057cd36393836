"""Share of wallet: all lines together, then line by line, typed in place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.method import wallet_words
from kamdesk.services import next_question, product_lines, wallet
from kamdesk.services.account_page import AccountPage
from kamdesk.services.next_question import Coming
from kamdesk.services.wallet import Wallet
from kamdesk.ui import formats, theme
from kamdesk.ui.account.rivals.line_row import MONEY, NAME, PERCENT, WIDE, LineRow
from kamdesk.ui.competition.share_bar import ShareBar
from kamdesk.ui.context import Context
from kamdesk.ui.forms import completer
from kamdesk.ui.widgets import Card, EmptyState, Label, LineEdit, button


class WalletCard(Card):
    """Its title is the finding. ``open_requested`` goes to the meeting that a question was put
    into."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._account_id = 0
        self._rows: dict[str, LineRow] = {}
        self._total = ShareBar(ctx, 28)
        self._sums = Label("", "small", "muted")
        self._left_out = Label("", "small", "warn")
        self._heads = _Heads(ctx)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(10))
        self.new_line = LineEdit("", self.tr("Product line"))
        self.add_line = button(self.tr("Add line"), small=True, icon="plus")
        self._empty = EmptyState(
            "money",
            self.tr("What do they spend, and with whom?"),
            self.tr("Name a product line; our sales are filled in from the ledger."),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        for part in (self._total, self._sums, self._left_out, self._empty, self._heads):
            self.add(part)
        self.add(self._lines)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        self.new_line.setAccessibleName(self.tr("Product line"))
        self.new_line.setMaximumWidth(theme.px(240))
        foot.addWidget(self.new_line)
        foot.addWidget(self.add_line)
        foot.addStretch(1)
        self.add(foot)
        self.add_line.clicked.connect(self._add_line)
        self.new_line.returnPressed.connect(self._add_line)

    def show_wallet(
        self, page: AccountPage, found: Wallet, coming: Coming | None, *, anew: bool
    ) -> None:
        """Show an account's wallet; rows keep their place while one types."""
        self._account_id = page.id
        if anew:
            self._drop(list(self._rows))
            names = self._ctx.read(product_lines.names)
            self.new_line.setCompleter(completer(names, self.new_line))
        lang = self._ctx.language
        period = f"{found.period.first:%Y-%m} – {found.period.last:%Y-%m}" if found.rows else ""
        shares = [row.share for row in found.rows]
        headline = wallet_words.headline(found.total, shares, found.names, lang)
        self.set_title(headline, hint=period)
        self._total.set_parts(found.total.parts, found.names)
        self._total.setVisible(bool(found.total.parts))
        self._sums.setText(self._sum_line(found, page.currency))
        self._sums.setVisible(bool(found.total.parts))
        left_out = wallet_words.left_out(found.total, lang) if found.total.parts else []
        self._left_out.setText("  ".join(left_out))
        self._left_out.setVisible(bool(left_out))
        self._empty.setVisible(not found.rows)
        self._heads.setVisible(bool(found.rows))
        self._show_rows(page, found, coming)

    def leave(self) -> bool:
        """Store what is being typed."""
        return all(row.binder.leave() for row in self._rows.values())

    def row(self, line: str) -> LineRow:
        """The row of a product line."""
        return self._rows[line]

    def _show_rows(self, page: AccountPage, found: Wallet, coming: Coming | None) -> None:
        there = {row.line for row in found.rows}
        self._drop([line for line in self._rows if line not in there])
        for row in found.rows:
            shown = self._rows.get(row.line)
            if shown is None:
                shown = self._rows[row.line] = LineRow(self._ctx, page.id, row.line)
                shown.ask_requested.connect(self._ask)
                shown.remove_requested.connect(self._remove)
                shown.meeting_requested.connect(
                    lambda meeting_id: self.open_requested.emit("meeting", meeting_id)
                )
                self._lines.addWidget(shown)
                shown.show()
            shown.show_line(row, found.names, coming, page.currency)

    def _drop(self, lines: list[str]) -> None:
        for line in lines:
            row = self._rows.pop(line)
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _sum_line(self, found: Wallet, currency: str) -> str:
        spend = formats.money(found.total.spend, currency)
        parts = [self.tr("They spend %1 a year").replace("%1", spend)]
        if found.total.potential is not None:
            more = formats.money(found.total.potential, currency)
            parts.append(self.tr("%1 could still be won").replace("%1", more))
        return " · ".join(parts)

    def _add_line(self) -> None:
        name = self.new_line.value()
        if not name:
            self.new_line.setFocus()
            return
        account_id = self._account_id
        try:
            self._ctx.write("add_wallet_line", lambda s: wallet.add_line(s, account_id, name), self)
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return
        self.new_line.set_value("")
        if name in self._rows:
            self._rows[name].binder.editor("yearly_spend").setFocus()

    def _remove(self, line: str) -> None:
        account_id = self._account_id
        self._ctx.write(
            "remove_wallet_line", lambda s: wallet.remove_line(s, account_id, line), self
        )
        self._ctx.notice.emit(self.tr("Figures removed"), True)

    def _ask(self, text: str) -> None:
        account_id = self._account_id
        try:
            self._ctx.write(
                "ask_next_meeting", lambda s: next_question.ask(s, account_id, text), self
            )
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return
        self._ctx.notice.emit(self.tr("Written into the plan of the next meeting"), True)


class _Heads(QWidget):
    """Headings over the figures; they go where the rows stand one under the other."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._line = QWidget(self)
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        heads = [
            (ctx.word("field.product_line"), NAME),
            (ctx.word("field.yearly_spend"), MONEY),
            (self.tr("Ours %"), PERCENT),
            (self.tr("In-house %"), PERCENT),
            (ctx.word("field.potential"), MONEY),
            (self.tr("Shared out"), 0),
        ]
        for text, width in heads:
            label = Label(text, "small", "muted", wrap=False)
            if width:
                label.setFixedWidth(theme.px(width))
            row.addWidget(label, 0 if width else 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, theme.px(4), 0, 0)
        outer.addWidget(self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line.setVisible(self.width() >= theme.px(WIDE))
