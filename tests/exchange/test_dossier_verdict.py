"""The sheet of the verdict: what it tells agrees with the evaluation, and no client sees it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from kamdesk.db.book import Book
from kamdesk.exchange.dossier import writing
from kamdesk.method.periods import Period
from kamdesk.models.kinds import Criterion, Tier
from kamdesk.services import criteria, overrides, tiers
from tests import factories

TODAY = date(2026, 11, 25)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def judged(book: Book) -> int:
    """Two accounts, the first with a judgement, a correction and an override, evaluated."""

    def work(session):
        first = factories.account(session, name="Alder").id
        other = factories.account(session, name="Birch").id
        factories.sale(session, first, date(2026, 3, 4), "100.00", "40.00")
        factories.sale(session, other, date(2026, 3, 4), "300.00", "60.00")
        criteria.give(session, first, Criterion.GOALS, 4, "Opens the region", TODAY)
        criteria.give(session, first, Criterion.LOSS, 5, "Nobody else buys film", TODAY)
        overrides.keep(session, first, Tier.PLATINUM, "Frame talks", date(2027, 3, 31), TODAY)
        tiers.apply(session, tiers.preview(session, YEAR, today=TODAY))
        return first

    return book.write("test", work)[0]


def test_tier_criteria_and_history_with_a_chart(book: Book, judged: int, tmp_path: Path) -> None:
    file = tmp_path / "dossier.xlsx"
    with book.read() as session:
        writing.write(session, judged, file, "en", TODAY)
    sheet = openpyxl.load_workbook(file)["Verdict"]
    rows = [[cell for cell in row if cell is not None] for row in sheet.values]
    assert ["Why Platinum"] in rows
    assert ["Would be Gold; kept Platinum by override until 2027-03-31: Frame talks"] in rows
    by_name = {row[0]: row for row in rows if row}
    assert by_name["Profit"][1:5] == [2, 2, 30, 12]
    assert by_name["Goals"][1:4] == [4, 15, 12]
    assert by_name["Goals"][-1] == "Opens the region (2026-11-25)"
    assert by_name["Loss"][1:5] == [5, 2, 15, 15]
    points = [row[4] for row in rows if row and row[0] in ("Profit", "Loss", "Stability")]
    assert by_name["Total"][1:] == [100, sum(points) + 12]
    past = rows[rows.index(["Evaluations"]) + 2]
    assert past[1:3] == ["Platinum", "Platinum"]
    assert len(sheet._charts) == 1


def test_a_client_gets_no_verdict(book: Book, judged: int, tmp_path: Path) -> None:
    file = tmp_path / "dossier.xlsx"
    with book.read() as session:
        writing.write(session, judged, file, "zh", TODAY, client_safe=True)
    assert openpyxl.load_workbook(file).sheetnames == ["封面", "客户资料", "销售与贡献", "产品线"]
