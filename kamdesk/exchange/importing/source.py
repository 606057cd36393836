"""The file as an import sees it: joined, its columns understood, its date order settled."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kamdesk.errors import FileError, RefusedError
from kamdesk.exchange.cells import Cell, CellError
from kamdesk.exchange.dates import DateOrder, detect_date_order, parse_date
from kamdesk.exchange.fields import Kind, Type, fields_of, unmet
from kamdesk.exchange.headers import suggest
from kamdesk.exchange.importing.request import ImportRequest
from kamdesk.exchange.reading import Table, join, open_table

_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Source:
    """An opened file with everything settled that its rows need to be read."""

    table: Table
    kind: Kind
    mapping: dict[str, str]
    date_order: DateOrder | None


def open_joined(request: ImportRequest) -> Table:
    """The table of the request with the columns of its joined files behind its own."""
    table = open_table(request.path, request.sheet)
    for other in request.joins:
        table = join(table, open_table(other.path), other.key_left, other.key_right or None)
    return table


def open_source(request: ImportRequest) -> Source:
    """Open the file and settle columns and date order.

    Raises FileError (see ``reading``; missing_column, unknown_column, unknown_field,
    duplicate_mapping) and RefusedError date_order_ambiguous.
    """
    table = open_joined(request)
    kind = Kind(request.kind)
    mapping = settle_mapping(table, kind, request.mapping or {})
    open_points = unmet(kind, mapping)
    if open_points:
        alternatives = " / ".join(open_points[0])
        raise FileError(
            "missing_column", file=table.file, column=alternatives, fields=list(open_points[0])
        )
    order = request.date_order or settle_date_order(table, kind, mapping)
    return Source(table, kind, mapping, order)


def settle_mapping(table: Table, kind: Kind, chosen: Mapping[str, str]) -> dict[str, str]:
    """What the headings tell, with the user's choice laid over it.

    Raises FileError unknown_field, unknown_column or duplicate_mapping.
    """
    fields = fields_of(kind)
    mapping = suggest(table.headers, kind, table.sample())
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


def settle_date_order(table: Table, kind: Kind, mapping: Mapping[str, str]) -> DateOrder | None:
    """The one order in which the file's short dates make sense; None where none needs one.

    Raises RefusedError date_order_ambiguous with ``column``, an ``example`` and the possible
    ``orders``, where all rows can be read in more than one.
    """
    fields = fields_of(kind)
    settled: DateOrder | None = None
    for name, header in mapping.items():
        if fields[name].type is not Type.DATE:
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
