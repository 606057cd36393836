"""How long the meeting has run against what was agreed."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import Label, ThinBar


class MeetingTimer(QWidget):
    """Minutes gone, minutes agreed; the colour turns near the end and past it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._started: datetime | None = None
        self._minutes = 45
        self._words = Label("", "strong", "muted", wrap=False)
        self._bar = ThinBar()
        self._bar.setFixedWidth(theme.px(120))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._words)
        row.addWidget(self._bar)
        self._clock = QTimer(self, interval=15_000)
        self._clock.timeout.connect(self.show_now)

    def show_meeting(self, started: datetime | None, minutes: int) -> None:
        """Run from an instant, or wait where it has not begun."""
        self._started, self._minutes = started, max(minutes, 1)
        if started is None:
            self._clock.stop()
        else:
            self._clock.start()
        self.show_now()

    def show_now(self) -> None:
        """Show how far it is at this moment."""
        gone = 0
        if self._started is not None:
            gone = max(int((datetime.now(UTC) - self._started).total_seconds() // 60), 0)
        left = self._minutes - gone
        tone = "bad" if left < 0 else "warn" if left <= self._minutes * 0.15 else "good"
        self._bar.set_share(min(gone / self._minutes, 1.0))
        self._words.set_tone("muted" if self._started is None else tone)
        self._words.setText(self._say(left))

    def _say(self, left: int) -> str:
        if self._started is None:
            return self.tr("{minutes} min agreed").format(minutes=self._minutes)
        if left < 0:
            return self.tr("{minutes} min over").format(minutes=-left)
        return self.tr("{left} of {minutes} min left").format(left=left, minutes=self._minutes)
