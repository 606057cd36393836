"""Wide sheets, one column per month or year, made long: one row per period.

Two shapes: rows are accounts (or accounts and products), a column per period, perhaps several
measures of it ("2024 Revenue", "2024 Net profit"); or rows are the items of a statement.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from kamdesk import paths
from kamdesk.exchange.cells import Cell, is_empty, plain
from kamdesk.exchange.headers import fold, recognised
from kamdesk.exchange.period_headings import Period, is_run, period_heading
from kamdesk.exchange.reading.table import Row, Table, derived

MAX_ITEMS = 300
"""Different items of a statement that are taken, the first ones; more are no statement."""
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class PeriodColumn:
    """A column of one period: its place in the table, the period, and what it measures."""

    position: int
    period: Period
    measure: str


@dataclass(frozen=True, slots=True)
class Wide:
    """How a table is wide. Positions count from 0."""

    columns: tuple[PeriodColumn, ...]
    kept: tuple[int, ...]
    """Columns that stay as they are; totals over the periods are not among them."""
    item: int | None = None
    """The column that names a statement's items, where rows are items."""
    year: int | None = None
    """Column with the year, where headings name only months."""

    @property
    def monthly(self) -> bool:
        """Whether columns are months; otherwise they are years."""
        return self.columns[0].period.month > 0

    @property
    def needs_year(self) -> bool:
        """Whether months come without a year that the table could tell."""
        return self.columns[0].period.year == 0 and self.year is None

    @property
    def measures(self) -> tuple[str, ...]:
        """What the period columns measure; one empty text where headings only name periods."""
        return tuple(dict.fromkeys(column.measure for column in self.columns))


def find_wide(
    table: Table, known_item: Callable[[str], bool] = recognised, yearly: bool = False
) -> Wide | None:
    """How the table is wide, None if it isn't.

    ``known_item`` says whether a text is an item of a statement, as headings of a long one are.
    ``yearly`` takes a day or month in a heading (2024-12-31) for the year that ends with it.
    """
    columns = [
        PeriodColumn(at, _whole_year(heading.period, yearly), heading.measure)
        for at, header in enumerate(table.headers)
        if (heading := period_heading(header)) is not None
    ]
    runs = _runs(columns)
    if not runs:
        return None
    taken = {column.position for column in runs}
    kept = [
        at
        for at, header in enumerate(table.headers)
        if at not in taken and fold(header) not in _words("totals")
    ]
    year = next((at for at in kept if fold(table.headers[at]) in _words("years")), None)
    if runs[0].period.year:
        year = None
    kept = [at for at in kept if at != year]
    item = None if runs[0].period.month else _item_column(table, kept, known_item)
    return Wide(tuple(runs), tuple(at for at in kept if at != item), item, year)


def to_long(table: Table, wide: Wide, year: int | None = None) -> Table:
    """The same figures with one row per period; rows keep the number of the file's row.

    The headers are the kept ones, then ``date`` (months, their first day) or ``year``, then
    the measures: ``amount`` where headings only name periods, the item's names in a statement.
    Periods without any figure are left out. ``year`` serves months that come without one;
    where it is not given either, the month is lost and ``date`` stays empty.
    """
    if wide.item is not None:
        return _from_items(table, wide, wide.item)
    measures = wide.measures
    headers = [table.headers[at] for at in wide.kept]
    headers.append(_free("date" if wide.monthly else "year", headers))
    for measure in measures:
        headers.append(_free(_measure_name(measure), headers))

    def rows() -> Iterator[tuple[int, Row]]:
        for number, cells in table.rows():
            base = [cells[at] for at in wide.kept]
            own = _year_in(cells[wide.year]) if wide.year is not None else None
            for period, values in _by_period(wide, cells, measures):
                yield number, [*base, _period_cell(period, own or year), *values]

    return replace(table, headers=tuple(headers), first_row=1, source=derived(table.sheet, rows))


def _whole_year(period: Period, yearly: bool) -> Period:
    return Period(period.year) if yearly and period.year else period


def _runs(columns: Sequence[PeriodColumn]) -> list[PeriodColumn]:
    """The columns that make proper runs of periods, each measure's for itself."""
    by_measure: dict[str, list[PeriodColumn]] = {}
    for column in columns:
        by_measure.setdefault(column.measure, []).append(column)
    good = [group for group in by_measure.values() if is_run([column.period for column in group])]
    if not good:
        return []
    monthly = max(good, key=len)[0].period.month > 0
    same = [column for group in good for column in group if (column.period.month > 0) == monthly]
    return sorted(same, key=lambda column: column.position)


def _item_column(table: Table, kept: Sequence[int], known: Callable[[str], bool]) -> int | None:
    """The kept column in which at least two different cells name items of a statement."""
    names: dict[int, set[str]] = {at: set() for at in kept}
    for row in table.sample(_SAMPLE):
        for at in kept:
            cell = row[at]
            if isinstance(cell, str) and known(cell):
                names[at].add(cell)
    best = max(kept, key=lambda at: len(names[at]), default=None)
    return best if best is not None and len(names[best]) >= 2 else None


def _by_period(
    wide: Wide, cells: Row, measures: Sequence[str]
) -> Iterator[tuple[Period, list[Cell]]]:
    found: dict[Period, list[Cell]] = {}
    for column in wide.columns:
        values = found.setdefault(column.period, [None] * len(measures))
        values[measures.index(column.measure)] = cells[column.position]
    for period, values in found.items():
        if not all(map(is_empty, values)):
            yield period, values


def _period_cell(period: Period, year: int | None) -> Cell:
    if not period.month:
        return period.year
    which = period.year or year
    return date(which, period.month, 1) if which else None


def _year_in(cell: Cell) -> int | None:
    heading = period_heading(plain(cell))
    return heading.period.year or None if heading else None


def _from_items(table: Table, wide: Wide, item: int) -> Table:
    """Rows of items turned: one row per account and year, a column per item."""
    items = list(dict.fromkeys(_item_names(table, item)))[:MAX_ITEMS]
    headers = [table.headers[at] for at in wide.kept]
    headers.append(_free("year", headers))
    for name in items:
        headers.append(_free(name, headers))

    def rows() -> Iterator[tuple[int, Row]]:
        for number, base, figures in _groups(table, wide, item):
            for column in wide.columns:
                values = [figures.get((name, column.position)) for name in items]
                if not all(map(is_empty, values)):
                    yield number, [*base, column.period.year, *values]

    return replace(table, headers=tuple(headers), first_row=1, source=derived(table.sheet, rows))


_Figures = dict[tuple[str, int], Cell]


def _groups(table: Table, wide: Wide, item: int) -> Iterator[tuple[int, Row, _Figures]]:
    """The items of one account each: rows below each other whose kept cells are the same.

    Kept cells that are blank mean the ones above; an item that comes again begins a new group.
    """
    number, seen = 0, set[str]()
    base: Row = [None] * len(wide.kept)
    figures: _Figures = {}
    for at, cells in table.rows():
        own = [cells[place] for place in wide.kept]
        name = plain(cells[item])
        if not name:
            continue
        same = all(map(is_empty, own)) or own == base
        if seen and (not same or name in seen):
            yield number, base, figures
            figures, seen = {}, set()
        if not seen:
            number = at
        base = base if all(map(is_empty, own)) else own
        seen.add(name)
        for column in wide.columns:
            figures[name, column.position] = cells[column.position]
    if seen:
        yield number, base, figures


def _item_names(table: Table, item: int) -> Iterator[str]:
    return (name for _, cells in table.rows() if (name := plain(cells[item])))


def _measure_name(measure: str) -> str:
    """``amount`` where nothing but a unit is left of the heading, which then stays with it."""
    return f"amount{measure}" if not measure or measure[0] in "([【" else measure


def _free(name: str, taken: Sequence[str]) -> str:
    unique, count = name, 1
    while unique in taken:
        count += 1
        unique = f"{name} ({count})"
    return unique


@cache
def _words(topic: str) -> frozenset[str]:
    path = paths.resources() / "import" / "periods.toml"
    return frozenset(map(fold, tomllib.loads(path.read_text(encoding="utf-8"))[topic]))
