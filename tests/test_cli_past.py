"""Days of the past on the command line: ``tiers --as-of``, ``churn --date``, ``health --date``."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk import cli
from kamdesk.db.opening import open_book
from kamdesk.models import Account, AccountContact, Scope
from kamdesk.models.kinds import BuyingRole, LifecycleStage, Tier
from tests import factories

TODAY = date.today()
SPRING = TODAY - timedelta(days=100)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """One account with an opponent who was won over ten days ago; a second one came then."""

    def found(session: Session) -> None:
        one = factories.account(session, code="KA-1", name="Tern", tier=Tier.IRON).id
        factories.contact(session, one, role=BuyingRole.DECISION_MAKER, influence=5, support=-2)

    def grown(session: Session) -> None:
        session.scalars(select(AccountContact)).one().support = 2
        account = session.scalars(select(Account)).one()
        account.tier, account.stage = Tier.GOLD, LifecycleStage.DEEPEN
        factories.account(session, code="KA-2", name="New")

    path = tmp_path / "b.kamdesk"
    book = open_book(path)
    for days, work in ((120, found), (10, grown)):
        _none, written = book.write("work", work)
        with Session(book.engine) as session:
            moment = datetime.now().astimezone() - timedelta(days=days)
            session.get_one(Scope, written.scope_id).done_at = moment
            session.commit()
    book.close()
    return path


def run(file: Path, capsys: pytest.CaptureFixture[str], *args: str, code: int = 0) -> Any:
    capsys.readouterr()
    assert cli.main([*args, "--language", "en", "--book", str(file), "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_tiers_of_a_day_beside_now(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = run(file, capsys, "tiers", "--as-of", SPRING.isoformat())
    assert (found["then"]["tiers"]["iron"], found["then"]["tiers"]["gold"]) == (1, 0)
    assert (found["now"]["tiers"]["gold"], found["now"]["tiers"]["none"]) == (1, 1)
    assert found["then"]["stages"]["identify"] == 1 and found["now"]["stages"]["deepen"] == 1
    assert (found["came"], found["went"]) == (1, 0)
    moved = {one["code"]: (one["before"], one["after"]) for one in found["moved"]}
    assert moved == {"KA-1": ("iron", "gold")}
    assert cli.main(["tiers", "--as-of", SPRING.isoformat(), "--book", str(file)]) == 0


def test_health_and_churn_of_a_day_know_nothing_later(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = ("health", "--account", "KA-1")
    spring, today = (
        run(file, capsys, *args, "--date", day.isoformat())["parts"] for day in (SPRING, TODAY)
    )
    points = [
        next(float(part["points"]) for part in parts if part["part"] == "relationship")
        for parts in (spring, today)
    ]
    assert points[0] < points[1]
    assert run(file, capsys, *args)["parts"] == today
    listed = run(file, capsys, "churn", "--date", SPRING.isoformat())["accounts"]
    assert [one["code"] for one in listed] == ["KA-1"]


@pytest.mark.parametrize(
    "args", [("tiers", "--as-of"), ("health", "--account", "KA-1", "--date"), ("churn", "--date")]
)
def test_no_day_to_come(
    file: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...]
) -> None:
    day = (TODAY + timedelta(days=3)).isoformat()
    assert run(file, capsys, *args, day, code=1)["error"]["code"] == "day_ahead"
    if args[0] != "churn":
        early = run(file, capsys, *args, "2001-01-01", code=1)["error"]
        assert early["code"] == "day_before_book"
        assert (TODAY - timedelta(days=120)).isoformat() in early["message"]


def test_a_day_goes_with_no_other_wish(file: Path) -> None:
    with pytest.raises(SystemExit):
        cli.main(["tiers", "--as-of", "2026-01-01", "--runs", "--book", str(file)])
