"""The dossier's sheets of the five figures and of receivables say what the screen says."""

from __future__ import annotations

import zipfile
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.exchange import dossier
from kamdesk.models.kinds import Ratio
from kamdesk.money import to_units
from kamdesk.services import benchmarks, receivables, statements
from tests import factories

TODAY = date(2026, 11, 25)


@pytest.fixture
def account_id(book: Book) -> int:
    """Collection period from 47 to 68 days; an invoice 65 days late, one not due, a payment."""

    def fill(session: Session) -> int:
        account = factories.account(session, name="澄海包装", industry="包装").id
        benchmarks.put(session, "包装", {Ratio.COLLECTION_PERIOD: Decimal(60)})
        cells = {
            (2024, "revenue"): to_units(3650),
            (2024, "receivables"): to_units(470),
            (2025, "revenue"): to_units(3650),
            (2025, "receivables"): to_units(890),
            (2025, "net_profit"): to_units("-36.5"),
        }
        statements.put(session, account, cells)
        for number, ago, amount in (("R1", 95, "1000.07"), ("R2", 3, "50")):
            values = {
                "number": number,
                "issued_on": TODAY - timedelta(days=ago),
                "amount": to_units(amount),
                "note": "内部备注",
            }
            receivables.add(session, "invoice", account, values)
        paid = {"paid_on": TODAY - timedelta(days=5), "amount": to_units("0.07")}
        receivables.add(session, "payment", account, paid)
        return account

    return book.write("fill", fill)[0]


def written(book: Book, account_id: int, folder: Path, **how: Any) -> Any:
    file = folder / "d.xlsx"
    with book.read() as session:
        dossier.write(session, account_id, file, how.pop("language", "zh"), TODAY, **how)
    return openpyxl.load_workbook(file)


def rows(page: Any) -> dict[str, list[tuple[Any, ...]]]:
    """Rows by their first cell."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for row in page.iter_rows(values_only=True):
        if row[0] is not None:
            found.setdefault(str(row[0]), []).append(row[1:])
    return found


def test_figures_with_lights_in_words_and_formulas_as_text(
    book: Book, account_id: int, tmp_path: Path
) -> None:
    workbook = written(book, account_id, tmp_path)
    told = rows(workbook["财务五项"])
    shown = {c.value: c.number_format for row in workbook["财务五项"].iter_rows() for c in row}
    assert shown[68] == '#,##0" 天"' and shown[-0.01] == "0.0%"
    period = told["回款周期"][0]
    assert period[:5] == (68, 47, 60, "预警", "比上年拉长 21 天，高于行业 60 天")
    assert {"365 × 平均应收账款 ÷ 营业收入", "期初期末平均"} <= set(period)
    assert told["净利润率"][0][3:5] == ("预警", "在亏损")
    assert told["存货周期"][0][4] == "无法计算：缺营业成本"
    ratios, amounts = told["2025"]
    assert ratios[:6] == (None, None, -0.01, None, 68, None)
    assert amounts[:2] == (3650, -36.5)
    assert "2025 年变差：回款周期" in told
    assert any(row.startswith("回款周期拉长 21 天：“从年报看") for row in told)


def test_receivables_add_up(book: Book, account_id: int, tmp_path: Path) -> None:
    workbook = written(book, account_id, tmp_path, language="en")
    told = rows(workbook["Receivables"])
    assert told["Open"][0][0] == 1050 and told["Overdue"][0][0] == 1000
    assert told["61–90 days"][0][0] == 1000 and told["Not due"][0][0] == 50
    assert told["R1"][0][2:5] == (1000.07, 1000, 65)
    with zipfile.ZipFile(tmp_path / "d.xlsx") as packed:
        charts = [packed.read(n).decode() for n in packed.namelist() if "/charts/chart" in n]
    assert any("'Receivables'!$B$" in chart for chart in charts)
    assert any("<lineChart>" in chart and "'Five figures'!$F$" in chart for chart in charts)


def test_a_client_gets_their_receivables_alone(book: Book, account_id: int, tmp_path: Path) -> None:
    workbook = written(book, account_id, tmp_path, client_safe=True)
    assert "财务五项" not in workbook.sheetnames
    texts = [c.value for row in workbook["应收账款"].iter_rows() for c in row]
    assert "R1" in texts and "内部备注" not in texts and "近一年付款天数" not in texts
