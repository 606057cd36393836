"""``churn``, ``health``, ``touches`` and ``coverage``: what the screens show, as JSON and lines."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from kamdesk import cli
from kamdesk.db.opening import open_book
from kamdesk.models import SalesLine, Touch
from kamdesk.models.kinds import BuyingRole, Channel, Tier, TouchState
from kamdesk.services import contact_plan
from tests import factories

TODAY = date.today()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """One account that stopped buying half a year ago, with a planned decision maker; one that was
    called, left out and missed; one of weight that nothing is planned for."""

    def fill(session: Session) -> None:
        one = factories.account(session, code="KA-1", name="Gone", tier=Tier.GOLD).id
        factories.contact(session, one, name="Ann", role=BuyingRole.DECISION_MAKER)
        for ago in range(180, 800, 30):
            day = TODAY - timedelta(days=ago)
            session.add(SalesLine(account_id=one, date=day, amount=10_000_000))
        new = factories.account(session, code="KA-2", name="New", owner="Lin").id
        for ago, state in ((10, TouchState.DONE), (8, TouchState.SKIPPED), (5, TouchState.PLANNED)):
            day = TODAY - timedelta(days=ago)
            done = {"done_on": day, "minutes": 20, "note": "rang"}
            told = {TouchState.DONE: done, TouchState.SKIPPED: {"skip_reason": "fair"}}
            session.add(
                Touch(account_id=new, channel=Channel.MESSAGE, state=state, planned_on=day,
                      **told.get(state, {}))
            )  # fmt: skip
        factories.account(session, code="KA-3", name="Bare", tier=Tier.IRON)
        contact_plan.replan(session, TODAY)

    path = tmp_path / "b.kamdesk"
    book = open_book(path)
    book.write("fill", fill)
    book.close()
    return path


def run(file: Path, capsys: pytest.CaptureFixture[str], *args: str) -> str:
    capsys.readouterr()
    assert cli.main([*args, "--language", "en", "--book", str(file)]) == 0
    return capsys.readouterr().out


def told(file: Path, capsys: pytest.CaptureFixture[str], *args: str) -> Any:
    return json.loads(run(file, capsys, *args, "--json"))


def test_churn_tells_its_facts(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(file, capsys, "churn", "--level", "high")["accounts"]
    assert [(one["code"], one["level"]) for one in found] == [("KA-1", "high")]
    signals = found[0]["signals"]
    assert found[0]["score"] == sum(one["points"] for one in signals)
    assert signals[0]["fact"].startswith("Purchases of the last 3 months are 100% below")
    assert "KA-1  Gone  High" in run(file, capsys, "churn")
    assert told(file, capsys, "churn", "--level", "watch") == {"accounts": []}


def test_a_past_day_is_read_as_it_was(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    then = (TODAY - timedelta(days=200)).isoformat()
    found = told(file, capsys, "churn", "--date", then)["accounts"]
    assert {one["code"]: one["score"] for one in found}["KA-1"] == 0


def test_health_adds_up(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(file, capsys, "health", "--account", "KA-1")
    points = sum(float(one["points"]) for one in found["parts"])
    full = sum(one["of"] for one in found["parts"])
    assert found["score"] == pytest.approx(100 * points / full, abs=1)
    assert "sales" in {one["part"] for one in found["parts"]}
    assert "satisfaction" in found["unknown"] and found["account"] == "KA-1"
    assert told(file, capsys, "health", "--account", "KA-2")["account"] == "KA-2"


def test_touches_of_a_week_and_their_coverage(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    far, month = ((TODAY + timedelta(days=days)).isoformat() for days in (40, -30))
    found = told(file, capsys, "touches", "--to", far)["touches"]
    assert {one["channel"] for one in found} == {"visit", "phone"}
    assert {one["contact"] for one in found} == {"Ann"}
    assert found == sorted(found, key=lambda one: one["date"])
    week = (TODAY + timedelta(days=6)).isoformat()
    assert told(file, capsys, "touches")["touches"] == [o for o in found if o["date"] <= week]
    past = told(file, capsys, "touches", "--from", month, "--to", far, "--account", "KA-2")
    assert [
        (one["account_code"], one["state"], one["minutes"], one["note"], one["skip_reason"])
        for one in past["touches"]
    ] == [
        ("KA-2", "done", 20, "rang", None), ("KA-2", "skipped", None, "", "fair"),
        ("KA-2", "planned", None, "", None),
    ]  # fmt: skip

    covered = told(file, capsys, "coverage")
    counts = {"done": 1, "planned": 3, "skipped": 1, "missed": 1, "share": "0.333"}
    nothing = {"done": 0, "planned": 0, "skipped": 0, "missed": 0, "share": None}
    accounts = {one.pop("code"): one for one in covered.pop("accounts")}
    tiers, owners = covered.pop("tiers"), covered.pop("owners")
    assert covered == counts and owners == {"Lin": counts, "": nothing}
    assert tiers["gold"] == tiers["iron"] == nothing and len(tiers) == 3
    for groups in (tiers, owners):
        assert sum(one["done"] + one["missed"] for one in groups.values()) == 2, "it adds up"
    assert accounts == {
        "KA-1": {**nothing, "next": min(one["date"] for one in found), "nothing_planned": False},
        "KA-2": {**counts, "next": None, "nothing_planned": False},
        "KA-3": {**nothing, "next": None, "nothing_planned": True},
    }
    assert list(accounts)[:2] == ["KA-3", "KA-2"], "nothing planned is as loud as late"
    lately = (TODAY - timedelta(days=9)).isoformat()
    assert told(file, capsys, "coverage", "--from", lately)["done"] == 0


@pytest.mark.parametrize("name", ["touches", "coverage"])
def test_a_period_that_ends_before_it_begins_is_refused(
    name: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    args = [name, "--from", "2026-12-01", "--to", "2026-01-01", "--json", "--book", str(file)]
    assert cli.main(args) == 1
    assert "2026-01-01" in json.loads(capsys.readouterr().out)["error"]["message"]


def test_an_end_alone_takes_the_days_up_to_it(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    past = (TODAY - timedelta(days=400)).isoformat()
    assert told(file, capsys, "touches", "--to", past) == {"touches": []}
    assert told(file, capsys, "coverage", "--to", past)["planned"] == 0
