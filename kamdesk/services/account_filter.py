"""The filter of the accounts as SQL."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    AccountFigures,
    CustomField,
    CustomValue,
    Meeting,
    ServiceCase,
    TierResult,
    TierRun,
    Touch,
)
from kamdesk.models.kinds import CustomType, MeetingState, TouchState
from kamdesk.money import to_units
from kamdesk.services import book_settings, kept_readings, search
from kamdesk.services.account_spec import Bound, CustomCondition, ListSpec
from kamdesk.services.service_cases import late

CANDIDATE_BAR = "candidate_bar"
"""Key of the book setting: expected monthly purchase of a candidate, money units (method §3)."""
DEFAULT_BAR = to_units(50_000)
_FIGURES = ("revenue", "contribution", "last_sale")
_DATES = ("last_sale", "contract_end")

RUN_IN_FORCE = select(func.max(TierRun.id)).scalar_subquery()
"""Id of the evaluation in force."""

Query = Select[*tuple[Any, ...]]


def filtered(session: Session, query: Select[Any], spec: ListSpec) -> Query:
    """Narrow a query over accounts to those of a spec."""
    gone = Account.deleted_at
    query = query.where(gone.is_not(None) if spec.in_bin else gone.is_(None))
    if spec.tiers:
        named = [tier for tier in spec.tiers if tier is not None]
        matches = Account.tier.in_(named)
        query = query.where(or_(matches, Account.tier.is_(None)) if None in spec.tiers else matches)
    for axis, accepted in spec.values.items():
        if accepted:
            query = query.where(_on_axis(axis, accepted))
    for name, (least, most) in spec.ranges.items():
        query = query.where(*_in_range(name, least, most))
    if spec.custom:
        query_types = select(CustomField.id, CustomField.type)
        types = {field_id: kind for field_id, kind in session.execute(query_types)}
        for field_id, condition in spec.custom.items():
            if condition and field_id in types:
                query = query.where(_custom(field_id, types[field_id], condition))
    if spec.keys:
        query = query.where(
            _has(
                TierResult.account_id == Account.id,
                TierResult.run_id == RUN_IN_FORCE,
                TierResult.key.is_(True),
            )
        )
    if spec.candidates:
        query = query.where(Account.expected_monthly >= candidate_bar(session))
    if spec.nothing_planned:
        query = query.where(nothing_planned(date.today()))
    if spec.late_service:
        query = query.where(_has(*_late_step(date.today())))
    if spec.search.strip():
        query = query.where(Account.id.in_(search.matching_ids("account", spec.search)))
    return query


def candidate_bar(session: Session) -> int:
    """Expected monthly purchase that marks a candidate key account, money units (method §3)."""
    stored = book_settings.value(session, CANDIDATE_BAR)
    return DEFAULT_BAR if stored is None else int(stored)


def nothing_planned(today: date) -> Any:
    """SQL condition: no meeting, touch or next step from today on."""
    meeting = _has(*planned_meeting(today))
    touch = _has(*planned_touch(today))
    no_date = or_(Account.next_date.is_(None), Account.next_date < today)
    return and_(no_date, ~meeting, ~touch)


def planned_meeting(today: Any) -> tuple[Any, ...]:
    """SQL conditions: a planned meeting of the account from that day on."""
    return (
        Meeting.account_id == Account.id,
        Meeting.state == MeetingState.PLANNED,
        Meeting.deleted_at.is_(None),
        func.date(Meeting.starts_at) >= today,
    )


def planned_touch(today: Any) -> tuple[Any, ...]:
    """SQL conditions: a planned touch of the account from that day on."""
    return (
        Touch.account_id == Account.id,
        Touch.state == TouchState.PLANNED,
        Touch.planned_on >= today,
    )


def _late_step(today: Any) -> tuple[Any, ...]:
    """SQL conditions: a service step of the account that is past its date."""
    return (ServiceCase.account_id == Account.id, *late.condition(today))


def _has(*conditions: Any) -> Any:
    """SQL condition: the account has a row like that. Only the account is taken from the outer
    query, which may have joined the same table for its order."""
    return exists().where(*conditions).correlate(Account)


def _on_axis(axis: str, accepted: frozenset[str]) -> Any:
    if axis == kept_readings.CHURN:
        return kept_readings.at_levels(accepted)
    column = getattr(Account, axis)
    matches = column.in_([value for value in accepted if value])
    if "" not in accepted:
        return matches
    empty = column.is_(None) if column.nullable else column == ""
    return or_(matches, empty)


def _in_range(name: str, least: Bound, most: Bound) -> list[Any]:
    ends = [date.fromisoformat(str(e)) if e and name in _DATES else e for e in (least, most)]
    if name == kept_readings.HEALTH:
        marks = [None if end is None else int(end) for end in (least, most)]
        return [] if marks == [None, None] else [kept_readings.healthy_between(*marks)]
    if name in _FIGURES:
        column: Any = getattr(AccountFigures, name)
        inside = [AccountFigures.account_id == Account.id, *_between(column, *ends)]
        return [_has(*inside)] if len(inside) > 1 else []
    return _between(getattr(Account, name), *ends)


def _between(column: Any, least: Any, most: Any) -> list[Any]:
    conditions = [] if least is None else [column >= least]
    return conditions if most is None else [*conditions, column <= most]


def _custom(field_id: int, kind: CustomType, condition: CustomCondition) -> Any:
    mine = (CustomValue.account_id == Account.id, CustomValue.field_id == field_id)
    wanted: list[Any] = []
    if condition.values:
        filled = _has(*mine, CustomValue.value.in_(condition.values - {""}))
        wanted.append(or_(filled, ~_has(*mine)) if "" in condition.values else filled)
    numeric = kind is CustomType.NUMBER
    column: Any = CustomValue.number if numeric else CustomValue.value
    ends = (condition.least or None, condition.most or None)
    inside = _between(column, *(float(end) if numeric and end else end for end in ends))
    if inside:
        wanted.append(_has(*mine, *inside))
    return and_(*wanted)
