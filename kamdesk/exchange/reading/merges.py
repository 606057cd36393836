"""Merged cells, where the reader of the cells does not tell about them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element

Range = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell as (row, column), both counted from 0."""

_CHUNK = 1024 * 1024
_OVERLAP = 64
_TALL = re.compile(rb"number-rows-spanned=[\"'](?:[2-9]|1\d)")
_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\s+ref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TABLE, _ROW = _NAMESPACE + "table", _NAMESPACE + "table-row"
_CELLS = {_NAMESPACE + "table-cell", _NAMESPACE + "covered-table-cell"}
_MOST = 100_000


def open_document_merges(path: Path) -> dict[str, list[Range]]:
    """Merges more than a row high by sheet. May raise what zipfile and the XML parser raise."""
    with zipfile.ZipFile(path) as archive:
        with archive.open("content.xml") as stream:
            if not _holds(stream, _TALL):
                return {}
        with archive.open("content.xml") as stream:
            return _spans(stream)


def packed_merges(path: Path, part: str) -> list[Range]:
    """Merges in a sheet's part of an .xlsx; raises what zipfile raises."""
    found: list[Range] = []
    tail = b""
    with zipfile.ZipFile(path) as archive, archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            text = tail + chunk
            end = 0
            for match in _MERGE.finditer(text):
                left, top, right, bottom = match.groups()
                start = int(top) - 1, _column(left)
                found.append((start, (int(bottom) - 1, _column(right))))
                end = match.end()
            tail = text[max(end, len(text) - _OVERLAP) :]
    return found[:_MOST]


def _holds(stream: IO[bytes], pattern: re.Pattern[bytes]) -> bool:
    tail = b""
    while chunk := stream.read(_CHUNK):
        if pattern.search(tail + chunk):
            return True
        tail = chunk[-_OVERLAP:]
    return False


def _spans(stream: IO[bytes]) -> dict[str, list[Range]]:
    from defusedxml.ElementTree import iterparse

    found: dict[str, list[Range]] = {}
    ranges: list[Range] = []
    row = 0
    for event, element in iterparse(stream, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            if element.tag == _TABLE:
                ranges = found.setdefault(element.get(_NAMESPACE + "name", ""), [])
                row = 0
        elif element.tag == _ROW:
            if len(ranges) < _MOST:
                ranges += _tall_cells(element, row)
            row += _number(element, "rows-repeated")
            element.clear()
        elif element.tag == _TABLE:
            element.clear()
    return found


def _tall_cells(row: Element, number: int) -> Iterator[Range]:
    column = 0
    for cell in row:
        if cell.tag in _CELLS:
            height, width = _number(cell, "rows-spanned"), _number(cell, "columns-spanned")
            if height > 1:
                yield (number, column), (number + height - 1, column + width - 1)
            column += _number(cell, "columns-repeated")


def _number(element: Element, name: str) -> int:
    digits = element.get(f"{_NAMESPACE}number-{name}", "1")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else 1


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
