"""What each calendar knows of its own plane: which days, and what lies where."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QAbstractScrollArea

from kamdesk.ui.meetings.calendar.places import Drag, Stop


class Plane(QAbstractScrollArea):
    """To be told by the week and by the month; walking and dragging rest on it."""

    def days(self) -> list[date]:
        """The days shown, in order."""
        raise NotImplementedError

    def stops(self, day: date) -> list[Stop]:
        """Where the cursor can be on a day, top to bottom."""
        raise NotImplementedError

    def rect_of(self, meeting_id: int) -> QRectF:
        """Where a meeting that shows is drawn, in the viewport."""
        raise NotImplementedError

    def stop_at(self, point: QPointF) -> Stop | None:
        """What lies at a point of the viewport."""
        raise NotImplementedError

    def drop_at(self, point: QPointF, drag: Drag) -> datetime | None:
        """When a meeting would begin that is let go of at a point."""
        raise NotImplementedError

    def walk(self, across: int, down: int) -> Stop | None:
        """The stop beside the cursor; None leaves the period at that side."""
        raise NotImplementedError

    def show_cursor(self) -> None:
        """Bring the cursor into sight."""

    def laid_out(self) -> None:
        """What was shown is other now: reckon places anew."""

    def minute_at(self, point: QPointF) -> int:
        """The minute of the day at a point, 0 where a day has no hours."""
        return 0

    def nudge(self, across: int, down: int) -> tuple[int, int]:
        """Days and minutes that Alt with an arrow moves a meeting."""
        raise NotImplementedError
