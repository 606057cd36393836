"""The list of accounts: ordered ids first, rows by the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Date, Float, Select, and_, bindparam, case, cast, func, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    AccountFigures,
    AccountReading,
    CustomField,
    CustomValue,
    Meeting,
    TierResult,
    Touch,
)
from kamdesk.models.kinds import ChurnLevel, CustomType, LifecycleStage, Nature, Tier
from kamdesk.services import account_filter, custom_fields, kept_readings
from kamdesk.services.account_spec import ListSpec
from kamdesk.services.service_cases import late

__all__ = [
    "CUSTOM",
    "AccountRow",
    "ListSpec",
    "choices",
    "count",
    "ids",
    "rows",
    "tier_counts",
]

_TIER_ORDER = case(
    {tier.value: place for place, tier in enumerate(Tier)}, value=Account.tier, else_=len(Tier)
)
_STAGE_ORDER = case(
    {stage.value: place for place, stage in enumerate(LifecycleStage)}, value=Account.stage
)
CUSTOM = "custom:"
"""Before the id of a field of the user's own, as sort key and column key."""
LATE = "late_service"
"""Sort key: the account whose service step is longest past its date first."""
_SORTS: dict[str, Any] = {
    "name": Account.sort_key,
    "code": Account.code,
    "tier": _TIER_ORDER,
    "city": Account.city,
    "industry": Account.industry,
    "owner": Account.owner,
    "revenue": AccountFigures.revenue,
    "contribution": AccountFigures.contribution,
    "last_sale": AccountFigures.last_sale,
    "next_date": Account.next_date,
    "stage": _STAGE_ORDER,
    **kept_readings.SORTS,
}


class AccountRow(NamedTuple):
    """What a list shows of one account. Amounts are money units over the book's period."""

    id: int
    code: str
    name: str
    tier: Tier | None
    stage: LifecycleStage
    nature: Nature | None
    city: str
    industry: str
    owner: str
    revenue: int | None
    contribution: int | None
    last_sale: date | None
    next_date: date | None
    next_step: str
    next_meeting: datetime | None
    """The first planned meeting from today on."""
    next_touch: date | None
    churn_level: ChurnLevel | None
    """As read last, with its score and health 0–100, at the end of a month; None before."""
    churn_score: int | None
    health: int | None
    read_on: date | None
    late_since: date | None
    """When the service step fell due that is longest past its date."""
    score: Decimal | None
    """Of the six criteria in the evaluation in force, 0 to 100, where it was asked for."""
    own: dict[int, str]
    """Values of the user's own fields by field id, where they were asked for."""

    def nothing_planned(self, today: date) -> bool:
        """Whether nobody has set down what comes next (see ``nothing_planned``)."""
        late = self.next_date is None or self.next_date < today
        return late and self.next_meeting is None and self.next_touch is None


def ids(session: Session, spec: ListSpec) -> list[int]:
    """Ids of the accounts of a spec, in its order."""
    if spec.sort.startswith(CUSTOM):
        return _by_custom(session, spec)
    if spec.sort == "score":
        return _by_score(session, spec)
    key = late.since(date.today()) if spec.sort == LATE else _SORTS[spec.sort]
    query = account_filter.filtered(session, select(Account.id), spec)
    if spec.sort in kept_readings.SORTS:
        query = kept_readings.joined(query)
    if spec.sort in ("revenue", "contribution", "last_sale"):
        query = query.outerjoin(AccountFigures, AccountFigures.account_id == Account.id)
    ordered: tuple[Any, ...]
    if spec.sort == "tier":
        ordered = (key.desc() if spec.descending else key, Account.sort_key, Account.id)
    else:
        primary = key.desc() if spec.descending else key.asc()
        ordered = (primary.nulls_last(), Account.id)
    return _ids_of(session, query.order_by(*ordered))


def _ids_of(session: Session, query: Select[*tuple[Any, ...]]) -> list[int]:
    """Fetched through the connection: ten thousand ids need nothing of the ORM."""
    return list(session.connection().execute(query).scalars())


def _by_custom(session: Session, spec: ListSpec) -> list[int]:
    """In the order of a field of the user's own; accounts without a value come last."""
    field_id = int(spec.sort.removeprefix(CUSTOM))
    kind = session.scalar(select(CustomField.type).where(CustomField.id == field_id))
    key: Any = CustomValue.number if kind is CustomType.NUMBER else CustomValue.value
    query = account_filter.filtered(session, select(Account.id), spec).outerjoin(
        CustomValue,
        and_(CustomValue.account_id == Account.id, CustomValue.field_id == field_id),
    )
    ordered = key.desc() if spec.descending else key.asc()
    return _ids_of(session, query.order_by(ordered.nulls_last(), Account.id))


def _by_score(session: Session, spec: ListSpec) -> list[int]:
    """In the order of the six criteria's score in the evaluation in force."""
    query = account_filter.filtered(session, select(Account.id), spec).outerjoin(
        TierResult,
        and_(
            TierResult.account_id == Account.id,
            TierResult.run_id == account_filter.RUN_IN_FORCE,
        ),
    )
    key = cast(TierResult.score, Float)
    ordered = key.desc() if spec.descending else key.asc()
    return _ids_of(session, query.order_by(ordered.nulls_last(), Account.id))


def rows(session: Session, account_ids: list[int], whole: bool = False) -> dict[int, AccountRow]:
    """The rows of these accounts, by id; ids that are gone are left out. The ``whole`` rows carry
    the score and the values of the user's own fields, too, for two more statements."""
    values = {"ids": account_ids, "today": date.today()}
    found: list[Any] = [*session.connection().execute(_rows_query(), values).all()]
    own = custom_fields.values(session, account_ids) if whole else {}
    scores = _scores(session, account_ids) if whole else {}
    return {
        row[0]: AccountRow._make((*row, scores.get(row[0]), own.get(row[0], {}))) for row in found
    }


def _scores(session: Session, account_ids: list[int]) -> dict[int, Decimal]:
    query = select(TierResult.account_id, TierResult.score).where(
        TierResult.run_id == account_filter.RUN_IN_FORCE, TierResult.account_id.in_(account_ids)
    )
    return {account_id: Decimal(score) for account_id, score in session.execute(query) if score}


@cache
def _rows_query() -> Select[*tuple[Any, ...]]:
    """Put together once: lists ask it with every page that is scrolled to."""
    today: Any = bindparam("today", type_=Date())
    upcoming = select(func.min(Meeting.starts_at)).where(*account_filter.planned_meeting(today))
    touch = select(func.min(Touch.planned_on)).where(*account_filter.planned_touch(today))
    return (
        select(
            Account.id,
            Account.code,
            Account.name,
            Account.tier,
            Account.stage,
            Account.nature,
            Account.city,
            Account.industry,
            Account.owner,
            AccountFigures.revenue,
            AccountFigures.contribution,
            AccountFigures.last_sale,
            Account.next_date,
            Account.next_step,
            upcoming.scalar_subquery(),
            touch.scalar_subquery(),
            AccountReading.churn_level,
            AccountReading.churn_score,
            AccountReading.health,
            AccountReading.read_on,
            late.since(today),
        )
        .outerjoin(AccountFigures, AccountFigures.account_id == Account.id)
        .outerjoin(AccountReading, and_(*kept_readings.OF_ACCOUNT))
        .where(Account.id.in_(bindparam("ids", expanding=True)))
    )


def choices(session: Session, axis: str, spec: ListSpec | None = None) -> list[tuple[str, int]]:
    """Values of an axis that occur, with how many accounts have them, most frequent first.

    With a spec only its accounts are counted, as if this axis were not narrowed.
    """
    read = axis == kept_readings.CHURN
    column = AccountReading.churn_level if read else getattr(Account, axis)
    spec = spec or ListSpec()
    others = {name: accepted for name, accepted in spec.values.items() if name != axis}
    query = account_filter.filtered(
        session, select(column, func.count()).select_from(Account), replace(spec, values=others)
    )
    if read:
        query = kept_readings.joined(query)
    query = (
        query.where(column.is_not(None), column != "")
        .group_by(column)
        .order_by(func.count().desc(), column)
    )
    return [(str(value), count) for value, count in session.execute(query)]


def tier_counts(session: Session, spec: ListSpec | None = None) -> dict[Tier | None, int]:
    """How many accounts of a spec each tier has, as if tiers were not narrowed; None is *not
    rated*."""
    wide = replace(spec or ListSpec(), tiers=frozenset())
    every: Any = select(Account.tier, func.count()).group_by(Account.tier)
    return {
        tier: count
        for tier, count in session.execute(account_filter.filtered(session, every, wide))
    }


def count(session: Session, spec: ListSpec | None = None) -> int:
    """How many accounts a spec has; of the whole book without one."""
    query = account_filter.filtered(session, select(func.count(Account.id)), spec or ListSpec())
    found: int = session.execute(query).scalar_one()
    return found
