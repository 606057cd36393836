"""Statements from the clipboard: what Excel copies, with or without headings, either way round.

Years may stand across and items down, or the other way; where headings are missing, the block is
laid onto the screen's grid from the cell that the cursor is in.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from kamdesk.exchange.cells import CellError, is_empty
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.headers import figure_of, unit_of
from kamdesk.exchange.numbers import parse_money
from kamdesk.exchange.periods import parse_year
from kamdesk.method.ratios import ITEMS

Key = tuple[int, str]
"""Year and item."""
Texts = list[list[str]]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The screen's grid: its years, and the year and item that the cursor is on."""

    years: tuple[int, ...]
    year: int
    item: str


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that can't be read; ``code`` and ``params`` are those of ``CellError``."""

    text: str
    code: str
    params: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Pasted:
    """What the clipboard holds: money units by year and item. Blank cells are left out."""

    cells: dict[Key, int] = field(default_factory=dict)
    bad: dict[Key, BadCell] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    """Headings that are none of the items of a statement."""


def read(text: str, factor: int, anchor: Anchor) -> Pasted:
    """Read tab-separated text; ``factor`` is how many an amount stands for where neither heading
    nor cell names a unit."""
    rows = _rows(text)
    found = Pasted()
    if not rows:
        return found
    across = _headings_across(rows)
    if across is None:
        turned = [list(column) for column in zip(*rows, strict=True)]
        if _headings_across(turned) is not None and len(rows) > 1:
            rows, across = turned, _headings_across(turned)
    unit = _unit_of(rows) or Decimal(factor)
    if across is None:
        _lay(rows, unit, anchor, found)
    else:
        _read_below(rows, across, unit, anchor, found)
    return found


def _rows(text: str) -> Texts:
    """Cells by row, all rows as long; empty rows and columns at the borders are dropped."""
    lines = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter="\t")
    rows = [[cell.strip() for cell in line] for line in lines]
    rows = [row for row in rows if any(row)]
    width = max(map(len, rows), default=0)
    rows = [row + [""] * (width - len(row)) for row in rows]
    used = [at for at in range(width) if any(row[at] for row in rows)]
    return [[row[at] for at in used] for row in rows]


def _headings_across(rows: Texts) -> tuple[int, dict[int, int]] | None:
    """The row whose cells are years, and the year of each column; None where there is none, or
    where items stand across."""
    for at, row in enumerate(rows[:-1][:5]):
        years = {place: year for place, cell in enumerate(row) if (year := _year(cell))}
        labels = [place for place, cell in enumerate(row) if cell and place not in years]
        if years and (len(years) > 1 or _has_items(rows[at + 1 :])) and len(labels) <= 2:
            amounts = [place for place in labels if place > min(years)]
            if not amounts:
                return at, years
    return None


def _has_items(rows: Sequence[Sequence[str]]) -> bool:
    return any(_item(row[0]) for row in rows if row)


def _read_below(
    rows: Texts, across: tuple[int, dict[int, int]], unit: Decimal, anchor: Anchor, found: Pasted
) -> None:
    at, years = across
    first = min(years)
    start = ITEMS.index(anchor.item)
    for place, row in enumerate(rows[at + 1 :]):
        label = next((cell for cell in row[:first] if cell), "")
        if first:
            item = _item(label)
        else:
            item = ITEMS[start + place] if start + place < len(ITEMS) else None
        if item is None:
            if label and any(row[column] for column in years):
                found.left_out.append(label)
            continue
        own = unit_of(label) if label else Decimal(1)
        for column, year in years.items():
            _take(found, (year, item), row[column], own if own != 1 else unit)


def _lay(rows: Texts, unit: Decimal, anchor: Anchor, found: Pasted) -> None:
    """A block without years: from the cursor on, rows by their labels where they have some."""
    labelled = _has_items(rows) and len(rows[0]) > 1
    start = ITEMS.index(anchor.item)
    years = anchor.years[anchor.years.index(anchor.year) :]
    for place, row in enumerate(rows):
        if labelled:
            item, values = _item(row[0]), row[1:]
        else:
            item = ITEMS[start + place] if start + place < len(ITEMS) else None
            values = row
        if item is None:
            if row[0]:
                found.left_out.append(row[0])
            continue
        for year, text in zip(years, values, strict=False):
            _take(found, (year, item), text, unit)


def _take(found: Pasted, key: Key, text: str, unit: Decimal) -> None:
    if is_empty(text):
        return
    try:
        found.cells[key] = parse_money(text, unit)
    except CellError as error:
        found.bad[key] = BadCell(text, error.code, {k: str(v) for k, v in error.params.items()})


def _year(cell: str) -> int | None:
    try:
        return parse_year(cell) if cell else None
    except CellError:
        return None


def _item(label: str) -> str | None:
    found = figure_of(label, Kind.STATEMENTS) if label else None
    return found if found in ITEMS else None


def _unit_of(rows: Texts) -> Decimal | None:
    """The unit that a heading above the figures names, such as 单位：万元."""
    for row in rows[:3]:
        for cell in row:
            if cell and _year(cell) is None and _item(cell) is None and not cell[0].isdigit():
                unit = unit_of(cell)
                if unit != 1:
                    return unit
    return None
