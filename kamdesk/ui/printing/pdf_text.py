"""Makes the text of a PDF findable: common characters instead of the radicals that look like them.

Chinese fonts draw U+2F42 (a radical) and U+6587 (the character) by one glyph, and tab and space by
another. Qt names a glyph by the first code point it finds, the radical and the tab, so that
searching and copying would miss the words.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QRawFont

from kamdesk.ui.printing import ink

_RADICALS = range(0x2E80, 0x2FE0)
_CHARACTERS = range(0x4E00, 0xA000)
_NAMES = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)
_LIST = re.compile(rb"\[[^\]]*\]")
_MISNAMED = re.compile(rb"<(2[EF][0-9A-F]{2}|0009|2012)>")
_OTHERS = {b"0009": b"0020", b"2012": b"2013"}
"""Tab and figure dash, which nobody would search for: they are a space and an en dash."""


def make_searchable(path: Path) -> None:
    """Rename radicals in the tables by which a reader turns glyphs back into text.

    Names have four digits either way, so nothing in the file moves.
    """
    names = _OTHERS | _character_names()

    def better(name: re.Match[bytes]) -> bytes:
        return b"<" + names.get(name[1], name[1]) + b">"

    def rename(table: re.Match[bytes]) -> bytes:
        return _LIST.sub(lambda row: _MISNAMED.sub(better, row[0]), table[0])

    path.write_bytes(_NAMES.sub(rename, path.read_bytes()))


@cache
def _character_names() -> dict[bytes, bytes]:
    """Hexadecimal names of radicals and of the characters drawn by the same glyph."""
    chinese = QFontDatabase.WritingSystem.SimplifiedChinese
    raw = QRawFont.fromFont(ink.font(), chinese)
    characters = _glyphs(raw, _CHARACTERS)
    by_glyph = {glyph: code for code, glyph in characters.items() if glyph}
    return {
        f"{radical:04X}".encode(): f"{by_glyph[glyph]:04X}".encode()
        for radical, glyph in _glyphs(raw, _RADICALS).items()
        if glyph in by_glyph
    }


def _glyphs(raw: QRawFont, codes: range) -> dict[int, int]:
    found = raw.glyphIndexesForString("".join(map(chr, codes)))
    return dict(zip(codes, found, strict=True))
