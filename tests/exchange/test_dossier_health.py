"""The sheet of health: it says what the screen says, its chart follows its cells, no client sees
it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.exchange.dossier import writing
from kamdesk.method import reading_words
from kamdesk.models import Account
from kamdesk.services import keeping_page

TODAY = date(2026, 11, 25)


@pytest.fixture
def book(open_copy: Callable[[Path], Book], territory_file: Callable[[words.Lang], Path]) -> Book:
    return open_copy(territory_file("en"))


def written(book: Book, file: Path, *, client_safe: bool) -> openpyxl.Workbook:
    with book.read() as session:
        falling = session.scalars(select(Account.id).where(Account.code == "LD006")).one()
        writing.write(session, falling, file, "en", TODAY, client_safe=client_safe)
    return openpyxl.load_workbook(file)


def test_parts_signals_plan_moves_and_months(book: Book, tmp_path: Path) -> None:
    made = written(book, tmp_path / "dossier.xlsx", client_safe=False)
    with book.read() as session:
        falling = session.scalars(select(Account.id).where(Account.code == "LD006")).one()
        page = keeping_page.load(session, falling, TODAY)
    assert page is not None
    rows = [[cell for cell in row if cell is not None] for row in made["Health"].values]
    assert [f"Health {page.reading.health.score} of 100"] in rows
    by_name = {row[0]: row for row in rows if row}
    assert by_name["Sales"][2] == 18
    points = [row[1] for row in rows if len(row) == 4 and row[0] in _parts(page)]
    whole = sum(float(part.points) for part in page.reading.health.parts)
    assert sum(points) == pytest.approx(whole, abs=1)
    signals = {one.points for one in page.reading.churn.raised}
    assert {row[1] for row in rows if row and row[0] in _signals(page)} == signals
    assert any("daily deliveries" in str(row) for row in rows)
    assert any(row[:1] and "Deepen" in row for row in rows), "moves with their stages"
    months = [row for row in rows if len(row) == 4 and row[3] in ("Low", "Watch", "High")]
    assert [row[1] for row in months] == [one.health for one in page.months]
    charts = made["Health"]._charts
    assert len(charts) == 1 and len(charts[0].series) == 2
    cover = "\n".join(str(cell) for row in made.worksheets[0].values for cell in row if cell)
    weightiest = reading_words.churn_fact(page.reading.churn.raised[0], "en")
    assert f"High ({page.reading.churn.score}): {weightiest}" in cover
    assert f"{page.reading.health.score} of 100" in cover
    assert f"\n{page.reading.last_order} 00:00:00" in cover, "the last sale, not that of the period"


def test_a_client_gets_nothing_of_it(book: Book, tmp_path: Path) -> None:
    made = written(book, tmp_path / "safe.xlsx", client_safe=True)
    assert "Health" not in made.sheetnames
    told = "\n".join(
        str(cell) for sheet in made.worksheets for row in sheet.values for cell in row if cell
    )
    for secret in ("of 100", "Churn", "Win-back", "below the usual"):
        assert secret not in told


def _parts(page: keeping_page.KeepingPage) -> set[str]:
    return {words.of(part.part, "en") for part in page.reading.health.parts}


def _signals(page: keeping_page.KeepingPage) -> set[str]:
    return {words.of(one.signal, "en") for one in page.reading.churn.raised}
