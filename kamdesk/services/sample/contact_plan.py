"""The contact plan of the sample: what was skipped and missed, and the weeks ahead."""

from __future__ import annotations

from kamdesk.models import Touch
from kamdesk.models.kinds import TouchState
from kamdesk.services.sample.content import Content, of_accounts
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows


def add_plan_behind(
    rows: Rows,
    content: Content,
    days: Days,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> None:
    """Contacts of the last weeks that were left out for a reason, and some that are overdue."""
    for row in of_accounts(content.contact_plan, account_ids):
        reason = content.cell(row, "reason")
        rows.add(
            Touch,
            account_id=account_ids[row["account"]],
            contact_id=contact_ids[row["contact"]],
            channel=row["channel"],
            state=TouchState.SKIPPED if reason else TouchState.PLANNED,
            planned_on=days.working(int(row["planned"])),
            ideal_on=days.working(int(row["planned"])),
            generated=True,
            skip_reason=reason or None,
        )
