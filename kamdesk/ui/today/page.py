"""The Today page: head, left column by time, right column by territory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from kamdesk.services.today import Coming, Today
from kamdesk.services.today_sales import SalesToday
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.today.coming_card import ComingCard
from kamdesk.ui.today.glance import Glance
from kamdesk.ui.today.hero import HeroCard, NoMeetingCard
from kamdesk.ui.today.meetings_card import MeetingsCard
from kamdesk.ui.today.promises_card import PromisesCard
from kamdesk.ui.today.sales_card import SalesCard
from kamdesk.ui.today.steps_card import LateStepsCard
from kamdesk.ui.today.tasks_card import TasksCard
from kamdesk.ui.today.territory import TiersCard, UnplannedCard
from kamdesk.ui.today.touches_card import TouchesCard
from kamdesk.ui.today.warnings_card import Facts, WarningsCard
from kamdesk.ui.widgets import Banner, Columns, Page, PageHeader, Row, button
from kamdesk.ui.widgets.tab_order import focus_next


@dataclass(frozen=True, slots=True)
class _Cursor:
    """A card, one of its rows, and the name of what had the focus there."""

    card: str
    row: int
    name: str


class TodayPage(Page):
    """Shows one day; its cards are built anew whenever the day is read."""

    open_requested = Signal(str, object)
    kept = Signal(object)
    postponed = Signal(object, object)
    reminded = Signal(object)
    asked = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._header = PageHeader()
        plan = button(self.tr("Arrange meeting"), icon="plus")
        plan.clicked.connect(lambda: self.open_requested.emit("new_meeting", None))
        self._header.set_actions([plan])
        self.glance = Glance()
        self.glance.chosen.connect(self.jump)
        self.due = Banner("info", "", actions=[self._evaluate()])
        self.due.hide()
        self._columns = Columns((13, 6), (560, 320))
        self.sales = SalesCard(ctx)
        self.sales.hide()
        self._parts: dict[str, QWidget] = {}
        self.coming = ComingCard(ctx)
        self.coming.open_requested.connect(self.open_requested)
        self.coming.asked.connect(self.asked)
        self._columns.add(1, self.coming)
        self._columns.add(1, self.sales)
        self.add(self._header)
        self.add(self.glance)
        self.add(self.due)
        self.add(self._columns)
        self.end()

    def _evaluate(self) -> QWidget:
        go = button(self.tr("Evaluate"), small=True)
        go.clicked.connect(lambda: self.open_requested.emit("tiers", None))
        return go

    def show_day(self, day: Today, client_safe: bool) -> None:
        """Lay out the cards of a day; secrets are left out for a client's eyes."""
        place, cursor = self.verticalScrollBar().value(), self._cursor()
        for part in self._parts.values():
            part.hide()  # or the layout's late show would make a window of it
            part.setParent(None)
            part.deleteLater()
        self._parts.clear()
        self._header.set_title(formats.long_day(day.day))
        self.glance.show_day(day, client_safe)
        for key, card in self._left(day, client_safe):
            self._put(0, key, card)
        for above, (key, card) in enumerate(self._right_above(day, client_safe)):
            self._put(1, key, card, above)
        for key, card in self._right_below(day, client_safe):
            self._put(1, key, card)
        self.verticalScrollBar().setValue(place)
        if cursor is not None:
            self._put_back(cursor)

    def jump(self, key: str) -> None:
        """Bring a card into sight, with the cursor on what it holds first."""
        card = self._parts.get(key)
        if card is not None:
            self.ensureWidgetVisible(card, 0, 0)
            focus_next(card, None, forward=True)

    def _cursor(self) -> _Cursor | None:
        """Where the cursor is; None where it is not on a card of the day."""
        focus: QWidget | None = self.window().focusWidget()
        for key, card in self._parts.items():
            if focus is not None and card.isAncestorOf(focus):
                rows = card.findChildren(Row)
                inside = (
                    n for n, row in enumerate(rows) if row is focus or row.isAncestorOf(focus)
                )
                return _Cursor(key, next(inside, 0), focus.objectName())
        return None

    def _put_back(self, cursor: _Cursor) -> None:
        """Put the cursor on the row that took the place of the one it was on, on the same button;
        where the card is gone, on the head of the page."""
        card = self._parts.get(cursor.card)
        rows = card.findChildren(Row) if card is not None else []
        if rows:
            row = rows[min(cursor.row, len(rows) - 1)]
            same = row.findChild(QWidget, cursor.name) if cursor.name else None
            (same or row).setFocus(Qt.FocusReason.OtherFocusReason)
        elif card is None or not focus_next(card, None, forward=True):
            self._header.setFocus()

    def show_sales(self, sales: SalesToday | None) -> None:
        """Show the territory's sales, or hide them."""
        self.sales.setVisible(sales is not None and bool(sales.months))
        self.due.setVisible(sales is not None and sales.evaluation_due is not None)
        if sales is None:
            return
        self.sales.show_sales(sales)
        if sales.evaluation_due is not None:
            month = f"{sales.evaluation_due.last:%Y-%m}"
            sentence = self.tr("Tiers are not evaluated up to %1 yet")
            self.due.set_message("info", sentence.replace("%1", month))

    def show_coming(self, coming: Coming | None) -> None:
        """Show birthdays and contract ends of the coming weeks, or hide them."""
        self.coming.show_coming(coming or Coming([], []))

    def warned(self) -> list[int]:
        """The accounts whose warnings are shown."""
        card = self._parts.get("warnings")
        return card.account_ids() if isinstance(card, WarningsCard) else []

    def show_facts(self, facts: Facts) -> None:
        """Say what warns of these accounts today."""
        card = self._parts.get("warnings")
        if isinstance(card, WarningsCard):
            card.show_facts(facts)

    def touches(self) -> TouchesCard | None:
        """The card on which contacts are written down, where any is due."""
        card = self._parts.get("touches")
        return card if isinstance(card, TouchesCard) else None

    def is_busy(self) -> bool:
        """Whether a form or a menu is open that a rebuild would take away."""
        touches = self.touches()
        writing = touches is not None and touches.is_writing()
        return writing or isinstance(QApplication.activePopupWidget(), QMenu)

    def _left(self, day: Today, client_safe: bool) -> Iterator[tuple[str, QWidget]]:
        """What has its time: meetings, promises, contacts."""
        if day.next is not None:
            hero = HeroCard(self._ctx, day, client_safe)
            hero.open_requested.connect(self.open_requested)
            yield "next", hero
        else:
            yield "next", NoMeetingCard(self.open_requested)
        if day.further or day.to_review:
            meetings = MeetingsCard(self._ctx, day, client_safe)
            meetings.open_requested.connect(self.open_requested)
            yield "meetings", meetings
        ledger = PromisesCard(self._ctx, day)
        ledger.open_requested.connect(self.open_requested)
        ledger.kept.connect(self.kept)
        ledger.postponed.connect(self.postponed)
        ledger.reminded.connect(self.reminded)
        yield "promises", ledger
        if day.touches.count and not client_safe:
            touches = TouchesCard(self._ctx, day)
            touches.open_requested.connect(self.open_requested)
            yield "touches", touches

    def _right_above(self, day: Today, client_safe: bool) -> Iterator[tuple[str, QWidget]]:
        """What asks for something; what comes and what only tells stands below."""
        if client_safe:
            return
        cards: list[tuple[str, LateStepsCard | TasksCard | UnplannedCard | WarningsCard]] = []
        if day.late_steps.count:
            cards.append(("steps", LateStepsCard(self._ctx, day)))
        if day.tasks:
            cards.append(("tasks", TasksCard(day)))
        if day.unplanned_count:
            cards.append(("unplanned", UnplannedCard(day)))
        if day.warnings.lines:
            cards.append(("warnings", WarningsCard(self._ctx, day)))
        for key, card in cards:
            card.open_requested.connect(self.open_requested)
            if not isinstance(card, UnplannedCard):
                card.asked.connect(self.asked)
            yield key, card

    def _right_below(self, day: Today, client_safe: bool) -> Iterator[tuple[str, QWidget]]:
        if client_safe:
            return
        tiers = TiersCard(self._ctx, day)
        tiers.open_requested.connect(self.open_requested)
        yield "tiers", tiers

    def _put(self, column: int, key: str, card: QWidget, place: int | None = None) -> None:
        self._parts[key] = card
        layout = self._columns.column(column)
        layout.insertWidget(layout.count() if place is None else place, card)
        card.show()  # at once: a layout shows what it is given only with the next event
