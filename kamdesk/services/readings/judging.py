"""Puts the facts of accounts before the rules of churn and health (method §5)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.method import buying_map, churn, health
from kamdesk.method.churn import ChurnWarning, Parameters
from kamdesk.method.health import Health
from kamdesk.models import Account
from kamdesk.models.kinds import Tier
from kamdesk.services import book_settings, promise_rates, receivables
from kamdesk.services import buying_map as maps
from kamdesk.services.readings import care, people, purchases

CHURN = "churn_parameters"
FILE_FIELDS = (
    "tax_no", "industry", "city", "address", "phone", "website", "owner", "employees", "nature",
    "contract_end",
)  # fmt: skip
"""Fields of the profile that a complete file has filled."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one account's facts say on one day."""

    account_id: int
    code: str
    name: str
    tier: Tier | None
    churn: ChurnWarning
    health: Health
    last_order: date | None
    filled_percent: int
    covered_percent: int | None


def churn_parameters(session: Session) -> Parameters:
    """Weights, thresholds and levels as set for this book."""
    return Parameters.from_json(book_settings.value(session, CHURN) or {})


def set_churn_parameters(session: Session, new: Parameters) -> None:
    """Set them. Raises ``ValidationError`` as ``Parameters.problems`` names it."""
    problems = new.problems()
    if problems:
        raise ValidationError(problems)
    book_settings.put(session, CHURN, new.to_json())


def of_account(session: Session, account_id: int, today: date) -> Reading | None:
    """One account on one day; None where it is gone."""
    found = of_book(session, today, [account_id])
    return found[0] if found else None


def of_book(
    session: Session, today: date, account_ids: Collection[int] | None = None
) -> list[Reading]:
    """All living accounts, or some, on one day, in a fixed number of statements; those that warn
    loudest first. What the book does not date (stance, competitors, profile) is as of now."""
    rules, limits = churn_parameters(session), maps.limits(session)
    facts = _Facts(session, today, account_ids)
    found = [
        Reading(
            row.id, row.code, row.name, row.tier,
            churn.judge(facts.churn(row, limits), today, rules),
            health.judge(facts.health(row), today),
            bought.last_order if (bought := facts.purchases.get(row.id)) else None,
            _percent(_filled(row)),
            _percent(facts.covered(row.id)),
        )
        for row in session.execute(_accounts(account_ids))
    ]  # fmt: skip
    found.sort(key=lambda one: (-one.churn.score, one.code))
    return found


def churn_facts(session: Session, today: date) -> list[tuple[str, churn.Facts]]:
    """Name and facts of all living accounts, unjudged, in a fixed number of statements."""
    limits, facts = maps.limits(session), _Facts(session, today, None)
    return [(row.name, facts.churn(row, limits)) for row in session.execute(_accounts(None))]


class _Facts:
    """Everything that is read at once, looked up by account."""

    def __init__(self, session: Session, today: date, account_ids: Collection[int] | None) -> None:
        self._today = today
        self.purchases = purchases.purchases(session, today, account_ids)
        self._plans = care.plans(session, today, account_ids)
        self._services = care.services(session, today, account_ids)
        self._marks = care.satisfactions(session, today, account_ids)
        self._people = people.people(session, today, account_ids)
        self._rivals = people.rivals(session, account_ids)
        self._overdue = receivables.overdue_by_account(session, today, account_ids)
        rates = promise_rates.by_account(session, today, account_ids)
        self._promises = {one.account_id: one.rates.ours for one in rates}

    def covered(self, account_id: int) -> Fraction | None:
        """The share of the contact plan that was done."""
        plan = self._plans.get(account_id)
        return plan.covered if plan else None

    def churn(self, row: Any, limits: buying_map.Limits) -> churn.Facts:
        """What the signals of churn look at."""
        bought = self.purchases.get(row.id)
        plan = self._plans.get(row.id)
        service = self._services.get(row.id, care.Service(0, 0, ""))
        marks = self._marks.get(row.id, care.Satisfaction(None, None))
        known = self._people.get(row.id, people.People())
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
            silent_days=(self._today - last).days if last else 0,
            allowed_silence=limits.of(row.tier),
            gained=tuple(self._rivals.get(row.id, people.Rivals()).gaining),
            contract_end=row.contract_end,
        )

    def health(self, row: Any) -> health.Facts:
        """What health looks at."""
        bought = self.purchases.get(row.id)
        service = self._services.get(row.id, care.Service(0, 0, ""))
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
            satisfaction=self._marks.get(row.id, care.Satisfaction(None, None)).mark,
            open_complaints=service.open_complaints,
            days_late=service.days_late,
            gaining=len(rivals.gaining) if rivals else None,
            losing=len(rivals.losing) if rivals else 0,
            contract_end=row.contract_end,
            filled=_filled(row),
        )


def _filled(row: Any) -> Fraction:
    return Fraction(sum(bool(getattr(row, name)) for name in FILE_FIELDS), len(FILE_FIELDS))


def _percent(share: Fraction | None) -> Any:
    return None if share is None else int(100 * share + Fraction(1, 2))


def _accounts(account_ids: Collection[int] | None) -> Select[*tuple[Any, ...]]:
    columns = [getattr(Account, name) for name in FILE_FIELDS]
    query: Select[*tuple[Any, ...]] = select(
        Account.id, Account.code, Account.name, Account.tier, *columns
    ).where(Account.deleted_at.is_(None))
    return query if account_ids is None else query.where(Account.id.in_(account_ids))
