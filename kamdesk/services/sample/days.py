"""Days of the sample, told as distance from today so that it never grows old."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Days:
    """Turns distances into dates, seen from one day."""

    today: date

    def at(self, distance: int) -> date:
        """The day itself, weekend or not."""
        return self.today + timedelta(days=distance)

    def maybe(self, distance: int | str | None) -> date | None:
        """Like ``at`` for a distance that may be missing, or text."""
        return None if distance in (None, "") else self.at(int(distance))

    def working(self, distance: int) -> date:
        """The day, or where it is a weekend the Friday before (past) or Monday after (to come).

        Today and tomorrow stay what they are, so that there is always something to see.
        """
        day = self.at(distance)
        if distance in (0, 1) or day.weekday() < SATURDAY:
            return day
        over = day.weekday() - SATURDAY
        return day - timedelta(days=over + 1) if distance < 0 else day + timedelta(days=2 - over)

    def moment(self, distance: int, clock: str) -> datetime:
        """A local time of day such as ``10:30`` on the working day, as an instant."""
        return datetime.combine(self.working(distance), time.fromisoformat(clock)).astimezone()

    def birthday(self, written: str) -> tuple[date | None, bool]:
        """A birthday and whether it is lunar: ``1979-03-12``, ``L1979-03-12``, or ``+9/1979`` for
        a birthday nine days from today."""
        if not written:
            return None, False
        if written.startswith("+"):
            distance, year = written[1:].split("/")
            day = self.at(int(distance))
            leap_day = (day.month, day.day) == (2, 29)
            return date(int(year), day.month, 28 if leap_day else day.day), False
        return date.fromisoformat(written.removeprefix("L")), written.startswith("L")
