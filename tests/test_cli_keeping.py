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
from kamdesk.models import SalesLine
from kamdesk.models.kinds import BuyingRole, Tier
from kamdesk.services import contact_plan
from tests import factories

TODAY = date.today()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """One account that stopped buying half a year ago, with a planned decision maker."""

    def fill(session: Session) -> None:
        one = factories.account(session, code="KA-1", name="Gone", tier=Tier.GOLD).id
        factories.contact(session, one, name="Ann", role=BuyingRole.DECISION_MAKER)
        for ago in range(180, 800, 30):
            day = TODAY - timedelta(days=ago)
            session.add(SalesLine(account_id=one, date=day, amount=10_000_000))
        factories.account(session, code="KA-2", name="New")
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
    assert "satisfaction" in found["unknown"]


def test_touches_of_a_week_and_their_coverage(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    far = (TODAY + timedelta(days=40)).isoformat()
    found = told(file, capsys, "touches", "--to", far)["touches"]
    assert {one["channel"] for one in found} == {"visit", "phone"}
    assert {one["contact"] for one in found} == {"Ann"}
    assert found == sorted(found, key=lambda one: one["date"])
    covered = told(file, capsys, "coverage")
    assert covered["planned"] == 0 and covered["share"] is None
    assert [one["code"] for one in covered["accounts"] if one["next"]] == ["KA-1"]
