"""Text as a workbook can hold it, and how wide it stands in a column."""

from __future__ import annotations

import re

LONGEST = 32_767
"""UTF-16 units that Excel keeps in one cell; the rest would be cut silently."""
PIECE = 16_000
"""Characters in one piece of a longer text; every one of them may take two units."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WIDE = re.compile(
    "[\u1100-\u115f\u2013-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff"
    "\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0001faff\U00020000-\U0003fffd]+"
)
_WORDS = re.compile("[!-~]+ *|.")
"""What stays on one line: a Latin word with the space after it, a Chinese character."""
FORMULA_STARTS = frozenset("=+-@\t")


def clean(text: str) -> str:
    """Without the characters that a workbook refuses; line ends as Excel writes them."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _FORBIDDEN.sub("", text)


def pieces(text: str) -> list[str]:
    """The text in parts that each fit one cell, one part for all but the longest texts."""
    if len(text) <= PIECE:
        return [text]
    return [text[start : start + PIECE] for start in range(0, len(text), PIECE)]


def width(text: str) -> int:
    """Columns that the longest line takes: two for a Chinese character, one for a Latin one."""
    if "\n" in text:
        return max(width(line) for line in text.split("\n"))
    if text.isascii():
        return len(text)
    return len(text) + sum(map(len, _WIDE.findall(text)))


def longest_word(text: str) -> int:
    """How long the longest Latin word is."""
    return max((len(word.rstrip()) for word in _WORDS.findall(text)), default=0)


def lines(text: str, columns: int) -> int:
    """How many lines the text takes when it is wrapped at so many columns, a word or a Chinese
    character at a time."""
    return sum(_lines(line, columns) for line in text.split("\n"))


def _lines(line: str, columns: int) -> int:
    if width(line) <= columns:
        return 1
    count, used = 1, 0
    for word in _WORDS.findall(line):
        wide = width(word)
        if used + width(word.rstrip()) > columns and used:
            count, used = count + 1, 0
        if wide > columns:
            count, wide = count + (wide - 1) // columns, wide % columns
        used += wide
    return count
