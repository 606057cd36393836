"""The opportunities of the book: filtered, sorted, on the board, added up (method §10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from kamdesk.method import forecast
from kamdesk.method.forecast import Deal, Forecast, Sum
from kamdesk.method.opportunities import Column
from kamdesk.models import Account, Opportunity
from kamdesk.models.kinds import OpportunityState
from kamdesk.services import search
from kamdesk.services.opportunity_lines import OpportunityLine, lines
from kamdesk.text import grams
from kamdesk.text.folding import fold

_STATE_ORDER = list(OpportunityState)
_SORTS: dict[str, Callable[[OpportunityLine], Any]] = {
    "account": lambda line: fold(line.account) or None,
    "title": lambda line: fold(line.title) or None,
    "product_line": lambda line: fold(line.product_line) or None,
    "value": lambda line: line.value,
    "chance": lambda line: line.chance,
    "expected_on": lambda line: line.expected_on,
    "next_date": lambda line: line.next_date,
    "advances": lambda line: line.advances,
    "streak": lambda line: line.streak,
    "state": lambda line: _STATE_ORDER.index(line.state),
}


@dataclass(frozen=True, slots=True)
class OpportunitySpec:
    """What a list shows, in which order; empty parts narrow nothing."""

    states: frozenset[OpportunityState] = frozenset()
    product_line: str = ""
    account_id: int | None = None
    text: str = ""
    sort: str = "state"
    descending: bool = False

    def narrowed(self) -> bool:
        """Whether anything is filtered out."""
        narrows = self.states or self.product_line or self.account_id
        return bool(narrows or grams.query_terms(self.text))


def listed(session: Session, spec: OpportunitySpec) -> list[OpportunityLine]:
    """Opportunities of a spec in its order, equals by expected date; what lacks the sorted value
    comes last."""
    found = lines(session, *_conditions(spec))
    key = _SORTS[spec.sort]
    found.sort(key=lambda line: (line.expected_on or date.max, fold(line.account), line.id))
    known = [line for line in found if key(line) is not None]
    known.sort(key=key, reverse=spec.descending)
    return known + [line for line in found if key(line) is None]


def product_lines(session: Session) -> list[str]:
    """Product lines that opportunities name, by name."""
    query = (
        select(Opportunity.product_line)
        .where(Opportunity.deleted_at.is_(None), Opportunity.product_line != "")
        .distinct()
    )
    return sorted(session.connection().execute(query).scalars(), key=fold)


def board(found: Iterable[OpportunityLine], today: date) -> dict[Column, list[OpportunityLine]]:
    """By column: open ones by date, the decided newest first."""
    columns: dict[Column, list[OpportunityLine]] = {column: [] for column in Column}
    for line in found:
        columns[line.column(today)].append(line)
    for column, held in columns.items():
        if column in (Column.WON, Column.LOST, Column.PARKED):
            held.sort(key=lambda line: (line.closed_on or date.min, line.id), reverse=True)
        else:
            held.sort(key=lambda line: (line.expected_on or date.max, line.id))
    return columns


def deals(found: Iterable[OpportunityLine]) -> dict[str, list[Deal]]:
    """As deals of the forecast by currency: amounts of several currencies are never added up. The
    currency with the most open deals comes first."""
    by_currency: dict[str, list[Deal]] = {}
    for line in found:
        deal = Deal(
            line.state,
            line.value,
            line.chance,
            line.expected_on,
            line.closed_on,
            f"{line.account} · {line.title}",
        )
        by_currency.setdefault(line.currency, []).append(deal)
    return dict(sorted(by_currency.items(), key=lambda item: (-len(item[1]), item[0])))


def sums(found: Iterable[OpportunityLine]) -> dict[str, Sum]:
    """Full and weighted value by currency."""
    return {currency: forecast.add_up(held) for currency, held in deals(found).items()}


def forecasts(found: Iterable[OpportunityLine], today: date) -> dict[str, Forecast]:
    """The forecast of each currency."""
    return {currency: forecast.forecast(held, today) for currency, held in deals(found).items()}


def _conditions(spec: OpportunitySpec) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if spec.states:
        conditions.append(Opportunity.state.in_(spec.states))
    if spec.product_line:
        conditions.append(Opportunity.product_line == spec.product_line)
    if spec.account_id is not None:
        conditions.append(Opportunity.account_id == spec.account_id)
    if grams.query_terms(spec.text):
        conditions.append(
            or_(
                Opportunity.id.in_(search.matching_ids("opportunity", spec.text)),
                Account.id.in_(search.matching_ids("account", spec.text)),
            )
        )
    return conditions
