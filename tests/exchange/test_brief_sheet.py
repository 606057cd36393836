"""The brief as a workbook: one printed page, native cells, nothing that runs, nothing lost."""

from __future__ import annotations

import os
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from python_calamine import CalamineWorkbook
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.errors import FileError
from kamdesk.exchange import brief_sheet, briefing, letters
from kamdesk.exchange.brief_page import ROOM, Page
from kamdesk.exchange.briefing import Document
from kamdesk.services import brief, meetings
from kamdesk.services.brief import Brief
from tests import factories, meeting_story
from tests.briefs import documents, overflowing

TODAY = date(2026, 11, 25)
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)


def _rich(session: Session) -> int:
    return meeting_story.rich_meeting(session, TODAY)


def _full(session: Session) -> int:
    return overflowing(session, TODAY)


def _bare(session: Session) -> int:
    return factories.meeting(session, factories.account(session).id).id


def _brief(book: Book, make: Any) -> Brief:
    meeting_id, _ = book.write("test", make)
    with book.read() as session:
        return brief.load(session, meeting_id, TODAY)


def _texts(sheet: Any) -> list[str]:
    return [cell.value for row in sheet for cell in row if isinstance(cell.value, str)]


@pytest.mark.parametrize("lang", words.LANGUAGES)
@pytest.mark.parametrize("make", [_rich, _full, _bare])
def test_it_prints_on_one_page(book: Book, tmp_path: Path, make: Any, lang: words.Lang) -> None:
    file = tmp_path / "brief.xlsx"
    brief_sheet.write(_brief(book, make), file, lang)
    (sheet,) = openpyxl.load_workbook(file).worksheets
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 1)
    assert sheet.page_setup.paperSize == int(sheet.PAPERSIZE_A4)
    last = int(sheet.print_area.rsplit("$", 1)[1])
    heights = [sheet.row_dimensions[row].height for row in range(1, last + 1)]
    assert None not in heights
    assert sum(heights) <= ROOM  # so that it is printed in full size
    sizes = {cell.font.size for row in sheet for cell in row if cell.value is not None}
    assert min(size for size in sizes if size) >= 9


def test_what_it_says_comes_back_from_other_readers(book: Book, tmp_path: Path) -> None:
    found = _brief(book, _rich)
    file = tmp_path / "brief.xlsx"
    brief_sheet.write(found, file, "zh")
    told = {_plain(text) for text in _texts(openpyxl.load_workbook(file).worksheets[0])}
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    assert told <= {_plain(str(cell)) for row in rows for cell in row}
    everything = "\n".join(told)
    for part in (
        "岭南启航文仪集团", "要争取的进展：沈嘉禾", "Q3 对账明细表", "缺货停工",
        "约 ¥86,000/年", "速达便宜 3%", "退路：拿到一家分公司", "我方承诺",
    ):  # fmt: skip
        assert part in everything, part


def _plain(text: str) -> str:
    return " ".join(text.split())


def test_sales_are_a_native_chart_over_numbers_beside_the_page(book: Book, tmp_path: Path) -> None:
    found = _brief(book, _rich)
    file = tmp_path / "brief.xlsx"
    brief_sheet.write(found, file, "en")
    with zipfile.ZipFile(file) as packed:
        (chart,) = [name for name in packed.namelist() if name.startswith("xl/charts/chart")]
        assert b"barChart" in packed.read(chart) and b"lineChart" in packed.read(chart)
    sheet = openpyxl.load_workbook(file).worksheets[0]
    beside = [cell.value for row in sheet.iter_rows(min_col=51, max_col=51) for cell in row]
    revenue = [figure.revenue / 10_000 for figure in found.sales.months]
    assert beside[0] == "Revenue" and beside[1:13] == revenue


@pytest.mark.parametrize("evil", ["=cmd|'/c calc'!A1", "+1+1", "-2", "@SUM(A1)", "\t=1"])
def test_nothing_in_it_can_run(book: Book, tmp_path: Path, evil: str) -> None:
    def poisoned(session: Session) -> int:
        home = factories.account(session, name=f"{evil} Ltd")
        made = factories.meeting(session, home.id, title="x", opening=evil, purpose=evil)
        values = {"meeting_id": made.id, "kind": "background", "text": evil}
        meetings.add_part(session, "question", values)
        return made.id

    file = tmp_path / "brief.xlsx"
    brief_sheet.write(_brief(book, poisoned), file, "en")
    cells = [cell for row in openpyxl.load_workbook(file).worksheets[0] for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n", "d"}
    with zipfile.ZipFile(file) as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")


def test_an_older_file_stays_whole_where_it_cannot_be_replaced(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "brief.xlsx"
    file.write_bytes(b"the old one")

    def refuse(_source: object, _target: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(FileError):
        brief_sheet.write(_brief(book, _rich), file, "zh")
    assert file.read_bytes() == b"the old one"
    assert [one.name for one in tmp_path.glob("*brief*")] == ["brief.xlsx"]


@given(documents())
@settings(max_examples=20, deadline=None, phases=UNSHRUNK,
          suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
def test_any_plan_fits(made: Document) -> None:
    shown = briefing.fitted(made, lambda one: Page(one).rehearse() <= ROOM)
    assert Page(shown).rehearse() <= ROOM


def test_chinese_takes_twice_the_room_of_a_narrow_letter() -> None:
    assert letters.width("承诺") == 2.0
    assert letters.width("il") < letters.width("ab") < letters.width("MW") < 2.0
    assert letters.lines("承诺承诺", 2.0) == 2
    assert letters.lines("who who", letters.width("who ") + 0.1) == 2
    assert letters.lines("A" * 100, 10.0) >= 7
