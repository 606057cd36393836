"""Makes the touches ahead follow the rules again; what lies behind is never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from kamdesk.method import cadence
from kamdesk.method.cadence import Planned
from kamdesk.models import Touch
from kamdesk.models.base import new_uid
from kamdesk.models.kinds import TouchState
from kamdesk.services import working_calendars
from kamdesk.services.contact_plan.rules import rules
from kamdesk.services.contact_plan.strands import Key, Standing, standing

HORIZON_DAYS = 56
"""The plan reaches eight weeks ahead."""
MOST_A_DAY = 8
SPARE_DAYS = 60
"""No holiday puts a touch off for longer."""
STEP = 500

Progress = Callable[[int, int], None]
"""Told how many rhythms of how many are settled; may raise ``Cancelled``."""


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """What a replanning did to the touches ahead; ``uncertain`` tells that it reaches into a year
    whose holidays are not announced."""

    added: int
    moved: int
    removed: int
    kept: int
    uncertain: bool


def replan(
    session: Session,
    today: date,
    account_ids: Collection[int] | None = None,
    horizon: int = HORIZON_DAYS,
    progress: Progress | None = None,
) -> PlanCounts:
    """Plan the touches of some accounts, or of all, from today over the horizon, and of each rhythm
    at least the next (method §7).

    Touches that the plan made itself and that nobody moved are put where the rules want them now,
    added or removed; whatever was typed, moved, done, skipped or is overdue stays as it is and the
    rhythm goes on from there. Doing it twice changes nothing.
    """
    until = today + timedelta(days=horizon)
    asked = rules(session)
    turn = max((rule.days for rule in asked), default=0)
    reach = until + timedelta(days=turn + SPARE_DAYS)
    calendar = working_calendars.of_book(session, today - timedelta(days=366), reach)
    now = standing(session, asked, today, account_ids)
    wanted = cadence.plan(now.strands, calendar, today, until, now.load, MOST_A_DAY)
    added, moved, removed, kept = _settle(session, now, wanted, progress)
    session.flush()
    return PlanCounts(added, moved, removed, kept, not calendar.is_certain(until))


def _settle(
    session: Session, now: Standing, wanted: list[Planned], progress: Progress | None
) -> tuple[int, int, int, int]:
    """Rows that are there take the new days in order; the rest is added or taken out."""
    by_strand: dict[Key, list[Planned]] = defaultdict(list)
    for one in wanted:
        by_strand[one.account_id, one.contact_id, one.channel].append(one)
    new: list[dict[str, Any]] = []
    moved = removed = kept = 0
    keys = {**now.loose, **by_strand}
    for place, key in enumerate(keys):
        if progress is not None and place % STEP == 0:
            progress(place, len(keys))
        rows, days = now.loose.get(key, []), by_strand.get(key, [])
        for row, day in zip(rows, days, strict=False):
            if (row.planned_on, row.ideal_on) == (day.day, day.ideal_on):
                kept += 1
                continue
            moved += row.planned_on != day.day
            kept += row.planned_on == day.day
            row.planned_on, row.ideal_on = day.day, day.ideal_on
        for row in rows[len(days) :]:
            session.delete(row)
            removed += 1
        new.extend(_values(one) for one in days[len(rows) :])
    if new:
        session.execute(insert(Touch), new)
    return len(new), moved, removed, kept


def _values(one: Planned) -> dict[str, Any]:
    return {
        "uid": new_uid(),
        "account_id": one.account_id,
        "contact_id": one.contact_id,
        "channel": one.channel,
        "state": TouchState.PLANNED,
        "planned_on": one.day,
        "ideal_on": one.ideal_on,
        "generated": True,
        "note": "",
        "next_step": "",
    }
