"""Reads what the rhythm of every person and channel goes on from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.method import cadence
from kamdesk.method.cadence import Progress, Rule, Strand
from kamdesk.models import Account, AccountContact, Attendee, Contact, Meeting, Touch
from kamdesk.models.kinds import Channel, MeetingState, TouchState

Key = tuple[int, int, Channel]
"""Account, contact, channel."""
_STATEMENTS = 4
_ROOM = timedelta(days=28)
"""So far ahead room is looked for among the touches of other accounts."""


class Loose(NamedTuple):
    """A touch that may be put elsewhere."""

    id: int
    planned_on: date | None
    ideal_on: date | None


@dataclass(frozen=True, slots=True)
class Standing:
    """``strands`` that the rules ask for; ``loose`` are touches ahead that the plan made itself
    and may put elsewhere, by strand and day; ``load`` are all others that lie ahead, by manager and
    day: of other accounts too, where something is due and takes room."""

    strands: list[Strand]
    loose: dict[Key, list[Loose]] = field(default_factory=dict)
    load: Counter[tuple[str, date]] = field(default_factory=Counter)


def standing(
    session: Session,
    rules: Sequence[Rule],
    today: date,
    account_ids: Collection[int] | None,
    progress: Progress | None = None,
) -> Standing:
    """Read everything in four statements for all accounts, in five at most for some. ``progress``
    is told how many of them are read."""
    told = progress or (lambda _done, _of: None)
    session.flush()
    connection = session.connection()  # plain rows: there are many
    loose: dict[Key, list[Loose]] = defaultdict(list)
    load: Counter[tuple[str, date]] = Counter()
    last: dict[Key, date] = {}
    for row in connection.execute(_open(account_ids)).all():
        touch_id, account_id, contact_id, channel, planned_on, ideal_on, may_move, owner = row
        key, day = (account_id, contact_id or 0, channel), planned_on or today
        if may_move and day >= today:
            loose[key].append(Loose(touch_id, planned_on, ideal_on))
            continue
        load[owner, max(day, today)] += 1
        _later(last, key, max(day, today))  # what is overdue stands for its place in the rhythm
    for place, query in enumerate((_kept(account_ids), _met(account_ids, today)), 1):
        told(place, _STATEMENTS)
        for account_id, contact_id, channel, day in connection.execute(query).all():
            found = day if isinstance(day, date) else date.fromisoformat(day[:10])
            _later(last, (account_id, contact_id, channel), found)
    told(3, _STATEMENTS)
    strands = []
    asked = cache(lambda tier, role: cadence.rules_for(rules, tier, role).items())
    for row in connection.execute(_people(account_ids)).all():
        for channel, days in asked(row.tier, row.role):
            key = (row.account_id, row.contact_id, channel)
            begins = loose[key][0].planned_on if key in loose else None
            strands.append(Strand(*key, days, last.get(key), begins, row.owner))
    if account_ids is not None:
        owners = {one.owner for one in strands if one.begins is None and one.is_due(today)}
        if owners:
            for owner, day, count in connection.execute(_others(account_ids, owners, today)):
                load[owner, day] += count
    return Standing(strands, dict(loose), load)


def _later(last: dict[Key, date], key: Key, day: date) -> None:
    last[key] = max(day, last.get(key, day))


def _open(account_ids: Collection[int] | None) -> Select[*tuple[Any, ...]]:
    may_move = and_(Touch.generated.is_(True), Touch.moved.is_not(True))
    query: Select[*tuple[Any, ...]] = (
        select(
            Touch.id, Touch.account_id, Touch.contact_id, Touch.channel, Touch.planned_on,
            Touch.ideal_on, may_move, Account.owner,
        )
        .join(Account, Account.id == Touch.account_id)
        .where(Touch.state == TouchState.PLANNED)
        .order_by(Touch.planned_on, Touch.id)
    )  # fmt: skip
    return query if account_ids is None else query.where(Touch.account_id.in_(account_ids))


def _others(
    account_ids: Collection[int], owners: Collection[str], today: date
) -> Select[*tuple[Any, ...]]:
    """How many touches these managers have on which day with other accounts."""
    return (
        select(Account.owner, Touch.planned_on, func.count())
        .join(Account, Account.id == Touch.account_id)
        .where(
            Touch.state == TouchState.PLANNED,
            Touch.planned_on.between(today, today + _ROOM),
            Touch.account_id.not_in(account_ids),
            Account.owner.in_(owners),
            Account.deleted_at.is_(None),
        )
        .group_by(Account.owner, Touch.planned_on)
    )


def _kept(account_ids: Collection[int] | None) -> Select[*tuple[Any, ...]]:
    """The newest day of each strand that was kept, or skipped on purpose."""
    day = func.coalesce(Touch.done_on, Touch.planned_on)
    query: Select[*tuple[Any, ...]] = (
        select(Touch.account_id, Touch.contact_id, Touch.channel, func.max(day))
        .where(Touch.state != TouchState.PLANNED, Touch.contact_id.is_not(None), day.is_not(None))
        .group_by(Touch.account_id, Touch.contact_id, Touch.channel)
    )
    return query if account_ids is None else query.where(Touch.account_id.in_(account_ids))


def _met(account_ids: Collection[int] | None, today: date) -> Select[*tuple[Any, ...]]:
    """Meetings keep the rhythm too: those held, and those that are planned."""
    came = func.coalesce(Attendee.came, True)
    day = func.date(Meeting.starts_at, "localtime")
    query: Select[*tuple[Any, ...]] = (
        select(Meeting.account_id, Attendee.contact_id, Meeting.channel, func.max(day))
        .join(Attendee, Attendee.meeting_id == Meeting.id)
        .where(
            Meeting.deleted_at.is_(None),
            or_(
                and_(Meeting.state == MeetingState.HELD, came),
                and_(Meeting.state == MeetingState.PLANNED, day >= today.isoformat()),
            ),
        )
        .group_by(Meeting.account_id, Attendee.contact_id, Meeting.channel)
    )
    return query if account_ids is None else query.where(Meeting.account_id.in_(account_ids))


def _people(account_ids: Collection[int] | None) -> Select[*tuple[Any, ...]]:
    query: Select[*tuple[Any, ...]] = (
        select(AccountContact.account_id, AccountContact.contact_id, Account.tier,
               AccountContact.role, Account.owner)
        .join(Account, Account.id == AccountContact.account_id)
        .join(Contact, Contact.id == AccountContact.contact_id)
        .where(
            Account.deleted_at.is_(None),
            Account.tier.is_not(None),
            Contact.deleted_at.is_(None),
            AccountContact.left_on.is_(None),
        )
        .order_by(AccountContact.account_id, AccountContact.contact_id)
    )  # fmt: skip
    return query if account_ids is None else query.where(AccountContact.account_id.in_(account_ids))
