"""The Today page: head, left column by time, right column by territory."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from kamdesk.services.today import Coming, Today
from kamdesk.services.today_sales import SalesToday
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.today.coming_card import ComingCard
from kamdesk.ui.today.hero import HeroCard, NoMeetingCard
from kamdesk.ui.today.meetings_card import MeetingsCard
from kamdesk.ui.today.promises_card import PromisesCard
from kamdesk.ui.today.sales_card import SalesCard
from kamdesk.ui.today.tasks_card import TasksCard
from kamdesk.ui.today.territory import LateStepsCard, TiersCard, UnplannedCard
from kamdesk.ui.today.touches_card import TouchesCard
from kamdesk.ui.today.warnings_card import WarningsCard
from kamdesk.ui.widgets import Banner, Columns, Page, PageHeader, button


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
        self.due = Banner("info", "", actions=[self._evaluate()])
        self.due.hide()
        self._columns = Columns((13, 6), (560, 320))
        self.sales = SalesCard(ctx)
        self.sales.hide()
        self._parts: list[QWidget] = []
        self.coming = ComingCard(ctx)
        self.coming.open_requested.connect(self.open_requested)
        self.coming.asked.connect(self.asked)
        self._columns.add(1, self.coming)
        self._columns.add(1, self.sales)
        self.add(self._header)
        self.add(self.due)
        self.add(self._columns)
        self.end()

    def _evaluate(self) -> QWidget:
        go = button(self.tr("Evaluate"), small=True)
        go.clicked.connect(lambda: self.open_requested.emit("tiers", None))
        return go

    def show_day(self, day: Today, client_safe: bool) -> None:
        """Lay out the cards of a day; secrets are left out for a client's eyes."""
        place = self.verticalScrollBar().value()
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self.window())
        for part in self._parts:
            part.hide()  # or the layout's late show would make a window of it
            part.setParent(None)
            part.deleteLater()
        self._parts.clear()
        self._header.set_title(formats.long_day(day.day), self._summary(day))
        for card in self._left(day, client_safe):
            self._put(0, card)
        for place, card in enumerate(self._right_above(day, client_safe)):
            self._parts.append(card)
            self._columns.column(1).insertWidget(place, card)
        for card in self._right_below(day, client_safe):
            self._put(1, card)
        self.verticalScrollBar().setValue(place)
        if had_focus:
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

    def is_busy(self) -> bool:
        """Whether a menu is open that a rebuild would take away."""
        touches = self.findChild(TouchesCard)
        writing = touches is not None and touches.is_writing()
        return writing or isinstance(QApplication.activePopupWidget(), QMenu)

    def _left(self, day: Today, client_safe: bool) -> list[QWidget]:
        cards: list[QWidget] = []
        if day.next is not None:
            hero = HeroCard(self._ctx, day, client_safe)
            hero.open_requested.connect(self.open_requested)
            cards.append(hero)
        else:
            cards.append(NoMeetingCard(self.open_requested))
        if day.further or day.to_review:
            meetings = MeetingsCard(self._ctx, day, client_safe)
            meetings.open_requested.connect(self.open_requested)
            cards.append(meetings)
        ledger = PromisesCard(self._ctx, day)
        ledger.open_requested.connect(self.open_requested)
        ledger.kept.connect(self.kept)
        ledger.postponed.connect(self.postponed)
        ledger.reminded.connect(self.reminded)
        cards.append(ledger)
        if not client_safe:
            if day.touches.count:
                touches = TouchesCard(self._ctx, day)
                touches.open_requested.connect(self.open_requested)
                cards.append(touches)
            unplanned = UnplannedCard(day)
            unplanned.open_requested.connect(self.open_requested)
            cards.append(unplanned)
        return cards

    def _right_above(self, day: Today, client_safe: bool) -> list[QWidget]:
        """What asks for something; what comes and what only tells stands below."""
        if client_safe:
            return []
        cards: list[WarningsCard | LateStepsCard | TasksCard] = []
        if day.warnings.lines:
            cards.append(WarningsCard(self._ctx, day))
        if day.late_steps:
            cards.append(LateStepsCard(self._ctx, day))
        if day.tasks:
            cards.append(TasksCard(day))
        for card in cards:
            card.open_requested.connect(self.open_requested)
            card.asked.connect(self.asked)
        return [*cards]

    def _right_below(self, day: Today, client_safe: bool) -> list[QWidget]:
        if client_safe:
            return []
        tiers = TiersCard(self._ctx, day)
        tiers.open_requested.connect(self.open_requested)
        return [tiers]

    def _put(self, column: int, card: QWidget) -> None:
        self._parts.append(card)
        self._columns.add(column, card)

    def _summary(self, day: Today) -> str:
        parts = []
        if day.meetings_today:
            parts.append(self.tr("%n meeting(s)", "", day.meetings_today))
        if day.promises:
            parts.append(self.tr("%n promise(s) due", "", len(day.promises)))
        if day.touches.count:
            parts.append(self.tr("%n contact(s) due", "", day.touches.count))
        if day.late_steps:
            parts.append(self.tr("%n service step(s) due", "", len(day.late_steps)))
        if day.tasks:
            parts.append(self.tr("%n task(s) due", "", len(day.tasks)))
        return self.tr(", ").join(parts) or self.tr("Nothing is due today")
