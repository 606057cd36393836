"""Import of a large file of order lines beside the least that could be done with it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from sqlalchemy import insert, select

from benchmarks import books, children, measure, statements
from benchmarks.report import Line
from kamdesk.db.opening import open_book
from kamdesk.exchange import importing
from kamdesk.exchange.fields import Kind
from kamdesk.models import Account
from kamdesk.models.base import new_uid, table_of

ROWS = 100_000
_ACCOUNTS = 10_000
_SCRATCH = "import.kamdesk"
_HEADERS = (
    *("Account code", "Account name", "Date", "Order no", "Product", "Product line"),
    *("Quantity", "Amount", "Cost"),
)
_INSERT = (
    "INSERT INTO sales_line (uid, revision, account_id, date, order_no, product, product_line, "
    "quantity, amount, cost, gross_profit, status, currency, line_key) "
    "VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', ?)"
)


def lines(rounds: int) -> Iterator[Line]:
    """Rows a second, with history, figures and search in step: into a book that knows the
    accounts, and into an empty one that gets lines and accounts in one go."""
    file = _order_lines(ROWS)
    for name, target in (
        (f"import of {ROWS:,} order lines", _known),
        (f"… and their {_ACCOUNTS:,} new accounts", _empty),
    ):
        turns = [(_import(file, target()), _bare(file, target())) for _ in range(rounds)]
        ours, bare = (ROWS / median(side) for side in zip(*turns, strict=True))
        yield Line(name, _ACCOUNTS, ours, bare, unit="/s", bound=0.25, at_least=True)


def memory() -> Iterator[Line]:
    """Whether memory stays flat: ten times the lines of the same accounts, in one go."""
    few, many = (children.peak("import", _empty(), _order_lines(n)) for n in (ROWS // 10, ROWS))
    what = f"peak memory, {ROWS:,} lines (floor: {ROWS // 10:,})"
    yield Line(what, _ACCOUNTS, many, few, unit="MB", bound=1.5)


def _known() -> Path:
    return books.scratch_copy(books.book_file(_ACCOUNTS), _SCRATCH)


def _empty() -> Path:
    return books.new_book(_SCRATCH)


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
    """Read the file, make numbers of the numbers, one ``executemany`` a table, one commit."""
    book = open_book(target)
    driver = statements.driver_connection(book)

    def work() -> None:
        with file.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        named = {row["Account code"]: row["Account name"] for row in rows}
        known = dict(driver.execute("SELECT code, id FROM account").fetchall())
        new = [{"code": code, "name": named[code]} for code in named.keys() - known.keys()]
        if new:
            with book.engine.begin() as connection:
                connection.execute(insert(table_of(Account)), new)
            known = dict(driver.execute("SELECT code, id FROM account").fetchall())
        driver.execute("BEGIN IMMEDIATE")
        driver.executemany(_INSERT, [_values(row, known) for row in rows])
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


@cache
def _order_lines(rows: int) -> Path:
    """Lines of all accounts of the book, one order each in turn; the same file each time."""
    book = open_book(books.book_file(_ACCOUNTS))
    with book.read() as session:
        buyers = session.execute(select(Account.code, Account.name).order_by(Account.id)).all()
    book.close()
    dice = Random(7)
    first = date.today() - timedelta(days=720)
    file = books.FOLDER / f"orders-{rows}.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(_HEADERS)
        for number in range(rows):
            visit, buyer = divmod(number, len(buyers))
            amount = Decimal(dice.randrange(1_000, 900_000)) / 100
            writer.writerow(
                (
                    *buyers[buyer],
                    (first + timedelta(days=number % 700)).isoformat(),
                    f"B{number:07d}",
                    f"Item {visit}-{dice.randrange(400)}",
                    f"Line {number % 4}",
                    dice.randrange(1, 60),
                    amount,
                    (amount * Decimal("0.78")).quantize(Decimal("0.01")),
                )
            )
    return file
