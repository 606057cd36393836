"""Whom we know at accounts, who left, who is silent; and which competitors gain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import Any

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    AccountContact,
    Attendee,
    Competitor,
    Contact,
    Meeting,
    Presence,
    Touch,
)
from kamdesk.models.kinds import BuyingRole, Coverage, MeetingState, PresenceTrend, TouchState
from kamdesk.services.readings import asking
from kamdesk.services.readings.asking import Query

LEFT_DAYS = 180
LOOKED_BACK = 1_100
"""So many days back a contact counts as the last one."""
KEY_ROLES = (
    BuyingRole.DECISION_MAKER,
    BuyingRole.APPROVER,
    BuyingRole.EVALUATOR,
    BuyingRole.PURCHASER,
)
"""The four roles that a buying centre should be known by."""
_WEIGHTY = 4
_KNOWN_WELL = (Coverage.SEVERAL, Coverage.DEEP)


@dataclass(slots=True)
class People:
    """``decider`` is the decision maker who was silent longest, with the last day of contact."""

    roles: set[BuyingRole] = field(default_factory=set)
    weight: int = 0
    stance: int = 0
    ways_in: int = 0
    left: list[str] = field(default_factory=list)
    decider: str = ""
    decider_last: date | None = None
    has_decider: bool = False

    @property
    def support(self) -> Fraction | None:
        """Mean stance weighted by influence, −2…+2; None where no stance is known."""
        return Fraction(self.stance, self.weight) if self.weight else None


@dataclass(slots=True)
class Rivals:
    """Names of competitors that gain and that lose."""

    gaining: list[str] = field(default_factory=list)
    losing: list[str] = field(default_factory=list)


def people(session: Session, today: date, account_ids: Collection[int] | None) -> dict[int, People]:
    """Of every account with people, in three statements."""
    return on(parts(session, account_ids), last_contacts(session, today, account_ids), today)


def parts(session: Session, account_ids: Collection[int] | None) -> Sequence[Any]:
    """Everybody's part in an account as it is now, in one statement."""
    return asking.rows(session, _parts(account_ids is not None), account_ids)


@cache
def _parts(some: bool) -> Query:
    query: Query = (
        select(
            AccountContact.account_id, AccountContact.contact_id, Contact.name,
            AccountContact.role, AccountContact.influence, AccountContact.support,
            AccountContact.coverage, AccountContact.left_on,
        )
        .join(Contact, Contact.id == AccountContact.contact_id)
        .where(Contact.deleted_at.is_(None))
    )  # fmt: skip
    return asking.narrowed(query, AccountContact.account_id, some)


def on(
    found: Iterable[Any], last: Mapping[tuple[int, int], date], today: date
) -> dict[int, People]:
    """Whom we knew on a day, of ``parts`` and ``last_contacts``."""
    known: dict[int, People] = defaultdict(People)
    for row in found:
        one = known[row.account_id]
        if row.left_on is not None and row.left_on <= today:
            key = row.role in KEY_ROLES or (row.influence or 0) >= _WEIGHTY
            if key and (today - row.left_on).days <= LEFT_DAYS:
                one.left.append(row.name)
            continue
        _note(one, row, last.get((row.account_id, row.contact_id)))
    return dict(known)


def _note(one: People, row: Any, last: date | None) -> None:
    if row.role in KEY_ROLES:
        one.roles.add(row.role)
    if row.support is not None:
        influence = row.influence or 1
        one.weight += influence
        one.stance += influence * row.support
    one.ways_in += row.coverage in _KNOWN_WELL
    if row.role is BuyingRole.DECISION_MAKER:
        earlier = not one.has_decider or (last or date.min) < (one.decider_last or date.min)
        if earlier:
            one.decider, one.decider_last = row.name, last
        one.has_decider = True


def rivals(session: Session, account_ids: Collection[int] | None) -> dict[int, Rivals]:
    """Of every account with competitors inside, as the file says now, in one statement."""
    found: dict[int, Rivals] = defaultdict(Rivals)
    query = _rivals(account_ids is not None)
    for account_id, name, trend in asking.rows(session, query, account_ids):
        one = found[account_id]
        if trend is PresenceTrend.GAINING and name not in one.gaining:
            one.gaining.append(name)
        elif trend is PresenceTrend.LOSING and name not in one.losing:
            one.losing.append(name)
    return dict(found)


@cache
def _rivals(some: bool) -> Query:
    query: Query = (
        select(Presence.account_id, Competitor.name, Presence.trend)
        .join(Competitor, Competitor.id == Presence.competitor_id)
        .where(Competitor.deleted_at.is_(None))
        .order_by(Presence.id)
    )
    return asking.narrowed(query, Presence.account_id, some)


def last_contacts(
    session: Session, today: date, account_ids: Collection[int] | None
) -> dict[tuple[int, int], date]:
    """The newest day on which each person was met or touched, up to ``today``; in two
    statements."""
    some, since = account_ids is not None, today - timedelta(days=LOOKED_BACK)
    met = asking.rows(session, _met(some), account_ids, day=today.isoformat())
    touched = asking.rows(session, _touched(some), account_ids, since=since, today=today)
    found = {(row[0], row[1]): date.fromisoformat(row[2]) for row in met}
    for account_id, contact_id, last in touched:
        key = (account_id, contact_id)
        before = found.get(key)
        found[key] = last if before is None or last > before else before
    return found


@cache
def _met(some: bool) -> Query:
    day = func.date(Meeting.starts_at, "localtime")
    query: Query = (
        select(Meeting.account_id, Attendee.contact_id, func.max(day))
        .join(Attendee, Attendee.meeting_id == Meeting.id)
        .where(
            Meeting.state == MeetingState.HELD,
            Meeting.deleted_at.is_(None),
            or_(Attendee.came.is_(None), Attendee.came.is_(True)),
            day <= bindparam("day"),
        )
        .group_by(Meeting.account_id, Attendee.contact_id)
    )
    return asking.narrowed(query, Meeting.account_id, some)


@cache
def _touched(some: bool) -> Query:
    query: Query = (
        select(Touch.account_id, Touch.contact_id, func.max(Touch.done_on))
        .where(
            Touch.state == TouchState.DONE,
            Touch.contact_id.is_not(None),
            Touch.done_on.between(bindparam("since"), bindparam("today")),
        )
        .group_by(Touch.account_id, Touch.contact_id)
    )
    return asking.narrowed(query, Touch.account_id, some)
