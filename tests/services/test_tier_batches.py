"""Tiers do not depend on the order of rows, nor on the files and runs that they came in by."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamdesk.db.book import Book
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import ImportRequest, run
from kamdesk.method.periods import Period
from kamdesk.services import tiers

TODAY = date(2026, 11, 25)
YEAR = Period(date(2025, 11, 1), date(2026, 10, 31))
HEADERS = ["客户编号", "客户名称", "单据日期", "单据编号", "产品线", "含税金额", "成本"]
Row = tuple[str, str, str, str, str, str, str]

lines = st.tuples(
    st.integers(1, 7),  # account
    st.integers(0, 900),  # days before the period's end
    st.sampled_from(["", "Paper", "Ink", "Desks"]),
    st.sampled_from([-40, 5, 100, 100, 250, 999]),  # amounts that often make ties
    st.sampled_from([0, 3, 60, 120]),  # cost
)


class TakenBackError(Exception):
    """Takes everything back, so that the next example finds an empty book."""


def as_row(number: int, line: tuple[int, int, str, int, int]) -> Row:
    account, days, product_line, amount, cost = line
    day = YEAR.last - timedelta(days=days)
    code = f"K{account:03}"
    order = f"S{number:05}"
    return (code, f"客户 {code}", day.isoformat(), order, product_line, str(amount), str(cost))


def imported(book: Book, folder: Path, batches: Sequence[Sequence[Row]]) -> dict[str, Any]:
    """Everything that an evaluation says, by code, after files came in one after the other."""
    found: dict[str, Any] = {}

    def work(session: Any) -> None:
        for number, rows in enumerate(batches):
            file = folder / f"{number}.csv"
            with file.open("w", newline="", encoding="utf-8") as stream:
                csv.writer(stream).writerows([HEADERS, *rows])
            result = run(session, ImportRequest(file, Kind.SALES))
            assert (result.added, list(result.refused)) == (len(rows), [])
        preview = tiers.preview(session, YEAR, today=TODAY)
        for verdict in preview.evaluation.verdicts:
            figures = verdict.figures
            found[figures.code] = (
                verdict.rank,
                verdict.tier,
                verdict.rule,
                verdict.facts,
                verdict.criteria,
                (figures.revenue, figures.gross_profit, figures.cost_to_serve),
            )
        raise TakenBackError

    try:
        book.write("import", work)
    except TakenBackError:
        return found
    raise AssertionError("nothing was taken back")


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(lines, min_size=1, max_size=25), st.randoms(use_true_random=False))
def test_the_same_lines_give_the_same_tiers_in_any_order_and_any_files(
    book: Book, tmp_path: Path, drawn: list[tuple[int, int, str, int, int]], chance: random.Random
) -> None:
    rows = [as_row(number, line) for number, line in enumerate(drawn)]
    shuffled = rows[:]
    chance.shuffle(shuffled)
    cuts = sorted(chance.randrange(len(rows) + 1) for _ in range(3))
    edges = [0, *cuts, len(rows)]
    parts = [shuffled[a:b] for a, b in pairwise(edges) if a < b]
    whole = imported(book, tmp_path, [rows])
    assert imported(book, tmp_path, parts) == whole
    assert set(whole) == {row[0] for row in rows}
