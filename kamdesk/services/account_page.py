"""Everything the account page and the dossier show of one account, read in a fixed number of
statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, inspect, or_, select
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
    PeriodFigures,
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

Query = Select[*tuple[Any, ...]]
_THIS: Any = bindparam("account_id")


@dataclass(frozen=True, slots=True)
class AccountPage:
    """One account, whole. ``fields`` holds the columns of ``Account`` by name."""

    id: int
    fields: dict[str, Any]
    parent: tuple[int, str] | None
    subsidiaries: list[GroupMember]
    figures: PeriodFigures | None
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
    this = {"account_id": account_id}
    currency, period = book_settings.currency_and_period(session)
    names = [attribute.key for attribute in inspect(Account).column_attrs]
    return AccountPage(
        id=account_id,
        fields={name: getattr(account, name) for name in names},
        parent=_parent(session, account),
        subsidiaries=[GroupMember(*row) for row in _rows(session, _subsidiaries(), this)],
        figures=next((PeriodFigures(*row) for row in _rows(session, _figures(), this)), None),
        verdict=next((Verdict(*row) for row in _rows(session, _verdict(), this)), None),
        months=ledger.months(session, [account_id]),
        lines=ledger.product_lines(session, [account_id]),
        people=people(session, account_id),
        meetings=[MeetingLine(*row) for row in _rows(session, _meetings(), this)],
        needs=[NeedLine(*row) for row in _rows(session, _needs(), this)],
        objections=[ObjectionLine(*row) for row in _rows(session, _objections(), this)],
        promises=promises.of_account(session, account_id),
        touches=[TouchLine(*row) for row in _rows(session, _touches(), this)],
        currency=account.currency or currency,
        period=period,
    )


def _rows(session: Session, query: Query, this: dict[str, int]) -> Iterable[Any]:
    """Queries are put together once, since that takes longer than to run them; rows of columns
    need nothing of the ORM and are all fetched at once."""
    return session.connection().execute(query, this).all()


def _parent(session: Session, account: Account) -> tuple[int, str] | None:
    if account.parent_id is None:
        return None
    parent = session.get(Account, account.parent_id)
    return (account.parent_id, parent.name if parent else "")


@cache
def _figures() -> Query:
    return select(
        AccountFigures.revenue,
        AccountFigures.gross_profit,
        AccountFigures.cost_to_serve,
        AccountFigures.contribution,
        AccountFigures.last_sale,
    ).where(AccountFigures.account_id == bindparam("account_id"))


@cache
def _subsidiaries() -> Query:
    return (
        select(
            Account.id,
            Account.name,
            Account.tier,
            AccountFigures.revenue,
            AccountFigures.contribution,
        )
        .outerjoin(AccountFigures, AccountFigures.account_id == Account.id)
        .where(Account.parent_id == _THIS, Account.deleted_at.is_(None))
        .order_by(Account.sort_key)
    )


@cache
def _verdict() -> Query:
    return (
        select(
            TierResult.tier,
            TierResult.rule,
            TierResult.facts,
            TierResult.rank,
            TierResult.revenue,
            TierResult.previous_tier,
            TierRun.first_day,
            TierRun.last_day,
            TierResult.computed_tier,
            TierResult.override,
            TierResult.criteria,
            TierRun.parameters,
        )
        .join(TierRun, TierRun.id == TierResult.run_id)
        .where(TierResult.account_id == _THIS)
        .order_by(TierRun.id.desc())
        .limit(1)
    )


@cache
def _meetings() -> Query:
    return (
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
        .where(Meeting.account_id == _THIS, Meeting.deleted_at.is_(None))
        .order_by(Meeting.starts_at.desc())
    )


@cache
def _needs() -> Query:
    return (
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
            Need.account_id == _THIS,
            or_(Need.meeting_id.is_(None), Meeting.deleted_at.is_(None)),
        )
        .order_by(Need.kind, Need.heard_on.desc())
    )


@cache
def _objections() -> Query:
    return (
        select(
            Objection.id,
            Objection.kind,
            Objection.state,
            Objection.text,
            Objection.answer,
            Objection.meeting_id,
        )
        .where(Objection.account_id == _THIS)
        .order_by(Objection.id.desc())
    )


@cache
def _touches() -> Query:
    return (
        select(
            Touch.id,
            Touch.done_on,
            Touch.channel,
            func.coalesce(Contact.name, ""),
            Touch.note,
        )
        .outerjoin(Contact, Contact.id == Touch.contact_id)
        .where(Touch.account_id == _THIS, Touch.state == TouchState.DONE)
        .order_by(Touch.done_on.desc())
        .limit(50)
    )
