"""The relationship map of an account, read whole in a fixed number of statements (method §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.method import buying_map as method
from kamdesk.models import (
    Account,
    AccountContact,
    Attendee,
    BookSetting,
    InfluenceLine,
    Meeting,
    Placeholder,
    Touch,
)
from kamdesk.models.kinds import BuyingRole, Channel, MeetingState, Tier, TouchState
from kamdesk.services import book_settings, buying_centre
from kamdesk.services.map_lines import Gap, Influence, Member

__all__ = [
    "BuyingMap",
    "Gap",
    "Influence",
    "Member",
    "dealings_of",
    "limits",
    "load",
    "set_limits",
]

LIMITS = "buying_map"
"""Key of the days that a decision maker may go without being met, by tier."""
YEAR = 365
Query = Select[*tuple[Any, ...]]
_ACCOUNT: Any = bindparam("account_id")
FACE_TO_FACE = (Channel.VISIT, Channel.EVENT, Channel.EXECUTIVE)


@dataclass(frozen=True, slots=True)
class BuyingMap:
    """People, lines and gaps of one account, and what the rules make of them."""

    account_id: int
    tier: Tier | None
    members: tuple[Member, ...]
    influences: tuple[Influence, ...]
    gaps: tuple[Gap, ...]
    limits: method.Limits
    next_meeting: int | None
    """The planned meeting that a question can go to."""

    @property
    def present(self) -> tuple[Member, ...]:
        """Those who have not left."""
        return tuple(member for member in self.members if member.left_on is None)

    def people(self) -> tuple[method.MapPerson, ...]:
        """Those present, as the rules see them."""
        return tuple(
            method.MapPerson(
                member.contact_id,
                member.name,
                member.role,
                member.influence,
                member.support,
                member.reports_to_id,
                member.last_met,
                member.contacts,
                member.checked_on,
            )
            for member in self.present
        )

    def remarks(self, today: date) -> tuple[method.Remark, ...]:
        """What the map rules say."""
        return method.remarks(self.people(), self.tier, today, self.limits)

    def moves(self) -> tuple[method.Move, ...]:
        """Who must move."""
        pairs = frozenset((line.from_id, line.to_id) for line in self.influences)
        return method.must_move(self.people(), pairs)

    @property
    def lacks_decider(self) -> bool:
        """Whether neither a person nor a placeholder stands for the decision maker."""
        roles = {member.role for member in self.present} | {gap.role for gap in self.gaps}
        return BuyingRole.DECISION_MAKER not in roles


def load(session: Session, account_id: int, today: date) -> BuyingMap:
    """Read the map in six statements. Contacts are counted over the year up to ``today``."""
    dealings = dealings_of(session, account_id, today)
    connection, this = session.connection(), {"account_id": account_id}
    members = tuple(
        Member(*(*row, *dealings.get(row[0], (0, None)))) for row in _members(session, account_id)
    )
    known = {member.contact_id for member in members}
    tier, meeting, limits = connection.execute(_surroundings(), this).one()
    return BuyingMap(
        account_id=account_id,
        tier=tier,
        members=members,
        influences=tuple(
            Influence(*row)
            for row in connection.execute(_lines(), this)
            if {row[1], row[2]} <= known
        ),
        gaps=tuple(Gap(*row) for row in connection.execute(_gaps(), this)),
        limits=_limits(limits),
        next_meeting=meeting,
    )


def limits(session: Session) -> method.Limits:
    """Days that a decision maker may go without being met, by tier."""
    return _limits(book_settings.value(session, LIMITS))


def set_limits(session: Session, new: method.Limits) -> None:
    """Store those days."""
    stored = {tier.value: new.of(tier) for tier in Tier}
    book_settings.put(session, LIMITS, {**stored, "none": new.no_tier})


def _limits(stored: dict[str, int] | None) -> method.Limits:
    if not stored:
        return method.Limits()
    usual = method.Limits()
    days = {tier: int(stored.get(tier.value, usual.of(tier))) for tier in Tier}
    return method.Limits(days, int(stored.get("none", usual.no_tier)))


def _members(session: Session, account_id: int) -> list[Any]:
    return [*session.connection().execute(_parts(), {"account_id": account_id}).all()]


@cache
def _parts() -> Query:
    return buying_centre.parts(
        AccountContact.drive,
        AccountContact.personal_win,
        AccountContact.business_win,
        AccountContact.competitor_tie,
        AccountContact.our_owner,
        AccountContact.level_now,
        AccountContact.level_wanted,
        AccountContact.certainty,
        AccountContact.checked_on,
        AccountContact.left_on,
        AccountContact.reports_to_id,
        AccountContact.map_x,
        AccountContact.map_y,
    )


@cache
def _lines() -> Query:
    return (
        select(InfluenceLine.id, InfluenceLine.from_id, InfluenceLine.to_id, InfluenceLine.note)
        .where(InfluenceLine.account_id == _ACCOUNT)
        .order_by(InfluenceLine.id)
    )


@cache
def _gaps() -> Query:
    return (
        select(
            Placeholder.id,
            Placeholder.role,
            Placeholder.title,
            Placeholder.reports_to_id,
            Placeholder.map_x,
            Placeholder.map_y,
        )
        .where(Placeholder.account_id == _ACCOUNT)
        .order_by(Placeholder.id)
    )


def dealings_of(
    session: Session, account_id: int, today: date
) -> dict[int, tuple[int, date | None]]:
    """By person: meetings and touches of the year up to a day, and the last day face to face."""
    since = today - timedelta(days=YEAR)
    found: dict[int, tuple[int, date | None]] = {}
    for query in _met_and_touched():
        for person, written, channel in session.connection().execute(
            query, {"account_id": account_id}
        ):
            if written is None:
                continue
            held = date.fromisoformat(written)
            if held > today:
                continue
            count, last = found.get(person, (0, None))
            if channel in FACE_TO_FACE:
                last = held if last is None else max(last, held)
            found[person] = (count + (since < held <= today), last)
    return found


@cache
def _met_and_touched() -> tuple[Query, Query]:
    day = func.date(Meeting.held_at, "localtime")
    met = (
        select(Attendee.contact_id, day, Meeting.channel)
        .join(Meeting, Meeting.id == Attendee.meeting_id)
        .where(
            Meeting.account_id == _ACCOUNT,
            Meeting.state == MeetingState.HELD,
            Meeting.deleted_at.is_(None),
            or_(Attendee.came.is_(None), Attendee.came.is_(True)),
        )
    )
    touched = select(Touch.contact_id, func.date(Touch.done_on), Touch.channel).where(
        Touch.account_id == _ACCOUNT,
        Touch.state == TouchState.DONE,
        Touch.contact_id.is_not(None),
    )
    return met, touched


@cache
def _surroundings() -> Query:
    """The tier, the next planned meeting and the limits, in one row."""
    planned = (
        select(Meeting.id)
        .where(
            Meeting.account_id == _ACCOUNT,
            Meeting.state == MeetingState.PLANNED,
            Meeting.deleted_at.is_(None),
        )
        .order_by(Meeting.starts_at)
        .limit(1)
        .scalar_subquery()
    )
    stored = select(BookSetting.value).where(BookSetting.key == LIMITS).scalar_subquery()
    return select(Account.tier, planned, stored).where(Account.id == _ACCOUNT)
