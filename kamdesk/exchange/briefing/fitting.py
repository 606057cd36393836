"""Lets the least important give way until a brief fits its page, and says what did."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kamdesk import words
from kamdesk.exchange.briefing.lines import Document, Item
from kamdesk.exchange.briefing.order import ORDER, Matter
from kamdesk.exchange.briefing.teller import joined
from kamdesk.words import Lang

Place = tuple[int, int, int]
"""Row, block within it, item within that."""
Fits = Callable[[Document], bool]


@dataclass(frozen=True, slots=True)
class _Move:
    """An item goes, or is shown in so many lines."""

    place: Place
    matter: Matter
    lines: int | None = None


def fitted(document: Document, fits: Fits) -> Document:
    """The document with as much given way as needed, by ``order.ORDER``.

    Whatever went without need, because a larger thing went after it, comes back: the most
    important first, and nothing of a matter before what is more important of the same.
    """
    if fits(document):
        return document
    moves = _moves(document)
    taken = moves[: _fewest(document, moves, fits)]
    barred: set[Matter] = set()
    for move in reversed(taken):
        if move.matter in barred:
            continue
        fewer = [one for one in taken if one is not move]
        if fits(_apply(document, fewer)):
            taken = fewer
        else:
            barred.add(move.matter)
    return _apply(document, taken)


def _fewest(document: Document, moves: Sequence[_Move], fits: Fits) -> int:
    """How many moves in a row it takes; all of them where even they are not enough."""
    low, high = 1, len(moves)
    while low < high:
        middle = (low + high) // 2
        if fits(_apply(document, moves[:middle])):
            high = middle
        else:
            low = middle + 1
    return low


def _moves(document: Document) -> list[_Move]:
    """Everything that may give way, first to go first."""
    there: dict[Matter, list[Place]] = defaultdict(list)
    most: dict[Place, int] = {}
    for r, row in enumerate(document.rows):
        for b, block in enumerate(row):
            for i, item in enumerate(block.items):
                if item.matter is not None:
                    there[item.matter].append((r, b, i))
                    most[r, b, i] = item.most
    moves: list[_Move] = []
    for give in ORDER:
        places = there[give.matter]
        if give.lines is not None:
            longer = [place for place in reversed(places) if most[place] > give.lines]
            moves += [_Move(place, give.matter, give.lines) for place in longer]
            most.update(dict.fromkeys(longer, give.lines))
        while give.keep is not None and len(places) > give.keep:
            moves.append(_Move(places.pop(), give.matter))
    return moves


def _apply(document: Document, moves: Sequence[_Move]) -> Document:
    gone = {move.place for move in moves if move.lines is None}
    lines = {move.place: move.lines for move in moves if move.lines is not None}
    rows = []
    unnamed: Counter[Matter] = Counter()
    for r, row in enumerate(document.rows):
        blocks = []
        for b, block in enumerate(row):
            kept: list[Item] = []
            lost: Counter[Matter] = Counter()
            for i, item in enumerate(block.items):
                if (r, b, i) in gone and item.matter is not None:
                    lost[item.matter] += item.count
                else:
                    kept.append(replace(item, most=lines.get((r, b, i), item.most)))
            if kept:
                more = _more(lost, "more_here", document.lang)
                blocks.append(replace(block, items=tuple(kept), more=more))
            else:
                unnamed += lost
        if blocks:
            rows.append(tuple(blocks))
    return replace(document, rows=tuple(rows), note=_more(unnamed, "more", document.lang))


def _more(lost: Counter[Matter], key: str, lang: Lang) -> str:
    """What is to be found elsewhere, by its number."""
    if not lost:
        return ""
    told = [
        words.text(f"brief_more.{matter}_{'one' if count == 1 else 'many'}", lang, count=count)
        for matter, count in lost.items()
    ]
    return words.text(f"brief_more.{key}", lang, what=joined(told, lang))
