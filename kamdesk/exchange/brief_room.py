"""How much room texts need on the grid of a brief, somewhat more than they take in the usual font:
whoever opens the workbook may have another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from kamdesk.exchange import letters
from kamdesk.exchange.briefing.lines import Run

COLUMNS = 48
"""Columns across the page."""
COLUMN = 10.5
"""Points of one column."""
ROW, GAP = 12.75, 5.0
"""Points of a row with one line, and of the row between two blocks."""
SIZE, LARGE, NAMES = 9, 10, (18, 14, 11)
"""Points of text, of what stands out, and of the account's name by its length."""
_BOLD, _SLACK = 1.08, 1.0
"""How much wider bold text is, and what fonts may differ from our reckoning."""
_PAD = 6
_MOST_IN_A_LINE = 300
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def columns_for(shown: str, *, size: int = SIZE, bold: bool = False) -> int:
    """How many columns a text on one line needs, with a gap behind it."""
    return ceil((letters.width(shown) * _points(size, 1.0 if bold else 0.0) + _PAD) / COLUMN)


def columns_for_mark(mark: str) -> int:
    """How many columns a mark needs, with hardly a gap behind it."""
    return ceil((letters.width(mark) * _points(SIZE, 0.0) + 1) / COLUMN) if mark else 0


def lines_of(runs: Sequence[Run], columns: int, *, size: int = SIZE) -> int:
    """How many lines runs take across so many columns."""
    return letters.lines("".join(run.text for run in runs), _room(runs, columns, size))


def shortened(runs: Sequence[Run], columns: int, most: int) -> tuple[tuple[Run, ...], bool]:
    """The runs in at most so many lines, and whether something had to be left out."""
    whole = "".join(run.text for run in runs)
    room = _room(runs, columns, SIZE)
    if letters.lines(whole, room) <= most:
        return tuple(runs), False
    low, high = 0, min(len(whole), most * _MOST_IN_A_LINE)
    while low < high:
        middle = (low + high + 1) // 2
        if letters.lines(f"{whole[:middle]}{_ELLIPSIS}", room) <= most:
            low = middle
        else:
            high = middle - 1
    return tuple(_first(runs, low)), True


def _points(size: int, bold: float) -> float:
    """Points of a letter of full width; ``bold`` is the part of the text that is."""
    return size * _SLACK * (1 + (_BOLD - 1) * bold)


def _room(runs: Sequence[Run], columns: int, size: int) -> float:
    """How wide the columns are, told in letters of full width."""
    length = sum(len(run.text) for run in runs) or 1
    bold = sum(len(run.text) for run in runs if run.bold) / length
    return (columns * COLUMN - 4) / _points(size, bold)


def _first(runs: Sequence[Run], length: int) -> list[Run]:
    """The first characters of some runs, and an ellipsis."""
    kept: list[Run] = []
    for run in runs:
        if length <= 0 and kept:
            break
        kept.append(replace(run, text=run.text[: max(length, 0)]))
        length -= len(run.text)
    kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip() + _ELLIPSIS)
    return kept
