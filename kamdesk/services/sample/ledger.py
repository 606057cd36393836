"""Three years of sales and cost to serve, drawn from each account's profile.

The last twelve closed months add up to the profile's yearly figure whatever the day and the seed,
so that the tiers keep their spread.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Any

from kamdesk.method.periods import add_months
from kamdesk.models import SalesLine, ServiceCost
from kamdesk.money import SCALE
from kamdesk.services.sample.content import Content
from kamdesk.services.sample.rows import Rows

YEAR = 12
_RECENT_WEIGHT = {0: 1.1, 1: 1.1, 2: 1.0, 3: 0.9}
SATURDAY = 5


_FALL = 4
_REST = 0.25


@dataclass(frozen=True, slots=True)
class Profile:
    """How one account buys. ``mix`` weighs product lines; ``serve``, ``shift``, ``trend`` and
    ``recent`` are percent: cost to serve of revenue, margin above the line's usual, growth a
    year, change of the last three months; ``orders`` is orders a month."""

    yearly: int
    mix: dict[str, float]
    shift: float
    serve: float
    trend: float
    recent: float
    season: list[float]
    months: int
    orders: float
    leaves: tuple[int, int] | None = None
    """Months ago when it began to buy elsewhere, and when it bought from us last."""

    @classmethod
    def read(cls, content: Content, code: str) -> Profile:
        """The profile of an account."""
        row = content.sales[code]
        return cls(
            yearly=int(row["yearly"]),
            mix={name: int(weight) for name, weight in _pairs(row["mix"])},
            shift=float(row["margin_shift"]),
            serve=float(row["serve"]),
            trend=float(row["trend"]),
            recent=float(row["recent"]),
            season=content.house["season"][row["season"]],
            months=int(row["months"]),
            orders=float(row["orders"]),
            leaves=_leaves(row["leaves"]),
        )

    def with_taste(self, dice: Random) -> Profile:
        """The same profile with a mix of its own: nobody buys two lines in equal parts."""
        mix = {name: weight * dice.uniform(0.8, 1.25) for name, weight in self.mix.items()}
        return replace(self, mix=mix)


def add_sales(
    rows: Rows, content: Content, today: date, account_ids: dict[str, int], seed: int
) -> None:
    """Sales lines and monthly cost to serve of every account that has a profile."""
    for code, account_id in account_ids.items():
        if code not in content.sales:
            continue
        profile = Profile.read(content, code)
        dice = Random(f"{seed}:{code}")
        revenue = monthly_revenue(profile, today, dice)
        profile = profile.with_taste(dice)
        _add_costs(rows, account_id, profile, revenue)
        for month, amount in revenue.items():
            for line in _month_lines(content, profile, month, amount, today, dice):
                number = f"SO{month:%y%m}{account_id:03d}{line.pop('order')}"
                rows.add(SalesLine, account_id=account_id, order_no=number, **line)


def monthly_revenue(profile: Profile, today: date, dice: Random) -> dict[date, float]:
    """Revenue in major units by month, oldest first, up to the running month so far."""
    this_month = today.replace(day=1)
    shape: dict[int, float] = {}
    gap = max(1, round(1 / profile.orders))
    phase = dice.randrange(gap)
    for ago in range(profile.months, -1, -1):
        noise = dice.uniform(0.93, 1.07)
        staying = _staying(profile.leaves, ago)
        if (ago + phase) % gap or not staying:
            continue
        month = add_months(this_month, -ago)
        recent = max(0.05, 1 + profile.recent / 100 * _RECENT_WEIGHT.get(ago, 0))
        growth = (1 + profile.trend / 100) ** (-ago / YEAR)
        shape[ago] = profile.season[month.month - 1] * recent * growth * noise * staying
    last_year = sum(weight for ago, weight in shape.items() if 1 <= ago <= YEAR)
    elapsed = today.day / calendar.monthrange(today.year, today.month)[1]
    return {
        add_months(this_month, -ago): profile.yearly
        * weight
        / last_year
        * (elapsed if ago == 0 else 1)
        for ago, weight in shape.items()
    }


def _month_lines(
    content: Content, profile: Profile, month: date, amount: float, today: date, dice: Random
) -> Iterator[dict[str, Any]]:
    last = calendar.monthrange(month.year, month.month)[1]
    if (month.year, month.month) == (today.year, today.month):
        last = today.day
    orders = max(1, round(profile.orders))
    shares = [dice.uniform(0.7, 1.3) for _ in range(orders)]
    days = sorted(dice.randint(1, last) for _ in range(orders))
    for order, (share, day) in enumerate(zip(shares, days, strict=True), start=1):
        mix = {name: weight * dice.uniform(0.85, 1.15) for name, weight in profile.mix.items()}
        for name, weight in mix.items():
            line = content.house["line"][name]
            product = dice.choice(line["products"])
            value = max(1, round(amount * share / sum(shares) * weight / sum(mix.values())))
            margin = line["margin"] + profile.shift / 100 + dice.uniform(-0.008, 0.008)
            profit = round(value * margin * 100) * SCALE // 100
            yield {
                "order": order,
                "date": _working(month.replace(day=day)),
                "amount": value * SCALE,
                "gross_profit": profit,
                "cost": value * SCALE - profit,
                "quantity": str(max(1, round(value / product["price"]))),
                "product": content.say(product["name"]),
                "product_line": content.say(line["name"]),
                "currency": content.house["company"]["currency"],
            }


def _add_costs(rows: Rows, account_id: int, profile: Profile, revenue: dict[date, float]) -> None:
    for month, amount in revenue.items():
        cost = round(amount * profile.serve / 100) * SCALE
        rows.add(ServiceCost, account_id=account_id, month=month, amount=cost)


def _leaves(written: str) -> tuple[int, int] | None:
    began, _, stopped = written.partition("-")
    return (int(began), int(stopped)) if began else None


def _staying(leaves: tuple[int, int] | None, ago: int) -> float:
    """The share that still comes to us: it falls to a quarter within four months, then ends."""
    if leaves is None or ago > leaves[0]:
        return 1.0
    began, stopped = leaves
    return max(_REST, 1 - (began - ago) * (1 - _REST) / _FALL) if ago >= stopped else 0.0


def _working(day: date) -> date:
    over = day.weekday() - SATURDAY + 1
    return day.replace(day=day.day - over) if 0 < over < day.day else day


def _pairs(written: str) -> Iterator[tuple[str, str]]:
    for pair in written.split():
        name, _, weight = pair.partition(":")
        yield name, weight
