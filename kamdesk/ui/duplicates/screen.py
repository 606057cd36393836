"""Tidying up: what the book has twice, and who belongs nowhere yet."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.services import (
    account_list,
    accounts,
    duplicates,
    merging,
    same_people,
    tidy_page,
    unassigned,
)
from kamdesk.services.same_people import SamePerson
from kamdesk.services.tidy_page import TidyPage
from kamdesk.ui import theme
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.duplicates.group_card import GroupCard
from kamdesk.ui.duplicates.merge_view import MergeView
from kamdesk.ui.duplicates.people_card import PeopleCard
from kamdesk.ui.duplicates.same_people_card import SamePeopleCard
from kamdesk.ui.jobs import Job
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Columns, EmptyState, Label, Page, PageHeader, button

MANY = 2_000
"""Accounts from which the book is looked through, and rows from which a merge is done, by a job."""
SHOWN = 20
_TABLES = ("account", "account_contact", "contact", "distinct_pair")


class TidyUpScreen(Screen):
    """``open`` takes nothing, or two account ids that are to be compared at once."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._looks = 0
        """Counts, so that of two looks through the book only the later one is shown."""
        self._page_shown: TidyPage | None = None
        self._limit = SHOWN
        self._comparing = False
        self.header = PageHeader(self.tr("Tidy up"))
        self.groups: list[GroupCard] = []
        self.people = PeopleCard(ctx)
        self.same_people = SamePeopleCard()
        self.merge_view = MergeView(ctx)
        self._more = button(self.tr("Show more"))
        self._busy = Label(self.tr("Looking through the book …"), "body", "muted")
        self._clean = EmptyState(
            "check",
            self.tr("Everything is tidy"),
            self.tr("No two accounts look like one company, and everybody belongs to an account."),
        )
        self._no_groups = Label(self.tr("No two accounts look like one company."), "body", "muted")
        self._hidden = EmptyState(
            "eye_off", self.tr("Hidden while the screen is client-safe"), self.tr("F8 shows it.")
        )
        self._build_ui()

    def _build_ui(self) -> None:
        left = QWidget()
        self._column = QVBoxLayout(left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self._column.addWidget(self._no_groups)
        self._column.addWidget(self._more)
        self._columns = Columns((8, 5), (560, 380))
        self._columns.add(0, left)
        self._columns.add(1, self.people)
        self._columns.add(1, self.same_people)
        self._page = Page()
        self._parts = (self.header, self._busy, self._clean, self._hidden, self._columns)
        for part in (*self._parts, self.merge_view):
            self._page.add(part)
            part.hide()
        self._page.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._more.clicked.connect(self._show_more)
        self.people.assigned.connect(self._assign)
        self.same_people.merge_requested.connect(self._merge_people)
        self.merge_view.left.connect(self._back)
        self.merge_view.merge_requested.connect(self._merge)
        self.merge_view.apart_requested.connect(self._tell_apart)

    def open(self, target: Any = None) -> None:
        super().open(target)
        self._comparing, self._limit = False, SHOWN
        if isinstance(target, tuple):
            self._compare(*target)
        else:
            self.refresh()

    def title(self) -> str:
        return self.tr("Tidy up")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*_TABLES)

    def refresh(self) -> None:
        if self.ctx.client_safe:
            self._show_only(self.header, self._hidden)
        elif not self._comparing:
            self._look()

    def _look(self) -> None:
        """Look through the book: at once where it is small, else in a job."""
        self._looks += 1
        if self.ctx.read(account_list.count) <= MANY:
            self._take(self.ctx.read(tidy_page.load))
            return
        if self._page_shown is None:
            self._show_only(self.header, self._busy)
        look = self._looks
        self._run(
            lambda: self.ctx.read(tidy_page.load),
            lambda page: self._take(page) if look == self._looks else None,
        )

    def _take(self, page: TidyPage) -> None:
        self._page_shown = page
        if self._comparing or self.ctx.client_safe:
            return
        tidy = not page.groups and not page.people_count and not page.same_people
        count = self.tr("%n group(s) of accounts may be one company", "", len(page.groups))
        self.header.set_title(self.tr("Tidy up"), count if page.groups else "")
        self._show_groups(page)
        self.people.show_people(page)
        self.people.setVisible(page.people_count > 0)
        self.same_people.show_people(page)
        self.same_people.setVisible(bool(page.same_people))
        self._show_only(self.header, self._clean if tidy else self._columns)

    def _show_groups(self, page: TidyPage) -> None:
        for old in self.groups:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.groups = [GroupCard(self.ctx, group, page) for group in page.groups[: self._limit]]
        for place, card in enumerate(self.groups):
            card.merge_requested.connect(self._compare)
            card.apart_requested.connect(self._tell_apart)
            card.account_chosen.connect(partial(self.open_requested.emit, "account"))
            self._column.insertWidget(place, card)
        self._more.setVisible(len(page.groups) > self._limit)
        self._no_groups.setVisible(not page.groups)

    def _show_more(self) -> None:
        self._limit += SHOWN
        if self._page_shown is not None:
            self._show_groups(self._page_shown)

    def _compare(self, keep_id: int, drop_id: int) -> None:
        try:
            self.merge_view.show_accounts(*self._busier_first(keep_id, drop_id))
        except KamDeskError as error:
            self._comparing = False
            self.ctx.notice.emit(self.ctx.error_text(error), False)
            self.refresh()
            return
        self._comparing = True
        self._show_only(self.merge_view)
        self.merge_view.merge.setFocus()

    def _busier_first(self, one: int, other: int) -> tuple[int, int]:
        """The account with more on it stays, unless the user swaps the sides."""
        known = self._page_shown.candidates if self._page_shown else {}
        weights = [
            (known[account].revenue, known[account].people) if account in known else (0, 0)
            for account in (one, other)
        ]
        return (other, one) if weights[1] > weights[0] else (one, other)

    def _back(self) -> None:
        self._comparing = False
        self.refresh()

    def _merge(self, keep_id: int, drop_id: int, choices: dict[str, merging.Choice]) -> None:
        names = self.ctx.read(lambda s: accounts.names(s, [keep_id, drop_id]))
        rows = sum(self.ctx.read(lambda s: merging.preview(s, keep_id, drop_id)).moves.values())
        work = partial(merging.merge, keep_id=keep_id, drop_id=drop_id, choices=choices)

        def told(written: Any = None) -> None:
            self._comparing = False
            if written is not None:
                self.ctx.announce(written[1], self)
            text = self.tr("%1 is part of %2 now").replace("%1", names[drop_id])
            self.ctx.notice.emit(text.replace("%2", names[keep_id]), True)
            self.refresh()

        if rows > MANY:
            self.merge_view.set_busy(True)
            self._run(lambda: self.ctx.book.write("merge_accounts", work), told)
            return
        try:
            self.ctx.write("merge_accounts", work, self)
        except KamDeskError as error:
            self._fail(error)
        else:
            told()

    def _tell_apart(self, one: int, other: int) -> None:
        self._comparing = False
        self.ctx.write(
            "tell_accounts_apart", lambda s: duplicates.tell_apart(s, [one, other]), self
        )
        self.ctx.notice.emit(self.tr("Kept apart; they will not be shown again"), True)
        self.refresh()

    def _assign(self, contact_id: int, account_id: int) -> None:
        self.ctx.write(
            "assign_contacts", lambda s: unassigned.assign(s, [contact_id], account_id), self
        )
        self.ctx.notice.emit(self.tr("Assigned"), True)

    def _merge_people(self, pair: SamePerson) -> None:
        try:
            self.ctx.write(
                "merge_people", lambda s: same_people.merge(s, pair.keep_id, pair.drop_id), self
            )
        except KamDeskError as error:
            self._fail(error)
            return
        text = self.tr("The two files of %1 are one now").replace("%1", pair.name)
        self.ctx.notice.emit(text, True)

    def _run(self, work: Any, take: Any) -> None:
        job = Job(lambda _progress: work(), self)
        job.succeeded.connect(take)
        job.failed.connect(self._fail)
        job.start()

    def _fail(self, error: Exception) -> None:
        self.merge_view.set_busy(False)
        if not isinstance(error, KamDeskError):
            raise error
        self.ctx.notice.emit(self.ctx.error_text(error), False)

    def _show_only(self, *shown: QWidget) -> None:
        for part in (*self._parts, self.merge_view):
            part.setVisible(part in shown)
