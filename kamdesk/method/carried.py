"""Product lines that hang on few accounts (method §2, *loss*)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from kamdesk.method.pareto import EIGHTY

FEW = 3
"""A line carried by at most so many accounts hangs on each of them."""
WEIGHTY = Fraction(1, 20)
"""Lines below this share of all revenue raise nobody's *loss*."""


@dataclass(frozen=True, slots=True)
class CarriedLine:
    """A product line that hangs on few accounts, of which one is meant.

    ``carriers`` is how many accounts it takes to bring 80 % of the line, ``share`` the line's
    share of all revenue.
    """

    product_line: str
    carriers: int
    share: Fraction


def carriers(largest: Sequence[tuple[int, int]], line_total: int) -> list[int]:
    """Accounts that carry a line: the fewest that together bring 80 % of it, with all that equal
    the last of them; empty where these are more than ``FEW``.

    ``largest`` are pairs of account id and revenue, largest first, at least ``FEW`` + 1 of them
    where the line has so many; ``line_total`` is the revenue of all its accounts.
    """
    together = 0
    for place, (_account, revenue) in enumerate(largest, start=1):
        together += revenue
        if together >= EIGHTY * line_total:
            found = [account for account, own in largest if own >= revenue]
            return found if place <= FEW and len(found) <= FEW else []
    return []
