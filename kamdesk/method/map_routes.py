"""How lines run on a relationship map, whoever draws it: the window, a picture.

Lengths are those of whoever asks; cards are (left, top, width, height), y grows downward.
"""

from __future__ import annotations

from collections.abc import Iterable

Point = tuple[float, float]
Card = tuple[float, float, float, float]

BEND = 0.12
"""How far an influence line bends, as a share of its length."""
_TOO_NEAR = 0.15
"""A superior this share of a card's height above, or less, is joined by a straight line."""


def reporting(
    below: Card, above: Card, others: Iterable[Card], gap_x: float, gap_y: float
) -> list[Point]:
    """Up from the lower card, across, up to the higher one; from its side where one of the others
    stands in the way, and straight where the superior does not stand above."""
    left, top, width, height = below
    end = (above[0] + above[2] / 2, above[1] + above[3])
    if top - end[1] < _TOO_NEAR * height:
        return [edge(below, middle(above)), edge(above, middle(below))]
    across = end[1] + min(gap_y, top - end[1]) / 2
    centre = left + width / 2
    if not any(_stands_between(card, centre, across, top) for card in others):
        return [(centre, top), (centre, across), (end[0], across), end]
    side, half = left - gap_x / 2, top + height / 2
    return [(left, half), (side, half), (side, across), (end[0], across), end]


def influencing(start: Card, end: Card) -> tuple[Point, Point, Point]:
    """Where the line leaves, the point that bends it, and where its arrow ends."""
    (x1, y1), (x2, y2) = middle(start), middle(end)
    bend = ((x1 + x2) / 2 + (y2 - y1) * BEND, (y1 + y2) / 2 - (x2 - x1) * BEND)
    return edge(start, bend), bend, edge(end, bend)


def middle(card: Card) -> Point:
    """The middle of a card."""
    return card[0] + card[2] / 2, card[1] + card[3] / 2


def edge(card: Card, toward: Point) -> Point:
    """Where a straight line from the middle of a card leaves it."""
    x, y = middle(card)
    dx, dy = toward[0] - x, toward[1] - y
    reach = min(
        card[2] / 2 / abs(dx) if dx else float("inf"),
        card[3] / 2 / abs(dy) if dy else float("inf"),
        1.0,
    )
    return x + dx * reach, y + dy * reach


def _stands_between(card: Card, x: float, top: float, bottom: float) -> bool:
    return card[0] < x < card[0] + card[2] and card[1] < bottom and card[1] + card[3] > top
