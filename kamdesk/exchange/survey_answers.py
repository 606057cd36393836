"""A filled-in survey form read back, whatever program saved it."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

from kamdesk.errors import FileError
from kamdesk.exchange.cells import Cell, CellError, plain
from kamdesk.exchange.dates import parse_date
from kamdesk.exchange.reading import preview_rows, sheets
from kamdesk.exchange.survey_form import FORM, KEY_COLUMN
from kamdesk.services.survey_reading import Told
from kamdesk.services.surveys import MARKS

_ROWS = 200


def read(path: Path) -> Told:
    """What a form says: the sheet with the most marks counts, the first of those alike.

    Raises ``FileError``: ``no_survey`` where it is no form of ours, and as ``open_table`` does.
    """
    forms = []
    for name in sheets(path):
        told = _told(path.name, preview_rows(path, name, _ROWS))
        if told is not None:
            forms.append(told)
    if not forms:
        raise FileError("no_survey", file=path.name)
    return max(forms, key=_given)


def _given(told: Told) -> int:
    return sum(value is not None for value in told.marks.values()) + len(told.unreadable)


def _told(file: str, rows: list[list[Cell]]) -> Told | None:
    found: dict[str, Cell] = {}
    for row in rows:
        key = plain(row[KEY_COLUMN]).strip() if len(row) > KEY_COLUMN else ""
        if key == FORM:
            found[FORM] = row[KEY_COLUMN + 1] if len(row) > KEY_COLUMN + 1 else None
        elif key:
            found[key] = row[1]
    uid = plain(found.get(FORM)).strip()
    if not uid:
        return None
    marks: dict[str, int | None] = {}
    wrong: list[str] = []
    for name in (*MARKS, "recommend"):
        try:
            marks[name] = _mark(found.get(name))
        except ValueError:
            marks[name] = None
            wrong.append(name)
    text: Any = plain(found.get("comment")).strip()
    person = plain(found.get("person")).strip()
    return Told(file, uid, person, _day(found.get("date")), marks, text, tuple(wrong))


def _mark(cell: Cell) -> int | None:
    """A whole number however it was typed; ``ValueError`` where it is none."""
    text = unicodedata.normalize("NFKC", plain(cell)).strip()
    if not text:
        return None
    number = float(text)
    if number != int(number):
        raise ValueError(text)
    return int(number)


def _day(cell: Cell) -> date | None:
    """The day of the answer; None where there is none that can be read."""
    if cell is None or not plain(cell).strip():
        return None
    try:
        return parse_date(cell)
    except CellError:
        return None
