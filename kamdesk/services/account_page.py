"""Everything the account page and the dossier show of one account, read in a fixed number of
statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, inspect, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    AccountContact,
    AccountFigures,
    Attendee,
    Contact,
    Meeting,
    Need,
    Objection,
    TierResult,
    TierRun,
    Touch,
)
from kamdesk.models.kinds import (
    BuyingRole,
    Channel,
    Coverage,
    MeetingState,
    NeedKind,
    NeedState,
    ObjectionKind,
    ObjectionState,
    Outcome,
    Tier,
    TierRule,
    TouchState,
)
from kamdesk.services import book_settings, editing, ledger, promises


@dataclass(frozen=True, slots=True)
class Verdict:
    """The account's result in the last applied evaluation."""

    tier: Tier | None
    rule: TierRule | None
    facts: dict[str, Any]
    rank: int | None
    revenue: int
    previous_tier: Tier | None
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class Person:
    """A contact in their part for this account."""

    contact_id: int
    name: str
    other_name: str
    title: str
    department: str
    role: BuyingRole | None
    influence: int | None
    support: int | None
    coverage: Coverage
    phone: str
    mobile: str
    email: str
    birthday: date | None
    reports_to_id: int | None
    left_on: date | None
    last_contact: date | None


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting in a list."""

    id: int
    starts_at: datetime
    title: str
    state: MeetingState
    channel: Channel
    outcome: Outcome | None
    advance_action: str
    got_action: str
    client_words: str
    next_step: str


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A need and who voiced it."""

    id: int
    kind: NeedKind
    state: NeedState
    text: str
    client_words: str
    heard_on: date
    contact: str
    meeting_id: int | None


@dataclass(frozen=True, slots=True)
class ObjectionLine:
    """An objection and our answer."""

    id: int
    kind: ObjectionKind
    state: ObjectionState
    text: str
    answer: str
    meeting_id: int | None


@dataclass(frozen=True, slots=True)
class TouchLine:
    """A done touch."""

    id: int
    done_on: date
    channel: Channel
    contact: str
    note: str


@dataclass(frozen=True, slots=True)
class GroupMember:
    """A direct subsidiary with its own figures."""

    id: int
    name: str
    tier: Tier | None
    revenue: int | None
    contribution: int | None


@dataclass(frozen=True, slots=True)
class AccountPage:
    """One account, whole. ``fields`` holds the columns of ``Account`` by name."""

    id: int
    fields: dict[str, Any]
    parent: tuple[int, str] | None
    subsidiaries: list[GroupMember]
    figures: AccountFigures | None
    verdict: Verdict | None
    months: list[ledger.MonthFigure]
    lines: list[ledger.LineFigure]
    people: list[Person]
    meetings: list[MeetingLine]
    needs: list[NeedLine]
    objections: list[ObjectionLine]
    promises: list[promises.PromiseLine]
    touches: list[TouchLine]
    currency: str
    period: tuple[date, date] | None
    """First and last day that ``figures`` cover; None is the whole ledger."""

    @property
    def group_figures(self) -> tuple[int, int | None]:
        """Revenue and contribution of the account with its direct subsidiaries, money units;
        contribution is None where none of them knows it."""
        own = self.figures
        revenue = (own.revenue if own else 0) + sum(m.revenue or 0 for m in self.subsidiaries)
        known = [own.contribution if own else None, *(m.contribution for m in self.subsidiaries)]
        earned = [value for value in known if value is not None]
        return revenue, sum(earned) if earned else None

    @property
    def next_meeting(self) -> MeetingLine | None:
        """The nearest planned meeting."""
        planned = [m for m in self.meetings if m.state is MeetingState.PLANNED]
        return min(planned, key=lambda meeting: meeting.starts_at, default=None)

    @property
    def last_held(self) -> MeetingLine | None:
        """The latest meeting that took place."""
        held = [m for m in self.meetings if m.state is MeetingState.HELD]
        return max(held, key=lambda meeting: meeting.starts_at, default=None)


def load(session: Session, account_id: int) -> AccountPage:
    """Read an account; ``NotFoundError`` where it is gone for good."""
    account = editing.get(session, Account, account_id)
    names = [attribute.key for attribute in inspect(Account).column_attrs]
    return AccountPage(
        id=account_id,
        fields={name: getattr(account, name) for name in names},
        parent=_parent(session, account),
        subsidiaries=_subsidiaries(session, account_id),
        figures=session.get(AccountFigures, account_id),
        verdict=_verdict(session, account_id),
        months=ledger.months(session, [account_id]),
        lines=ledger.product_lines(session, [account_id]),
        people=people(session, account_id),
        meetings=_meetings(session, account_id),
        needs=_needs(session, account_id),
        objections=_objections(session, account_id),
        promises=promises.of_account(session, account_id),
        touches=_touches(session, account_id),
        currency=account.currency or book_settings.currency(session),
        period=book_settings.period(session),
    )


def people(session: Session, account_id: int) -> list[Person]:
    """The buying centre, most influential first, with the day each was last met or spoken to."""
    met = (
        select(func.max(func.date(Meeting.held_at)))
        .join(Attendee, Attendee.meeting_id == Meeting.id)
        .where(Attendee.contact_id == Contact.id, Meeting.state == MeetingState.HELD)
        .scalar_subquery()
    )
    touched = (
        select(func.max(Touch.done_on))
        .where(
            Touch.account_id == AccountContact.account_id,
            Touch.contact_id == Contact.id,
            Touch.state == TouchState.DONE,
        )
        .scalar_subquery()
    )
    query = (
        select(
            Contact.id,
            Contact.name,
            Contact.other_name,
            AccountContact.title,
            AccountContact.department,
            AccountContact.role,
            AccountContact.influence,
            AccountContact.support,
            AccountContact.coverage,
            Contact.phone,
            Contact.mobile,
            Contact.email,
            Contact.birthday,
            AccountContact.reports_to_id,
            AccountContact.left_on,
            met,
            touched,
        )
        .join(Contact, Contact.id == AccountContact.contact_id)
        .where(AccountContact.account_id == account_id, Contact.deleted_at.is_(None))
        .order_by(
            AccountContact.left_on.is_not(None),
            AccountContact.influence.desc().nulls_last(),
            Contact.sort_key,
        )
    )
    rows: list[Any] = [*session.execute(query)]
    return [Person(*(*row[:-2], _latest(row[-2], row[-1]))) for row in rows]


def _latest(met: str | None, touched: date | None) -> date | None:
    days = [date.fromisoformat(met)] if met else []
    return max([*days, touched] if touched else days, default=None)


def _parent(session: Session, account: Account) -> tuple[int, str] | None:
    if account.parent_id is None:
        return None
    name = session.scalar(select(Account.name).where(Account.id == account.parent_id))
    return (account.parent_id, name or "")


def _subsidiaries(session: Session, account_id: int) -> list[GroupMember]:
    query = (
        select(
            Account.id,
            Account.name,
            Account.tier,
            AccountFigures.revenue,
            AccountFigures.contribution,
        )
        .outerjoin(AccountFigures, AccountFigures.account_id == Account.id)
        .where(Account.parent_id == account_id, Account.deleted_at.is_(None))
        .order_by(Account.sort_key)
    )
    return [GroupMember(*row) for row in session.execute(query)]


def _verdict(session: Session, account_id: int) -> Verdict | None:
    query = (
        select(
            TierResult.tier,
            TierResult.rule,
            TierResult.facts,
            TierResult.rank,
            TierResult.revenue,
            TierResult.previous_tier,
            TierRun.first_day,
            TierRun.last_day,
        )
        .join(TierRun, TierRun.id == TierResult.run_id)
        .where(TierResult.account_id == account_id)
        .order_by(TierRun.id.desc())
        .limit(1)
    )
    row = session.execute(query).first()
    return Verdict(*row) if row else None


def _meetings(session: Session, account_id: int) -> list[MeetingLine]:
    query = (
        select(
            Meeting.id,
            Meeting.starts_at,
            Meeting.title,
            Meeting.state,
            Meeting.channel,
            Meeting.outcome,
            Meeting.advance_action,
            Meeting.got_action,
            Meeting.client_words,
            Meeting.next_step,
        )
        .where(Meeting.account_id == account_id, Meeting.deleted_at.is_(None))
        .order_by(Meeting.starts_at.desc())
    )
    rows: list[Any] = [*session.execute(query)]
    return [MeetingLine(*row) for row in rows]


def _needs(session: Session, account_id: int) -> list[NeedLine]:
    query = (
        select(
            Need.id,
            Need.kind,
            Need.state,
            Need.text,
            Need.client_words,
            Need.heard_on,
            func.coalesce(Contact.name, ""),
            Need.meeting_id,
        )
        .outerjoin(Contact, Contact.id == Need.contact_id)
        .outerjoin(Meeting, Meeting.id == Need.meeting_id)
        .where(
            Need.account_id == account_id,
            or_(Need.meeting_id.is_(None), Meeting.deleted_at.is_(None)),
        )
        .order_by(Need.kind, Need.heard_on.desc())
    )
    return [NeedLine(*row) for row in session.execute(query)]


def _objections(session: Session, account_id: int) -> list[ObjectionLine]:
    query = (
        select(
            Objection.id,
            Objection.kind,
            Objection.state,
            Objection.text,
            Objection.answer,
            Objection.meeting_id,
        )
        .where(Objection.account_id == account_id)
        .order_by(Objection.id.desc())
    )
    return [ObjectionLine(*row) for row in session.execute(query)]


def _touches(session: Session, account_id: int) -> list[TouchLine]:
    query = (
        select(
            Touch.id,
            Touch.done_on,
            Touch.channel,
            func.coalesce(Contact.name, ""),
            Touch.note,
        )
        .outerjoin(Contact, Contact.id == Touch.contact_id)
        .where(Touch.account_id == account_id, Touch.state == TouchState.DONE)
        .order_by(Touch.done_on.desc())
        .limit(50)
    )
    rows: list[Any] = [*session.execute(query)]
    return [TouchLine(*row) for row in rows]
