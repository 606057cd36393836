"""How sales move: the last three months against the same months a year ago (method §5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from kamdesk.method.periods import add_months

RECENT = 3
STEADY_PERCENT = 10
"""A change of less than this counts as steady."""


class TrendKind(StrEnum):
    """What the last three months say; the sentences are ``finding.trend_*``."""

    SLOWER = "slower"
    FASTER = "faster"
    STEADY = "steady"
    NEW = "new"
    STOPPED = "stopped"
    QUIET = "quiet"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Trend:
    """Two sums in money units, and the change in whole percent where there was a year ago."""

    kind: TrendKind
    recent: int
    before: int
    change_percent: int | None


def trend(revenue_by_month: Mapping[date, int], last_month: date) -> Trend:
    """Compare three months up to ``last_month`` with a year before; months are first days, and a
    month that is missing had no sales."""
    end = last_month.replace(day=1)
    if not any(revenue_by_month.values()):
        return Trend(TrendKind.NONE, 0, 0, None)
    recent = sum(revenue_by_month.get(add_months(end, -n), 0) for n in range(RECENT))
    before = sum(revenue_by_month.get(add_months(end, -12 - n), 0) for n in range(RECENT))
    if before <= 0:
        return Trend(TrendKind.NEW if recent > 0 else TrendKind.QUIET, recent, before, None)
    change = int((Decimal(recent - before) * 100 / before).quantize(Decimal(1), ROUND_HALF_UP))
    if recent <= 0:
        kind = TrendKind.STOPPED
    elif abs(change) < STEADY_PERCENT:
        kind = TrendKind.STEADY
    else:
        kind = TrendKind.FASTER if change > 0 else TrendKind.SLOWER
    return Trend(kind, recent, before, change)
