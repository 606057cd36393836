"""What the rep of the sample territory decided by hand: scores, tiers kept, the hourly rate."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Account
from kamdesk.models.kinds import Criterion, Tier
from kamdesk.money import SCALE
from kamdesk.services import criteria, method_settings, overrides
from kamdesk.services.sample.content import Content
from kamdesk.services.sample.days import Days


def add_scores(session: Session, told: Content, days: Days) -> None:
    """Goals as the rep judges them, corrections of computed scores, and what an hour costs."""
    method_settings.set_hourly_rate(session, told.judgements["rate"] * SCALE)
    account_ids = _account_ids(session)
    for one in told.judgements["score"]:
        if one["account"] in account_ids:
            criteria.give(
                session,
                account_ids[one["account"]],
                Criterion(one["criterion"]),
                one["score"],
                told.say(one["reason"]),
                days.working(one["day"]),
            )


def keep_tiers(session: Session, told: Content, days: Days, on: date, before: bool = False) -> None:
    """Tiers kept by hand from a day on: those of before the earlier evaluation, or the others."""
    account_ids = _account_ids(session)
    for one in told.judgements["kept"]:
        if one["account"] in account_ids and one.get("before", False) is before:
            kept = overrides.keep(
                session,
                account_ids[one["account"]],
                Tier(one["tier"]),
                told.say(one["reason"]),
                days.at(one["until"]),
                on,
            )
            kept.set_at = datetime.combine(on, time(9)).astimezone()


def _account_ids(session: Session) -> dict[str, int]:
    return {code: row_id for code, row_id in session.execute(select(Account.code, Account.id))}
