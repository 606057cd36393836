"""Files made for the tests, as the world sends them."""

from __future__ import annotations

import csv
import zipfile
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from xml.sax.saxutils import escape

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


def merged_old_workbook() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("销售")
    for column, header in enumerate(HEADERS):
        sheet.write(0, column, header)
    for column in (0, 1):
        sheet.write_merge(1, 2, column, column, LINES[0][column])
    for row in (1, 2):
        sheet.write(row, 2, f"2025-03-0{row}")
        sheet.write(row, 3, row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def open_document(*rows: list[object], tall: dict[tuple[int, int], int] | None = None) -> bytes:
    """An .ods; ``tall`` says how many rows the cell at (row, column) is merged over."""

    def cell(row: int, column: int, value: object) -> str:
        height = (tall or {}).get((row, column), 1)
        span = f' table:number-rows-spanned="{height}" table:number-columns-spanned="1"'
        kind = "float" if isinstance(value, (int, float)) else "string"
        given = f' office:value="{value}"' if kind == "float" else ""
        if value is None:
            return "<table:table-cell/>"
        start = f'<table:table-cell office:value-type="{kind}"{given}{span if height > 1 else ""}>'
        return f"{start}<text:p>{escape(str(value))}</text:p></table:table-cell>"

    urn = "urn:oasis:names:tc:opendocument:xmlns"
    lines = "".join(
        f"<table:table-row>{''.join(cell(y, x, value) for x, value in enumerate(row))}"
        "</table:table-row>"
        for y, row in enumerate(rows)
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        f'xmlns:office="{urn}:office:1.0" xmlns:table="{urn}:table:1.0" '
        f'xmlns:text="{urn}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>'
        f'<table:table table:name="销售">{lines}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{urn}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        "</manifest:manifest>"
    )
    return repacked(
        {
            "mimetype": kind.encode(),
            "content.xml": content.encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )
