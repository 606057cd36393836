"""The relationship map as it was on a day (method §6)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.models import AccountContact, Contact, InfluenceLine, Placeholder
from kamdesk.models.kinds import Coverage, Tier
from kamdesk.services import buying_map
from kamdesk.services.buying_map import BuyingMap
from kamdesk.services.map_lines import Gap, Influence, Member
from kamdesk.services.past import days
from kamdesk.services.past.rows import Owner, rows_as_of

_PART = (
    "drive", "personal_win", "business_win", "competitor_tie", "our_owner", "level_now",
    "level_wanted", "certainty", "checked_on", "left_on", "reports_to_id", "map_x", "map_y",
)  # fmt: skip


def map_as_of(
    session: Session, account_id: int, day: date, tier: Tier | None, founding: int | None
) -> BuyingMap:
    """People with role, influence, stance and coverage, their lines and the gaps at the end of a
    day; dealings of the year up to it. Rows that the scope ``founding`` put in count as there."""
    moment, owner = days.end_of(day), Owner("account_id", account_id)
    parts = rows_as_of(session, AccountContact, owner, moment, founding=founding)
    ids = {part["contact_id"] for part in parts.values()}
    people = rows_as_of(session, Contact, ids, moment, founding=founding)
    lines = rows_as_of(session, InfluenceLine, owner, moment, founding=founding)
    gaps = rows_as_of(session, Placeholder, owner, moment, founding=founding)
    dealings = buying_map.dealings_of(session, account_id, day)
    members = [
        _member(part, person, day, dealings.get(part["contact_id"], (0, None)))
        for part in parts.values()
        if (person := people.get(part["contact_id"])) and person["deleted_at"] is None
    ]
    members.sort(key=lambda one: (one.left_on is not None, -(one.influence or 0), one.contact_id))
    known = {member.contact_id for member in members}
    return BuyingMap(
        account_id, tier, tuple(members),
        tuple(
            Influence(line["id"], line["from_id"], line["to_id"], line["note"])
            for line in lines.values()
            if {line["from_id"], line["to_id"]} <= known
        ),
        tuple(_gap(gap) for gap in gaps.values()),
        buying_map.limits(session),
        None,
    )  # fmt: skip


def _member(
    part: dict[str, Any], person: dict[str, Any], day: date, dealings: tuple[int, date | None]
) -> Member:
    values: list[Any] = [part[name] for name in _PART]
    left = part["left_on"]
    values[_PART.index("left_on")] = left if left is not None and left <= day else None
    return Member(
        person["id"], person["name"], person["other_name"], part["title"], part["department"],
        part["role"], part["influence"], part["support"], part["coverage"] or Coverage.UNKNOWN,
        *[*values, *dealings],
    )  # fmt: skip


def _gap(row: dict[str, Any]) -> Gap:
    return Gap(
        row["id"], row["role"], row["title"], row["reports_to_id"], row["map_x"], row["map_y"]
    )
