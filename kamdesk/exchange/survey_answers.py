"""A filled-in survey form read back, whatever program saved it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

from kamdesk.errors import FileError
from kamdesk.exchange.cells import Cell, CellError, is_empty, plain
from kamdesk.exchange.dates import parse_date
from kamdesk.exchange.dossier.text import clean
from kamdesk.exchange.reading import preview_rows, sheets
from kamdesk.exchange.reading.apart import Waiting
from kamdesk.exchange.survey_form import ANSWER, FORM, KEY
from kamdesk.services.survey_reading import Told
from kamdesk.services.surveys import MARKS

_ROWS, _SHEETS = 200, 20
_WHOLE = re.compile("([0-9]{1,6})(?:\\.0*)?\\s*\N{CJK UNIFIED IDEOGRAPH-5206}?")
"""A number, with or without the Chinese word for a mark behind it."""
_SHOWN = 20
_FIRST = date(2000, 1, 1)
"""No form is older: an earlier day is a slip, such as a number that a workbook shows as one."""


def read(path: Path, today: date, waiting: Waiting | None = None) -> Told:
    """What a form says: the sheet with the most answers counts, the first of those alike. A day
    that can't be read or has not come yet is none.

    Raises ``FileError``: ``no_survey`` where it is no form of ours, ``survey_damaged`` where one
    can't be told any more, and as ``open_table`` does; what ``waiting`` raises ends the reading.
    """
    forms = []
    for name in sheets(path, waiting)[:_SHEETS]:
        told = _told(path.name, preview_rows(path, name, _ROWS, waiting), today)
        if told is not None:
            forms.append(told)
    if not forms:
        raise FileError("no_survey", file=path.name)
    return max(forms, key=_given)


def _given(told: Told) -> int:
    return sum(value is not None for value in told.marks.values()) + len(told.unreadable)


def _told(file: str, rows: list[list[Cell]], today: date) -> Told | None:
    """A sheet read by its keys, wherever rows and columns were moved to. Raises ``survey_damaged``
    where a question is gone, or stands there twice with two answers."""
    at = next((row.index(FORM) for row in rows if FORM in row), None)
    if at is None:
        return None
    answers: dict[str, Cell] = {}
    sent: dict[str, str] = {}
    for row in rows:
        key = plain(row[at]) if len(row) > at else ""
        if not key:
            continue
        answer = row[at - KEY + ANSWER] if at >= KEY - ANSWER else None
        if key != FORM and plain(answer) and plain(answers.get(key)) not in ("", plain(answer)):
            raise FileError("survey_damaged", file=file)
        if not plain(answers.get(key)):
            answers[key] = answer
        sent.setdefault(key, plain(row[at + 1]) if len(row) > at + 1 else "")
    if not sent[FORM]:
        return None
    if not {*MARKS, "recommend"} <= answers.keys():
        raise FileError("survey_damaged", file=file)
    marks: dict[str, int | None] = {}
    unreadable: dict[str, str] = {}
    for name in (*MARKS, "recommend"):
        cell = answers.get(name)
        marks[name] = None if is_empty(cell) else _whole(cell)
        if marks[name] is None and not is_empty(cell):
            unreadable[name] = plain(cell)[:_SHOWN]
    company = _text(answers.get("company"))
    return Told(
        file, sent[FORM], _text(answers.get("person")), _day(answers.get("date"), today), marks,
        _text(answers.get("comment")), unreadable,
        company="" if company == sent.get("company", "") else company,
        nameless=not sent.get("person"),
    )  # fmt: skip


def _text(cell: Cell) -> str:
    """A text as our own fields hold it: composed, without control characters."""
    told = unicodedata.normalize("NFC", clean(plain(cell)))
    return "".join(c for c in told if c in "\n\t" or unicodedata.category(c) != "Cc").strip()


def _whole(cell: Cell) -> int | None:
    """A whole number however it was typed; None where it is none."""
    if isinstance(cell, bool):
        return None
    found = _WHOLE.fullmatch(unicodedata.normalize("NFKC", plain(cell)))
    return int(found[1]) if found else None


def _day(cell: Cell, today: date) -> date | None:
    """The day of the answer; None where there is none that can be."""
    if is_empty(cell):
        return None
    try:
        day = parse_date(cell)
    except CellError:
        return None
    return day if _FIRST <= day <= today else None
