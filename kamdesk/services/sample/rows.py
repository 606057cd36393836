"""Rows on their way into an empty book: numbered here, so that they may point at each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    AccountContact,
    Attendee,
    BankQuestion,
    Base,
    Benchmark,
    Competitor,
    Contact,
    FinancialStatement,
    InfluenceLine,
    IntelligenceNote,
    Invoice,
    LearnedFact,
    Meeting,
    Need,
    NeedReading,
    Objection,
    ObjectionAnswer,
    Opportunity,
    Payment,
    Placeholder,
    Presence,
    ProductLine,
    Promise,
    Question,
    Reflection,
    SalesLine,
    ServiceCase,
    ServiceCost,
    ServiceStep,
    StageMove,
    Statement,
    Survey,
    Task,
    Touch,
    WinBackPlan,
)

# Tables pointed at come before the tables that point.
_ORDER: tuple[type[Base], ...] = (
    Account,
    Contact,
    AccountContact,
    InfluenceLine,
    Placeholder,
    Competitor,
    Presence,
    IntelligenceNote,
    ProductLine,
    Opportunity,
    Meeting,
    Attendee,
    Question,
    Need,
    NeedReading,
    Reflection,
    LearnedFact,
    Statement,
    Objection,
    BankQuestion,
    ObjectionAnswer,
    Promise,
    Touch,
    ServiceCase,
    ServiceStep,
    Survey,
    StageMove,
    WinBackPlan,
    Task,
    FinancialStatement,
    SalesLine,
    ServiceCost,
    Benchmark,
    Invoice,
    Payment,
)


class Rows:
    """Collects rows by table and writes them in bulk.

    Ids count from 1 in every table, which is right in an empty book only.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting: dict[type[Base], list[dict[str, Any]]] = {model: [] for model in _ORDER}
        self.counts: Counter[type[Base]] = Counter()

    def add(self, model: type[Base], **values: Any) -> int:
        """Take one row; fields that are left out get their default. Returns its id."""
        self.counts[model] += 1
        values["id"] = self.counts[model]
        self._waiting[model].append(values)
        return self.counts[model]

    def amend(self, model: type[Base], row_id: int, **values: Any) -> None:
        """Change a row taken since the last ``write``."""
        waiting = self._waiting[model]
        waiting[row_id - 1 - self.counts[model] + len(waiting)].update(values)

    def taken(self, model: type[Base]) -> Sequence[dict[str, Any]]:
        """The rows taken since the last ``write``."""
        return tuple(self._waiting[model])

    def write(self) -> None:
        """Write all rows taken since the last time."""
        for model in _ORDER:
            for batch in _alike(self._waiting[model]):
                self._session.execute(insert(model), batch)
            self._waiting[model] = []


def _alike(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Runs of rows with the same fields: one insert statement serves each."""
    for _, run in groupby(rows, key=_fields):
        yield list(run)


def _fields(row: dict[str, Any]) -> tuple[str, ...]:
    return tuple(row)
