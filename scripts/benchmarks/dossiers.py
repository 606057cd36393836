"""The dossier beside the same cells written without anything around them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import books, measure
from benchmarks.report import Line
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.exchange import dossier
from kamdesk.services import accounts

Cells = dict[str, list[list[Any]]]
_TOLD = "LD002"
"""An account of the sample territory with a story."""


def lines(rounds: int) -> Iterator[Line]:
    """One account with a story, read, laid out, formatted and saved."""
    import openpyxl

    target, bare = books.FOLDER / "dossier.xlsx", books.FOLDER / "bare.xlsx"
    for size in books.SIZES:
        book = open_book(books.book_file(size))
        with book.read() as session:
            account_id = accounts.by_code(session, _TOLD).id
        ours = partial(_write, book, account_id, target)
        ours()
        cells = _cells(openpyxl.load_workbook(target))
        pair = measure.medians(ours, partial(_write_bare, cells, bare), rounds)
        count = sum(len(row) for rows in cells.values() for row in rows)
        yield Line(
            f"dossier of {count:,} cells", size, pair.subject * 1000, pair.floor * 1000, bound=1.5
        )
        book.close()


def _write(book: Book, account_id: int, target: Path) -> None:
    with book.read() as session:
        dossier.write(session, account_id, target, "zh", date.today())


def _cells(workbook: Any) -> Cells:
    return {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
        for sheet in workbook.worksheets
    }


def _write_bare(cells: Cells, target: Path) -> None:
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.active)
    for title, rows in cells.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    workbook.save(target)
