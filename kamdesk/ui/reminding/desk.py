"""Brings together the clock, the tray and the panel of the window that shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.base import now as this_instant
from kamdesk.services.reminder_sources import Due
from kamdesk.ui.context import Context
from kamdesk.ui.reminding import phrases
from kamdesk.ui.reminding.panel import SHOWN, ReminderPanel
from kamdesk.ui.reminding.schedule import Clock, ReminderSchedule
from kamdesk.ui.reminding.tray import Tray


class Teller(Protocol):
    """What tells something outside the window."""

    def tell(self, title: str, text: str) -> bool:
        """Tell it; whether that was possible."""


class ReminderDesk(QObject):
    """``open_requested`` for the thing that was chosen, ``window_wanted`` before it.

    What was missed is listed in the panel; what falls due later is told by the system, or in the
    panel where it cannot. ``window`` answers with the window that shows, built anew or not.
    """

    open_requested = Signal(str, object)
    window_wanted = Signal()

    def __init__(
        self,
        ctx: Context,
        parent: QObject,
        window: Callable[[], QWidget | None],
        clock: Clock = this_instant,
        teller: Teller | None = None,
    ) -> None:
        super().__init__(parent)
        self._ctx, self._window = ctx, window
        self.schedule = ReminderSchedule(ctx, self, clock)
        self.tray = Tray(self)
        self._teller = teller or self.tray
        self._told: list[Due] = []
        self.schedule.missed.connect(lambda _dues: self._list())
        self.schedule.fell_due.connect(self._tell)
        self.schedule.changed.connect(self._refresh)
        self.tray.clicked.connect(self.on_clicked)
        self.tray.list_wanted.connect(self.show_panel)
        self.tray.window_wanted.connect(self.window_wanted)
        ctx.reminders_wanted.connect(self.show_panel)
        ctx.client_safe_changed.connect(self._hide)

    def start(self) -> None:
        """The window shows and its book is open."""
        self.tray.appear()
        self.schedule.start()

    def stop(self) -> None:
        """The program ends."""
        self.schedule.stop()
        self.tray.vanish()

    def on_clicked(self) -> None:
        """What the system told was clicked: open the thing, or the list where it was several."""
        if len(self._told) == 1:
            self.window_wanted.emit()
            self._open(self._told[0])
        else:
            self.show_panel()

    def show_panel(self) -> None:
        """List everything that waits, with the cursor on it: it was asked for."""
        self.window_wanted.emit()
        panel = self._list()
        if panel is not None:
            panel.take_focus()

    def _list(self, most: int = SHOWN) -> ReminderPanel | None:
        """Show the panel over whatever is there, without taking the cursor away: the first ones
        of all that wait, which are what is new."""
        panel = self._panel()
        if panel is None or self._ctx.client_safe:
            return None
        panel.set_most(most)
        panel.show_dues(self.schedule.waiting.told)
        panel.appear()
        return panel

    def _panel(self) -> ReminderPanel | None:
        window = self._window()
        if window is None:
            return None
        panel = window.findChild(ReminderPanel)
        if panel is None:
            panel = ReminderPanel(self._ctx, window)
            panel.open_requested.connect(self._open)
            panel.snoozed.connect(self.schedule.snooze)
            panel.dismissed.connect(self.schedule.dismiss)
        return panel

    def _tell(self, dues: list[Due]) -> None:
        self._told = dues
        if len(dues) == 1:
            when, _tone = phrases.when(dues[0], self._ctx.today())
            title = f"{when} · {dues[0].account}"
            text = phrases.what(self._ctx, dues[0])
        else:
            title = self.tr("%n reminder(s)", "", len(dues))
            text = "\n".join(phrases.what(self._ctx, one) for one in dues[:3])
        if not self._teller.tell(title, text):
            self._list(len(dues))

    def _open(self, one: Due) -> None:
        kind, target = phrases.place(one)
        self.schedule.dismiss([one])
        self.open_requested.emit(kind, target)

    def _refresh(self) -> None:
        window = self._window()
        panel = window.findChild(ReminderPanel) if window else None
        if panel is not None and panel.isVisible():
            panel.show_dues(self.schedule.waiting.told)
            if not self.schedule.waiting.told:
                panel.hide()

    def _hide(self, client_safe: bool) -> None:
        window = self._window()
        panel = window.findChild(ReminderPanel) if window else None
        if panel is not None and client_safe:
            panel.hide()
