"""Ledgers that come as several files."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdesk.errors import FileError
from kamdesk.exchange.reading import Table, join, open_table


def test_joined_files_become_one_table(tmp_path: Path) -> None:
    def table(name: str, text: str) -> Table:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return open_table(path)

    lines = table("lines.csv", "orderID,productID,unitPrice\n1,p1,5\n\n1,P2,6\n2,p9,7\n")
    orders = table("orders.csv", "number,orderDate\n1,2025-03-01\n2,2025-03-02\n")
    products = table("products.csv", "productID,unitPrice\np1,50\np2,60\np2,60\n")
    joined = join(join(lines, orders, "ORDERID", "number"), products, "productID")
    assert joined.headers == (
        "orderID",
        "productID",
        "unitPrice",
        "orderDate",
        "unitPrice (products)",
    )
    assert list(joined.rows()) == [
        (2, ["1", "p1", "5", "2025-03-01", "50"]),
        (4, ["1", "P2", "6", "2025-03-01", "60"]),
        (5, ["2", "p9", "7", "2025-03-02", None]),
    ]
    with pytest.raises(FileError) as caught:
        join(lines, orders, "orderID")
    assert (caught.value.code, caught.value.params["file"]) == ("unknown_column", "orders.csv")
    twice = table("twice.csv", "orderID,name\n1,a\n1,b\n")
    with pytest.raises(FileError) as caught:
        join(lines, twice, "orderID")
    assert caught.value.code == "duplicate_key"
