"""Invoices and payments, in one sheet or either."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kamdesk.db.book import Book
from kamdesk.exchange.fields import Kind
from kamdesk.models import Invoice, Payment
from kamdesk.money import to_units
from tests.exchange.test_importing_files import bring, stored
from tests.exchange.test_importing_sales import counts, table

PAID = ["客户名称", "发票号", "开票日期", "账期", "发票金额", "回款日期", "回款金额"]


def invoices(book: Book) -> list[tuple[object, ...]]:
    return stored(book, Invoice.number, Invoice.issued_on, Invoice.due_on, Invoice.amount)


def payments(book: Book) -> list[tuple[object, ...]]:
    return stored(book, Payment.invoice_no, Payment.paid_on, Payment.amount)


def test_an_invoice_in_each_row_with_what_was_paid(book: Book, tmp_path: Path) -> None:
    rows = [
        ["云帆仓储", "F1", "2025-01-10", "30", "1000", "2025-02-01", "400"],
        ["云帆仓储", "F1", "2025-01-10", "30", "1000", "2025-02-20", "600"],
        ["云帆仓储", "F2", "2025-01-20", "", "500", "", ""],
        ["云帆仓储", "F1", "2025-01-10", "30", "999", "2025-02-21", "1"],
        ["云帆仓储", "F3", "2025-01-20", "", "500", "", "20"],
        ["云帆仓储", "", "2025-01-21", "", "70", "", ""],
        ["云帆仓储", "", "2025-01-21", "", "70", "", ""],
    ]
    path = table(tmp_path / "r.csv", PAID, rows)
    result = bring(book, Kind.RECEIVABLES, path)
    assert counts(result) == (5, 0, 0, 2)
    assert [(row.row_number, row.field, row.code) for row in result.refused] == [
        (5, "amount", "contradicts_row"),
        (6, "paid_on", "required"),
    ]
    assert (result.amount, result.paid) == (to_units("1640"), to_units("1000"))
    assert invoices(book) == [
        ("", date(2025, 1, 21), None, to_units("70")),
        ("", date(2025, 1, 21), None, to_units("70")),
        ("F1", date(2025, 1, 10), date(2025, 2, 9), to_units("1000")),
        ("F2", date(2025, 1, 20), None, to_units("500")),
    ]
    assert payments(book) == [
        ("F1", date(2025, 2, 1), to_units("400")),
        ("F1", date(2025, 2, 20), to_units("600")),
    ]
    assert counts(bring(book, Kind.RECEIVABLES, path)) == (0, 0, 5, 2)
    corrected = [[*rows[0][:6], "450"], [*rows[2][:4], "510", "", ""]]
    changed = bring(book, Kind.RECEIVABLES, table(tmp_path / "r2.csv", PAID, corrected))
    assert counts(changed) == (0, 2, 0, 0)
    assert payments(book)[0][2] == to_units("450")
    assert invoices(book)[3][3] == to_units("510")


def test_a_column_tells_invoices_from_payments(book: Book, tmp_path: Path) -> None:
    headers = ["客户名称", "类型", "日期", "发票号", "金额"]
    rows = [
        ["云帆仓储", "销售发票", "2025-03-01", "F1", "100"],
        ["云帆仓储", "回款", "2025-03-05", "F1", "60"],
        ["云帆仓储", "红字发票", "2025-03-06", "F9", "30"],
        ["云帆仓储", "退款", "2025-03-07", "", "5"],
        ["云帆仓储", "天气", "2025-03-07", "", "5"],
    ]
    path = table(tmp_path / "r.csv", headers, rows)
    result = bring(book, Kind.RECEIVABLES, path)
    assert (counts(result), result.refused[0].code) == ((4, 0, 0, 1), "unknown_entry")
    assert [row[3] for row in invoices(book)] == [to_units("100"), to_units("-30")]
    assert [row[2] for row in payments(book)] == [to_units("-5"), to_units("60")]
    assert counts(bring(book, Kind.RECEIVABLES, path)) == (0, 0, 4, 1)


def test_payments_alone_and_a_day_of_payment_alone(book: Book, tmp_path: Path) -> None:
    alone = table(
        tmp_path / "p.csv", ["付款方", "到账日期", "到账金额"], [["云帆仓储", "2025-03-05", "60"]]
    )
    assert bring(book, Kind.RECEIVABLES, alone).made == {"account": 1, "payment": 1}
    whole = [["云帆仓储", "F1", "2025-03-01", "", "80", "2025-03-09", ""]]
    assert bring(book, Kind.RECEIVABLES, table(tmp_path / "w.csv", PAID, whole)).made == {
        "invoice": 1,
        "payment": 1,
    }
    assert payments(book)[1] == ("F1", date(2025, 3, 9), to_units("80"))
