"""The command line of meetings and calendar files."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from kamdesk import cli

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def territory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book that the ``demo`` command filled."""
    file = tmp_path_factory.mktemp("cli") / "book.kamdesk"
    assert cli.main(["--book", str(file), "demo", "--accounts", "16", "--language", "zh"]) == 0
    return file


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with ``--json`` and gives the object that it printed."""

    def call(book: Path, *args: object, code: int = 0) -> Any:
        capsys.readouterr()
        words = [*map(str, args), "--json", "--language", "en", "--book", str(book)]
        assert cli.main(words) == code
        return json.loads(capsys.readouterr().out)

    return call


def test_meetings_of_a_day_and_of_an_account(run: Run, territory: Path) -> None:
    every = run(territory, "meetings")["meetings"]
    keys = {"id", "date", "minutes", "account_code", "title", "attendees", "outcome", "state"}
    assert all(set(one) == keys for one in every)
    first = every[0]
    assert first["minutes"] > 0 and first["attendees"]
    on = run(territory, "meetings", "--on", first["date"][:10])["meetings"]
    assert on == [one for one in every if one["date"][:10] == first["date"][:10]] and on
    with_account = run(territory, "meetings", "--account", first["account_code"])["meetings"]
    assert {one["account_code"] for one in with_account} == {first["account_code"]}
    assert 0 < len(with_account) < len(every)
    none = run(territory, "meetings", "--account", "nobody", code=1)
    assert none["error"]["code"] == "not_found"


def test_meetings_go_out_and_come_back_unchanged(run: Run, territory: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.ics"
    span = ("--from", date.today() - timedelta(days=400), "--to", date.today() + timedelta(days=60))
    written = run(territory, "calendar", "--out", file, *span)
    every = run(territory, "meetings")["meetings"]
    assert written == {"file": str(file), "meetings": len(every), "touches": 0}
    both = run(territory, "calendar", "--touches", "--out", tmp_path / "both.ics", *span)
    planned = [one for one in run(territory, "touches", *span)["touches"]
               if one["state"] == "planned"]  # fmt: skip
    assert both["touches"] == len(planned) > 0
    assert len(Calendar.from_ical(file.read_bytes()).walk("VEVENT")) == len(every)
    done = run(territory, "import-calendar", file, *span)
    assert done["new"] == done["moved"] == done["changed"] == done["cancelled"] == 0
    assert done["same"] == sum(one["state"] == "planned" for one in every)
    assert run(territory, "meetings")["meetings"] == every


def test_a_calendar_comes_in_and_a_dry_run_does_nothing(
    run: Run, territory: Path, tmp_path: Path
) -> None:
    name = run(territory, "accounts", "--limit", 1)["accounts"][0]["name"]
    event = "BEGIN:VEVENT\r\nUID:{0}\r\nSUMMARY:{1}\r\nDTSTART:20261201T100000\r\nEND:VEVENT\r\n"
    body = event.format("a", f"Visit {name}") + event.format("b", "Dentist")
    file = tmp_path / "in.ics"
    file.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n", "utf-8")
    before = run(territory, "meetings")
    span = ("--from", "2026-11-25", "--to", "2026-12-31")
    dry = run(territory, "import-calendar", file, "--dry-run", *span)
    assert (dry["new"], dry["dry_run"]) == (1, True)
    assert [one["title"] for one in dry["unmatched"]] == ["Dentist"]
    assert run(territory, "meetings") == before
    run(territory, "import-calendar", file, *span)
    titles = [one["title"] for one in run(territory, "meetings")["meetings"]]
    assert f"Visit {name}" in titles and "Dentist" not in titles
    file.write_text("no calendar", "utf-8")
    refused = run(territory, "import-calendar", file, code=1)
    assert refused["error"]["code"] == "not_a_calendar"
