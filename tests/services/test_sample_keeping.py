"""The sample's win-back plans, moves and readings: complete in both languages, the same always."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from kamdesk.db.book import Book
from kamdesk.models import Account, AccountReading
from kamdesk.models.kinds import ChurnLevel, LifecycleStage, WinBackState
from kamdesk.services import keeping_page, risk_page
from kamdesk.services.readings import history
from kamdesk.words import Lang

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_falling_account_has_a_plan_under_way(
    open_copy: Callable[[Path], Book], territory_file: Callable[[Lang], Path], language: Lang
) -> None:
    book = open_copy(territory_file(language))
    with book.read() as session:
        assert history.missing(session, TODAY) == []
        account_id = session.scalar(select(Account.id).where(Account.code == "LD006"))
        assert account_id is not None
        page = keeping_page.load(session, account_id, TODAY)
        whole = risk_page.load(session, TODAY)
        months = session.scalars(select(AccountReading.month).distinct()).all()
    assert page is not None and page.open_plan is not None
    plan = page.open_plan
    assert plan.cause and plan.offer and plan.owner and plan.due_on
    own = [task for task in page.tasks if task.win_back_id == plan.id]
    assert len(own) == 4
    assert any(task.days_late(TODAY) > 0 for task in own), "something is late, as in life"
    assert page.standing.stage is LifecycleStage.WIN_BACK
    assert [move.to_stage for move in page.moves] == [
        LifecycleStage.WIN_BACK,
        LifecycleStage.MAINTAIN,
    ]
    assert len(months) == 12
    assert page.months[-1].level is ChurnLevel.HIGH
    assert page.months[0].health is not None and page.reading.health.score is not None
    assert page.reading.health.score < page.months[0].health
    closed = [one for one in whole.lines if one.reading.code == "LD026"]
    assert closed[0].plan is None
    assert {line.plan.state for line in whole.lines if line.plan} == {WinBackState.OPEN}
    assert {one.kept for one in whole.outcomes} == {None, True}
