"""Files made for the tests, as the world sends them."""

from __future__ import annotations

import csv
import zipfile
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
import xlwt

from kamdesk.errors import FileError
from kamdesk.exchange.reading import open_table

HEADERS = ["客户编码", "客户名称", "日期", "金额"]
LINES = [["C01", "云帆仓储", "2025-03-01", "1,200.50"], ["C02", "海岚, 文具", "2025-03-02", "88"]]


def delimited(delimiter: str = ",") -> str:
    text = StringIO()
    csv.writer(text, delimiter=delimiter).writerows([HEADERS, *LINES])
    return text.getvalue()


def code_of(path: Path, sheet: str | None = None) -> str:
    with pytest.raises(FileError) as caught:
        list(open_table(path, sheet).rows())
    assert caught.value.params["file"] == path.name
    return caught.value.code


def workbook(*rows: list[object], name: str = "销售", merge: tuple[str, ...] = ()) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    for row in rows:
        sheet.append(row)
    for area in merge:
        sheet.merge_cells(area)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def old_workbook() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("销售")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for column, header in enumerate(HEADERS):
        sheet.write(0, column, header)
    for column, value in enumerate(["C01", "云帆仓储", date(2025, 3, 1), 1200.5]):
        sheet.write(1, column, value, day) if column == 2 else sheet.write(1, column, value)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()
