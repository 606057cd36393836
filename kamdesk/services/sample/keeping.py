"""How the sample's accounts are kept: moves, win-back plans with tasks, monthly readings."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from kamdesk.models import StageMove, Task, WinBackPlan
from kamdesk.models.kinds import LifecycleStage, WinBackState
from kamdesk.services.readings import history
from kamdesk.services.sample.content import Content, Table, of_accounts
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows


def add_plans(rows: Rows, content: Content, days: Days, account_ids: dict[str, int]) -> None:
    """Moves of the life cycle with their reasons, and win-back plans with what is done."""
    for move in of_accounts(content.keeping["move"], account_ids):
        rows.add(
            StageMove,
            account_id=account_ids[move["account"]],
            from_stage=LifecycleStage(move["from"]),
            to_stage=LifecycleStage(move["to"]),
            moved_on=days.working(move["day"]),
            reason=content.say(move["reason"]),
        )
    for plan in of_accounts(content.keeping["plan"], account_ids):
        _add_plan(rows, content, days, account_ids[plan["account"]], plan)


def keep_readings(session: Session, today: date) -> None:
    """Readings of the closed months of a year, as the program keeps them by itself."""
    history.keep(session, history.missing(session, today))


def _add_plan(rows: Rows, content: Content, days: Days, account_id: int, plan: Table) -> None:
    plan_id = rows.add(
        WinBackPlan,
        account_id=account_id,
        opened_on=days.working(plan["opened"]),
        closed_on=days.working(plan["closed"]) if "closed" in plan else None,
        state=WinBackState(plan.get("state", "open")),
        cause=content.say(plan["cause"]),
        offer=content.say(plan["offer"]),
        owner=content.word("staff", plan["owner"]),
        due_on=days.working(plan["due"]),
        result=content.say(plan.get("result")),
        score=plan["score"],
    )
    for task in plan["tasks"]:
        rows.add(
            Task,
            account_id=account_id,
            win_back_id=plan_id,
            what=content.say(task["what"]),
            owner=content.word("staff", task["owner"]),
            due_on=days.working(task["due"]),
            done_on=days.working(task["done"]) if "done" in task else None,
        )
