"""Files that are broken, hostile or no tables are refused with a reason, never with a crash."""

from __future__ import annotations

import struct
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kamdesk.errors import FileError
from kamdesk.exchange.reading import open_table, sheets
from tests.exchange.made_files import (
    HEADERS,
    LINES,
    code_of,
    old_workbook,
    repacked,
    unpacked,
    workbook,
)

SUFFIXES = [".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt"]


def test_files_that_are_no_tables(tmp_path: Path) -> None:
    def file(name: str, content: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    assert code_of(tmp_path) == "not_a_file"
    assert code_of(tmp_path / "nothing.xlsx") == "file_missing"
    assert code_of(file("zero.csv", b"")) == "empty_file"
    assert code_of(file("blank.csv", b"\n\n \n")) == "empty_sheet"
    assert code_of(file("blank.xlsx", workbook())) == "empty_file"
    assert code_of(file("a.pdf.csv", b"%PDF-1.7\n")) == "unknown_format"
    assert code_of(file("a.xlsx", b"PK\x03\x04 cut off")) == "unreadable"
    assert code_of(file("cut.xlsx", workbook(list(HEADERS))[:900])) == "unreadable"
    assert code_of(file("a.xls", b"\x00\x01\x02\x03" * 300)) == "unknown_format"
    package = "EncryptedPackage".encode("utf-16-le")
    stub = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1016) + package + bytes(480)
    assert code_of(file("locked.xlsx", stub)) == "encrypted"


@pytest.mark.parametrize(
    ("record", "offset", "claim"),
    [
        (b"\xfc\x00", 8, b"\xff\xff\xff\x7f"),  # shared strings: two thousand millions
        (b"\x00\x02\x0e\x00", 4, b"\x00\x00\x00\x93"),  # dimensions: end before they begin
    ],
)
def test_an_old_workbook_cannot_claim_all_memory(
    tmp_path: Path, record: bytes, offset: int, claim: bytes
) -> None:
    content = old_workbook()
    at = content.index(record, 512) + offset
    path = tmp_path / "a.xls"
    path.write_bytes(content[:at] + claim + content[at + len(claim) :])
    assert code_of(path) == "unreadable"


def test_bombs_are_refused_before_they_are_unpacked(tmp_path: Path) -> None:
    size = 64 * 1024 * 1024
    honest = repacked({"[Content_Types].xml": b"<Types/>", "xl/worksheets/sheet1.xml": bytes(size)})
    lying = honest.replace(struct.pack("<L", size), struct.pack("<L", 4096))
    assert lying != honest
    for name, content in (("bomb.xlsx", honest), ("lying.xlsx", lying)):
        path = tmp_path / name
        path.write_bytes(content)
        tracemalloc.start()
        assert code_of(path) == "suspicious"
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < size / 8


def opens_or_says_why(path: Path) -> None:
    try:
        for _ in open_table(path).rows():
            pass
        sheets(path)
    except FileError as error:
        assert error.params["file"] == path.name


MAGICS = [b"", b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"\xff\xfe", b"<table>", b"<?xml"]


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(magic=b"", content=b'a,b\n"' + b"x" * 200_000, suffix=".csv")
@example(magic=b"<table>", content=b"<tr><td><![if x]><![foo[", suffix=".xls")
@given(
    magic=st.sampled_from(MAGICS),
    content=st.binary(max_size=600),
    suffix=st.sampled_from(SUFFIXES),
)
def test_any_bytes_open_or_say_why(
    tmp_path: Path, magic: bytes, content: bytes, suffix: str
) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(magic + content)
    opens_or_says_why(path)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_damaged_workbooks_open_or_say_why(tmp_path: Path, data: st.DataObject) -> None:
    old = data.draw(st.booleans())
    parts = {"": old_workbook()} if old else unpacked(workbook(list(HEADERS), list(LINES[0])))
    name = data.draw(st.sampled_from(sorted(parts)))
    content = bytearray(parts[name])
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    parts[name] = bytes(content)
    path = tmp_path / ("a.xls" if old else "a.xlsx")
    path.write_bytes(parts[name] if old else repacked(parts))
    opens_or_says_why(path)
