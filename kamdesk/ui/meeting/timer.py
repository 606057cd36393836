"""How long the meeting has run against what was agreed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.models.base import now
from kamdesk.ui import theme
from kamdesk.ui.widgets import Label, ThinBar

LAST_MINUTES = 5
"""From here on the colour asks to come to the end."""


class MeetingTimer(QWidget):
    """Minutes gone and left; the colour turns for the last minutes and again when they are over.

    ``clock`` tells the present instant.
    """

    def __init__(self, clock: Callable[[], datetime] = now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = clock
        self._started: datetime | None = None
        self._ended: datetime | None = None
        self._minutes = 45
        self.words = Label("", "block", "muted", wrap=False)
        self.bar = ThinBar()
        self.bar.setFixedWidth(theme.px(150))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(3))
        column.addWidget(self.words)
        column.addWidget(self.bar)
        self._clock = QTimer(self, interval=5_000)
        self._clock.timeout.connect(self.show_now)

    def show_meeting(
        self, started: datetime | None, minutes: int, ended: datetime | None = None
    ) -> None:
        """Run from an instant; wait where it has not begun, stand where it has ended."""
        self._started, self._ended, self._minutes = started, ended, max(minutes, 1)
        if started is None or ended is not None:
            self._clock.stop()
        else:
            self._clock.start()
        self.show_now()

    def show_now(self) -> None:
        """Show how far it is at this moment."""
        gone = self._gone()
        left = self._minutes - gone
        tone = "bad" if left < 0 else "warn" if left <= LAST_MINUTES else "accent"
        over = self._started is None or self._ended is not None
        self.bar.set_share(gone / self._minutes, "accent" if over else tone)
        self.words.set_tone("muted" if over else "text" if tone == "accent" else tone)
        self.words.setText(self._say(gone, left))

    def _gone(self) -> int:
        """Whole minutes since it began."""
        if self._started is None:
            return 0
        until = self._ended or self._now()
        return max(int((until - self._started).total_seconds() // 60), 0)

    def _say(self, gone: int, left: int) -> str:
        if self._started is None:
            return self.tr("{minutes} min agreed").format(minutes=self._minutes)
        if self._ended is not None:
            return self.tr("took {gone} of {minutes} min").format(gone=gone, minutes=self._minutes)
        if left < 0:
            return self.tr("{minutes} min over").format(minutes=-left)
        return self.tr("{gone} min · {left} left").format(gone=gone, left=left)
