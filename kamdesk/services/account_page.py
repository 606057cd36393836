"""Everything the account page and the dossier show of one account, read in a fixed number of
statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, inspect, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    AccountFigures,
    Contact,
    Meeting,
    Need,
    Objection,
    TierResult,
    TierRun,
    Touch,
)
from kamdesk.models.kinds import MeetingState, TouchState
from kamdesk.services import book_settings, editing, ledger, promises
from kamdesk.services.account_lines import (
    GroupMember,
    MeetingLine,
    NeedLine,
    ObjectionLine,
    Person,
    TouchLine,
    Verdict,
)
from kamdesk.services.buying_centre import people

__all__ = [
    "AccountPage",
    "GroupMember",
    "MeetingLine",
    "NeedLine",
    "ObjectionLine",
    "Person",
    "TouchLine",
    "Verdict",
    "load",
    "people",
]


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
