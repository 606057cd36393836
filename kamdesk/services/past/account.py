"""One account as it was on a day: profile, tier, stage, churn and health, people (method §3, §5,
§6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError
from kamdesk.models import Account, StageMove, TierOverride, TierResult, TierRun
from kamdesk.models.kinds import LifecycleStage, Tier
from kamdesk.services import buying_map, readings
from kamdesk.services.buying_map import BuyingMap
from kamdesk.services.map_lines import Member
from kamdesk.services.past import days, shadow
from kamdesk.services.past.facts import Day
from kamdesk.services.past.rows import founded, rows_as_of
from kamdesk.services.readings import Reading

_ASIDE = frozenset(
    {"id", "uid", "revision", "name_key", "sort_key", "created_at", "deleted_at", "stage", "tier"}
)


@dataclass(frozen=True, slots=True)
class Rated:
    """What the evaluation in force on a day said; ``score`` is the key score, 0–100."""

    applied_on: date
    first_day: date
    last_day: date
    tier: Tier | None
    score: Decimal | None
    key: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A tier kept by hand that stood on a day."""

    tier: Tier
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class AccountThen:
    """An account at the end of a day. ``fields`` holds the columns of ``Account`` by name; empty
    where it was not in the book. ``reading`` is None for an account in the bin."""

    account_id: int
    day: date
    fields: Mapping[str, Any]
    tier: Tier | None
    rated: Rated | None
    kept: Kept | None
    stage: LifecycleStage | None
    reading: Reading | None
    map: BuyingMap


@dataclass(frozen=True, slots=True)
class FieldThen:
    """A field of the profile that differs."""

    name: str
    then: Any
    now: Any


@dataclass(frozen=True, slots=True)
class PersonThen:
    """Somebody whose part differs: None where they had none."""

    contact_id: int
    then: Member | None
    now: Member | None

    @property
    def name(self) -> str:
        """As it is now."""
        member = self.now or self.then
        return member.name if member else ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """An account on a day beside today. ``begins`` is the first day that anything is known on,
    ``written_on`` the day from which profile and people are known: before it, both are as they
    were first written down."""

    then: AccountThen
    now: AccountThen
    begins: date
    written_on: date

    @property
    def as_first_written(self) -> bool:
        """Whether the day lies before the file was made."""
        return self.then.day < self.written_on

    def fields(self) -> list[FieldThen]:
        """Fields of the profile that differ, in the order of the file."""
        then, now = self.then.fields, self.now.fields
        return [
            FieldThen(name, then.get(name), now[name])
            for name in now
            if name not in _ASIDE and then.get(name) != now[name]
        ]

    def people(self) -> list[PersonThen]:
        """Who came, left, or has another role, influence, stance or coverage."""
        then = {one.contact_id: one for one in self.then.map.present}
        now = {one.contact_id: one for one in self.now.map.present}
        pairs = [PersonThen(key, then.get(key), now.get(key)) for key in {**then, **now}]
        return [pair for pair in pairs if _part(pair.then) != _part(pair.now)]


def _part(member: Member | None) -> tuple[Any, ...] | None:
    if member is None:
        return None
    return member.role, member.influence, member.support, member.coverage, member.title


def begins(session: Session, account_id: int) -> date | None:
    """The first day that anything is known of an account."""
    origin = founded(session, Account, account_id)
    return days.account_begins(session, account_id, origin[1] if origin else None)


def compare(session: Session, account_id: int, day: date, today: date) -> Comparison:
    """An account on a day beside today, in a fixed number of statements. Raises
    ``NotFoundError`` where it is gone."""
    origin = founded(session, Account, account_id)
    written = days.local(origin[1]) if origin else today
    began = days.account_begins(session, account_id, origin[1] if origin else None)
    return Comparison(
        account_as_of(session, account_id, day, origin),
        account_as_of(session, account_id, today, origin),
        began or written,
        written,
    )


def reading_as_of(session: Session, account_id: int, day: date) -> Reading | None:
    """Churn and health of an account at the end of a day; None where it was in the bin. Raises
    ``NotFoundError`` where it is gone."""
    return account_as_of(session, account_id, day, founded(session, Account, account_id)).reading


def account_as_of(
    session: Session, account_id: int, day: date, origin: tuple[int, datetime] | None = None
) -> AccountThen:
    """An account at the end of a day. Where the log reaches back, tier and stage are those of the
    file; before ``origin``, the scope that put it in, they follow from evaluations and moves of the
    life cycle, and profile and people are as first written down.

    Raises ``NotFoundError`` where the account is gone for good.
    """
    moment = days.end_of(day)
    early = origin is not None and origin[1] > moment
    founding = origin[0] if early and origin else None
    found = rows_as_of(session, Account, [account_id], moment, founding=founding)
    if not found and session.get(Account, account_id) is None:
        raise NotFoundError("account", account_id)
    fields = found.get(account_id, {})
    rated, kept = _rated(session, account_id, moment), _kept(session, account_id, day, moment)
    tier, stage = fields.get("tier"), fields.get("stage")
    if early:
        tier = kept.tier if kept else rated.tier if rated else None
        stage = _stage(session, account_id, day) or stage
    scopes = () if founding is None else (founding,)
    known = {account_id: {"tier": tier, "stage": stage}} if early else {}
    with shadow.account_on(session, Day(day, scopes, known), account_id):
        reading = readings.of_account(session, account_id, day)
        drawn = buying_map.load(session, account_id, day)
    drawn = replace(drawn, tier=tier, next_meeting=None)
    return AccountThen(account_id, day, fields, tier, rated, kept, stage, reading, drawn)


def _rated(session: Session, account_id: int, moment: datetime) -> Rated | None:
    row = session.execute(
        select(
            TierRun.applied_at, TierRun.first_day, TierRun.last_day, TierResult.tier,
            TierResult.score, TierResult.key,
        )
        .join(TierResult, TierResult.run_id == TierRun.id)
        .where(TierResult.account_id == account_id, TierRun.applied_at <= moment)
        .order_by(TierRun.applied_at.desc(), TierRun.id.desc())
        .limit(1)
    ).first()  # fmt: skip
    if row is None:
        return None
    score = None if row.score is None else Decimal(row.score)
    return Rated(
        days.local(row.applied_at), row.first_day, row.last_day, row.tier, score, bool(row.key)
    )


def _kept(session: Session, account_id: int, day: date, moment: datetime) -> Kept | None:
    """The override that stood at the end of a day."""
    query = (
        select(TierOverride.tier, TierOverride.reason, TierOverride.until)
        .where(
            TierOverride.account_id == account_id,
            TierOverride.set_at <= moment,
            TierOverride.until >= day,
            TierOverride.ended_on.is_(None) | (TierOverride.ended_on > day),
        )
        .order_by(TierOverride.id.desc())
        .limit(1)
    )
    row = session.execute(query).first()
    return Kept(*row) if row else None


def _stage(session: Session, account_id: int, day: date) -> LifecycleStage | None:
    """The stage after the last move up to a day, or before the first one after it."""
    query = (
        select(StageMove.moved_on, StageMove.from_stage, StageMove.to_stage)
        .where(StageMove.account_id == account_id)
        .order_by(StageMove.moved_on, StageMove.id)
    )
    moves = session.execute(query).all()
    past = [move.to_stage for move in moves if move.moved_on <= day]
    return past[-1] if past else moves[0].from_stage if moves else None
