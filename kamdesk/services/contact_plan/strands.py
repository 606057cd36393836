"""Reads what the rhythm of every person and channel goes on from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.method import cadence
from kamdesk.method.cadence import Rule, Strand
from kamdesk.models import Account, AccountContact, Attendee, Contact, Meeting, Touch
from kamdesk.models.kinds import Channel, MeetingState, TouchState

Key = tuple[int, int, Channel]
"""Account, contact, channel."""


@dataclass(frozen=True, slots=True)
class Standing:
    """``strands`` that the rules ask for; ``loose`` are touches ahead that the plan made itself
    and may put elsewhere, by strand and day; ``load`` are all others that lie ahead, by manager and
    day."""

    strands: list[Strand]
    loose: dict[Key, list[Touch]] = field(default_factory=dict)
    load: Counter[tuple[str, date]] = field(default_factory=Counter)


def standing(
    session: Session,
    rules: Sequence[Rule],
    today: date,
    account_ids: Collection[int] | None,
) -> Standing:
    """Read everything in four statements, for some accounts or for all."""
    loose: dict[Key, list[Touch]] = defaultdict(list)
    load: Counter[tuple[str, date]] = Counter()
    last: dict[Key, date] = {}
    for touch, owner in session.execute(_open(account_ids)):
        key = (touch.account_id, touch.contact_id or 0, touch.channel)
        day = touch.planned_on or today
        if touch.generated and not touch.moved and day >= today:
            loose[key].append(touch)
            continue
        load[owner, max(day, today)] += 1
        _later(last, key, max(day, today))  # what is overdue stands for its place in the rhythm
    for query in (_kept(account_ids), _met(account_ids, today)):
        for account_id, contact_id, channel, day in session.execute(query):
            found = day if isinstance(day, date) else date.fromisoformat(day[:10])
            _later(last, (account_id, contact_id, channel), found)
    strands = []
    for row in session.execute(_people(account_ids)):
        for channel, days in cadence.rules_for(rules, row.tier, row.role).items():
            key = (row.account_id, row.contact_id, channel)
            begins = loose[key][0].planned_on if key in loose else None
            strands.append(Strand(*key, days, last.get(key), begins, row.owner))
    return Standing(strands, dict(loose), load)


def _later(last: dict[Key, date], key: Key, day: date) -> None:
    last[key] = max(day, last.get(key, day))


def _open(account_ids: Collection[int] | None) -> Select[Touch, str]:
    query = (
        select(Touch, Account.owner)
        .join(Account, Account.id == Touch.account_id)
        .where(Touch.state == TouchState.PLANNED)
        .order_by(Touch.planned_on, Touch.id)
    )
    return query if account_ids is None else query.where(Touch.account_id.in_(account_ids))


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
