"""A column of the board with its head: what it is, how many, what they add up to."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.method.opportunities import Column
from kamdesk.services import opportunity_list
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.opportunities.lane import DECIDED, Lane
from kamdesk.ui.opportunity import phrases
from kamdesk.ui.widgets import ElidedLabel, Label
from kamdesk.ui.widgets.painting import begin, box


class LaneBox(QFrame):
    """Sums stand per currency; what was lost or parked is not weighted."""

    def __init__(self, ctx: Context, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self._target = False
        self.lane = Lane(ctx, column)
        tone = "bad" if column is Column.OVERDUE else "text"
        name = ctx.word(f"opportunity_board.{column.value}")
        self._name = Label(name, "strong", tone, wrap=False)
        self._count = Label("", "body", "muted", wrap=False)
        self.sums = ElidedLabel("", "small", "muted")
        self._build_ui()

    def _build_ui(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(self._name)
        head.addWidget(self._count)
        head.addStretch(1)
        outer = QVBoxLayout(self)
        side = theme.px(8)
        outer.setContentsMargins(side, theme.px(8), side, 0)
        outer.setSpacing(theme.px(2))
        outer.addLayout(head)
        outer.addWidget(self.sums)
        outer.addSpacing(theme.px(4))
        outer.addWidget(self.lane, 1)

    def show_lines(self, lines: list[OpportunityLine]) -> None:
        """Show these cards."""
        self.lane.show_lines(lines)
        self._count.setText(str(len(lines)) if lines else "")
        sums = opportunity_list.sums(lines)
        if self._column in DECIDED:
            text = "  ·  ".join(
                formats.short_money(held.full, currency)
                for currency, held in sums.items()
                if held.full
            )
        else:
            text = phrases.sums_text(sums)
        self.sums.set_text(text)
        self.sums.setVisible(bool(text))

    def set_target(self, target: bool) -> None:
        """Whether a card that is dragged would land here."""
        if target != self._target:
            self._target = target
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        fill = palette.accent_tint if self._target else palette.sunken
        line = palette.accent if self._target else None
        box(painter, QRectF(self.rect()), theme.px(8), fill, line, dashed=True)
        painter.end()
