"""``today``: the day as JSON and as lines, on the sample territory."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from kamdesk import cli
from kamdesk.db.opening import open_book
from kamdesk.services import sample

DAY = date(2026, 11, 25)
_PARTS = (
    *("date", "meetings", "promises", "service", "touches", "tasks", "unplanned"),
    *("churn", "birthdays", "contracts"),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("today") / "b.kamdesk"
    book = open_book(path)
    book.write("sample", lambda s: sample.build(s, today=DAY, language="en"))
    book.close()
    return path


def run(file: Path, capsys: pytest.CaptureFixture[str], *args: str) -> str:
    capsys.readouterr()
    language = () if "--language" in args else ("--language", "en")
    assert cli.main(["today", *args, *language, "--book", str(file)]) == 0
    return capsys.readouterr().out


def test_the_day_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(file, capsys, "--date", DAY.isoformat(), "--json"))
    assert tuple(found) == _PARTS and found["date"] == "2026-11-25"
    days = {one["date"][:10] for one in found["meetings"]}
    assert days == {"2026-11-25", "2026-11-26"}
    assert [one["date"] for one in found["meetings"]] == sorted(
        one["date"] for one in found["meetings"]
    )
    late = [one["days_late"] for one in found["promises"]]
    assert late == sorted(late, reverse=True) and late[0] > 0
    assert all(one["days_late"] >= 0 for one in found["service"]) and found["service"]
    late_touches = [(DAY - date.fromisoformat(one["date"])).days for one in found["touches"]]
    assert [one["days_late"] for one in found["touches"]] == late_touches and any(late_touches)
    assert all(one["score"] == sum(by["points"] for by in one["signals"]) for one in found["churn"])
    levels = {one["level"] for one in found["churn"]}
    assert "high" in levels
    assert cli.main(["churn", "--json", "--date", DAY.isoformat(), "--book", str(file)]) == 0
    warned = {
        one["code"]: (one["level"], one["score"])
        for one in json.loads(capsys.readouterr().out)["accounts"]
    }
    told = {one["code"]: (one["level"], one["score"]) for one in found["churn"]}
    assert told == {code: warned[code] for code in told}, "the same on both"
    assert [one["win_back"] for one in found["churn"]] == sorted(
        one["win_back"] for one in found["churn"]
    )
    for one in found["birthdays"]:
        assert DAY <= date.fromisoformat(one["date"]) <= DAY + timedelta(days=21)
    lines = run(file, capsys, "--date", DAY.isoformat())
    assert f"Promises due ({len(found['promises'])})" in lines
    assert found["promises"][0]["what"] in lines
    step = found["service"][0]
    assert step["owner_role"] and step["case_id"]
    assert f"{step['step']}  Service desk  {step['owner']}" in lines
    chinese = run(file, capsys, "--date", DAY.isoformat(), "--language", "zh")
    assert f"到期的承诺 ({len(found['promises'])})" in chinese and "我方" in chinese


def test_when_the_plan_has_run_out_accounts_are_silent(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(run(file, capsys, "--date", "2028-01-03", "--json"))["unplanned"]
    assert set(found[0]) == {"code", "tier", "days"}
    assert found[0]["tier"] == "platinum" and found[0]["days"] > 300


def test_an_earlier_day_has_less_to_tell(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(file, capsys, "--date", "2020-01-01", "--json"))
    assert found["promises"] == found["service"] == found["meetings"] == []


def test_an_empty_book_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "b.kamdesk"
    assert run(file, capsys, "--date", "2026-11-25").splitlines() == [
        "2026-11-25", "Nothing is due that day.",
    ]  # fmt: skip
