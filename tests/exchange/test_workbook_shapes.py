"""Workbooks of all programs: merged cells, one reader's blind spots, a chosen header row."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from kamdesk.errors import FileError
from kamdesk.exchange.reading import open_table, preview_rows, sheets
from tests.exchange.made_files import (
    HEADERS,
    LINES,
    code_of,
    merged_old_workbook,
    open_document,
    repacked,
    unpacked,
    workbook,
)

FIRST = [*LINES[0][:2], "2025-03-01", 1]
SECOND = [None, None, "2025-03-02", 2]


def locked(content: bytes) -> bytes:
    """With an error value that only openpyxl reads."""
    parts = unpacked(content)
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b't="n"><v>2<', b't="e"><v>#LOCK!<')
    return repacked(parts)


MERGED = workbook(HEADERS, FIRST, SECOND, merge=("A2:A3", "B2:B3"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", MERGED),
        ("a.xlsm", MERGED),
        ("fallback.xlsx", locked(MERGED)),
        ("a.xls", merged_old_workbook()),
        ("a.ods", open_document(HEADERS, FIRST, SECOND, tall={(1, 0): 2, (1, 1): 2})),
    ],
)
def test_names_merged_over_rows_stand_in_each(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    table = open_table(path)
    assert (list(table.headers), table.sheet) == (HEADERS, "销售")
    found = [(number, cells[:3]) for number, cells in table.rows()]
    assert found == [(2, FIRST[:3]), (3, [*FIRST[:2], "2025-03-02"])]


def test_a_workbook_without_sheets_for_one_reader_is_read_by_the_other(tmp_path: Path) -> None:
    transitional, strict = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    moved = (
        (b"spreadsheetml/2006/main", b"spreadsheetml/main"),
        (
            b"officeDocument/2006/relationships",
            b"officeDocument/relationships",
        ),
    )
    parts = unpacked(MERGED)
    for name in parts:
        for old, new in moved:
            parts[name] = parts[name].replace(transitional + old, strict + new)
    path = tmp_path / "strict.xlsx"
    path.write_bytes(repacked(parts))
    assert openpyxl.load_workbook(path).sheetnames == []
    assert sheets(path) == ["销售"]
    assert [number for number, _ in open_table(path).rows()] == [2, 3]


@pytest.mark.parametrize(
    ("name", "content"),
    [("blank.xlsx", workbook()), ("blank.ods", open_document()), ("blank.xlsm", workbook())],
)
def test_nothing_in_it_is_an_error_with_the_name(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert code_of(path) == "empty_file"


def test_a_person_chooses_the_header_among_the_first_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("编码,名称\nalpha,beta\nx,y\n\np,q\n", encoding="utf-8")
    assert open_table(path).header_row == 1
    assert preview_rows(path, count=4) == [["编码", "名称"], ["alpha", "beta"], ["x", "y"], []]
    table = open_table(path, header_row=2)
    assert (table.headers, table.header_row) == (("alpha", "beta"), 2)
    assert list(table.rows()) == [(3, ["x", "y"]), (5, ["p", "q"])]
    for row in (0, 4, 99):
        with pytest.raises(FileError) as caught:
            open_table(path, header_row=row)
        assert caught.value.code == "no_header"


def test_a_preview_needs_no_header(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("1,2\n3,4\n", encoding="utf-8")
    assert preview_rows(path) == [["1", "2"], ["3", "4"]]
