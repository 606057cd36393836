"""Reads the meetings that the figures of the craft are made of (method §6)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from kamdesk.method import advance, craft
from kamdesk.method.craft import Figures, Held, Mix, Streak
from kamdesk.models import Account, Meeting, Need, Opportunity, Question, Statement
from kamdesk.models.kinds import MeetingState, NeedKind, QuestionKind, Tier

_ORDER = (
    QuestionKind.BACKGROUND,
    QuestionKind.DIFFICULTY,
    QuestionKind.IMPLICATION,
    QuestionKind.BENEFIT,
)


@dataclass(frozen=True, slots=True)
class AccountFigures:
    """One account's meetings; ``streak`` is the longest of its streaks that warn, else 0."""

    account_id: int
    account: str
    tier: Tier | None
    figures: Figures
    last: date
    streak: int


@dataclass(frozen=True, slots=True)
class NamedStreak:
    """A streak with the names of its account and opportunity (empty where there is none)."""

    streak: Streak
    account: str
    opportunity: str


@dataclass(frozen=True)
class CraftPage:
    """Meetings held from ``since`` to ``until``, both included, and what they add up to.

    ``before`` are the figures of as many months before. Tiers are those of today.
    """

    since: date
    until: date
    meetings: tuple[Held, ...]
    before: Figures
    accounts: dict[int, tuple[str, Tier | None]]
    opportunities: dict[int, str]

    @cached_property
    def whole(self) -> Figures:
        """All meetings of the period."""
        return craft.figures(self.meetings)

    @cached_property
    def months(self) -> tuple[tuple[date, Figures], ...]:
        """Every month of the period."""
        return craft.by_month(self.meetings, self.since, self.until)

    @cached_property
    def tiers(self) -> tuple[tuple[Tier | None, Figures], ...]:
        """Tiers with meetings, the best first; accounts without a tier last."""
        groups = defaultdict(list)
        for row in self.meetings:
            groups[self.accounts[row.account_id][1]].append(row)
        kinds: list[Tier | None] = [*Tier, None]
        return tuple((kind, craft.figures(groups[kind])) for kind in kinds if groups[kind])

    @cached_property
    def streaks(self) -> tuple[NamedStreak, ...]:
        """What two continuations in a row warn of."""
        return tuple(
            NamedStreak(
                one,
                self.accounts[one.account_id][0],
                self.opportunities.get(one.opportunity_id or 0, ""),
            )
            for one in craft.streaks(self.meetings)
        )

    @cached_property
    def by_account(self) -> tuple[AccountFigures, ...]:
        """Accounts, those with the lowest advance rate first, of these the most met first."""
        groups = defaultdict(list)
        for row in self.meetings:
            groups[row.account_id].append(row)
        longest: dict[int, int] = defaultdict(int)
        for found in self.streaks:
            account_id = found.streak.account_id
            longest[account_id] = max(longest[account_id], found.streak.length)
        lines = [
            AccountFigures(
                account_id,
                *self.accounts[account_id],
                craft.figures(rows),
                max(row.day for row in rows),
                longest[account_id],
            )
            for account_id, rows in groups.items()
        ]
        lines.sort(key=lambda one: (one.figures.advance_rate, -one.figures.held, one.account))
        return tuple(lines)


def load(session: Session, since: date, until: date, account_id: int | None = None) -> CraftPage:
    """Read the meetings held in a period, of one account or of all."""
    earlier = since - (until - since) - timedelta(days=1)
    rows = session.execute(_meetings(earlier, until, account_id)).all()
    mixes = _mixes(session, earlier, until, account_id)
    needs = _needs(session, earlier, until, account_id)
    claims = _claims(session, earlier, until, account_id)
    held = [_held(row, mixes, needs, claims) for row in rows]
    return CraftPage(
        since,
        until,
        tuple(one for one in held if one.day >= since),
        craft.figures(one for one in held if one.day < since),
        {row.account_id: (row.name, row.tier) for row in rows},
        {row.opportunity_id: row.opportunity for row in rows if row.opportunity},
    )


def _held(
    row: Any,
    mixes: dict[int, tuple[Mix, Mix]],
    needs: dict[int, int],
    claims: dict[int, tuple[int, int]],
) -> Held:
    outcome = row.outcome and advance.counted_outcome(
        row.outcome, row.got_contact_id, row.got_action, row.got_date
    )
    planned, asked = mixes.get(row.id, (Mix(), Mix()))
    made, unfounded = claims.get(row.id, (0, 0))
    return Held(
        row.id,
        row.account_id,
        row.opportunity_id if row.opportunity else None,
        row.starts_at.astimezone().date(),
        outcome,
        planned,
        asked,
        needs.get(row.id, 0),
        made,
        unfounded,
    )


def _in_period(
    query: Select[*tuple[Any, ...]], since: date, until: date, account_id: int | None
) -> Select[*tuple[Any, ...]]:
    query = query.where(
        Meeting.state == MeetingState.HELD,
        Meeting.deleted_at.is_(None),
        Meeting.starts_at >= datetime.combine(since, time.min).astimezone(),
        Meeting.starts_at <= datetime.combine(until, time.max).astimezone(),
        Account.deleted_at.is_(None),
    )
    return query if account_id is None else query.where(Meeting.account_id == account_id)


def _meetings(since: date, until: date, account_id: int | None) -> Select[*tuple[Any, ...]]:
    query: Select[*tuple[Any, ...]] = (
        select(
            Meeting.id,
            Meeting.account_id,
            Meeting.opportunity_id,
            Meeting.starts_at,
            Meeting.outcome,
            Meeting.got_contact_id,
            Meeting.got_action,
            Meeting.got_date,
            Account.name,
            Account.tier,
            Opportunity.title.label("opportunity"),
        )
        .join(Account, Account.id == Meeting.account_id)
        .outerjoin(
            Opportunity,
            (Opportunity.id == Meeting.opportunity_id) & Opportunity.deleted_at.is_(None),
        )
    )
    return _in_period(query, since, until, account_id).order_by(Meeting.starts_at, Meeting.id)


def _mixes(
    session: Session, since: date, until: date, account_id: int | None
) -> dict[int, tuple[Mix, Mix]]:
    """Planned and asked questions of every meeting; what was improvised was not planned."""
    improvised = func.coalesce(Question.improvised, False)
    query: Select[*tuple[Any, ...]] = (
        select(
            Question.meeting_id,
            Question.kind,
            func.sum(case((improvised, 0), else_=1)).label("planned"),
            func.sum(case((Question.asked, 1), else_=0)).label("asked"),
        )
        .join(Meeting, Meeting.id == Question.meeting_id)
        .join(Account, Account.id == Meeting.account_id)
        .group_by(Question.meeting_id, Question.kind)
    )
    counts: dict[int, dict[QuestionKind, tuple[int, int]]] = defaultdict(dict)
    for row in session.execute(_in_period(query, since, until, account_id)):
        counts[row.meeting_id][row.kind] = (row.planned, row.asked)
    none = (0, 0)
    return {
        meeting_id: (
            Mix(*(kinds.get(kind, none)[0] for kind in _ORDER)),
            Mix(*(kinds.get(kind, none)[1] for kind in _ORDER)),
        )
        for meeting_id, kinds in counts.items()
    }


def _needs(session: Session, since: date, until: date, account_id: int | None) -> dict[int, int]:
    query: Select[*tuple[Any, ...]] = (
        select(Need.meeting_id, func.count())
        .join(Meeting, Meeting.id == Need.meeting_id)
        .join(Account, Account.id == Meeting.account_id)
        .where(Need.kind == NeedKind.EXPLICIT)
        .group_by(Need.meeting_id)
    )
    rows = session.execute(_in_period(query, since, until, account_id))
    return {meeting_id: number for meeting_id, number in rows}


def _claims(
    session: Session, since: date, until: date, account_id: int | None
) -> dict[int, tuple[int, int]]:
    """Benefit statements of every meeting, and how many of them meet no explicit need."""
    founded = func.sum(case((Need.kind == NeedKind.EXPLICIT, 1), else_=0))
    query: Select[*tuple[Any, ...]] = (
        select(Statement.meeting_id, func.count().label("made"), founded.label("founded"))
        .join(Meeting, Meeting.id == Statement.meeting_id)
        .join(Account, Account.id == Meeting.account_id)
        .outerjoin(Need, Need.id == Statement.need_id)
        .where(Statement.benefit != "")
        .group_by(Statement.meeting_id)
    )
    rows = session.execute(_in_period(query, since, until, account_id))
    return {row.meeting_id: (row.made, row.made - row.founded) for row in rows}
