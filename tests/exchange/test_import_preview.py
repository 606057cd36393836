"""What a dry run tells beforehand: who is new, what changes, how the first rows are understood."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kamdesk.db.book import Book
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import ImportRequest, ImportResult, run
from kamdesk.exchange.importing.differences import Difference
from kamdesk.exchange.importing.newcomers import Newcomer
from kamdesk.money import to_units
from tests import factories


def told(book: Book, path: Path, kind: Kind) -> ImportResult:
    """A dry run."""
    with book.read() as session:
        return run(session, ImportRequest(path, kind), dry_run=True)


def test_changes_are_told_with_what_they_replace(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    head = "Customer code,Customer,Date,Amount,Order no\n"
    path.write_text(head + "C1,Alpha,2025-03-01,10,O1\nC1,Alpha,2025-03-02,20,O2\n")
    book.write("import", lambda s: run(s, ImportRequest(path, Kind.SALES)))
    path.write_text(head + "C1,Alpha,2025-03-01,12.5,O1\nC1,Alpha,2025-03-02,20,O2\n")
    result = told(book, path, Kind.SALES)
    assert (result.changed, result.unchanged) == (1, 1)
    assert result.differences == [
        Difference(
            "sales_line", "Alpha · 2025-03-01 · O1", "amount", to_units("10"), to_units("12.5")
        )
    ]
    assert told(book, path, Kind.SALES).differences == result.differences


def test_new_accounts_name_what_they_resemble(book: Book, tmp_path: Path) -> None:
    book.write("edit_account", lambda s: factories.account(s, code="C1", name="Northern Foundry"))
    path = tmp_path / "accounts.csv"
    names = ["Alpha", "Northern Fuondry Ltd", "Harbour Logistics", "Harbor Logistics"]
    path.write_text("Name\n" + "\n".join(names) + "\n")
    found = told(book, path, Kind.ACCOUNTS).newcomers
    assert [(one.name, one.like, one.like_known) for one in found] == [
        ("Northern Fuondry Ltd", "Northern Foundry", True),
        ("Harbor Logistics", "Harbour Logistics", False),
        ("Alpha", "", False),
        ("Harbour Logistics", "", False),
    ]
    book.write("import", lambda s: run(s, ImportRequest(path, Kind.ACCOUNTS)))
    assert told(book, path, Kind.ACCOUNTS).newcomers == []


def test_a_unit_in_the_title_and_a_full_row_of_totals(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text(
        "月度台账（万元）,,\n客户编号,月份,销售额\nC1,2025年1月,1.5\nC2,2025年1月,2\n合计,2025年1月,3.5\n"
    )
    result = told(book, path, Kind.LEDGER)
    assert (result.added, result.accounts_added) == (2, 2)
    assert result.amount == to_units("35000")
    assert {note.code: note.params["count"] for note in result.notes}["total_rows"] == 1
    first = {"account_code": "C1", "month": date(2025, 1, 1), "revenue": to_units("15000")}
    assert result.understood[0] == first
    assert result.newcomers == [Newcomer("C1", "C1"), Newcomer("C2", "C2")]
