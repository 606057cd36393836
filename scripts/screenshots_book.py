"""The books and the workbook that the pictures are taken of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kamdesk import words
from kamdesk.db.opening import open_book
from kamdesk.services import account_list
from kamdesk.services import sample as territory
from kamdesk.services.account_list import AccountRow, ListSpec

FIELDS = ("code", "name", "city", "industry", "owner", "employees")
KNOWN, NEW = 8, 12
SAMPLE = 60


def sample(home: Path, language: words.Lang, accounts: int = SAMPLE) -> Path:
    """A book with the sample territory of today."""
    file = home / f"sample_{accounts}_{language}.kamdesk"
    book = open_book(file)
    book.write(
        "sample",
        lambda session: territory.build(
            session, today=date.today(), accounts=accounts, language=language
        ),
    )
    book.close()
    return file


def empty(home: Path, language: words.Lang) -> Path:
    """A new book."""
    file = home / f"empty_{language}.kamdesk"
    open_book(file).close()
    return file


def workbook(home: Path, language: words.Lang) -> Path:
    """A list of accounts as an office sends it: a title row, headers in words, accounts known and
    new, and two rows that have to be refused."""
    import openpyxl

    made = openpyxl.Workbook()
    page = made.active
    assert page is not None
    page.title = words.text("import.accounts", language)
    page.append([page.title])
    page.append([words.text(f"field.{field}", language) for field in FIELDS])
    for place, row in enumerate(_rows(home, language)):
        staff: object = "?" if place == KNOWN + 2 else 40 + 10 * place
        name = "" if place == KNOWN + 5 else row.name
        page.append([row.code, name, row.city, row.industry, row.owner, staff])
    file = home / f"{words.text('import.accounts', language)}.xlsx"
    made.save(file)
    return file


def _rows(home: Path, language: words.Lang) -> list[AccountRow]:
    """Some accounts of the sample and some that only a larger territory has."""
    book = open_book(sample(home, language, SAMPLE + NEW))
    with book.read() as session:
        found = account_list.ids(session, ListSpec(sort="code"))
        chosen = [*found[:KNOWN], *found[-NEW:]]
        rows = account_list.rows(session, chosen)
    book.close()
    return [rows[account_id] for account_id in chosen]
