"""The books and the workbook that the pictures are taken of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kamdesk import words
from kamdesk.db.opening import open_book
from kamdesk.services import sample as territory

FIELDS = ("code", "name", "city", "industry", "phone", "employees", "note")
ROWS = 12


def sample(home: Path, language: words.Lang) -> Path:
    """A book with the sample territory of today."""
    file = home / f"sample_{language}.kamdesk"
    book = open_book(file)
    book.write(
        "sample", lambda session: territory.build(session, today=date.today(), language=language)
    )
    book.close()
    return file


def empty(home: Path, language: words.Lang) -> Path:
    """A new book."""
    file = home / f"empty_{language}.kamdesk"
    open_book(file).close()
    return file


def workbook(home: Path, language: words.Lang) -> Path:
    """A list of accounts as an office sends it: a title row, headers in words, two bad cells."""
    import openpyxl

    made = openpyxl.Workbook()
    page = made.active
    assert page is not None
    page.title = words.text("import.accounts", language)
    page.append([words.text("import.accounts", language)])
    page.append([words.text(f"field.{field}", language) for field in FIELDS])
    for number in range(1, ROWS + 1):
        staff: object = "?" if number == 5 else number * 40
        name = "" if number == 9 else f"{words.text('field.name', language)} {number:02}"
        page.append([f"NEW-{number:03}", name, "", "", f"020-5550{number:03}", staff, ""])
    file = home / f"accounts_{language}.xlsx"
    made.save(file)
    return file
