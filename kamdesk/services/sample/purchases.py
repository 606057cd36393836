"""What the plain accounts of a large book bought, drawn before they are written.

Drawn first, so that each account can be written with its tier: changing a hundred thousand rows
afterwards would take longer than writing them.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from kamdesk.method.pareto import Figures
from kamdesk.money import SCALE
from kamdesk.services.sample.content import Table

_SMALLEST_YEAR = 6000
_LARGEST_YEAR = 900_000
_SILENT = 0.03
_DAYS = 360


@dataclass(frozen=True, slots=True)
class Purchase:
    """One sales line: product line, money units, and how long before the period's end."""

    line: str
    amount: int
    profit: int
    days_before: int


@dataclass(frozen=True, slots=True)
class Purchases:
    """A year of one account; the cost to serve in money units."""

    lines: tuple[Purchase, ...]
    cost: int

    def figures(self, account_id: int, code: str) -> Figures:
        """Their sums, for an evaluation."""
        revenue = sum(one.amount for one in self.lines)
        return Figures(account_id, code, revenue, sum(one.profit for one in self.lines), self.cost)


def draw(dice: Random, lines: dict[str, Table]) -> Purchases | None:
    """A few lines of a year, most of them small; some accounts bought nothing."""
    if dice.random() < _SILENT:
        return None
    yearly = min(int(_SMALLEST_YEAR * dice.paretovariate(1.1)), _LARGEST_YEAR)
    names = list(lines)
    count = dice.randint(2, 5)
    bought = []
    for _ in range(count):
        name = dice.choice(names)
        amount = max(1, int(yearly / count * dice.uniform(0.6, 1.4)))
        profit = int(amount * (lines[name]["margin"] + dice.uniform(-0.04, 0.04)))
        bought.append(Purchase(name, amount * SCALE, profit * SCALE, dice.randrange(_DAYS)))
    return Purchases(tuple(bought), int(yearly * dice.uniform(0.04, 0.14)) * SCALE)
