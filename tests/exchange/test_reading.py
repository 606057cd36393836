"""Files as the world sends them open as tables."""

from __future__ import annotations

import tracemalloc
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from kamdesk.exchange.reading import open_table, sheets
from tests.exchange.made_files import (
    HEADERS,
    LINES,
    code_of,
    delimited,
    old_workbook,
    repacked,
    unpacked,
    workbook,
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_text_tables_of_any_encoding_and_delimiter(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    path = tmp_path / "sales.csv"
    path.write_bytes(delimited(delimiter).encode(encoding))
    table = open_table(path)
    assert list(table.headers) == HEADERS
    assert list(table.rows()) == [(2, LINES[0]), (3, LINES[1])]
    assert sheets(path) == ["sales"]


def test_accents_of_western_files_are_not_taken_for_chinese(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_bytes("name;city\nTaquería Méndez;Sévilla\n".encode("cp1252"))
    assert open_table(path).sample() == [["Taquería Méndez", "Sévilla"]]


def test_quoted_newlines_blank_lines_and_the_excel_separator_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('sep=;\nname;city\n\n"A\nB";X\n', encoding="utf-8")
    table = open_table(path)
    assert table.header_row == 2
    assert list(table.rows()) == [(4, ["A\nB", "X"])]


def test_ragged_rows_go_on_and_an_unquoted_comma_is_healed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "name,address,city\nA,Strada 1, 67,Rio\nB\nC,x,y,z\nD,p,q,,\n", encoding="utf-8"
    )
    assert list(open_table(path).rows()) == [
        (2, ["A", "Strada 1, 67", "Rio"]),
        (3, ["B", None, None]),
        (4, ["C", "x", "y", "z"]),
        (5, ["D", "p", "q"]),
    ]


def test_a_header_below_a_merged_title_and_two_rows_high(tmp_path: Path) -> None:
    path = tmp_path / "月报.xlsx"
    path.write_bytes(
        workbook(
            ["2025年3月销售明细表", None, None, None, None],
            ["制表：财务部", None, None, "2025-03-31", None],
            [],
            ["客户", None, "日期", "金额", None],
            ["编码", "名称", None, "含税", "不含税"],
            ["C01", "云帆仓储", date(2025, 3, 1), 113, 100],
            [None, None, date(2025, 3, 2), 226, 200],
            [],
            ["合计", None, None, 339, 300],
            merge=("A1:E1", "A4:B4", "C4:C5", "D4:E4", "A6:A7", "B6:B7"),
        )
    )
    table = open_table(path)
    assert table.headers == ("客户 编码", "客户 名称", "日期", "金额 含税", "金额 不含税")
    assert (table.header_row, table.sheet) == (4, "销售")
    assert list(table.rows()) == [
        (6, ["C01", "云帆仓储", date(2025, 3, 1), 113, 100]),
        (7, ["C01", "云帆仓储", date(2025, 3, 2), 226, 200]),
        (9, ["合计", None, None, 339, 300]),
    ]


def test_headings_repeated_on_each_page_are_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    text = delimited()
    path.write_text(text + text, encoding="utf-8")
    assert [number for number, _ in open_table(path).rows()] == [2, 3, 5, 6]


def test_amounts_merged_over_lines_count_once(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook(["客户", "金额"], ["A", 100], ["B", None], merge=("B2:B3",)))
    assert open_table(path).sample() == [["A", 100], ["B", None]]


def test_repeated_and_missing_headings_get_names(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name,city,,city\nA,B,C,D\n", encoding="utf-8")
    assert open_table(path).headers == ("name", "city", "[C]", "city (2)")


def test_unknown_headings_are_found_and_pure_data_has_none(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Quux\n\nalpha,beta,gamma\nx,1,2\ny,3,4\n", encoding="utf-8")
    assert open_table(path).headers == ("alpha", "beta", "gamma")
    path.write_text("1,2,3\n4,5,6\n", encoding="utf-8")
    assert code_of(path) == "no_header"


def test_the_sheet_with_the_table_is_taken_and_others_by_name(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(["说明"], ["请勿改动"], name="说明")))
    hidden = book.create_sheet("旧")
    hidden.append(HEADERS)
    hidden.append(["X", "Y", None, 1])
    hidden.sheet_state = "hidden"
    book.create_sheet("空")
    sheet = book.create_sheet("Data")
    for row in (HEADERS, ["C01", "云帆仓储", None, 5]):
        sheet.append(row)
    path = tmp_path / "a.xlsx"
    book.save(path)
    assert sheets(path) == ["说明", "Data", "旧"]
    assert open_table(path).sheet == "Data"
    assert open_table(path, "旧").sample()[0][0] == "X"
    assert code_of(path, "无此表") == "sheet_missing"


@pytest.mark.parametrize("suffix", [".xls", ".xlsx", ".csv", ""])
def test_content_counts_not_the_name(tmp_path: Path, suffix: str) -> None:
    page = "<html><meta charset=gb2312><table><tr>{}</tr><tr>{}</tr></table></html>".format(
        "".join(f"<th>{header}</th>" for header in HEADERS),
        "".join(f"<td>{value}</td>" for value in LINES[0]),
    )
    contents: list[tuple[bytes, list[object]]] = [
        (old_workbook(), ["C01", "云帆仓储", date(2025, 3, 1), 1200.5]),
        (workbook(list(HEADERS), list(LINES[0])), list(LINES[0])),
        (delimited().encode("gb18030"), list(LINES[0])),
        (page.encode("gb18030"), list(LINES[0])),
    ]
    for number, (content, first) in enumerate(contents):
        path = tmp_path / f"file{number}{suffix}"
        path.write_bytes(content)
        table = open_table(path)
        assert list(table.headers) == HEADERS
        assert table.sample()[0] == first


def test_the_xml_of_old_excel(tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    cells = '<Cell><Data ss:Type="String">{}</Data></Cell>'
    rows = "".join(f"<Row>{''.join(map(cells.format, row))}</Row>" for row in (HEADERS, LINES[0]))
    path.write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="三月">'
        f'<Table>{rows}<Row><Cell ss:Index="4"><Data>7</Data></Cell></Row></Table></Worksheet>'
        "</Workbook>",
        encoding="utf-8",
    )
    table = open_table(path)
    assert (table.sheet, list(table.headers)) == ("三月", HEADERS)
    assert table.sample() == [LINES[0], [None, None, None, "7"]]


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", b't="n"><v>5<', b't="e"><v>#LOCK!<'),  # only openpyxl
        ("xl/_rels/workbook.xml.rels", b'Target="/xl/', b'Target="/XL/'),  # only calamine
    ],
)
def test_what_one_reader_refuses_the_other_opens(
    tmp_path: Path, part: str, old: bytes, new: bytes
) -> None:
    parts = unpacked(workbook(list(HEADERS), ["C01", "云帆仓储", 5, 7]))
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    path = tmp_path / "a.xlsx"
    path.write_bytes(repacked(parts))
    assert open_table(path).sample()[0][:2] == ["C01", "云帆仓储"]


def test_a_cell_in_the_far_corner_needs_no_grid(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(list(HEADERS), ["C01", "云帆仓储", None, 5])))
    book.active["CZZ150000"] = "x"
    path = tmp_path / "far.xlsx"
    book.save(path)
    rows = list(open_table(path).rows())
    assert [(number, row[:2]) for number, row in rows] == [
        (2, ["C01", "云帆仓储"]),
        (150_000, [None, None]),
    ]
    assert rows[1][1][-1] == "x"


def test_text_rows_are_streamed(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    line = "C01,云帆仓储,2025-03-01,1\n"
    path.write_text(",".join(HEADERS) + "\n" + line * 60_000, encoding="utf-8")
    tracemalloc.start()
    count = sum(1 for _ in open_table(path).rows())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 60_000
    assert peak < 8 * 1024 * 1024
