"""The relationship maps of the sample: influences, the unknown, relationship levels, how sure."""

from __future__ import annotations

from typing import Any

from kamdesk.models import AccountContact, InfluenceLine, Placeholder
from kamdesk.models.kinds import BuyingRole, Certainty, Coverage
from kamdesk.services.sample.content import Content, Table, of_accounts
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows

_LEVELS = {Coverage.BRIEF: 2, Coverage.SEVERAL: 3, Coverage.DEEP: 4}
_CERTAINTY = {
    Coverage.BRIEF: Certainty.GUESS,
    Coverage.SEVERAL: Certainty.LIKELY,
    Coverage.DEEP: Certainty.SURE,
}
_DECIDING = {BuyingRole.DECISION_MAKER, BuyingRole.APPROVER}


def add_centres(
    rows: Rows,
    content: Content,
    days: Days,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> None:
    """Complete the buying centres of the accounts and people taken already."""
    told = content.centre
    _judge(rows, content, days, contact_ids)
    for one in of_accounts(told["part"], account_ids):
        rows.add(AccountContact, **_part(content, days, one, account_ids, contact_ids))
    for one in of_accounts(told["influence"], account_ids):
        rows.add(
            InfluenceLine,
            account_id=account_ids[one["account"]],
            from_id=contact_ids[one["from"]],
            to_id=contact_ids[one["to"]],
            note=content.say(one["note"]),
        )
    for one in of_accounts(told["placeholder"], account_ids):
        rows.add(
            Placeholder,
            account_id=account_ids[one["account"]],
            role=one["role"],
            title=content.say(one["title"]),
            reports_to_id=contact_ids.get(one.get("reports_to", "")),
        )


def _judge(rows: Rows, content: Content, days: Days, contact_ids: dict[str, int]) -> None:
    """Levels and certainty follow from how well somebody is known; people and their parts were
    taken side by side, so that a part has the number of its person."""
    checked = content.centre["checked"]
    for row in content.contacts:
        number = contact_ids.get(row["name_en"])
        if number is None:
            continue
        levels = _levels(row["coverage"], row["role"], int(row["influence"]))
        if row["name_en"] in checked:
            levels["checked_on"] = days.working(-checked[row["name_en"]])
        rows.amend(AccountContact, number, **levels)


def _levels(coverage: str, role: str, influence: int) -> dict[str, Any]:
    known = Coverage(coverage)
    now = _LEVELS.get(known)
    wanted = 4 if role in _DECIDING else 3 if influence > 2 else 2
    return {
        "level_now": now,
        "level_wanted": max(wanted, now or 0),
        "certainty": _CERTAINTY.get(known),
    }


def _part(
    content: Content,
    days: Days,
    one: Table,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> dict[str, Any]:
    known = one["coverage"] in _LEVELS
    return {
        "account_id": account_ids[one["account"]],
        "contact_id": contact_ids[one["who"]],
        "reports_to_id": contact_ids.get(one["reports_to"]),
        "department": content.word("department", one["department"]),
        "title": content.word("title", one["title"]),
        "role": one["role"],
        "influence": one["influence"],
        "support": one.get("support"),
        "coverage": one["coverage"],
        "our_owner": content.word("staff", "rep") if known else "",
        "checked_on": days.working(-30) if known else None,
        **_levels(one["coverage"], one["role"], one["influence"]),
    }
