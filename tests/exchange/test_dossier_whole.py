"""Dossiers of the sample as a whole: the order of their sheets, numbers that can be seen, charts
that no page cuts, and how often the book is asked."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.exchange import dossier
from kamdesk.services import accounts
from tests.statements import counted

TODAY = date(2026, 11, 25)
"""The day of the territory."""
ORDER = (
    "sheet_cover", "sheet_profile", "sheet_contacts", "sheet_map", "sheet_sales", "sheet_lines",
    "sheet_verdict", "risk.sheet", "sheet_financials", "figure_sheet.sheet_receivables",
    "sheet_needs", "sheet_meetings", "sheet_notes", "questions", "sheet_plan", "sheet_touches",
    "sheet_promises", "sheet_service", "survey.form_name",
    "sheet_competition", "opportunity_sheet.name", "sheet_history",
)  # fmt: skip
RICHEST, SISTER, PARENT, LOSER, PROSPECT = "LD002", "LD005", "LD003", "LD056", "LD060"
COURTED = "LD058"
"""A prospect who was visited already, which costs."""
MOST_STATEMENTS = 85
_ROW_EMU = 14 * 12_700
"""The height of a row of 14 points, as anchors measure it."""

Territory = tuple[Book, words.Lang]


def written(territory: Territory, code: str, folder: Path) -> Any:
    book, lang = territory
    file = folder / f"{code}.xlsx"
    with book.read() as session:
        dossier.write(session, accounts.by_code(session, code).id, file, lang, TODAY)
    return openpyxl.load_workbook(file)


def test_sheets_of_the_richest_account_in_the_order_of_the_method(
    territory: Territory, tmp_path: Path
) -> None:
    names = written(territory, RICHEST, tmp_path).sheetnames
    keys = (key if "." in key else f"dossier.{key}" for key in ORDER)
    assert names == [words.text(key, territory[1]) for key in keys]
    assert all(len(name) <= 31 for name in names)


@pytest.mark.parametrize("code", [PROSPECT, COURTED])
def test_an_account_without_sales_has_no_empty_sheets(
    territory: Territory, code: str, tmp_path: Path
) -> None:
    workbook = written(territory, code, tmp_path)
    told = [words.text(f"dossier.{key}", territory[1]) for key in ("sheet_sales", "sheet_lines")]
    assert not set(workbook.sheetnames) & set(told)
    assert all(page.max_row > 3 for page in workbook)
    health = words.text("risk.sheet", territory[1])
    assert not any(page._charts for page in workbook if page.title != health)


@pytest.mark.parametrize("code", [RICHEST, LOSER, PARENT, PROSPECT])
def test_every_number_fits_its_column(territory: Territory, code: str, tmp_path: Path) -> None:
    for page in written(territory, code, tmp_path).worksheets[1:]:
        for cell in (cell for row in page.iter_rows() for cell in row):
            if isinstance(cell.value, int | float | date):
                room = page.column_dimensions[cell.column_letter].width
                assert len(_shown(cell)) < room, f"{page.title} {cell.coordinate}"


def _shown(cell: Any) -> str:
    if isinstance(cell.value, date):
        return "2026-11-25 10:30" if "hh" in cell.number_format else "2026-11-25"
    if "%" in cell.number_format:
        return f"{cell.value:.1%}"
    return f"{cell.value:,.2f}" if ".00" in cell.number_format else f"{round(cell.value):,}"


def test_no_page_break_cuts_a_chart_or_the_map(territory: Territory, tmp_path: Path) -> None:
    pictures = 0
    for page in written(territory, RICHEST, tmp_path).worksheets:
        for drawn in (*page._charts, *page._images):
            first = drawn.anchor._from.row + 1
            tall = -(-drawn.anchor.ext.height // _ROW_EMU) if hasattr(drawn.anchor, "ext") else 0
            last = first + tall - 1 if tall else drawn.anchor.to.row
            assert not any(first <= brk.id < last for brk in page.row_breaks.brk), page.title
            pictures += 1
    assert pictures == 10


def test_every_chart_is_named_by_the_header_above_its_values(
    territory: Territory, tmp_path: Path
) -> None:
    drawn = [
        (page, one)
        for page in written(territory, RICHEST, tmp_path).worksheets
        for chart in page._charts
        for part in (chart, *chart._charts)
        for one in part.series
    ]
    assert len(drawn) > 10
    for page, one in drawn:
        name = page[one.tx.strRef.f.rsplit("!", 1)[1].replace("$", "")]
        labels = (one.cat.numRef or one.cat.strRef).f.rsplit("!", 1)[1].replace("$", "")
        assert isinstance(name.value, str) and name.fill.fill_type == "solid", page.title
        assert page[labels][0][0].row == name.row + 1, page.title


def test_the_richest_account_is_read_in_as_many_statements_as_a_small_sister(
    territory: Territory, tmp_path: Path
) -> None:
    book, lang = territory
    counts = []
    for code in (RICHEST, SISTER):
        with book.read() as session:
            account_id = accounts.by_code(session, code).id
            with counted(session) as statements:
                dossier.write(session, account_id, tmp_path / "d.xlsx", lang, TODAY)
        counts.append(len(statements))
    assert counts[0] == counts[1] <= MOST_STATEMENTS
