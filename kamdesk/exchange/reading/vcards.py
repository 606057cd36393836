"""Contact cards (.vcf, vCard 2.1, 3.0 and 4.0) as a table with the columns of a contacts file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.errors import FileError
from kamdesk.exchange.cells import Cell
from kamdesk.exchange.reading.csv_text import find_encoding
from kamdesk.exchange.reading.table import Row, Sheet
from kamdesk.text.folding import has_cjk

if TYPE_CHECKING:
    from vobject.base import ContentLine

HEADERS = (
    *("name", "first_name", "last_name", "company", "title", "department", "phone", "mobile"),
    *("email", "birthday", "address", "note"),
)
MAX_CARD = 8 * 1024 * 1024
"""Characters of one card, its picture included; the rest of a longer one is not looked at."""
_BROKEN_SHOWN = 200

_QUOTED = re.compile("quoted-printable", re.IGNORECASE)
_CHINESE_SETS = re.compile(r"charset=(?:gb2312|gbk|cp936|x-gbk)", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\,;:nN])")
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?")
_WITHOUT_YEAR = re.compile(r"(?:--|1604-?)(\d{2})-?(\d{2})(?:[T ].*)?")
_MOBILE, _FAX = {"CELL", "IPHONE", "MOBILE"}, {"FAX", "PAGER", "MODEM"}


def card_sheet(path: Path) -> Sheet:
    """The cards of a file below a row of headings: card n is row n + 1.

    A card that can't be read is a row with nothing but its beginning as note, so that an
    import refuses that row and takes the others. Raises FileError bad_encoding, unknown_format
    or empty_file (no card).
    """
    encoding = find_encoding(path)
    if next(_cards(path, encoding), None) is None:
        raise FileError("empty_file", file=path.name)

    def read() -> Iterator[Row]:
        yield list(HEADERS)
        for card in _cards(path, encoding):
            yield _row(card)

    return Sheet(path.stem, read)


@dataclass(slots=True)
class _RawCard:
    lines: list[str] = field(default_factory=list)
    size: int = 0
    complete: bool = False

    def add(self, line: str) -> None:
        self.size += len(line)
        if self.size <= MAX_CARD:
            self.lines.append(line)


def _cards(path: Path, encoding: str) -> Iterator[_RawCard]:
    """The texts between BEGIN and END; a card within a card (AGENT) stays in the outer one."""
    card, depth, agent = None, 0, False
    with path.open(encoding=encoding, newline=None) as stream:
        while line := stream.readline(MAX_CARD):
            mark = line.strip().upper().replace(" ", "")
            if mark == "BEGIN:VCARD" and card is not None and not agent:
                yield card
                card = None
            if mark == "BEGIN:VCARD":
                depth = 1 if card is None else depth + 1
                card = _RawCard() if card is None else card
            elif mark == "END:VCARD" and card is not None:
                depth -= 1
                if depth == 0:
                    card.complete = True
                    yield card
                    card = None
            elif card is not None and depth == 1:
                card.add(line)
            agent = mark.startswith("AGENT") and mark.endswith(":")
    if card is not None:
        yield card


def _row(card: _RawCard) -> Row:
    found = _Person(_content_lines(card)) if card.complete else None
    if found is None or not found.name():
        blank: Row = [None] * (len(HEADERS) - 1)
        return [*blank, "".join(card.lines)[:_BROKEN_SHOWN].strip() or "BEGIN:VCARD"]
    return found.row()


def _content_lines(card: _RawCard) -> list[ContentLine]:
    """The lines that can be read; one that can't does not spoil the others."""
    from vobject.base import VObjectError, getLogicalLines, textLineToContentLine

    found = []
    for text, _ in getLogicalLines(StringIO("".join(card.lines)), allowQP=True):
        head, colon, value = text.partition(":")
        head = _CHINESE_SETS.sub("CHARSET=GB18030", _QUOTED.sub("QUOTED-PRINTABLE", head))
        try:
            found.append(textLineToContentLine(head + colon + value))
        except (VObjectError, LookupError, ValueError, TypeError):
            continue
    return found


class _Person:
    """What the lines of one card say of a person."""

    def __init__(self, lines: list[ContentLine]) -> None:
        self._lines = lines
        self._spare: list[str] = []
        self._last, self._first = self._name_parts()

    def name(self) -> str:
        """The name as shown; put together from its parts where the card has only those."""
        shown = self._text("FN")
        if shown:
            return shown
        parts = [self._first, self._last]
        if any(map(has_cjk, parts)):
            return self._last + self._first
        return " ".join(filter(None, parts)) or self._text("NICKNAME")

    def row(self) -> Row:
        """Cells under ``HEADERS``; numbers and addresses without a column go to the note."""
        company, *units = self._fields("ORG") or [""]
        split = bool(self._first and self._last)
        phone, mobile = self._phones()
        email = self._first_of("EMAIL")
        cells: list[str] = [
            *(self.name(), self._first if split else "", self._last if split else ""),
            *(company, self._text("TITLE") or self._text("ROLE"), " ".join(filter(None, units))),
            *(phone, mobile, email, self._birthday(), self._address()),
        ]
        note = [self._text("NOTE"), *self._spare]
        row: Row = [*cells, "\n".join(filter(None, note))]
        return [_clean(cell) for cell in row]

    def _name_parts(self) -> tuple[str, str]:
        family, given, middle, *_ = [*self._fields("N"), "", "", ""]
        return family, " ".join(filter(None, (given, middle)))

    def _named(self, name: str) -> list[ContentLine]:
        return [line for line in self._lines if line.name == name and line.value.strip()]

    def _text(self, name: str) -> str:
        found = self._named(name)
        return _plain(found[0].value) if found else ""

    def _fields(self, name: str) -> list[str]:
        """Parts of the first line of a name that is made of parts."""
        found = self._named(name)
        return _parts(found[0].value) if found else []

    def _phones(self) -> tuple[str, str]:
        """Office phone and mobile: the first of each kind, the preferred one before others."""
        phone = mobile = ""
        for line in sorted(self._named("TEL"), key=lambda line: "PREF" not in _types(line)):
            number = _plain(line.value).removeprefix("tel:").strip()
            kinds = _types(line)
            if kinds & _FAX:
                self._spare.append(f"Fax {number}")
            elif not mobile and kinds & _MOBILE:
                mobile = number
            elif not phone and not kinds & _MOBILE:
                phone = number
            elif number not in (phone, mobile):
                self._spare.append(f"Tel {number}")
        return phone, mobile

    def _first_of(self, name: str) -> str:
        values = [_plain(line.value).removeprefix("mailto:") for line in self._named(name)]
        self._spare += [value for value in dict.fromkeys(values[1:]) if value != values[0]]
        return values[0] if values else ""

    def _birthday(self) -> str:
        text = self._text("BDAY")
        if match := _WITHOUT_YEAR.fullmatch(text):
            self._spare.append(f"Birthday {match[1]}-{match[2]}")
            return ""
        match = _DAY.fullmatch(text)
        return "-".join(match.groups()) if match else ""

    def _address(self) -> str:
        """The address at work; one at home is the person's own and goes to the note."""
        work = ""
        for line in self._named("ADR"):
            box, extra, street, city, region, code, country, *_ = [*_parts(line.value), *[""] * 7]
            western = [box, extra, street, city, region, code, country]
            chinese = [country, region, city, street, extra, box]
            han = any(map(has_cjk, western))
            text = "".join(chinese) if han else ", ".join(filter(None, western))
            if not work and "HOME" not in _types(line):
                work = text
            elif text:
                self._spare.append(text)
        return work


def _types(line: ContentLine) -> set[str]:
    """TYPE in the ways of all versions: ``TEL;CELL``, ``TYPE=cell,work``, ``TYPE="cell,work"``."""
    said = [*line.singletonparams, *line.params.get("TYPE", ())]
    if "PREF" in line.params:
        said.append("PREF")
    return {word.strip().upper() for text in said for word in text.split(",")}


def _parts(value: str) -> list[str]:
    return [_plain(part) for part in re.split(r"(?<!\\);", value)]


def _plain(value: str) -> str:
    unescaped = _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)
    return unescaped.replace("\r\n", "\n").replace("\r", "\n").strip()


def _clean(cell: Cell) -> Cell:
    return cell or None
