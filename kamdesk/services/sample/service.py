"""What goes on between meetings: touches and service cases."""

from __future__ import annotations

from kamdesk.models import ServiceCase, ServiceStep, Touch
from kamdesk.models.kinds import TouchState
from kamdesk.services.sample.content import Content, of_accounts
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows


def add_touches(
    rows: Rows,
    content: Content,
    days: Days,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> None:
    """Calls, messages and visits, done and planned; some planned ones are overdue."""
    for row in of_accounts(content.touches, account_ids):
        done = days.working(int(row["done"])) if row["done"] else None
        rows.add(
            Touch,
            account_id=account_ids[row["account"]],
            contact_id=contact_ids[row["contact"]],
            channel=row["channel"],
            state=TouchState.DONE if done else TouchState.PLANNED,
            planned_on=days.working(int(row["planned"])) if row["planned"] else done,
            done_on=done,
            minutes=int(row["minutes"]) if row["minutes"] else None,
            note=content.cell(row, "note"),
            next_step=content.cell(row, "next"),
        )


def add_cases(rows: Rows, content: Content, days: Days, account_ids: dict[str, int]) -> None:
    """Service cases with their steps."""
    for case in of_accounts(content.cases, account_ids):
        case_id = rows.add(
            ServiceCase,
            account_id=account_ids[case["account"]],
            kind=case["kind"],
            title=content.say(case["title"]),
            opened_on=days.working(case["opened"]),
            closed_on=days.maybe(case.get("closed")),
            note=content.say(case["note"]),
        )
        for order, step in enumerate(case["steps"], start=1):
            rows.add(
                ServiceStep,
                case_id=case_id,
                order=order,
                title=content.say(step["title"]),
                owner=content.word("staff", step["owner"]),
                due_on=days.at(step["due"]),
                done_on=days.working(step["done"]) if "done" in step else None,
            )
