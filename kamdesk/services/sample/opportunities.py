"""Opportunities of the sample, each with the meetings that serve it."""

from __future__ import annotations

from datetime import UTC, date
from typing import Any

from kamdesk.models import Meeting, Opportunity
from kamdesk.models.kinds import OpportunityState
from kamdesk.money import to_units
from kamdesk.services.sample.content import Content, Table, of_accounts
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows


def add_opportunities(
    rows: Rows,
    content: Content,
    days: Days,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> None:
    """All opportunities of the accounts in the book; their meetings must have been taken and not
    written yet."""
    meetings = {
        (row["account_id"], row["starts_at"].astimezone().date()): row["id"]
        for row in rows.taken(Meeting)
    }
    for told in of_accounts(content.opportunities, account_ids):
        account_id = account_ids[told["account"]]
        made = rows.add(
            Opportunity, account_id=account_id, **_fields(told, content, days, contact_ids)
        )
        for day in told["meetings"]:
            rows.amend(Meeting, meetings[account_id, days.working(day)], opportunity_id=made)


def _fields(
    told: Table, content: Content, days: Days, contact_ids: dict[str, int]
) -> dict[str, Any]:
    following = told.get("next", {})
    person = following.get("who")
    return {
        "contact_id": contact_ids[told["who"]],
        "title": content.say(told["title"]),
        "product_line": content.line(told["line"]),
        "value": to_units(told["value"]),
        "chance": told.get("chance"),
        "expected_on": _working(days, told.get("expected")),
        "state": OpportunityState(told.get("state", "open")),
        "reason": content.say(told.get("reason")),
        "closed_on": _working(days, told.get("closed")),
        "next_contact_id": contact_ids[person] if person else None,
        "next_action": content.say(following.get("action")),
        "next_date": _working(days, following.get("day")),
        "note": content.say(told.get("note")),
        "created_at": days.moment(told["made"], "09:30").astimezone(UTC),
    }


def _working(days: Days, distance: int | None) -> date | None:
    return None if distance is None else days.working(distance)
