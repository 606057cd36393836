"""A look into .xls before a reader trusts what it claims.

The reader reserves memory for the streams, strings and cells that the file says it has, and
follows chains of sectors wherever they lead; one damaged number ends the process. Layouts:
[MS-CFB] for the container, [MS-XLS] for the records of its stream ``Workbook``.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from pathlib import Path

_HEADER = 512
_ENTRY = 128
_SMALL = 64
"""Bytes of a sector in the stream of small streams."""
_NO_SECTOR = 0xFFFFFFFA
_STREAMS = {name.encode("utf-16-le") for name in ("Workbook\0", "Book\0", "WORKBOOK\0", "BOOK\0")}
_STRINGS, _DIMENSIONS = 0x00FC, 0x0200
_CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E})
_LARGEST_GRID = 65_536 * 256


def claims_too_much(path: Path) -> bool:
    """Whether the file claims more strings than it has bytes, cells outside an .xls grid, streams
    longer than itself, or chains of sectors that lead outside or in a circle.

    Says False where the container can't be followed: the reader will say so itself.
    """
    with (
        path.open("rb") as stream,
        mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        try:
            return _too_much(_workbook_stream(content))
        except _Astray:
            return True
        except (struct.error, IndexError, ValueError):
            return False


class _Astray(Exception):  # noqa: N818  (nobody sees it: it ends a look into a file)
    """A chain of sectors leads outside the file or in a circle, or a stream is too long."""


def _workbook_stream(content: mmap.mmap) -> bytes:
    """The records of the workbook; raises _Astray wherever a reader would be led astray."""
    size = 1 << min(struct.unpack_from("<H", content, 30)[0], 12)
    (directory,) = struct.unpack_from("<I", content, 48)
    (small,) = struct.unpack_from("<I", content, 60)
    fat = _allocation(content, size)
    _check(fat, len(content) // size)
    parts = b"".join(_chain(content, size, fat, small))
    _check([*struct.unpack(f"<{len(parts) // 4}I", parts)], len(content) // _SMALL)
    found = b""
    for sector in _chain(content, size, fat, directory):
        for at in range(0, len(sector) - _ENTRY + 1, _ENTRY):
            entry = sector[at : at + _ENTRY]
            (length,) = struct.unpack_from("<H", entry, 64)
            start, long = struct.unpack_from("<II", entry, 116)
            if length and long > len(content):
                raise _Astray
            if entry[:length] in _STREAMS:
                found = found or b"".join(_chain(content, size, fat, start))
    return found


def _allocation(content: mmap.mmap, size: int) -> list[int]:
    """The next sector of each sector."""
    tables = [*struct.unpack_from("<109I", content, 76)]
    more, seen = struct.unpack_from("<I", content, 68)[0], 0
    while more < _NO_SECTOR:
        seen += 1
        if seen * size > len(content):
            raise _Astray
        *listed, more = struct.unpack_from(f"<{size // 4}I", content, _HEADER + more * size)
        tables += listed
    fat: list[int] = []
    for sector in tables:
        if sector < _NO_SECTOR:
            fat += struct.unpack_from(f"<{size // 4}I", content, _HEADER + sector * size)
    return fat


def _check(fat: list[int], sectors: int) -> None:
    """Raises _Astray if a chain leads outside the sectors that there are or in a circle."""
    seen = bytearray(len(fat))
    for start in range(len(fat)):
        path = []
        at = start
        while at < len(fat) and not seen[at]:
            seen[at] = 1
            path.append(at)
            if sectors < fat[at] < _NO_SECTOR:
                raise _Astray
            at = fat[at]
        if at < len(fat) and seen[at] == 1:
            raise _Astray
        for done in path:
            seen[done] = 2


def _chain(content: mmap.mmap, size: int, fat: list[int], start: int) -> Iterator[bytes]:
    if len(content) // size < start < _NO_SECTOR:
        raise _Astray
    sector, seen = start, 0
    while sector < len(fat) and seen <= len(fat):
        at = _HEADER + sector * size
        yield content[at : at + size]
        sector, seen = fat[sector], seen + 1


def _too_much(records: bytes) -> bool:
    at, end = 0, len(records) - 4
    while at <= end:
        kind, length = struct.unpack_from("<HH", records, at)
        if kind in _CELLS:
            if records[at + 7]:
                return True
        elif kind == _STRINGS:
            if max(struct.unpack_from("<II", records, at + 4)) > len(records):
                return True
        elif kind == _DIMENSIONS and _impossible(records, at + 4, length):
            return True
        at += 4 + length
    return False


def _impossible(records: bytes, at: int, length: int) -> bool:
    """Whether a record of dimensions ends before it begins or is larger than an .xls sheet."""
    layout = "<IIHH" if length >= 14 else "<HHHH"
    top, bottom, left, right = struct.unpack_from(layout, records, at)
    return bool(bottom < top or right < left or (bottom - top) * (right - left) > _LARGEST_GRID)
