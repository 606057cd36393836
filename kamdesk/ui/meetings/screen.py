"""The meetings of the book: what comes first, then what was held."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services import meeting_list
from kamdesk.services.meeting_list import MeetingRow
from kamdesk.ui import theme
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.meetings.groups import Group, grouped
from kamdesk.ui.meetings.new_meeting import NewMeetingDialog
from kamdesk.ui.meetings.row import meeting_row
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import (
    Card,
    EmptyState,
    Page,
    PageHeader,
    RowList,
    SearchField,
    Segmented,
    button,
)

PAGE = 50
"""How many of the past are shown at first, and how many more at a time."""
_TABLES = ("meeting", "attendee", "account", "contact")
_SHOWN: dict[str, tuple[Group, ...]] = {
    "coming": ("today", "tomorrow", "week", "later"),
    "review": ("review",),
    "past": ("past",),
}


class MeetingsScreen(Screen):
    """Upcoming meetings by day, those that wait for a review, and the past, newest first."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._past_limit = PAGE
        self.header = PageHeader(self.tr("Meetings"))
        self.search = SearchField(self.tr("Filter by title or account"))
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
        self._connect()

    def _build_ui(self) -> None:
        self._page = Page()
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(10))
        self.search.setMaximumWidth(theme.px(420))
        bar.addWidget(self.search, 1)
        bar.addWidget(self.state)
        bar.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(12))
        self._page.add(self.header)
        self._page.add(bar)
        self._page.add(self._list)
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._new = button(self.tr("Arrange meeting"), "primary", icon="plus")
        self.header.set_actions([self._new])

    def _connect(self) -> None:
        self._new.clicked.connect(self.arrange)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self.refresh)
        self.state.edited.connect(self.refresh)

    def open(self, target: Any = None) -> None:
        super().open(target)
        self.refresh()

    def title(self) -> str:
        return self.tr("Meetings")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*_TABLES)

    def focus_search(self) -> bool:
        self.search.setFocus()
        self.search.selectAll()
        return True

    def arrange(self) -> None:
        """Ask for a new meeting and open its plan."""
        meeting_id = NewMeetingDialog.ask(self, self.ctx, None)
        if meeting_id is not None:
            self.open_requested.emit("meeting", meeting_id)

    def refresh(self) -> None:
        text, limit = self.search.text(), self._past_limit
        coming = self.ctx.read(lambda s: meeting_list.upcoming(s, text))
        past = self.ctx.read(lambda s: meeting_list.past(s, text, limit=limit + 1))
        groups = grouped([*coming, *past[:limit]], self.ctx.today())
        shown = _SHOWN.get(self.state.value() or "all")
        if shown is not None:
            groups = {group: rows for group, rows in groups.items() if group in shown}
        self._show(groups, more=len(past) > limit)
        self._say_counts(coming)

    def _say_counts(self, coming: Sequence[MeetingRow]) -> None:
        late = grouped(coming, self.ctx.today()).get("review", [])
        subtitle = self.tr("%n coming", "", len(coming) - len(late))
        if late:
            subtitle += " · " + self.tr("%n to review", "", len(late))
        self.header.set_title(self.tr("Meetings"), subtitle)

    def _show(self, groups: dict[Group, list[MeetingRow]], *, more: bool) -> None:
        for old in self._blocks:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = {group: self._card(group, rows) for group, rows in groups.items()}
        self._blocks = [*self.cards.values()] if groups else [self._empty()]
        for block in self._blocks:
            self._list.addWidget(block)
        if "past" in groups and more:
            further = button(self.tr("Show more"))
            further.clicked.connect(self._show_more)
            self.cards["past"].add(further)

    def _card(self, group: Group, rows: list[MeetingRow]) -> Card:
        titles = {
            "review": self.tr("Waiting for a review"),
            "today": self.tr("Today"),
            "tomorrow": self.tr("Tomorrow"),
            "week": self.tr("This week"),
            "later": self.tr("Later"),
            "past": self.tr("Past"),
        }
        card = Card(titles[group], str(len(rows)), stripe="warn" if group == "review" else "")
        listed = RowList([meeting_row(row, group, self.ctx, self.open_requested) for row in rows])
        kind = "meeting_review" if group in ("past", "review") else "meeting"
        listed.activated.connect(lambda key: self.open_requested.emit(kind, int(key)))
        card.add(listed)
        return card

    def _empty(self) -> QWidget:
        if self.search.text() or self.state.value() not in (None, "all"):
            return EmptyState("search", self.tr("No meeting matches"), self.tr("Try other words."))
        new = button(self.tr("Arrange meeting"), "primary")
        new.clicked.connect(self.arrange)
        return EmptyState(
            "meetings",
            self.tr("Your meetings will be here"),
            self.tr("Arrange one, and prepare it along the four steps."),
            new,
        )

    def _show_more(self) -> None:
        self._past_limit += PAGE
        self.refresh()
