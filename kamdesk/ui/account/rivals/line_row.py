"""One product line of the wallet: its figures to type, its bar, and what is still to ask."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.method import wallet_words
from kamdesk.method.wallet import Source, open_questions, whole_percents
from kamdesk.services import wallet
from kamdesk.services.next_question import Coming
from kamdesk.services.wallet import WalletRow
from kamdesk.ui import formats, theme
from kamdesk.ui.competition.share_bar import ShareBar
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.widgets import (
    ElidedLabel,
    Label,
    LinkButton,
    MoneyEdit,
    PercentEdit,
    button,
)

NAME, MONEY, PERCENT = 132, 116, 66
"""Widths in design pixels that the headings share."""
WIDE = NAME + 2 * MONEY + 2 * PERCENT + 300


class LineRow(QWidget):
    """Figures are stored as they are left. ``ask_requested(text)`` for the next meeting,
    ``meeting_requested(id)`` to see it in the plan, ``remove_requested(line)`` to forget what was
    typed."""

    ask_requested = Signal(str)
    meeting_requested = Signal(int)
    remove_requested = Signal(str)

    def __init__(self, ctx: Context, account_id: int, line: str) -> None:
        super().__init__()
        self._ctx = ctx
        self._account_id = account_id
        self.line = line
        self.binder = FormBinder(ctx, self, self._store)
        self._name = ElidedLabel(wallet_words.line_name(line, ctx.language), "strong")
        self._sold = ElidedLabel("", "small", "muted")
        self._bar = ShareBar(ctx, 24)
        self._doubt = Label("", "small", "bad")
        self.planned = LinkButton("", "small", "good")
        self._meeting_id = 0
        self.ask = LinkButton("", "small", "muted")
        self._question = ""
        self._wide: bool | None = None
        self._remove = button(
            icon="close", role="quiet", small=True, hint=self.tr("Remove what was typed")
        )
        self._build_ui()

    def _build_ui(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._name)
        head.addWidget(self._sold)
        head.addStretch(1)
        self._head = QWidget()
        self._head.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        figures = QHBoxLayout()
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(theme.px(8))
        for name, label in (
            ("yearly_spend", ""),
            ("our_share", self.tr("Ours %")),
            ("in_house_share", self.tr("In-house %")),
            ("potential", ""),
        ):
            field = self.binder.add(name, PercentEdit() if label else MoneyEdit(), label)
            field.setFixedWidth(theme.px(PERCENT if label else MONEY))
            figures.addWidget(field)
        figures.addStretch(1)
        self._figures = QWidget()
        self._figures.setLayout(figures)
        below = QHBoxLayout()
        below.setSpacing(theme.px(10))
        below.addWidget(self._doubt)
        below.addWidget(self.ask)
        below.addWidget(self.planned)
        below.addStretch(1)
        side = QVBoxLayout()
        side.setContentsMargins(0, theme.px(4), 0, 0)
        side.setSpacing(theme.px(2))
        side.addWidget(self._bar)
        side.addLayout(below)
        side.addStretch(1)
        self._side = QWidget()
        self._side.setLayout(side)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self.ask.clicked.connect(lambda: self.ask_requested.emit(self._question))
        self.planned.clicked.connect(lambda: self.meeting_requested.emit(self._meeting_id))
        self._remove.clicked.connect(lambda: self.remove_requested.emit(self.line))
        self._arrange(wide=True)

    def show_line(
        self, row: WalletRow, names: Mapping[int, str], coming: Coming | None, currency: str
    ) -> None:
        """Show figures and bar; what is typed and not stored yet stays."""
        share = row.share
        facts = share.facts
        self.binder.load(
            {
                "yearly_spend": facts.spend,
                "our_share": facts.our_share,
                "in_house_share": facts.in_house,
                "potential": facts.potential,
            }
        )
        sold = self.tr("we sell %1").replace("%1", formats.short_money(facts.sales, currency))
        self._sold.set_text(sold)
        self._bar.set_parts(share.parts, names)
        self._hint("our_share", self._from_sales(row))
        gap = "" if share.gap is None else formats.short_money(share.gap, currency)
        self._hint("potential", gap)
        self._doubt.setText(wallet_words.short_doubt(share, self._ctx.language))
        self._doubt.setVisible(share.doubt is not None)
        self._remove.setEnabled(row.typed)
        self._show_question(row, names, coming)

    def _show_question(
        self, row: WalletRow, names: Mapping[int, str], coming: Coming | None
    ) -> None:
        asked = [] if row.share.doubt else open_questions(row.share)
        lang = self._ctx.language
        self._question = wallet_words.question(asked[0], row.share, names, lang) if asked else ""
        in_plan = coming is not None and self._question in coming.questions
        self.ask.setVisible(bool(asked) and not in_plan)
        _say(self.ask, self.tr("Ask next time: “%1”").replace("%1", self._question))
        self.planned.setVisible(bool(asked) and in_plan)
        if coming is not None and in_plan:
            self._meeting_id = coming.meeting_id
            day = formats.month_day(formats.local_day(coming.starts_at))
            told = self.tr("Will be asked on %1: “%2”").replace("%1", day)
            _say(self.planned, told.replace("%2", self._question))

    def _from_sales(self, row: WalletRow) -> str:
        if row.share.source is not Source.SALES or not row.share.parts:
            return ""
        return str(whole_percents(row.share.parts)[0])

    def _hint(self, name: str, text: str) -> None:
        """What is reckoned where nothing is typed."""
        self.binder.editor(name).setPlaceholderText(text)

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        account_id, line, today = self._account_id, self.line, self._ctx.today()
        self._ctx.write(
            "edit_wallet",
            lambda s: wallet.set_line(s, account_id, line, changes, today, was),
            self,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= theme.px(WIDE))

    def _arrange(self, *, wide: bool) -> None:
        """All in a line, or one under the other where the room is short."""
        if wide == self._wide:
            return
        self._wide = wide
        for name in wallet.FIELDS:
            self.binder.field(name).set_bare(wide)
        for part in (self._head, self._figures, self._side, self._remove):
            self._grid.removeWidget(part)
        self._head.setMinimumWidth(theme.px(NAME if wide else 0))
        self._head.setMaximumWidth(theme.px(NAME if wide else WIDE))
        places = [(0, 0, 1), (0, 1, 1), (0, 2, 1)] if wide else [(0, 0, 1), (1, 0, 2), (2, 0, 2)]
        for part, place in zip((self._head, self._figures, self._side), places, strict=True):
            row, column, span = place
            self._grid.addWidget(part, row, column, 1, span)
        self._grid.addWidget(self._remove, 0, 3 if wide else 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(2, 1 if wide else 0)
        self._grid.setColumnStretch(0, 0 if wide else 1)


def _say(link: LinkButton, text: str) -> None:
    link.setText(text)
    link.setAccessibleName(text)
    link.updateGeometry()
