"""Tables in text files: encoding and delimiter found by looking, rows read as a stream."""

from __future__ import annotations

import codecs
import csv
import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kamdesk.errors import FileError
from kamdesk.exchange.headers import recognised
from kamdesk.exchange.reading.table import Row, Sheet

DELIMITERS = ",;\t|"
_CHUNK = 1024 * 1024
_ASCII = bytes(range(0x80))
_SAMPLE_ROWS = 60
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]")
_PAIR = re.compile(rb"[\x81-\xfe]([\x40-\x7e\x80-\xfe])")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)


def text_sheet(path: Path) -> Sheet:
    """The one sheet of a text table, named like the file, as Excel names it.

    Raises FileError unknown_format or bad_encoding.
    """
    encoding = find_encoding(path)
    delimiter, skip = _delimiter(path, encoding)
    return Sheet(path.stem, lambda: _rows(path, encoding, delimiter, skip), glued_by=delimiter)


def find_encoding(path: Path) -> str:
    """BOM, else the first of UTF-8, GB18030, Windows-1252 that the whole file keeps strictly.

    UTF-16 without a BOM is told by its zero bytes. Bytes whose pairs are mostly a high byte
    and an ASCII letter are accents of a western encoding, not Chinese characters.
    """
    with path.open("rb") as stream:
        head = stream.read(_CHUNK)
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            candidates = [encoding]
            break
    else:
        candidates = _guesses(head)
    for encoding in candidates:
        if _holds(path, encoding):
            return encoding
    raise FileError("unknown_format" if b"\x00" in head else "bad_encoding", file=path.name)


def _guesses(head: bytes) -> list[str]:
    if b"\x00" in head:
        even, odd = head[0::2].count(0), head[1::2].count(0)
        return ["utf-16-le" if odd > even else "utf-16-be"]
    trails = [pair[0] for pair in _PAIR.findall(head)]
    western = sum(trail < 0x80 for trail in trails) * 2 > len(trails)
    high = len(head.translate(None, delete=_ASCII))
    guesses = ["utf-8", "cp1252", "gb18030"] if western else ["utf-8", "gb18030", "cp1252"]
    if high * 4 > len(head):
        guesses.remove("cp1252")
    return guesses


def _holds(path: Path, encoding: str) -> bool:
    """Whether the whole file decodes strictly and reads as text."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    controls = total = 0
    with path.open("rb") as stream:
        while True:
            chunk = stream.read(_CHUNK)
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeError:
                return False
            if "\x00" in text:
                return False
            total += len(text)
            controls += len(_CONTROL.findall(text))
            if not chunk:
                return total > 0 and controls * 100 <= total


def _delimiter(path: Path, encoding: str) -> tuple[str, bool]:
    """The delimiter, and whether the first line is Excel's ``sep=;`` and no row."""
    with path.open(encoding=encoding, newline="") as stream:
        sample = stream.read(64 * 1024)
    lines = sample.splitlines(keepends=True)
    if lines and (match := _SEPARATOR_LINE.fullmatch(lines[0])):
        return match[1], True
    if len(sample) == 64 * 1024 and len(lines) > 1:
        lines.pop()
    return max(DELIMITERS, key=lambda delimiter: _likely(lines, delimiter)), False


def _likely(lines: list[str], delimiter: str) -> float:
    """How well a delimiter explains the lines: equal widths, many columns, known headings."""
    try:
        rows = [row for row in islice(csv.reader(lines, delimiter=delimiter), _SAMPLE_ROWS) if row]
    except csv.Error:
        return 0.0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0
    width, count = widths.most_common(1)[0]
    known = max(sum(map(recognised, row)) for row in rows[:10] if row)
    return count / len(rows) * math.sqrt(width) + known


def _rows(path: Path, encoding: str, delimiter: str, skip: bool) -> Iterator[Row]:
    number = 0
    try:
        with path.open(encoding=encoding, newline="") as stream:
            for number, cells in enumerate(csv.reader(stream, delimiter=delimiter), start=1):
                yield [] if skip and number == 1 else [cell or None for cell in cells]
    except csv.Error as error:
        raise FileError("unreadable", file=path.name, row=number + 1, reason=str(error)) from error
    except OSError as error:
        raise FileError("unreadable", file=path.name, reason=error.strerror) from error
