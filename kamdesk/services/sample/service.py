"""What goes on between meetings: touches, service cases, surveys."""

from __future__ import annotations

from kamdesk.models import ServiceCase, ServiceStep, Survey, Touch
from kamdesk.models.kinds import ComplaintCause, StepOwner, TouchState
from kamdesk.services.sample.content import Content, of_accounts
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows
from kamdesk.services.surveys import MARKS

_ROLES = {
    "rep": StepOwner.REP,
    "rep_east": StepOwner.REP,
    "service": StepOwner.SERVICE,
    "dispatch": StepOwner.LOGISTICS,
    "finance": StepOwner.FINANCE,
    "manager": StepOwner.MANAGER,
}
"""What those who are named in the cases do."""


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


def add_cases(
    rows: Rows,
    content: Content,
    days: Days,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> None:
    """Service cases with their steps; the points of a step that is done are all ticked."""
    for case in of_accounts(content.cases, account_ids):
        cause = case.get("cause")
        case_id = rows.add(
            ServiceCase,
            account_id=account_ids[case["account"]],
            kind=case["kind"],
            title=content.say(case["title"]),
            opened_on=days.working(case["opened"]),
            closed_on=days.maybe(case.get("closed")),
            note=content.say(case["note"]),
            cause=ComplaintCause(cause) if cause else None,
            contact_id=contact_ids.get(case.get("contact", "")),
            template_key=f"shipped.{case['kind']}",
        )
        for order, step in enumerate(case["steps"], start=1):
            points = [content.say(pair) for pair in step.get("check", ())]
            ticked = len(points) if "done" in step else step.get("ticked", 0)
            rows.add(
                ServiceStep,
                case_id=case_id,
                order=order,
                title=content.say(step["title"]),
                owner=content.word("staff", step["owner"]),
                owner_role=_ROLES[step["owner"]],
                due_on=days.working(step["due"]),
                done_on=days.working(step["done"]) if "done" in step else None,
                checklist={point: place < ticked for place, point in enumerate(points)},
                deliverable=content.say(step.get("leaves")),
                note=content.say(step.get("note")) or None,
            )


def add_surveys(
    rows: Rows,
    content: Content,
    days: Days,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> None:
    """Who was asked how satisfied they are, and what they answered."""
    for row in of_accounts(content.surveys, account_ids):
        rows.add(
            Survey,
            account_id=account_ids[row["account"]],
            contact_id=contact_ids[row["contact"]],
            sent_on=days.working(int(row["sent"])),
            answered_on=days.working(int(row["answered"])) if row["answered"] else None,
            comment=content.cell(row, "comment"),
            **{name: int(row[name]) if row[name] else None for name in (*MARKS, "recommend")},
        )
