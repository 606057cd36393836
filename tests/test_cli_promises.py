"""``review`` and ``promises``: the rules hold, nothing is half written, the figures add up."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kamdesk import cli
from kamdesk.db.opening import open_book
from kamdesk.models import Account, Meeting
from kamdesk.services import meeting_page
from tests import meeting_story

Run = Callable[..., Any]
TODAY = date.today()
SOON = (TODAY + timedelta(days=9)).isoformat()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with ``--json`` and gives the object that it printed."""

    def call(book: Path, *args: object, code: int = 0) -> Any:
        capsys.readouterr()
        assert (
            cli.main([*map(str, args), "--json", "--language", "en", "--book", str(book)]) == code
        )
        return json.loads(capsys.readouterr().out)

    return call


@pytest.fixture
def told(tmp_path: Path) -> tuple[Path, int, str]:
    """A book with a meeting of today, and its account's code."""
    file = tmp_path / "b.kamdesk"
    book = open_book(file)
    meeting_id = book.write("test", lambda s: meeting_story.rich_meeting(s, TODAY))[0]
    with book.read() as session:
        account_id = session.get_one(Meeting, meeting_id).account_id
        code = session.get_one(Account, account_id).code
    book.close()
    return file, meeting_id, code


def _page(file: Path, meeting_id: int) -> meeting_page.MeetingPage:
    book = open_book(file)
    with book.read() as session:
        page = meeting_page.load(session, meeting_id)
    book.close()
    return page


def test_a_review_with_its_promises_is_recorded_at_once(run: Run, told: Any) -> None:
    file, meeting_id, code = told
    done = run(
        file, "review", meeting_id, "--outcome", "advance", "--person", "沈嘉禾", "--action",
        "arrange the trial", "--date", SOON, "--words", "Let us try", "--next-date", SOON,
        "--promise-ours", f"send the list@{SOON}", "--promise-ours", "call back",
        "--promise-theirs", f"name a leader@{SOON}",
    )  # fmt: skip
    assert done["got"] == {"person": "沈嘉禾", "action": "arrange the trial", "date": SOON}
    assert (done["state"], done["outcome"], done["remark"]) == ("held", "advance", None)
    page = _page(file, meeting_id)
    assert sorted(line.id for line in page.made_here) == done["promises"]
    assert page.fields["client_words"] == "Let us try"
    late = run(file, "promises", "--late", "--account", code)
    assert [(one["what"], one["days_late"]) for one in late["promises"]] == [("Q3 对账明细表", 2)]
    listed = run(file, "promises", "--open")
    assert {one["what"] for one in listed["promises"]} >= {"send the list", "call back"}
    mine = next(one for one in listed["promises"] if one["what"] == "send the list")
    assert mine == {
        "id": mine["id"], "account_code": code, "side": "ours", "contact": "沈嘉禾",
        "our_person": None, "what": "send the list", "due_on": SOON, "state": "open",
        "days_late": 0, "closed_on": None, "meeting_id": meeting_id,
    }  # fmt: skip
    assert listed["rates"]["ours"] == {"kept": 0, "decided": 1, "late": 1}
    assert listed["rates"]["accounts"][0]["account_code"] == code


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (
            ("--outcome", "advance", "--person", "沈嘉禾", "--action", "they will call"),
            "no_advance",
        ),
        (("--outcome", "advance", "--action", "arrange it", "--date", SOON), "no_advance"),
        (("--outcome", "order", "--person", "Nobody Known"), "not_their_contact"),
    ],
)
def test_what_the_rules_refuse_leaves_nothing_behind(
    run: Run, told: Any, args: tuple[str, ...], code: str
) -> None:
    file, meeting_id, _ = told
    before = _page(file, meeting_id)
    refused = run(file, "review", meeting_id, *args, "--promise-ours", "send it", code=1)
    assert refused["error"]["code"] == code and refused["error"]["message"]
    assert _page(file, meeting_id) == before


def test_a_continuation_that_is_an_advance_is_remarked(run: Run, told: Any) -> None:
    file, meeting_id, _ = told
    done = run(
        file, "review", meeting_id, "--outcome", "continuation", "--person", "罗文彬",
        "--action", "send the usage", "--date", SOON,
    )  # fmt: skip
    assert done["remark"] == "advance_unclaimed"
    assert run(file, "review", 999, "--outcome", "order", code=1)["error"]["code"] == "not_found"


@pytest.mark.parametrize(
    "args",
    [
        ("review", "1"),
        ("review", "1", "--outcome", "maybe"),
        ("review", "1", "--outcome", "order", "--promise-ours", "send@soon"),
        ("review", "1", "--outcome", "order", "--promise-theirs", "@2026-12-05"),
    ],
)
def test_wrong_usage(args: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main([*args])
    assert left.value.code == 2


def test_people_read_the_ledger_as_a_table(told: Any, capsys: pytest.CaptureFixture[str]) -> None:
    file, _, code = told
    assert cli.main(["promises", "--language", "zh", "--book", str(file)]) == 0
    shown = capsys.readouterr().out
    assert "逾期 2 天" in shown and code in shown and "我方 0/1" in shown
