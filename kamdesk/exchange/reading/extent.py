"""How far the cells of a packed workbook reach, looked at without building a grid."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

_CHUNK = 1024 * 1024
_OVERLAP = 32
_CELL = re.compile(rb"\br=[\"']([A-Z]{1,7})(\d{1,9})[\"']")
_BLANK_CELL = rb"<table:(?:covered-)?table-cell(?![^>]*office:)[^>]*/>"
_BLANK_ROW = rb"<table:table-row[^>]*>\s*(?:" + _BLANK_CELL + rb"\s*)*</table:table-row>"
_BLANK = re.compile(_BLANK_ROW + b"|" + _BLANK_CELL + b"|<table:table-column[^>]*>")
_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated=[\"']\d{4,}")
_ROOMY = 10_000_000
_SPARSE = 40


def too_sparse(path: Path) -> bool:
    """Whether a sheet holds a few cells so far apart that a grid of them would fill memory.

    calamine lays every sheet out from its first to its last cell, and one cell in a far corner
    ends the process. Expects a file that ``guard.inspect`` has passed; may raise what zipfile
    raises.
    """
    with zipfile.ZipFile(path) as archive:
        return any(
            _sheet_is_sparse(archive, name)
            for name in archive.namelist()
            if name.lower().endswith(".xml") and "sheets/" in name.lower()
        )


def repeats_much(path: Path) -> bool:
    """Whether an .ods repeats filled cells or rows a thousand times or more.

    A few bytes can so become a hundred million cells. Blank ones are repeated to the sheet's
    edge in every file, and mean nothing. May raise what zipfile raises.
    """
    with zipfile.ZipFile(path) as archive, archive.open("content.xml") as stream:
        rest = b""
        while chunk := stream.read(_CHUNK):
            text = _BLANK.sub(b"", rest + chunk)
            end = text.rfind(b"<table:table-row")
            if _REPEATED.search(text, 0, end if end > 0 else len(text)):
                return True
            rest = text[end:] if 0 < end < _CHUNK else b""
        return _REPEATED.search(rest) is not None


def _sheet_is_sparse(archive: zipfile.ZipFile, name: str) -> bool:
    columns: set[bytes] = set()
    last_row = cells = 0
    tail = b""
    with archive.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            found = _CELL.findall(tail + chunk)
            tail = chunk[-_OVERLAP:]
            cells += len(found)
            columns.update({column for column, _ in found})
            rows = {row for _, row in found}
            last_row = max(last_row, max(map(int, rows), default=0))
    width = max(map(_column_number, columns), default=0)
    area = width * last_row
    return area > _ROOMY and area > _SPARSE * cells


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
