"""``ratios``: the figures that the screen shows, as JSON and as lines."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from kamdesk import cli
from kamdesk.db.opening import open_book
from kamdesk.models.kinds import Ratio
from kamdesk.money import to_units
from kamdesk.services import benchmarks, receivables, statements
from tests import factories


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An account with two years of statements and an invoice that is ten days late."""

    def fill(session: Session) -> None:
        account = factories.account(session, code="KA-7", industry="Packing").id
        benchmarks.put(session, "Packing", {Ratio.COLLECTION_PERIOD: Decimal(60)})
        cells = {
            (2024, "revenue"): to_units(3650),
            (2024, "receivables"): to_units(470),
            (2025, "revenue"): to_units(3650),
            (2025, "receivables"): to_units(890),
            (2025, "inventory"): to_units(5),
            (2025, "cost_of_goods_sold"): 0,
        }
        statements.put(session, account, cells)
        bill = {"issued_on": date.today() - timedelta(days=40), "amount": to_units("1000.05")}
        receivables.add(session, "invoice", account, {"number": "R1", **bill})

    path = tmp_path / "b.kamdesk"
    book = open_book(path)
    book.write("fill", fill)
    book.close()
    return path


def run(file: Path, capsys: pytest.CaptureFixture[str], *args: str, code: int = 0) -> str:
    capsys.readouterr()
    assert cli.main(["ratios", *args, "--language", "en", "--book", str(file)]) == code
    return capsys.readouterr().out


def test_json_has_every_ratio_of_every_year(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found: dict[str, Any] = json.loads(run(file, capsys, "--account", "KA-7", "--json"))
    assert found["account"] == "KA-7"
    assert [year["year"] for year in found["years"]] == [2024, 2025]
    newest = {one["ratio"]: one for one in found["years"][-1]["ratios"]}
    assert list(newest) == list(Ratio)
    assert newest["collection_period"] == {
        "ratio": "collection_period", "value": "68", "unit": "days", "average": True,
        "previous": "47", "benchmark": "60", "light": "bad", "reason": "behind_both",
        "missing": None,
    }  # fmt: skip
    gap = newest["inventory_period"]
    assert (gap["value"], gap["light"]) == (None, "unknown")
    assert (gap["missing"], gap["reason"]) == ("cost_of_goods_sold", "zero")
    owed = found["receivables"]
    assert (owed["open"], owed["overdue"], owed["days_to_pay"]) == ("1000.05", "1000.05", None)
    assert owed["ageing"] == {
        "not_due": "0.00", "up_to_30": "1000.05", "up_to_60": "0.00", "up_to_90": "0.00",
        "over_90": "0.00",
    }  # fmt: skip


def test_lines_say_it_in_words(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = run(file, capsys, "--account", "KA-7")
    assert "21 days longer than last year, above the industry's 60 days" in told
    assert "Cannot be computed: cost of goods sold is zero" in told


def test_an_unknown_account_is_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(file, capsys, "--account", "X", "--json", code=1))
    assert found["error"]["code"] == "not_found"
