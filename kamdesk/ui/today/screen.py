"""The Today screen: reads the day, lays its cards out, and carries out what its lines offer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kamdesk.services import today, today_sales
from kamdesk.services.promises import PromiseLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.jobs import Job
from kamdesk.ui.promising import PromiseDeeds
from kamdesk.ui.screen import Screen
from kamdesk.ui.today.page import TodayPage
from kamdesk.ui.today.welcome import FirstDay

MINUTE_MS = 60_000
_TABLES = frozenset(
    {"account", "meeting", "attendee", "question", "promise", "touch", "service_step", "contact"}
    | {"account_contact", "need", "statement", "service_case", "tier_run", "book_setting"}
)
_LEDGER = frozenset({"sales_line", "account", "tier_run", "book_setting"})


class TodayScreen(Screen):
    """The day of the rep. Sales are added up off the main thread and follow a moment later."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._day: today.Today | None = None
        self._sales: today_sales.SalesToday | None = None
        self._sales_job: Job | None = None
        self._touched = _LEDGER
        self.deeds = PromiseDeeds(ctx, self, initiator=self)
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
        self._minute.timeout.connect(self._tick)

    def open(self, target: Any = None) -> None:
        """Read the day."""
        super().open(target)
        self._minute.start()
        self._touched = self._touched | _LEDGER
        self.refresh()

    def title(self) -> str:
        """Gives nothing away."""
        return self.tr("Today")

    def concerns(self, change: DataChanged) -> bool:
        """Whatever a card shows; a change of the ledger adds the sales up again."""
        self._touched = self._touched | change.tables
        return change.touches(*_TABLES, *_LEDGER)

    def leave(self) -> bool:
        """Stop looking at the clock."""
        self._minute.stop()
        return super().leave()

    def refresh(self) -> None:
        """Read the day again."""
        self._day = self.ctx.read(lambda s: today.load(s, self.ctx.today()))
        if self._day.accounts == 0:
            self._pages.setCurrentWidget(self.first_day)
            return
        self._pages.setCurrentWidget(self.page)
        self.page.show_day(self._day, self.ctx.client_safe)
        self.page.show_sales(None if self.ctx.client_safe else self._sales)
        if self._touched & _LEDGER:
            self._touched = frozenset()
            QTimer.singleShot(0, self, self._read_sales)  # the page shows first

    def copy_reminder(self, line: PromiseLine) -> None:
        """Put a polite reminder on the clipboard, to paste into a message."""
        due = formats.day(line.due_on)
        if line.contact:
            text = self.ctx.word("promise.reminder", person=line.contact, what=line.what, due=due)
        else:
            text = self.ctx.word("promise.reminder_nobody", what=line.what, due=due)
        QGuiApplication.clipboard().setText(text)
        self.ctx.notice.emit(self.tr("Reminder copied: paste it into your message"), False)

    def _read_sales(self) -> None:
        """Add the ledger up on a worker thread; a newer wish drops an older one."""
        if self._sales_job is not None:
            self._sales_job.blockSignals(True)
        ctx, day = self.ctx, self.ctx.today()
        job = Job(lambda _p: ctx.read(lambda s: today_sales.load(s, day)), self)
        job.succeeded.connect(self._take_sales)
        self._sales_job = job
        job.start()

    def _take_sales(self, sales: today_sales.SalesToday) -> None:
        self._sales_job = None
        self._sales = sales
        if not self.ctx.client_safe:
            self.page.show_sales(sales)

    def _tick(self) -> None:
        if self.isVisible() and not self.page.is_busy():
            self.refresh()
