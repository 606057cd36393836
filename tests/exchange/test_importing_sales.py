"""Sales files: what comes in, once and only once, whatever the order of the rows."""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from kamdesk.db.book import Book
from kamdesk.errors import Cancelled, FileError, RefusedError
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import (
    ImportRequest,
    ImportResult,
    Join,
    refusal_sentence,
    run,
)
from kamdesk.models import Account, Change, Contact, ImportRun, SalesLine
from kamdesk.money import to_units
from kamdesk.services import imports, ledger

HEADERS = ["客户名称", "单据日期", "单据编号", "品名", "数量", "含税金额", "成本"]


def table(path: Path, headers: Sequence[str], rows: Sequence[Sequence[Any]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([headers, *rows])
    return path


def sales(book: Book, path: Path, **more: Any) -> ImportResult:
    request = ImportRequest(path, Kind.SALES, **more)
    return book.write("import", lambda session: run(session, request))[0]


def counts(result: ImportResult) -> tuple[int, int, int, int]:
    return result.added, result.changed, result.unchanged, len(result.refused)


def revenue(book: Book) -> dict[str, int]:
    with book.read() as session:
        names = {row.id: row.name for row in session.execute(select(Account.id, Account.name))}
        return {names[s.account_id]: s.revenue or 0 for s in ledger.account_sums(session)}


def rows_left(book: Book) -> list[int]:
    with book.read() as session:
        return [
            session.scalar(select(func.count()).select_from(model)) or 0
            for model in (Account, Contact, SalesLine, ImportRun)
        ]


ROWS = [
    ["岭南启航文仪集团有限公司", "2025-03-01", "A1", "复印纸", "3", "1,200.50", "900"],
    ["岭南启航文仪", "2025-03-02", "A2", "硒鼓", "1", "-300", ""],
    ["珠江云帆物流", "2025年3月5日", "A3", "办公椅", "2", "¥5,000", "3,500"],
]


def test_a_dry_run_foretells_the_import_and_writes_nothing(book: Book, tmp_path: Path) -> None:
    path = table(tmp_path / "s.csv", HEADERS, ROWS)
    with book.read() as session:
        told = run(session, ImportRequest(path, Kind.SALES), dry_run=True)
    assert rows_left(book) == [0, 0, 0, 0]
    done = sales(book, path)
    assert told.import_id is None and done.import_id is not None
    assert counts(told) == counts(done) == (3, 0, 0, 0)
    assert (told.accounts_added, told.amount) == (2, to_units("5900.50"))
    assert revenue(book) == {
        "岭南启航文仪集团有限公司": to_units("900.50"),
        "珠江云帆物流": to_units("5000"),
    }
    with book.read() as session:
        profits = session.scalars(select(SalesLine.gross_profit).order_by(SalesLine.id)).all()
    assert profits == [to_units("300.50"), None, to_units("1500")]


def test_the_same_file_twice_adds_nothing_and_a_correction_changes(
    book: Book, tmp_path: Path
) -> None:
    path = table(tmp_path / "s.csv", HEADERS, ROWS)
    sales(book, path)
    assert counts(sales(book, path)) == (0, 0, 3, 0)
    corrected = [ROWS[0], [*ROWS[1][:5], "-350", ""], ROWS[2]]
    assert counts(sales(book, table(tmp_path / "s2.csv", HEADERS, corrected))) == (0, 1, 2, 0)
    assert revenue(book)["岭南启航文仪集团有限公司"] == to_units("850.50")


def test_bad_rows_stay_out_with_a_reason_and_the_rest_goes_in(book: Book, tmp_path: Path) -> None:
    bad = [
        ["甲", "2025-02-30", "B1", "", "1", "10", ""],
        ["甲", "2025-02-03", "B2", "", "1", "待定", ""],
        ["", "2025-02-03", "B3", "", "1", "10", ""],
        ["甲", "2025-02-03", "B4", "", "1", "", ""],
        ["合计", "", "", "", "", "999", ""],
    ]
    result = sales(book, table(tmp_path / "s.csv", HEADERS, [*bad[:2], *ROWS, *bad[2:]]))
    assert counts(result) == (3, 0, 0, 4)
    found = [(row.row_number, row.field, row.code) for row in result.refused]
    assert found == [
        (2, "date", "impossible_date"),
        (3, "amount", "not_a_number"),
        (7, "account_name", "no_account"),
        (8, "amount", "required"),
    ]
    assert [note.code for note in result.notes] == ["total_rows"]
    assert "待定" in refusal_sentence(result.refused[1], "en")
    assert revenue(book).keys() == {"岭南启航文仪集团有限公司", "珠江云帆物流"}


def test_undo_takes_back_lines_accounts_and_contacts(book: Book, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", ["客户名称", "城市"], [["珠江云帆物流", "广州"]])
    request = ImportRequest(path, Kind.ACCOUNTS)
    book.write("import", lambda session: run(session, request))
    rows = [[*row, "陆明"] for row in ROWS]
    sales(book, table(tmp_path / "s.csv", [*HEADERS, "联系人"], rows))
    assert rows_left(book) == [2, 2, 3, 2]
    with book.read() as session:
        newest = imports.past(session)[0]
    before = revenue(book)
    undone = book.undo(newest.scope_id)
    assert rows_left(book) == [1, 0, 0, 1]
    assert undone.scope_id is not None
    redone = book.undo(undone.scope_id)
    assert (rows_left(book), revenue(book)) == ([2, 2, 3, 2], before)
    with book.read() as session:
        assert imports.scope_of(session, newest.import_id) == newest.scope_id
    assert redone.scope_id is not None
    book.undo(newest.scope_id)
    assert rows_left(book) == [1, 0, 0, 1]
    with book.read() as session:
        assert [(run.file_name, run.undone) for run in imports.past(session)] == [
            ("s.csv", True),
            ("a.csv", False),
        ]


def test_cancelling_leaves_nothing(book: Book, tmp_path: Path) -> None:
    rows = [["甲", f"2025-01-{n % 28 + 1:02}", f"C{n}", "", "1", "1", ""] for n in range(12_000)]
    path = table(tmp_path / "s.csv", HEADERS, rows)

    def stop(done: int, _total: int) -> None:
        if done >= 5_000:
            raise Cancelled

    request = ImportRequest(path, Kind.SALES)
    with pytest.raises(Cancelled):
        book.write("import", lambda session: run(session, request, stop))
    assert rows_left(book) == [0, 0, 0, 0]
    with book.read() as session:
        assert session.scalar(select(func.count()).select_from(Change)) == 0


def test_dates_that_can_be_read_two_ways_are_asked_about(book: Book, tmp_path: Path) -> None:
    rows = [
        ["甲", "01/01/2025", "D1", "", "1", "1", ""],
        ["甲", "03/04/2025", "D2", "", "1", "1", ""],
    ]
    path = table(tmp_path / "s.csv", HEADERS, rows)
    with pytest.raises(RefusedError) as asked:
        sales(book, path)
    assert asked.value.code == "date_order_ambiguous"
    assert asked.value.params["example"] == "03/04/2025"
    sales(book, path, date_order="MDY")
    with book.read() as session:
        days = session.scalars(select(SalesLine.date).order_by(SalesLine.date)).all()
    assert days == [date(2025, 1, 1), date(2025, 3, 4)]


def test_a_file_without_amounts_is_refused_as_a_whole(book: Book, tmp_path: Path) -> None:
    path = table(tmp_path / "s.csv", ["客户名称", "日期"], [["甲", "2025-01-01"]])
    with pytest.raises(FileError) as refused:
        sales(book, path)
    assert refused.value.code == "missing_column"
    assert refused.value.params["fields"] == ["amount", "quantity+unit_price"]


def test_lines_orders_and_products_of_three_files(book: Book, tmp_path: Path) -> None:
    lines = [[1, 7, "14.00", 12, "0"], [1, 8, "9.80", 10, "0.15"], [2, 7, "14.00", 5, "0.05"]]
    path = table(
        tmp_path / "l.csv", ["orderID", "productID", "unitPrice", "quantity", "discount"], lines
    )
    orders = table(
        tmp_path / "orders.csv",
        ["orderID", "customerID", "orderDate"],
        [[1, "QQ", "2025-07-04 00:00:00.000"], [2, "RR", "2025-07-05 00:00:00.000"]],
    )
    products = table(tmp_path / "p.csv", ["productID", "productName"], [[7, "Paper"], [8, "Toner"]])
    joins = (Join(orders, "orderID"), Join(products, "productID"))
    result = sales(book, path, joins=joins)
    expected = Decimal("14.00") * 12 + Decimal("98.0") * Decimal("0.85") + 70 * Decimal("0.95")
    assert counts(result) == (3, 0, 0, 0)
    assert result.amount == to_units(expected)
    assert set(revenue(book)) == {"QQ", "RR"}
    assert counts(sales(book, path, joins=joins)) == (0, 0, 3, 0)


line = st.tuples(
    st.sampled_from(["甲一公司", "乙二有限公司", "丙三"]),
    st.dates(date(2024, 1, 1), date(2024, 1, 3)).map(str),
    st.sampled_from(["", "N1", "N2"]),
    st.sampled_from(["", "纸"]),
    st.just("1"),
    st.integers(1, 3).map(str),
    st.just(""),
)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(line, min_size=1, max_size=14), st.integers(0, 9), st.randoms())
def test_order_and_packets_of_rows_make_no_difference(
    open_copy: Any, empty_book_file: Path, tmp_path: Path, rows: Any, cut: int, rnd: random.Random
) -> None:
    book = open_copy(empty_book_file)
    sales(book, table(tmp_path / "whole.csv", HEADERS, rows))
    shuffled = list(rows)
    rnd.shuffle(shuffled)
    again = sales(book, table(tmp_path / "shuffled.csv", HEADERS, shuffled))
    assert counts(again) == (0, 0, len(rows), 0)
    other = open_copy(empty_book_file)
    sales(other, table(tmp_path / "shuffled.csv", HEADERS, shuffled))
    assert revenue(book) == revenue(other)
    told = Counter[str]()
    for row in rows:
        told[row[0]] += to_units(row[5])
    assert revenue(book) == told
    for opened in (book, other):
        opened.close()
