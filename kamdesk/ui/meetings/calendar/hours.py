"""The measures of a painted week: where a minute of a day lies, and what lies at a point."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF

from kamdesk.ui.meetings.calendar.lanes import Laid

FIRST, LAST = 7, 20
"""The hours shown where no meeting lies outside them."""
SNAP = 15
"""Minutes of a step when a meeting is moved."""


@dataclass(frozen=True, slots=True)
class Hours:
    """``days`` side by side right of a gutter, ``hour`` pixels an hour, below a head that stays.

    All in pixels of the viewport; ``offset`` is how far the hours are scrolled.
    """

    days: tuple[date, ...]
    width: float
    gutter: float
    head: float
    hour: float
    first: int
    last: int
    offset: float

    def column(self, day: int) -> float:
        """The left edge of a day's column, of the end of the last for one beyond."""
        return self.gutter + (self.width - self.gutter) * day / len(self.days)

    def y(self, minute: float) -> float:
        """The height of a minute of the day."""
        return self.head + (minute / 60 - self.first) * self.hour - self.offset

    def minute(self, y: float) -> float:
        """The minute of the day at a height."""
        return ((y + self.offset - self.head) / self.hour + self.first) * 60

    def day_at(self, x: float) -> int | None:
        """Which day's column holds ``x``."""
        if not self.gutter <= x < self.width:
            return None
        share = (x - self.gutter) / (self.width - self.gutter)
        return min(int(share * len(self.days)), len(self.days) - 1)

    def rect(self, day: int, laid: Laid) -> QRectF:
        """Where a meeting is drawn, a pixel apart from its neighbours."""
        left, right = self.column(day) + 3, self.column(day + 1) - 5
        lane = (right - left) / laid.lanes
        top, bottom = self.y(laid.span.start), self.y(laid.span.end)
        return QRectF(left + lane * laid.lane, top + 1, lane - 1, bottom - top - 2)

    def found(self, day: int, point: QPointF, laid: Iterable[Laid]) -> Laid | None:
        """The meeting at a point of a day."""
        return next((one for one in laid if self.rect(day, one).contains(point)), None)


def shown_hours(spans: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """First and last hour so that no meeting (minutes from, to) is out of sight."""
    first, last = FIRST, LAST
    for start, end in spans:
        first, last = min(first, start // 60), max(last, -(-end // 60))
    return first, min(last, 24)


def snapped(minute: float) -> int:
    """The nearest step, within the day."""
    return min(max(round(minute / SNAP) * SNAP, 0), 24 * 60 - SNAP)
