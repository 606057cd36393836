"""Where people stand on a relationship map that nobody has arranged: a tree of who reports to whom.

Lengths are design pixels; (0, 0) is the top left corner of the first card.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

CARD_WIDTH, CARD_HEIGHT = 176, 84
GAP_X, GAP_Y = 20, 40
STEP_X, STEP_Y = CARD_WIDTH + GAP_X, CARD_HEIGHT + GAP_Y
MOST_STACKED = 3
"""So many people without anybody below them stand one below the other at most."""
ROOM = (660, 430)
"""About what a window shows of a map at once."""
MOST_ACROSS = 4
"""Trees beyond this many cards go below the others; people without a line fill what is left."""

Place = tuple[int, int]
_Block = tuple[float, int, dict[str, tuple[float, int]]]
"""Width in cards, rows, and the place of each card within the block."""


@dataclass(frozen=True, slots=True)
class Node:
    """A card: its key, the key of the superior's, and its place where it was moved by hand."""

    key: str
    above: str | None = None
    place: Place | None = None


def lay_out(nodes: Iterable[Node]) -> dict[str, Place]:
    """A place for every card. Those moved by hand stay; the others stand in the tree's order,
    moved down where a card stands already. Rings are cut where they are first met."""
    cards = list(nodes)
    places = {node.key: node.place for node in cards if node.place is not None}
    for key, wanted in _tree_places(cards).items():
        if key in places:
            continue
        x, y = wanted
        while any(_overlap((x, y), taken) for taken in places.values()):
            y += STEP_Y // 2
        places[key] = (x, y)
    return places


def _tree_places(nodes: list[Node]) -> dict[str, Place]:
    """The tree in the arrangement that can be shown largest: people without anybody below them
    side by side, or in columns of two or three."""
    below = _below(nodes)
    plans = [_plan(below, rows) for rows in range(1, MOST_STACKED + 1)]
    return max(plans, key=_scale)


def _scale(places: dict[str, Place]) -> float:
    """How large a plan is shown where the whole of it shall be seen."""
    wide = max((x for x, _y in places.values()), default=0) + CARD_WIDTH
    high = max((y for _x, y in places.values()), default=0) + CARD_HEIGHT
    return min(ROOM[0] / wide, ROOM[1] / high, 1.0)


def _plan(below: Mapping[str | None, list[str]], rows: int) -> dict[str, Place]:
    alone = [key for key in below[None] if not below[key]]
    blocks = [_block(key, below, rows) for key in below[None] if below[key]]
    if alone:
        beside = MOST_ACROSS - math.ceil(sum(width for width, _height, _cards in blocks))
        blocks.append(_grid(alone, min(beside if beside > 0 else MOST_ACROSS, len(alone))))
    found: dict[str, Place] = {}
    left, top, lowest = 0.0, 0, 0
    for width, height, cards in blocks:
        if left and left + width > MOST_ACROSS:
            left, top = 0.0, lowest
        for key, (column, row) in cards.items():
            found[key] = (round((left + column) * STEP_X), (top + row) * STEP_Y)
        left += width
        lowest = max(lowest, top + height)
    return found


def _below(nodes: list[Node]) -> dict[str | None, list[str]]:
    """Who stands below whom; None holds those at the top."""
    known = {node.key: node for node in nodes}
    below: dict[str | None, list[str]] = {None: [], **{node.key: [] for node in nodes}}
    for node in nodes:
        above = node.above if node.above in known else None
        below[None if above is None or _is_first_of_ring(node, known) else above].append(node.key)
    return below


def _is_first_of_ring(node: Node, known: Mapping[str, Node]) -> bool:
    """Whether somebody's line comes back to themselves and they are its smallest key."""
    seen: list[str] = []
    at: str | None = node.key
    while at is not None and at not in seen:
        seen.append(at)
        at = known[at].above if at in known else None
    return at == node.key and node.key == min(seen)


def _block(key: str, below: Mapping[str | None, list[str]], rows: int) -> _Block:
    """A card with everybody below it."""
    if not below[key]:
        return 1.0, 1, {key: (0.0, 0)}
    leaves = [one for one in below[key] if not below[one]]
    parts = [_block(one, below, rows) for one in below[key] if below[one]]
    if leaves:
        parts.append(_grid(leaves, -(-len(leaves) // rows)))
    cards: dict[str, tuple[float, int]] = {}
    left, height = 0.0, 0
    for width, deep, inner in parts:
        cards |= {one: (left + column, row + 1) for one, (column, row) in inner.items()}
        left, height = left + width, max(height, deep)
    direct = [cards[one][0] for one in below[key]]
    cards[key] = ((min(direct) + max(direct)) / 2, 0)
    return left, height + 1, cards


def _grid(keys: list[str], across: int) -> _Block:
    cards = {key: (float(at % across), at // across) for at, key in enumerate(keys)}
    return float(across), -(-len(keys) // across), cards


def _overlap(one: Place, other: Place) -> bool:
    return abs(one[0] - other[0]) < CARD_WIDTH and abs(one[1] - other[1]) < CARD_HEIGHT
