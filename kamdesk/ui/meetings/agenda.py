"""The agenda: what waits for its review, what comes by day, what was held."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.services import meeting_lacks, meeting_list
from kamdesk.services.meeting_list import MeetingRow
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.meetings.groups import Group, group_of, grouped, local_now
from kamdesk.ui.meetings.row import Lacks, meeting_row
from kamdesk.ui.widgets import (
    Card,
    EmptyState,
    Page,
    RowList,
    SearchField,
    Segmented,
    button,
)

PAGE = 30
"""How many of each kind are shown at first, and how many more at a time."""
_SHOWN: dict[str, tuple[Group, ...]] = {
    "coming": ("today", "tomorrow", "week", "later"),
    "review": ("review",),
    "past": ("past",),
}


class Agenda(Page):
    """Cards of meetings, filtered by ``tools``, which the screen places above."""

    open_requested = Signal(str, object)
    arrange_wanted = Signal()
    told = Signal(int, int)
    """How many meetings come, and how many wait for a review."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.clock = local_now
        """What time it is: a meeting that is over waits for its review."""
        self._limit = PAGE
        self.search = SearchField(self.tr("Filter by title or account"), "Ctrl+F")
        self.state = Segmented(
            [
                ("all", self.tr("All")),
                ("coming", self.tr("Coming")),
                ("review", self.tr("To review")),
                ("past", self.tr("Past")),
            ],
            "all",
        )
        self.cards: dict[Group, Card] = {}
        self._blocks: list[QWidget] = []
        self._typing = QTimer(self, singleShot=True, interval=60)
        self._build_ui()
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self.refresh)
        self.state.edited.connect(self.refresh)

    def _build_ui(self) -> None:
        self.tools: tuple[QWidget, ...] = (self.search, self.state)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(12))
        self.add(self._list)
        self.end()

    def _set_margin(self, margin: int) -> None:
        """The screen has its margins already."""
        self.body.setContentsMargins(0, 0, 0, theme.px(16))

    def refresh(self) -> None:
        """Read the meetings that match and show them."""
        text, limit, today = self.search.text(), self._limit + 1, self._ctx.today()
        midnight = datetime.combine(today, time()).astimezone()
        rows = self._ctx.read(
            lambda s: [
                meeting_list.waiting(s, midnight, text, limit),
                meeting_list.upcoming(s, text, limit=limit, since=midnight),
                meeting_list.past(s, text, limit=limit),
            ]
        )
        now = max(self.clock(), midnight)
        groups = grouped([row for some in rows for row in some[: self._limit]], now)
        ends = [some[self._limit - 1] for some in rows if len(some) > self._limit]
        more = {group_of(row, now) for row in ends}
        shown = _SHOWN.get(self.state.value() or "all")
        if shown is not None:
            groups = {group: rows for group, rows in groups.items() if group in shown}
        self._show(groups, self._lacks(groups), more)
        self.told.emit(*self._ctx.read(lambda s: meeting_list.count(s, now)))

    def _lacks(self, groups: dict[Group, list[MeetingRow]]) -> Lacks:
        """What the plans of the meetings to come lack; a client is told nothing of it."""
        if self._ctx.client_safe:
            return {}
        ids = [row.id for group in _SHOWN["coming"] for row in groups.get(group, [])]
        return self._ctx.read(lambda s: meeting_lacks.first_of(s, ids))

    def _show(self, groups: dict[Group, list[MeetingRow]], lacks: Lacks, more: set[Group]) -> None:
        """Lay the cards out; those in ``more`` have further meetings."""
        for old in self._blocks:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = {group: self._card(group, rows, lacks, more) for group, rows in groups.items()}
        self._blocks = [*self.cards.values()] if groups else [self._empty()]
        for block in self._blocks:
            self._list.addWidget(block)

    def _card(
        self, group: Group, rows: Sequence[MeetingRow], lacks: Lacks, more: set[Group]
    ) -> Card:
        titles = {
            "review": self.tr("Waiting for a review"),
            "today": self.tr("Today"),
            "tomorrow": self.tr("Tomorrow"),
            "week": self.tr("This week"),
            "later": self.tr("Later"),
            "past": self.tr("Past"),
        }
        count = f"{len(rows)}+" if group in more else str(len(rows))
        card = Card(titles[group], count, stripe="warn" if group == "review" else "")
        listed = RowList(
            [meeting_row(row, group, lacks, self._ctx, self.open_requested) for row in rows]
        )
        kind = "meeting_review" if group in ("past", "review") else "meeting"
        listed.activated.connect(lambda key: self.open_requested.emit(kind, int(key)))
        card.add(listed)
        if group in more:
            further = button(self.tr("Show more"))
            further.clicked.connect(self._show_more)
            card.add(further)
        return card

    def _empty(self) -> QWidget:
        if self.search.text() or self.state.value() not in (None, "all"):
            return EmptyState(
                "search",
                self.tr("No meeting matches"),
                self.tr("Try other words."),
                framed=True,
            )
        new = button(self.tr("Arrange meeting"))
        new.clicked.connect(self.arrange_wanted)
        return EmptyState(
            "meetings",
            self.tr("Your meetings will be here"),
            self.tr("Arrange one, and prepare it along the four steps."),
            new,
            framed=True,
        )

    def _show_more(self) -> None:
        self._limit += PAGE
        self.refresh()
