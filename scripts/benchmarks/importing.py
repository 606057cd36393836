"""Import of a large file of order lines beside the least that could be done with it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from benchmarks import books, measure, statements
from benchmarks.report import Line
from kamdesk.db.opening import open_book
from kamdesk.exchange import importing
from kamdesk.exchange.fields import Kind
from kamdesk.models.base import new_uid

ROWS = 100_000
_HEADERS = (
    *("Account code", "Account name", "Date", "Order no", "Product", "Product line"),
    *("Quantity", "Amount", "Cost"),
)
_BUYERS = 2_000
_LINES_AN_ORDER = 4
_INSERT = (
    "INSERT INTO sales_line (uid, revision, account_id, date, order_no, product, product_line, "
    "quantity, amount, cost, gross_profit, status, currency, line_key) "
    "VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', ?)"
)


def lines(rounds: int) -> Iterator[Line]:
    """Rows a second into a book of 10,000 accounts, with history, figures and search in step."""
    file = _order_lines(books.FOLDER / f"orders-{ROWS}.csv")
    source = books.book_file(10_000)
    ours, bare = [], []
    for _ in range(rounds):
        ours.append(_import(file, books.scratch_copy(source, "import.kamdesk")))
        bare.append(_bare(file, books.scratch_copy(source, "import.kamdesk")))
    yield Line(
        f"import of {ROWS:,} order lines",
        10_000,
        ROWS / median(ours),
        ROWS / median(bare),
        unit="/s",
        bound=0.25,
        at_least=True,
    )


def _import(file: Path, target: Path) -> float:
    request = importing.ImportRequest(file, Kind.SALES)
    book = open_book(target)
    taken = []

    def work() -> None:
        result, _ = book.write("import", lambda session: importing.run(session, request))
        taken.append(result.added)

    took = measure.seconds(work)
    book.close()
    assert taken == [ROWS], taken
    return took


def _bare(file: Path, target: Path) -> float:
    """Read the file, make numbers of the numbers, one ``executemany``, one commit."""
    book = open_book(target)
    driver = statements.driver_connection(book)
    known = dict(driver.execute("SELECT code, id FROM account").fetchall())

    def work() -> None:
        with file.open(encoding="utf-8", newline="") as stream:
            rows = [_values(row, known) for row in csv.DictReader(stream)]
        driver.execute("BEGIN IMMEDIATE")
        driver.executemany(_INSERT, rows)
        driver.execute("COMMIT")

    took = measure.seconds(work)
    driver.close()
    book.close()
    return took


def _values(row: dict[str, str], known: dict[str, int]) -> tuple[Any, ...]:
    amount, cost = int(Decimal(row["Amount"]) * 10_000), int(Decimal(row["Cost"]) * 10_000)
    return (
        new_uid(),
        known[row["Account code"]],
        date.fromisoformat(row["Date"]).isoformat(),
        row["Order no"],
        row["Product"],
        row["Product line"],
        row["Quantity"],
        amount,
        cost,
        amount - cost,
        f"{row['Account code']}-{row['Order no']}-{row['Product']}",
    )


def _order_lines(file: Path) -> Path:
    """Orders of accounts that the book knows; the same file each time."""
    if file.exists():
        return file
    dice = Random(7)
    first = date.today() - timedelta(days=720)
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(_HEADERS)
        for number in range(ROWS):
            order, place = divmod(number, _LINES_AN_ORDER)
            buyer = order % _BUYERS + 1
            amount = Decimal(dice.randrange(1_000, 900_000)) / 100
            writer.writerow(
                (
                    f"LX{buyer:06d}",
                    f"Account {buyer}",
                    (first + timedelta(days=order % 700)).isoformat(),
                    f"B{order:07d}",
                    f"Item {place}-{dice.randrange(400)}",
                    f"Line {place}",
                    dice.randrange(1, 60),
                    amount,
                    (amount * Decimal("0.78")).quantize(Decimal("0.01")),
                )
            )
    return file
