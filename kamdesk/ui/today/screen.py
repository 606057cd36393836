"""The Today screen: reads the day, lays its cards out, and carries out what its lines offer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kamdesk.services import today, today_sales
from kamdesk.services.promises import PromiseLine
from kamdesk.services.today import coming
from kamdesk.ui import formats
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.jobs import Newest
from kamdesk.ui.promising import PromiseDeeds
from kamdesk.ui.screen import Screen
from kamdesk.ui.today.deeds import DayDeeds
from kamdesk.ui.today.page import TodayPage
from kamdesk.ui.today.warnings_card import Facts
from kamdesk.ui.today.welcome import FirstDay

MINUTE_MS = 60_000
_TABLES = frozenset(
    {"account", "meeting", "attendee", "question", "promise", "touch", "service_step", "contact"}
    | {"account_contact", "need", "statement", "service_case", "tier_run", "book_setting"}
    | {"account_reading", "win_back_plan", "task"}
)
_COMING = frozenset({"account", "contact", "account_contact", "touch"})
_LEDGER = frozenset({"sales_line", "account", "tier_run", "book_setting"})
_LATER = _COMING | _LEDGER
"""What is read after the page shows."""


class TodayScreen(Screen):
    """The day of the rep. Sales, and what comes in the next weeks, are read off the main thread and
    follow a moment later."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._day: today.Today | None = None
        self._sales: today_sales.SalesToday | None = None
        self._coming: today.Coming | None = None
        self._facts: Facts = {}
        self._sales_work = Newest(self)
        self._coming_work = Newest(self)
        self._facts_work = Newest(self)
        self._touched = _LATER
        self.deeds = PromiseDeeds(ctx, self, initiator=self)
        self.day_deeds = DayDeeds(ctx, self)
        self.page = TodayPage(ctx)
        self.first_day = FirstDay()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.page)
        self._pages.addWidget(self.first_day)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._connect()

    def _connect(self) -> None:
        self.page.open_requested.connect(self.open_requested)
        self.first_day.open_requested.connect(self.open_requested)
        self.page.kept.connect(self.deeds.keep)
        self.page.postponed.connect(self.deeds.postpone)
        self.page.reminded.connect(self.copy_reminder)
        self.page.asked.connect(self.day_deeds.do)
        self.day_deeds.open_requested.connect(self.open_requested)
        self._minute.timeout.connect(self._tick)

    def open(self, target: Any = None) -> None:
        """Read the day."""
        super().open(target)
        self._minute.start()
        self._touched = self._touched | _LATER
        self.refresh()

    def title(self) -> str:
        """Gives nothing away."""
        return self.tr("Today")

    def concerns(self, change: DataChanged) -> bool:
        """Whatever a card shows; a change of the ledger adds the sales up again. While something is
        written down, what is changed elsewhere waits for the minute's look."""
        self._touched = self._touched | change.tables
        if self._is_unfinished() or (self.page.is_busy() and not change.touches("touch")):
            return False
        return change.touches(*_TABLES, *_LEDGER)

    def leave(self) -> bool:
        """Stop looking at the clock, unless something is half written."""
        if self._is_unfinished():
            return False
        self._minute.stop()
        return True

    def abandon(self) -> None:
        """Give up what is typed about a contact."""
        touches = self.page.touches()
        if touches is not None:
            touches.discard()
        self._minute.stop()

    def _is_unfinished(self) -> bool:
        touches = self.page.touches()
        return touches is not None and touches.is_unfinished()

    def refresh(self) -> None:
        """Read the day again."""
        self._day = self.ctx.read(lambda s: today.load(s, self.ctx.today()))
        if self._day.accounts == 0:
            self._pages.setCurrentWidget(self.first_day)
            return
        self._pages.setCurrentWidget(self.page)
        self.page.show_day(self._day, self.ctx.client_safe)
        self.page.show_sales(None if self.ctx.client_safe else self._sales)
        self.page.show_coming(None if self.ctx.client_safe else self._coming)
        self.page.show_facts(self._facts)
        if self._touched or set(self.page.warned()) - set(self._facts):
            touched, self._touched = self._touched, frozenset()
            QTimer.singleShot(0, self, lambda: self._read_later(touched))  # the page shows first

    def copy_reminder(self, line: PromiseLine) -> None:
        """Put a polite reminder on the clipboard, to paste into a message."""
        due = formats.day(line.due_on)
        if line.contact:
            text = self.ctx.word("promise.reminder", person=line.contact, what=line.what, due=due)
        else:
            text = self.ctx.word("promise.reminder_nobody", what=line.what, due=due)
        QGuiApplication.clipboard().setText(text)
        self.ctx.notice.emit(self.tr("Reminder copied: paste it into your message"), False)

    def _read_later(self, touched: frozenset[str]) -> None:
        """What takes longer, on worker threads; a newer wish drops an older one."""
        ctx, day = self.ctx, self.ctx.today()
        if touched & _LEDGER:
            self._sales_work.run(
                lambda: ctx.read(lambda s: today_sales.load(s, day)), self._take_sales, aside=True
            )
        if touched & _COMING:
            self._coming_work.run(
                lambda: ctx.read(lambda s: coming.load(s, day)), self._take_coming, aside=True
            )

        warned = self.page.warned()
        self._facts_work.run(
            lambda: ctx.read(lambda s: today.as_of(s, day, warned)), self._take_facts, aside=True
        )

    def _take_facts(self, facts: Facts) -> None:
        self._facts = facts
        self.page.show_facts(facts)

    def _take_sales(self, sales: today_sales.SalesToday) -> None:
        self._sales = sales
        if not self.ctx.client_safe:
            self.page.show_sales(sales)

    def _take_coming(self, found: today.Coming) -> None:
        self._coming = found
        if not self.ctx.client_safe:
            self.page.show_coming(found)

    def _tick(self) -> None:
        if self.isVisible() and not self.page.is_busy():
            self.refresh()
