"""The file as an import sees it: joined, its columns understood, its date order settled."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kamdesk.errors import FileError, RefusedError
from kamdesk.exchange.cells import Cell, CellError
from kamdesk.exchange.dates import DateOrder, detect_date_order, parse_date
from kamdesk.exchange.fields import Field, Kind, Type, fields_of, unmet
from kamdesk.exchange.headers import figure_of, suggest
from kamdesk.exchange.importing.request import ImportRequest
from kamdesk.exchange.importing.sheet_unit import SheetUnit, sheet_unit
from kamdesk.exchange.reading import Table, join, open_table
from kamdesk.exchange.reading.wide import Wide, find_wide, to_long

_SAMPLE = 200
_DAYS = frozenset({Type.DATE, Type.MONTH})
_MAY_BE_WIDE = frozenset({Kind.LEDGER, Kind.STATEMENTS})


@dataclass(frozen=True, slots=True)
class Source:
    """An opened file with everything settled that its rows need to be read.

    ``left_out`` are fields that the headings tell but nobody wants; ``unit`` is the unit that a
    line above the table gives to amounts.
    """

    table: Table
    kind: Kind
    fields: dict[str, Field]
    mapping: dict[str, str]
    left_out: tuple[str, ...]
    date_order: DateOrder | None
    unit: SheetUnit | None


def open_joined(request: ImportRequest) -> Table:
    """The table of the request with the columns of its joined files behind its own; a ledger
    with a column per month, or statements with one per year, with one row per period."""
    return _lengthened(request, _joined(request))


def open_source(request: ImportRequest, custom: Sequence[Field] = ()) -> Source:
    """Open the file and settle columns and date order.

    Raises FileError (see ``reading``; missing_column, unknown_column, unknown_field,
    duplicate_mapping, year_needed where columns are months of no year) and RefusedError
    date_order_ambiguous.
    """
    joined = _joined(request)
    table = _lengthened(request, joined)
    wide = _wide(request, joined)
    if wide is not None and wide.needs_year and _year(request) is None:
        raise FileError("year_needed", file=table.file)
    kind = Kind(request.kind)
    fields = fields_of(kind, custom)
    told = suggest(table.headers, kind, table.sample(), custom)
    chosen = {**(request.mapping or {}), **dict.fromkeys(request.constants, "")}
    mapping = settle_mapping(table, fields, told, chosen)
    open_points = unmet(kind, {*mapping, *request.constants})
    if open_points:
        alternatives = " / ".join(open_points[0])
        raise FileError(
            "missing_column", file=table.file, column=alternatives, fields=list(open_points[0])
        )
    order = request.date_order or settle_date_order(table, fields, mapping)
    left_out = tuple(name for name in told if name not in mapping)
    return Source(table, kind, fields, mapping, left_out, order, sheet_unit(joined))


def _joined(request: ImportRequest) -> Table:
    table = open_table(request.path, request.sheet, request.header_row)
    for other in request.joins:
        table = join(table, open_table(other.path), other.key_left, other.key_right or None)
    return table


def _lengthened(request: ImportRequest, table: Table) -> Table:
    wide = _wide(request, table)
    return table if wide is None else to_long(table, wide, _year(request))


def _wide(request: ImportRequest, table: Table) -> Wide | None:
    """How the table is wide in a way that its kind can be: months in a ledger, years in
    statements."""
    if request.kind not in _MAY_BE_WIDE:
        return None
    kind = request.kind
    wide = find_wide(
        table,
        known_item=lambda item: figure_of(item, kind) is not None,
        yearly=kind is Kind.STATEMENTS,
    )
    fits = wide is not None and wide.monthly is (request.kind is Kind.LEDGER)
    return wide if fits else None


def _year(request: ImportRequest) -> int | None:
    """The year that the request gives to months without one."""
    text = request.constants.get("year", "")
    return int(text) if text.isascii() and text.isdecimal() else None


def settle_mapping(
    table: Table, fields: Mapping[str, Field], told: Mapping[str, str], chosen: Mapping[str, str]
) -> dict[str, str]:
    """What the headings tell, with the user's choice laid over it.

    Raises FileError unknown_field, unknown_column or duplicate_mapping.
    """
    mapping = dict(told)
    for name, header in chosen.items():
        if name not in fields:
            raise FileError("unknown_field", field=name, choices=", ".join(fields))
        mapping.pop(name, None)
        if header:
            exact = table.headers[table.position(header)]
            mapping = {key: value for key, value in mapping.items() if value != exact}
            mapping[name] = exact
    picked = [header for header in chosen.values() if header]
    for name, header in chosen.items():
        if header and picked.count(header) > 1:
            raise FileError("duplicate_mapping", file=table.file, field=header)
        if header and mapping.get(name) is None:
            raise FileError("duplicate_mapping", file=table.file, field=header)
    return {name: mapping[name] for name in fields if name in mapping}


def settle_date_order(
    table: Table, fields: Mapping[str, Field], mapping: Mapping[str, str]
) -> DateOrder | None:
    """The one order in which the file's short dates make sense; None where none needs one.

    Raises RefusedError date_order_ambiguous with ``column``, an ``example`` and the possible
    ``orders``, where all rows can be read in more than one.
    """
    settled: DateOrder | None = None
    for name, header in mapping.items():
        if fields[name].type not in _DAYS:
            continue
        at = table.position(header)
        orders = detect_date_order(cells[at] for _, cells in islice(table.rows(), _SAMPLE))
        if len(orders) > 1:
            orders = detect_date_order(dict.fromkeys(_column(table, at)))
        example = _telling_example(_column(table, at), orders) if len(orders) > 1 else None
        if example is not None:
            raise RefusedError(
                "date_order_ambiguous",
                file=table.file,
                column=header,
                example=example,
                orders=", ".join(sorted(orders)),
            )
        settled = settled or min(orders, default=None)
    return settled


def _telling_example(texts: Iterable[Cell], orders: Collection[DateOrder]) -> Cell:
    """The first date that the orders read as different days; None where it makes no odds."""
    for text in texts:
        days = set()
        for order in orders:
            with suppress(CellError):
                days.add(parse_date(text, order))
        if len(days) > 1:
            return text
    return None


def _column(table: Table, at: int) -> Iterator[Cell]:
    """Texts of one column; other cells need no order."""
    return (cells[at] for _, cells in table.rows() if isinstance(cells[at], str))


def file_name(path: Path) -> str:
    """What an import remembers of its file: the name, never the folder."""
    return Path(path).name[:200]
