"""The dossier's sheet of opportunities: native numbers and dates, sums by currency, warnings."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.exchange import dossier
from kamdesk.models.kinds import OpportunityState
from kamdesk.money import to_units
from kamdesk.services import opportunities
from tests import factories

TODAY = date(2026, 11, 25)


@pytest.fixture
def account_id(book: Book) -> int:
    def fill(session: Session) -> int:
        made = factories.account(session, name="Qihang").id
        values = {"title": "=Forms", "value": to_units("1200.50"), "chance": 40}
        opportunities.create(session, made, {**values, "expected_on": date(2026, 11, 20)})
        lost = opportunities.create(session, made, {"title": "Labels", "value": to_units(70)})
        opportunities.close(session, lost.id, OpportunityState.LOST, "Price", date(2026, 10, 2))
        abroad = {"title": "Export", "value": to_units(10), "chance": 50, "currency": "EUR"}
        opportunities.create(session, made, abroad)
        return made

    return book.write("fill", fill)[0]


def rows_of(book: Book, account_id: int, file: Path, **options: Any) -> list[tuple[Any, ...]]:
    with book.read() as session:
        dossier.write(session, account_id, file, "en", TODAY, **options)
    workbook = openpyxl.load_workbook(file)
    if "Opportunities" not in workbook.sheetnames:
        return []
    return list(workbook["Opportunities"].iter_rows(values_only=True))


def test_cells_are_native_and_currencies_apart(book: Book, account_id: int, tmp_path: Path) -> None:
    rows = rows_of(book, account_id, tmp_path / "d.xlsx")
    told = [str(row[0]) for row in rows if row[0]]
    assert "1 open: 1,200.50 in full, 480.20 weighted, in CNY" in told
    assert "1 open: 10.00 in full, 5.00 weighted, in EUR" in told
    head = next(row for row in rows if row[0] == "Opportunity")
    at = {title: place for place, title in enumerate(head)}
    forms, export, labels = (
        next(row for row in rows if row[0] == title) for title in ("=Forms", "Export", "Labels")
    )
    assert (forms[at["Value"]], forms[at["Chance (%)"]]) == (1200.5, 0.4)
    assert forms[at["Expected or closed"]] == datetime(2026, 11, 20)
    assert [row[at["Currency"]] for row in (forms, export)] == ["CNY", "EUR"]
    assert labels[at["State"]] == "Lost" and labels[at["Reason, note"]] == "Price"
    assert labels[at["Expected or closed"]] == datetime(2026, 10, 2)
    assert "=Forms: 5 days past the expected date" in told
    assert not any(line.startswith("Labels:") for line in told)


def test_a_client_gets_no_such_sheet(book: Book, account_id: int, tmp_path: Path) -> None:
    assert rows_of(book, account_id, tmp_path / "c.xlsx", client_safe=True) == []
