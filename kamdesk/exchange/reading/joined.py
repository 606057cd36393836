"""Tables put together by a key, for ledgers that come as several files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from kamdesk.errors import FileError
from kamdesk.exchange.cells import Cell, is_empty, plain
from kamdesk.exchange.reading.table import Row, Table, derived


def join(table: Table, other: Table, key_left: str, key_right: str | None = None) -> Table:
    """``table`` with the other file's columns behind its own, found by a key of ``other``.

    Every row of ``table`` stays, once, with its own row number; without a partner the new
    cells are None. A column whose name is taken is called ``name (file)``. Keys compare as
    typed text, case aside. The other table is kept in memory.

    Raises FileError unknown_column, or duplicate_key if a key in ``other`` has two different
    rows: taking both would count amounts twice.
    """
    left = table.position(key_left)
    right = other.position(key_right or key_left)
    partners = _by_key(other, right)
    others = [name for at, name in enumerate(other.headers) if at != right]
    names = _clash_free(table.headers, others, PurePath(other.file).stem)
    nothing: Row = [None] * len(others)
    width = len(table.headers)

    def rows() -> Iterator[tuple[int, Row]]:
        for number, cells in table.rows():
            yield number, cells[:width] + partners.get(_key(cells[left]), nothing)

    return replace(table, headers=table.headers + names, source=derived(table.sheet, rows))


def _by_key(other: Table, right: int) -> dict[str, Row]:
    partners: dict[str, Row] = {}
    width = len(other.headers)
    for number, cells in other.rows():
        key = _key(cells[right])
        rest = cells[:right] + cells[right + 1 : width]
        if key and partners.setdefault(key, rest) != rest:
            raise FileError(
                "duplicate_key",
                file=other.file,
                row=number,
                column=other.headers[right],
                value=plain(cells[right]),
            )
    return partners


def _key(cell: Cell) -> str:
    return "" if is_empty(cell) else plain(cell).casefold()


def _clash_free(own: tuple[str, ...], others: list[str], stem: str) -> tuple[str, ...]:
    taken = set(own)
    names = []
    for name in others:
        unique, count = name, 1
        while unique in taken:
            unique = f"{name} ({stem})" if count == 1 else f"{name} ({stem} {count})"
            count += 1
        taken.add(unique)
        names.append(unique)
    return tuple(names)
