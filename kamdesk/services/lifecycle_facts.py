"""What the checklists of the life cycle look at, read for many accounts at once (method §5)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.method.lifecycle import Facts
from kamdesk.models import Account, AccountContact, Contact, Meeting, Need, SalesLine
from kamdesk.models.kinds import BuyingRole, MeetingState, NeedKind
from kamdesk.services import readings

YEAR = 365


def facts(
    session: Session, today: date, rows: list[readings.Reading], ids: list[int]
) -> dict[int, Facts]:
    """Facts of accounts by id; in a fixed number of statements."""
    people = {row[0]: row[1:] for row in session.execute(_people(ids))}
    needs = _counts(session, select(Need.account_id, func.count()).where(
        Need.kind == NeedKind.EXPLICIT), Need.account_id, ids)  # fmt: skip
    met = _counts(session, select(Meeting.account_id, func.count()).where(
        Meeting.state == MeetingState.HELD, Meeting.deleted_at.is_(None)),
        Meeting.account_id, ids)  # fmt: skip
    bought = {row[0]: row[1:] for row in session.execute(_bought(today, ids))}
    worth = set(session.scalars(narrowed(select(Account.id).where(
        Account.expected_monthly.is_not(None) | Account.target_tier.is_not(None)
    ), Account.id, ids)))  # fmt: skip
    found = {}
    for row in rows:
        known, decider = people.get(row.account_id, (0, 0))
        orders, lines, months = bought.get(row.account_id, (0, 0, 0))
        found[row.account_id] = Facts(
            filled=row.filled_percent,
            people=known,
            worth_known=row.account_id in worth or bool(orders),
            decider_known=bool(decider),
            orders=orders,
            explicit_needs=needs.get(row.account_id, 0),
            meetings=met.get(row.account_id, 0),
            lines=lines,
            months_with_sales=months,
            covered=row.covered_percent,
            churn=row.churn.level,
        )
    return found


def _people(ids: Collection[int]) -> Select[*tuple[Any, ...]]:
    decider = AccountContact.role == BuyingRole.DECISION_MAKER
    query: Select[*tuple[Any, ...]] = (
        select(AccountContact.account_id, func.count(), func.max(decider))
        .join(Contact, Contact.id == AccountContact.contact_id)
        .where(AccountContact.left_on.is_(None), Contact.deleted_at.is_(None))
        .group_by(AccountContact.account_id)
    )
    return narrowed(query, AccountContact.account_id, ids)


def _bought(today: date, ids: Collection[int]) -> Select[*tuple[Any, ...]]:
    """Days with orders, product lines and months with sales of the last year."""
    query: Select[*tuple[Any, ...]] = (
        select(
            SalesLine.account_id,
            func.count(SalesLine.date.distinct()),
            func.count(SalesLine.product_line.distinct()),
            func.count(func.substr(SalesLine.date, 1, 7).distinct()),
        )
        .where(SalesLine.date.between(today - timedelta(days=YEAR), today), SalesLine.amount > 0)
        .group_by(SalesLine.account_id)
    )
    return narrowed(query, SalesLine.account_id, ids)


def _counts(
    session: Session, query: Select[*tuple[Any, ...]], column: Any, ids: Collection[int]
) -> dict[int, int]:
    return dict(session.execute(narrowed(query.group_by(column), column, ids)).all())


def narrowed(
    query: Select[*tuple[Any, ...]], column: Any, ids: Collection[int]
) -> Select[*tuple[Any, ...]]:
    """Of one account alone where there is one; of many, all are read and looked up."""
    return query.where(column == next(iter(ids))) if len(ids) == 1 else query
