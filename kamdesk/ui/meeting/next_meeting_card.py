"""What happens next: our next step, and the next meeting, whose plan is drafted at once."""

from __future__ import annotations

from datetime import time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kamdesk.services import reviewing
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import formats, theme
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.forms.clock_edit import ClockEdit
from kamdesk.ui.meeting.review_desk import ReviewDesk
from kamdesk.ui.widgets import Card, DateEdit, IntEdit, Label, LineEdit, button


class ClockText(ClockEdit):
    """A time of day as the book keeps it, ``HH:MM``."""

    def value(self) -> str | None:  # type: ignore[override]
        """The time as text, None when empty; ``ValueError`` when unreadable."""
        found: time | None = super().value()
        return f"{found:%H:%M}" if found else None

    def set_value(self, value: Any) -> None:
        """Show a time."""
        super().set_value(time.fromisoformat(value) if isinstance(value, str) and value else value)


class NextMeetingCard(Card):
    """Day, time and length are proposed; where a meeting is arranged already, that one stands
    here. ``following_wanted`` asks to open it."""

    following_wanted = Signal(int)

    def __init__(self, desk: ReviewDesk, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("What happens next"))
        self._desk = desk
        self.step = LineEdit("", self.tr("Our next step with this account"))
        self.date, self.clock, self.minutes = DateEdit(), ClockText(), IntEdit(5, 600)
        self.add(binder.add("next_step", self.step))
        self._when = QWidget()
        grid = QGridLayout(self._when)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        grid.addWidget(binder.add("next_date", self.date, self.tr("Next meeting")), 0, 0, 1, 2)
        grid.addWidget(binder.add("next_clock", self.clock, self.tr("Time")), 1, 0)
        grid.addWidget(binder.add("next_minutes", self.minutes, self.tr("Minutes")), 1, 1)
        self.add(self._when)
        self._arranged = QWidget()
        line = QVBoxLayout(self._arranged)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(4))
        self._words = Label("", "body")
        self.open_plan = button(self.tr("Open its plan"), small=True)
        self.open_plan.clicked.connect(self._ask_for_following)
        line.addWidget(Label(self.tr("The next meeting is arranged"), "small", "muted"))
        line.addWidget(self._words)
        line.addWidget(self.open_plan)
        self.add(self._arranged)

    def values(self, page: MeetingPage) -> dict[str, Any]:
        """The fields as they are shown: what was not written down is proposed."""
        wanted = reviewing.proposed(page.fields, self._desk.ctx.today())
        return {
            "next_date": wanted.day,
            "next_clock": f"{wanted.clock:%H:%M}",
            "next_minutes": wanted.minutes,
        }

    def show_page(self, page: MeetingPage) -> None:
        """Show the meeting that follows, or what is proposed for it."""
        following = self._desk.review.following
        self._when.setVisible(following is None)
        self._arranged.setVisible(following is not None)
        if following is not None:
            self._words.setText(f"{formats.moment(following.starts_at)} · {following.title}")

    def _ask_for_following(self) -> None:
        following = self._desk.review.following
        if following is not None:
            self.following_wanted.emit(following.id)
