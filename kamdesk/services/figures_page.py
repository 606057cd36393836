"""The five figures of an account, whole: statements, readings, receivables, what to talk about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sqlalchemy.orm import Session

from kamdesk.method import figure_talk, ratio_lights
from kamdesk.method.figure_talk import Concern
from kamdesk.method.ratio_lights import Reading
from kamdesk.models import Account
from kamdesk.models.kinds import Ratio
from kamdesk.services import benchmarks, editing, receivables, statements
from kamdesk.services.receivables import Standing
from kamdesk.services.statements import StatementYear


@dataclass(frozen=True, slots=True)
class YearReadings:
    """One year's figures with their lights, in the order of ``Ratio``."""

    year: int
    readings: tuple[Reading, ...]

    def of(self, ratio: Ratio) -> Reading:
        """One of them."""
        return next(reading for reading in self.readings if reading.ratio is ratio)


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """Everything that the five figures say of one account. ``years`` are oldest first."""

    account_id: int
    industry: str
    statements: list[StatementYear]
    benchmarks: dict[Ratio, Fraction]
    years: list[YearReadings]
    receivables: Standing
    concerns: list[Concern]

    @property
    def newest(self) -> YearReadings | None:
        """The last year that there is a statement of."""
        return self.years[-1] if self.years else None


def load(session: Session, account_id: int, today: date) -> FiguresPage:
    """Read it in a fixed number of statements; ``NotFoundError`` where the account is gone."""
    industry = editing.get(session, Account, account_id).industry
    stored = statements.load(session, account_id)
    measured = benchmarks.of_industry(session, industry)
    years = [
        YearReadings(
            one.year,
            tuple(ratio_lights.read(figure, measured.get(figure.ratio)) for figure in one.figures),
        )
        for one in statements.figures(stored)
    ]
    owed = receivables.load(session, account_id, today)
    newest = years[-1].readings if years else ()
    return FiguresPage(
        account_id=account_id,
        industry=industry,
        statements=stored,
        benchmarks=measured,
        years=years,
        receivables=owed,
        concerns=figure_talk.concerns(newest, owed.figures),
    )
