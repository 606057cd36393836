"""Finding the header of a table, also below titles and blank rows, also two rows high."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kamdesk.exchange.cells import Cell, CellError, blank, plain
from kamdesk.exchange.dates import parse_date
from kamdesk.exchange.headers import recognised
from kamdesk.exchange.numbers import parse_decimal
from kamdesk.exchange.period_headings import is_run, period_heading

LOOK_AT = 40
"""Rows from the top among which a header is looked for."""


@dataclass(frozen=True, slots=True)
class Header:
    """Where the header is (rows counted from 1) and what it says; headers are unique."""

    row: int
    below: int
    names: tuple[str, ...]
    known: int
    """How many names are known synonyms; used to choose among sheets."""


def find_header(rows: Sequence[Sequence[Cell]]) -> Header | None:
    """The header among the first rows of a sheet, None if there is none.

    Known headings decide; without any, the first row that consists of texts as wide as the
    table does.
    """
    scores = [(_score(row), -at, at) for at, row in enumerate(rows[:LOOK_AT])]
    best = max(scores, default=None)
    if best is None or best[0] < 2:
        at = _first_all_text(rows[:LOOK_AT])
        if at is None:
            return None
    else:
        at = best[2]
    return _header_at(rows, at)


def header_at(rows: Sequence[Sequence[Cell]], row: int) -> Header | None:
    """The header in the row that a person chose (counted from 1), with its second row if it
    stands over or under one; None where that row is blank or not there."""
    if not 0 < row <= len(rows) or blank(rows[row - 1]):
        return None
    return _header_at(rows, row - 1)


def _score(row: Sequence[Cell]) -> float:
    """Known headings and periods in a run, less for cells that look like data."""
    filled = [cell for cell in row if not blank([cell])]
    periods = _periods(filled)
    texts = [plain(cell) for cell in filled]
    known = {text for text in texts if recognised(text)} | periods
    if not known:
        return 0.0
    data = sum(_is_data(cell) for cell in filled if plain(cell) not in periods)
    return len(known) - 2 * data + 0.5 * (len(known) == len(texts))


def _periods(filled: Sequence[Cell]) -> set[str]:
    """Texts of the cells that name months or years one after the other, as a wide sheet's do."""
    found = [(plain(cell), heading) for cell in filled if (heading := period_heading(plain(cell)))]
    of_first = [heading.period for _, heading in found if heading.measure == found[0][1].measure]
    return {text for text, _ in found} if is_run(of_first) else set()


def _first_all_text(rows: Sequence[Sequence[Cell]]) -> int | None:
    widths = Counter(len([cell for cell in row if not blank([cell])]) for row in rows)
    usual = max((width for width in widths if width), key=lambda width: widths[width], default=0)
    for at, row in enumerate(rows):
        filled = [cell for cell in row if not blank([cell])]
        if filled and len(filled) * 10 >= usual * 6 and not any(map(_is_data, filled)):
            return at
    return None


def _is_data(cell: Cell) -> bool:
    """Whether a cell can hardly be a heading: a number, a date, a long text."""
    if blank([cell]):
        return False
    if not isinstance(cell, str):
        return True
    text = cell.strip()
    if len(text) > 60:
        return True
    if not any(char.isdigit() for char in text):
        return False
    for parse in (parse_decimal, parse_date):
        try:
            parse(text)
            return True
        except CellError:
            pass
    return False


def _header_at(rows: Sequence[Sequence[Cell]], at: int) -> Header:
    lower = [plain(cell) for cell in rows[at]]
    above = [plain(cell) for cell in rows[at - 1]] if at else []
    below = rows[at + 1] if at + 1 < len(rows) else []
    if _spans(above, rows[at]):
        names, first, last = _combined(above, lower), at - 1, at
    elif _spans(lower, below):
        names, first, last = _combined(lower, [plain(cell) for cell in below]), at, at + 1
    else:
        names, first, last = lower, at, at
    while names and not names[-1]:
        names.pop()
    return Header(first + 1, last + 2, _unique(names), sum(map(recognised, names)))


def _spans(upper: Sequence[str], lower: Sequence[Cell]) -> bool:
    """Whether ``lower`` holds the sub-headings of merged headings in ``upper``.

    True if all its cells are texts, at least two, and stand in groups: a heading followed by
    blank ones. A heading beside the groups must be merged downwards, so blank in ``lower``.
    """
    if sum(map(bool, upper)) < 2 or any(map(_is_data, lower)):
        return False
    width = max(len(upper), len(lower))
    above = [*upper, *[""] * (width - len(upper))]
    under = [plain(cell) for cell in lower] + [""] * (width - len(lower))
    under = ["" if text == parent else text for text, parent in zip(under, above, strict=True)]
    last = max((at for at, text in enumerate(under) if text), default=-1)
    grouped = [
        bool(above[:at] and any(above[:at]) if not above[at] else at < last and not above[at + 1])
        for at in range(width)
    ]
    filled = [at for at, text in enumerate(under) if text]
    new = [at for at in filled if not above[at]]
    return len(filled) >= 2 and bool(new) and all(grouped[at] for at in filled)


def _combined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """One heading per column out of two rows; a group's name helps where it is needed."""
    width = max(len(upper), len(lower))
    parents = [*upper, *[""] * (width - len(upper))]
    children = [*lower, *[""] * (width - len(lower))]
    often = Counter(children)
    names, group = [], ""
    for parent, child in zip(parents, children, strict=True):
        group = parent or group
        joined = f"{group} {child}".strip()
        if not child:
            names.append(parent)
        elif recognised(joined) or (often[child] > 1 and group) or _dated(group, child):
            names.append(joined)
        else:
            names.append(child)
    return names


def _dated(group: str, child: str) -> bool:
    """Whether a group's name gives its months their year, or its figures their period."""
    above, below = period_heading(group), period_heading(child)
    return above is not None and (below is None or not below.period.year)


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    """Blank names become column letters, repeated ones get a number."""
    taken: set[str] = set()
    result = []
    for at, name in enumerate(names):
        base = " ".join(name.split()) or f"[{_letters(at)}]"
        unique, count = base, 1
        while unique in taken:
            count += 1
            unique = f"{base} ({count})"
        taken.add(unique)
        result.append(unique)
    return tuple(result)


def _letters(index: int) -> str:
    text = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text
