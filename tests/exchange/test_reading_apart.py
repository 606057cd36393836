"""Big workbooks are read by a process that can be stopped, and that may crash."""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kamdesk.errors import Cancelled, FileError
from kamdesk.exchange.reading import apart, open_table, preview_rows, sheets
from kamdesk.exchange.reading.guard import Format
from kamdesk.exchange.reading.spool import loads
from tests.exchange.made_files import HEADERS, open_document, repacked, unpacked, workbook

ROOT = Path(__file__).parents[2]
ROWS = [
    [f"C{number:05}", f"云帆仓储{os.urandom(300).hex()}", date(2025, 3, 1), number]
    for number in range(8_000)
]


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("big") / "大账.xlsx"
    path.write_bytes(workbook(HEADERS, *ROWS))
    assert apart.is_big(path, Format.ZIPPED)
    return path


def test_the_rows_are_the_same_and_the_file_is_parsed_once(big: Path) -> None:
    asked: list[None] = []
    assert sheets(big, waiting=lambda: asked.append(None)) == ["销售"]
    times = len(asked)
    assert times > 0
    table = open_table(big, waiting=lambda: asked.append(None))
    assert preview_rows(big, count=2) == [HEADERS, ROWS[0]]
    assert [cells for _, cells in table.rows()] == ROWS
    assert len(asked) == times


def test_a_cancel_ends_the_process_and_leaves_nothing(
    big: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(big.read_bytes())

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        open_table(copy, waiting=stop)
    gc.collect()
    assert [path.name for path in tmp_path.iterdir()] == ["copy.xlsx"]


def test_a_process_that_takes_too_long_or_dies_is_a_sentence_about_the_file(
    big: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(big.read_bytes())
    monkeypatch.setattr(apart, "MAX_SECONDS", 0.0)
    with pytest.raises(FileError) as caught:
        open_table(copy)
    assert (caught.value.code, caught.value.params["file"]) == ("too_slow", "copy.xlsx")
    monkeypatch.setattr(apart, "MAX_SECONDS", 60.0)
    monkeypatch.setattr(sys, "executable", "/bin/false" if os.name == "posix" else "where.exe")
    with pytest.raises(FileError) as caught:
        open_table(copy)
    assert (caught.value.code, caught.value.params["file"]) == ("unreadable", "copy.xlsx")


def test_what_the_process_refuses_is_told_as_usual(big: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.xls"
    cut.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + os.urandom(3_000_000))
    with pytest.raises(FileError) as caught:
        open_table(cut)
    assert (caught.value.code, caught.value.params["file"]) == ("unreadable", "cut.xls")


def test_a_few_bytes_that_mean_a_hundred_million_cells_are_read_apart(tmp_path: Path) -> None:
    blank = b'<table:table-row table:number-rows-repeated="1048000"><table:table-cell/>'
    parts = unpacked(open_document(HEADERS, ROWS[0][:3]))
    usual = parts["content.xml"].replace(
        b"</table:table>", blank + b"</table:table-row></table:table>"
    )
    huge = usual.replace(
        b"<table:table-row>", b'<table:table-row table:number-rows-repeated="90000000">'
    )
    for name, content, apart_from_us in (("usual.ods", usual, False), ("huge.ods", huge, True)):
        path = tmp_path / name
        path.write_bytes(repacked({**parts, "content.xml": content}))
        assert apart.is_big(path, Format.OPEN_DOCUMENT) is apart_from_us


def test_a_packed_program_reads_by_calling_itself(big: Path, tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), apart.FLAG, Format.ZIPPED, str(big)]
    subprocess.run([*command, str(tmp_path)], check=True, cwd=tmp_path)
    assert loads((tmp_path / "answer").read_bytes()) == ["销售"]


def test_the_answer_can_make_nothing_but_values() -> None:
    with pytest.raises(pickle.UnpicklingError):
        loads(pickle.dumps(Path("x")))
