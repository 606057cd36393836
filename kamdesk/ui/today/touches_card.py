"""Contacts of the plan that are due today or late: written down below the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.services.contact_plan import lines
from kamdesk.services.today import DueTouch, Today
from kamdesk.ui.context import Context
from kamdesk.ui.touching import TouchDeeds, TouchPanel
from kamdesk.ui.widgets import Card, LinkButton, Row, RowList, Span, TierChip, button

TOUCHES_SHOWN = 5


class TouchesCard(Card):
    """The best tiers first. ``Done`` asks what came of it and for the next step."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, day: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        due = day.touches
        late = self.tr("%n late", "", due.late) if due.late else ""
        self.set_title(self.tr("Contacts due"), f"{due.count:,}", late)
        shown = due.lines[:TOUCHES_SHOWN]
        self._accounts = {str(touch.id): touch.account_id for touch in shown}
        self.list = RowList([self._row(touch) for touch in shown])
        self.list.activated.connect(
            lambda key: self.open_requested.emit("account", self._accounts[key])
        )
        self.add(self.list)
        self.panel = TouchPanel(ctx, TouchDeeds(ctx, self), self, titled=True)
        self.add(self.panel)
        rest = due.count - len(shown)
        every = LinkButton(
            self.tr("and %n more", "", rest) if rest > 0 else self.tr("Contact plan"),
            "small",
        )
        every.setObjectName("all_touches")
        every.clicked.connect(lambda: self.open_requested.emit("contact_plan", None))
        self.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)

    def is_writing(self) -> bool:
        """Whether something is being written down that a rebuild would take away."""
        return self.panel.isVisible()

    def is_unfinished(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.panel.is_unfinished()

    def discard(self) -> None:
        """Give up what is typed."""
        self.panel.close_panel()

    def _row(self, touch: DueTouch) -> Row:
        due = (
            Span(self.tr("%n day(s) late", "", touch.days), "bad", bold=True)
            if touch.days > 0
            else Span(self.tr("Today"), "warn", bold=True)
        )
        done = button(self.tr("Done"), small=True)
        done.setObjectName("done")
        done.clicked.connect(lambda: self._ask(touch.id))
        parts = (words.of(touch.channel, self._ctx.language), touch.contact)
        tier = self._ctx.word(f"tier.{touch.tier or 'not_rated'}")
        row = Row(
            [due, Span(f"  {touch.account}")],
            " · ".join(part for part in parts if part),
            chips=[TierChip(tier, touch.tier)],
            actions=[done],
            key=str(touch.id),
        )
        row.setObjectName(f"touch-{touch.id}")
        return row

    def _ask(self, touch_id: int) -> None:
        line = self._ctx.read(lambda s: lines.one(s, touch_id))
        if line is not None:
            self.panel.ask_done(line)
