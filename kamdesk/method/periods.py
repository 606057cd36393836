"""Periods of whole days over which figures are added up (method §2)."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from kamdesk.errors import ValidationError


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included.

    Raises ``ValidationError`` with the code ``period_order`` when the last day comes first.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValidationError.of(
                "period", "period_order", first=self.first.isoformat(), last=self.last.isoformat()
            )

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def whole_months(self) -> bool:
        """Whether the period starts and ends on month borders."""
        return self.first.day == 1 and self.last == month_end(self.last)

    @property
    def label(self) -> str:
        """``2025-11..2026-10`` for whole months, else full dates; the same in every language."""
        if self.whole_months:
            return f"{self.first:%Y-%m}..{self.last:%Y-%m}"
        return f"{self.first.isoformat()}..{self.last.isoformat()}"

    @property
    def yearly(self) -> Fraction:
        """What a sum over the period is multiplied by to make it a year's: 12 ÷ its months, or
        365 ÷ its days where it has not whole months."""
        if self.whole_months:
            return Fraction(12, sum(1 for _ in self.months()))
        return Fraction(365, (self.last - self.first).days + 1)

    def months(self) -> Iterator[date]:
        """First day of every month that the period touches, in order."""
        month = self.first.replace(day=1)
        while month <= self.last:
            yield month
            month = add_months(month, 1)

    def year_before(self) -> Period:
        """The same period one year earlier; a month's end stays a month's end."""
        last = add_months(self.last, -12)
        return Period(add_months(self.first, -12), month_end(last) if self.whole_months else last)


def last_closed_months(today: date, n: int = 12) -> Period:
    """The last ``n`` months that are over on ``today``: the default period of an evaluation."""
    this_month = today.replace(day=1)
    return Period(add_months(this_month, -n), this_month - timedelta(days=1))


def year_to_date(today: date) -> Period:
    """1 January up to and including ``today``."""
    return Period(today.replace(month=1, day=1), today)


def month_end(day: date) -> date:
    """Last day of the month that ``day`` lies in."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later (or earlier); a day that is missing there becomes the last."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    length = calendar.monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(day.day, length))
