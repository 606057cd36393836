"""The facts of accounts that readings look at: what is the same for every day read once, what
differs by the day read anew (method §5)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.method import churn, health
from kamdesk.models import Account
from kamdesk.services import buying_map as maps
from kamdesk.services import promise_rates, receivables
from kamdesk.services.readings import asking, care, people, purchases
from kamdesk.services.readings.asking import Query

FILE_FIELDS = (
    "tax_no", "industry", "city", "address", "phone", "website", "owner", "employees", "nature",
    "contract_end",
)  # fmt: skip
"""Fields of the profile that a complete file has filled."""
_HEAD = 4
_FILLED = tuple(Fraction(count, len(FILE_FIELDS)) for count in range(len(FILE_FIELDS) + 1))
_NO_SERVICE = care.Service(0, 0, "")
_NO_MARKS = care.Satisfaction(None, None)
_NOBODY, _NO_RIVALS = people.People(), people.Rivals()


class Ground:
    """All living accounts, or some, with what is the same for every day from ``first`` to
    ``last``: purchases, invoices, and what the book does not date. A fixed number of
    statements."""

    def __init__(
        self,
        session: Session,
        first: date,
        last: date,
        account_ids: Collection[int] | None = None,
    ) -> None:
        self.session, self.account_ids = session, account_ids
        self.accounts = asking.rows(session, _accounts(account_ids is not None), account_ids)
        self.limits = maps.limits(session)
        self.sales = purchases.sales(session, first, last, account_ids)
        self.books = receivables.books(session, account_ids)
        self.parts = people.parts(session, account_ids)
        self.rivals = people.rivals(session, account_ids)


class Day:
    """What is known on one day, by account. A fixed number of statements."""

    def __init__(self, ground: Ground, day: date) -> None:
        session, ids = ground.session, ground.account_ids
        self._day, self._limits, self._rivals = day, ground.limits, ground.rivals
        self.purchases = purchases.purchases(ground.sales, day)
        self._plans = care.plans(session, day, ids)
        self._services = care.services(session, day, ids)
        self._marks = care.satisfactions(session, day, ids)
        met = people.last_contacts(session, day, ids)
        self._people = people.on(ground.parts, met, day)
        self._overdue = ground.books.overdue(day)
        self._promises = promise_rates.ours_by_account(session, day, ids)

    def covered(self, account_id: int) -> Fraction | None:
        """The share of the contact plan that was done."""
        plan = self._plans.get(account_id)
        return plan.covered if plan else None

    def churn(self, row: Any) -> churn.Facts:
        """What the signals of churn look at, of one of the ground's accounts."""
        bought = self.purchases.get(row.id)
        plan = self._plans.get(row.id)
        service = self._services.get(row.id, _NO_SERVICE)
        marks = self._marks.get(row.id, _NO_MARKS)
        known = self._people.get(row.id, _NOBODY)
        last = known.decider_last
        return churn.Facts(
            recent=bought.recent if bought else 0,
            year_ago=bought.year_ago if bought else None,
            usual=bought.usual if bought else None,
            days_since_order=bought.days_since_order if bought else None,
            usual_gap=bought.usual_gap if bought else None,
            days_behind=plan.days_behind if plan else 0,
            satisfaction=marks.mark,
            satisfaction_before=marks.before,
            open_complaints=service.open_complaints,
            days_late=service.days_late,
            late_step=service.late_step,
            overdue=self._overdue.get(row.id, 0),
            year_sales=bought.year_sales if bought else 0,
            left=tuple(known.left),
            silent=known.decider if last else "",
            silent_days=(self._day - last).days if last else 0,
            allowed_silence=self._limits.of(row.tier),
            gained=tuple(self._rivals.get(row.id, _NO_RIVALS).gaining),
            contract_end=row.contract_end,
        )

    def health(self, row: Any) -> health.Facts:
        """What health looks at, of one of the ground's accounts."""
        bought = self.purchases.get(row.id)
        service = self._services.get(row.id, _NO_SERVICE)
        known, rivals = self._people.get(row.id), self._rivals.get(row.id)
        kept = self._promises.get(row.id)
        return health.Facts(
            recent=bought.recent if bought else None,
            year_ago=bought.year_ago if bought else None,
            margin=bought.margin if bought else None,
            margin_before=bought.margin_before if bought else None,
            overdue=self._overdue.get(row.id),
            year_sales=bought.year_sales if bought else 0,
            roles_known=len(known.roles) if known else 0,
            support=known.support if known else None,
            ways_in=known.ways_in if known else 0,
            covered=self.covered(row.id),
            promises_kept=kept.kept if kept else 0,
            promises_decided=kept.decided if kept else 0,
            satisfaction=self._marks.get(row.id, _NO_MARKS).mark,
            open_complaints=service.open_complaints,
            days_late=service.days_late,
            gaining=len(rivals.gaining) if rivals else None,
            losing=len(rivals.losing) if rivals else 0,
            contract_end=row.contract_end,
            filled=filled(row),
        )


def filled(row: Any) -> Fraction:
    """The share of the profile's fields that are filled."""
    return _FILLED[sum(map(bool, row[_HEAD:]))]


@cache
def _accounts(some: bool) -> Query:
    columns = [getattr(Account, name) for name in FILE_FIELDS]
    head = (Account.id, Account.code, Account.name, Account.tier)
    query: Query = select(*head, *columns).where(Account.deleted_at.is_(None))
    return asking.narrowed(query, Account.id, some)
