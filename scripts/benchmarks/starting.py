"""Start of the window, and the memory that it takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks import books, children
from benchmarks.report import Line


def start(rounds: int) -> Iterator[Line]:
    """From the call of the process to a window that is painted and answers, in turn with a bare
    window, so that both meet the same machine."""
    for size in books.SIZES:
        book = books.book_file(size)
        children.run("bare"), children.run("window", book), children.run("filled", book)
        turns: list[list[str | Path]] = [["window", book], ["bare"], ["filled", book]]
        times = [[children.run(*turn)[0] for turn in turns] for _ in range(rounds)]
        window, bare, filled = (median(stage) * 1000 for stage in zip(*times, strict=True))
        bound = 1.3 if size == 10_000 else None
        yield Line("start to first usable window", size, window, bare, bound=bound)
        yield Line("start to Today of an open book", size, filled, bare)


def memory() -> Iterator[Line]:
    """Most memory over start, list of accounts to its end, and one account."""
    least = children.peak("tour", books.book_file(books.SIZES[0]))
    for size in books.SIZES[1:]:
        most = children.peak("tour", books.book_file(size))
        yield Line(
            "peak memory of the window (floor: 100)", size, most, least, unit="MB", bound=1.5
        )
