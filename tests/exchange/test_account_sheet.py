"""What goes out as a list of accounts comes back as it was, also with fields of one's own."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from factories import account

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.errors import Cancelled
from kamdesk.exchange import account_sheet
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import ImportRequest, run
from kamdesk.models import Account
from kamdesk.models.kinds import CustomType, Nature
from kamdesk.services import account_list, accounts, custom_fields
from kamdesk.services.account_spec import ListSpec
from kamdesk.words import LANGUAGES, Lang


@pytest.fixture
def filled(book: Book) -> Book:
    """Two accounts, one the parent of the other, with every kind of own field."""

    def fill(session) -> None:
        top = account(session, code="T-1", name="=Alder Holding", nature=Nature.LISTED)
        low = account(session, code="T-2", name="Birch", parent_id=top.id, note="two\nlines",
                      contract_end=date(2027, 1, 31))  # fmt: skip
        for name, kind, value in (
            ("Budget", CustomType.NUMBER, "1250.5"),
            ("Since", CustomType.DATE, date(2020, 2, 29)),
            ("Slot", CustomType.CHOICE, "Night"),
            ("Remark", CustomType.TEXT, "+86"),
        ):
            choices = ["Night", "Day"] if kind is CustomType.CHOICE else []
            field = custom_fields.define(session, name, kind, choices)
            custom_fields.put(session, low.id, {field: value})

    book.write("import", fill)
    return book


def _write(book: Book, path: Path, language: Lang, **options) -> None:
    with book.read() as session:
        ids = account_list.ids(session, ListSpec(sort="code"))
        account_sheet.write(session, path, ids, language, **options)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_comes_back_as_it_was(filled: Book, tmp_path: Path, language: Lang) -> None:
    path = tmp_path / "accounts.xlsx"
    _write(filled, path, language)
    with zipfile.ZipFile(path) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
    request = ImportRequest(path, Kind.ACCOUNTS)
    again, _ = filled.write("import", lambda s: run(s, request))
    assert (again.added, again.changed, again.unchanged, again.refused) == (0, 0, 2, [])
    book = openpyxl.load_workbook(path)
    sheet = book.active
    titles = [cell.value for cell in sheet[1]]
    sheet.cell(3, titles.index("Budget") + 1).value = 99
    sheet.cell(3, titles.index("Slot") + 1).value = "Day"
    ends = titles.index(words.text("field.contract_end", language)) + 1
    assert sheet.cell(3, ends).value.date() == date(2027, 1, 31)
    sheet.cell(3, ends).value = date(2028, 1, 31)
    book.save(path)
    once, _ = filled.write("import", lambda s: run(s, request))
    assert (once.added, once.changed, once.unchanged, once.refused) == (0, 1, 1, [])
    with filled.read() as session:
        low = accounts.by_code(session, "T-2").id
        assert session.get_one(Account, low).contract_end == date(2028, 1, 31)
        assert sorted(custom_fields.values(session, [low])[low].values()) == [
            "+86",
            "2020-02-29",
            "99",
            "Day",
        ]


def test_stopped_it_leaves_nothing(filled: Book, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        _write(filled, tmp_path / "accounts.xlsx", "en", step=stop)
    assert list(tmp_path.glob("*.xlsx")) == []
