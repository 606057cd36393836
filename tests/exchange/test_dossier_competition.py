"""The dossier's sheet of competition: figures as reckoned, a native chart, nothing for clients."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.exchange import dossier
from kamdesk.money import to_units
from kamdesk.services import competitors, intelligence, presences, wallet
from tests import factories

TODAY = date(2026, 11, 25)


@pytest.fixture
def account_id(book: Book) -> int:
    """Paper: 10,000 a year, 4,600 ours, Suda 31 %. Toner claims 112 %."""

    def fill(session: Session) -> int:
        made = factories.account(session, name="Qihang").id
        factories.sale(session, made, date(2026, 9, 1), "4600", product_line="Paper")
        suda = competitors.create(session, {"name": "=Suda"}).id
        values = {"product_line": "Paper", "share": "31", "trend": "gaining", "counter_move": "+go"}
        presences.add(session, made, suda, values)
        wallet.set_line(session, made, "Paper", {"yearly_spend": to_units(10_000)}, TODAY)
        too_much = {"our_share": "60", "in_house_share": "52"}
        wallet.set_line(session, made, "Toner", too_much, TODAY)
        told = {"text": "Lower again", "competitor_id": suda, "account_id": made, "source": "Ye"}
        intelligence.add(session, told, TODAY)
        return made

    return book.write("fill", fill)[0]


def written(book: Book, account_id: int, file: Path, **options: Any) -> openpyxl.Workbook:
    with book.read() as session:
        dossier.write(session, account_id, file, "en", TODAY, **options)
    return openpyxl.load_workbook(file)


def test_shares_presences_and_notes_are_there(book: Book, account_id: int, tmp_path: Path) -> None:
    page = written(book, account_id, tmp_path / "d.xlsx")["Competition"]
    rows = [[c for c in row] for row in page.iter_rows(values_only=True)]
    paper = next(row for row in rows if row[0] == "Paper")
    assert paper[1:8] == [10_000, 4_600, 0.46, 0.31, None, 0.23, 5_400]
    toner = next(row for row in rows if row[0] == "Toner")
    assert toner[3:9] == [0.6, None, 0.52, None, None, "Adds up to 112%: check"]
    total = next(row for row in rows if row[0] == "Total")
    assert total[1:8] == [10_000, None, 0.46, 0.31, None, 0.23, 5_400]
    sits = next(row for row in rows if row[0] == "=Suda")
    assert sits[:4] == ["=Suda", "Paper", "Gaining", 0.31]
    assert any("Lower again" in row for row in rows)
    assert not any(cell.data_type == "f" for row in page.iter_rows() for cell in row)


def test_the_chart_is_excels_own_and_stacks_every_part(
    book: Book, account_id: int, tmp_path: Path
) -> None:
    page = written(book, account_id, tmp_path / "d.xlsx")["Competition"]
    (chart,) = page._charts
    assert (chart.grouping, chart.overlap, len(chart.series)) == ("stacked", 100, 4)
    title = chart.title.tx.rich.p[0].r[0].t
    assert title == "We hold 46% of Paper; 23% unknown"


def test_a_client_gets_no_such_sheet(book: Book, account_id: int, tmp_path: Path) -> None:
    safe = written(book, account_id, tmp_path / "d.xlsx", client_safe=True)
    assert "Competition" not in safe.sheetnames
    texts = [c for page in safe for row in page.iter_rows(values_only=True) for c in row]
    assert not any("Suda" in text for text in texts if isinstance(text, str))
