"""``brief`` on the command line: as PDF, workbook or text; the next meeting without a number."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from kamdesk import cli
from kamdesk.db.opening import open_book
from tests import factories

Run = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("qapp")  # one process has one application


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book with a meeting that is over, one that runs and one of tomorrow."""
    file = tmp_path / "book.kamdesk"
    made = open_book(file)

    def arrange(session: Any) -> None:
        home = factories.account(session, name="Lingnan Qihang", industry="Office supply")
        for title, hours in (("Tomorrow", 24), ("Running", -0.5), ("Over", -2)):
            starts = datetime.now(UTC) + timedelta(hours=hours)
            factories.meeting(session, home.id, starts, title=title, minutes=60)

    made.write("test", arrange)
    made.close()
    return file


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], book: Path) -> Run:
    """Runs ``brief`` with ``--json`` and gives the object that it printed."""

    def call(*args: object, code: int = 0) -> Any:
        capsys.readouterr()
        given = ["brief", *map(str, args), "--json", "--language", "en", "--book", str(book)]
        assert cli.main(given) == code
        return json.loads(capsys.readouterr().out)

    return call


def test_without_a_number_it_is_the_meeting_that_runs(run: Run) -> None:
    told = run()
    assert told["title"] == "Meeting brief Lingnan Qihang"
    assert told["head"][2] == "Running · Office supply"
    assert [block["block"] for block in told["blocks"]][:4] == [
        "people", "promises", "business", "going_on",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_it_is_written_as_the_name_of_the_file_says(run: Run, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"brief.{kind}"
    told = run("--out", file)
    assert told == {"meeting_id": run()["meeting_id"], "file": str(file)}
    if kind == "pdf":
        assert "Running" in PdfReader(file).pages[0].extract_text()
    else:
        assert openpyxl.load_workbook(file).sheetnames == ["Meeting brief"]


def test_a_clients_agenda_has_no_advance(run: Run) -> None:
    told = json.dumps(run("--client-safe"))
    assert "advance" not in told.lower() and "Running" in told


def test_what_is_refused_says_why_and_leaves_nothing(run: Run, tmp_path: Path) -> None:
    gone = tmp_path / "nowhere" / "brief.xlsx"
    assert run(10**6, code=1)["error"]["code"] == "not_found"
    assert run("--out", gone, code=1)["error"]["code"] == "target_missing"
    assert run("--out", gone.with_suffix(".pdf"), code=1)["error"]["code"] == "target_missing"
    assert not gone.parent.exists()
    with pytest.raises(SystemExit) as wrong:
        run("--out", tmp_path / "brief.docx")
    assert wrong.value.code == 2


def test_where_no_meeting_comes_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.kamdesk"
    assert cli.main(["brief", "--json", "--book", str(empty)]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "no_next_meeting"
