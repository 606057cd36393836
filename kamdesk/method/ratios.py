"""The five figures of a client's own yearly statements, and the current ratio (method §4).

Every ratio is an exact fraction of two amounts; a missing, zero or negative denominator is told as
a gap, never as 0. Balances are averaged over opening and closing where the year before is known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from kamdesk.models.kinds import Ratio

DAYS = 365


class Unit(StrEnum):
    """How a ratio is read."""

    QUOTIENT = "quotient"
    SHARE = "share"
    DAYS = "days"


class Lack(StrEnum):
    """Why an item can't be reckoned with; the sentences are ``ratio_reading.no_*``."""

    MISSING = "missing"
    ZERO = "zero"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Year:
    """A year's statement, money units of one currency; None is unknown."""

    year: int
    revenue: int | None = None
    net_profit: int | None = None
    cost_of_goods_sold: int | None = None
    total_assets: int | None = None
    current_assets: int | None = None
    current_liabilities: int | None = None
    receivables: int | None = None
    inventory: int | None = None

    def item(self, name: str) -> int | None:
        """An amount by its name."""
        value: int | None = getattr(self, name)
        return value


ITEMS = (
    "revenue",
    "net_profit",
    "cost_of_goods_sold",
    "total_assets",
    "current_assets",
    "current_liabilities",
    "receivables",
    "inventory",
)
"""The amounts of a statement, in the order in which they are typed."""


@dataclass(frozen=True, slots=True)
class Formula:
    """Numerator ÷ denominator, times ``DAYS`` for a period; ``averaged`` is the item, if any,
    that is taken as the mean of opening and closing."""

    numerator: str
    denominator: str
    unit: Unit
    averaged: str = ""
    higher_is_better: bool = True


FORMULAS: dict[Ratio, Formula] = {
    Ratio.CURRENT_ASSETS: Formula("current_assets", "total_assets", Unit.QUOTIENT),
    Ratio.CURRENT: Formula("current_assets", "current_liabilities", Unit.QUOTIENT),
    Ratio.NET_MARGIN: Formula("net_profit", "revenue", Unit.SHARE),
    Ratio.RETURN_ON_ASSETS: Formula(
        "net_profit", "total_assets", Unit.SHARE, averaged="total_assets"
    ),
    Ratio.COLLECTION_PERIOD: Formula(
        "receivables", "revenue", Unit.DAYS, averaged="receivables", higher_is_better=False
    ),
    Ratio.INVENTORY_PERIOD: Formula(
        "inventory", "cost_of_goods_sold", Unit.DAYS, averaged="inventory", higher_is_better=False
    ),
}


@dataclass(frozen=True, slots=True)
class Gap:
    """The item that keeps a ratio from being computed, and why."""

    item: str
    lack: Lack


@dataclass(frozen=True, slots=True)
class Figure:
    """One ratio of one year: a share of 1, a quotient or days; or the gap."""

    ratio: Ratio
    value: Fraction | None
    gap: Gap | None = None
    averaged: bool | None = None
    """Whether opening and closing were averaged; False is the closing balance alone, None a ratio
    that needs no average."""
    previous: Fraction | None = None
    """The same ratio of the year before."""

    @property
    def change(self) -> Fraction | None:
        """Against the year before."""
        if self.value is None or self.previous is None:
            return None
        return self.value - self.previous

    @property
    def unit(self) -> Unit:
        """How the value is read."""
        return FORMULAS[self.ratio].unit


@dataclass(frozen=True, slots=True)
class YearFigures:
    """All ratios of one year, in the order of ``Ratio``."""

    year: int
    figures: tuple[Figure, ...]

    def of(self, ratio: Ratio) -> Figure:
        """One of them."""
        return next(figure for figure in self.figures if figure.ratio is ratio)


def evaluate(statements: Iterable[Year]) -> list[YearFigures]:
    """Every ratio of every year, oldest first; a year told twice counts as told last."""
    by_year = {statement.year: statement for statement in statements}
    found: list[YearFigures] = []
    for year in sorted(by_year):
        before = found[-1] if found and found[-1].year == year - 1 else None
        opening = by_year.get(year - 1)
        figures = tuple(_figure(ratio, by_year[year], opening, before) for ratio in Ratio)
        found.append(YearFigures(year, figures))
    return found


def worsening(ratio: Ratio, value: Fraction, reference: Fraction) -> Fraction:
    """How much worse a value is than a reference, as a share of the reference; negative where it
    is better. Against a reference of zero any worse value counts as worse by the whole."""
    better = 1 if FORMULAS[ratio].higher_is_better else -1
    gap = (reference - value) * better
    if reference:
        return gap / abs(reference)
    return Fraction((gap > 0) - (gap < 0))


def _figure(ratio: Ratio, year: Year, opening: Year | None, before: YearFigures | None) -> Figure:
    previous = before.of(ratio).value if before else None
    formula = FORMULAS[ratio]
    averaged = _is_averaged(formula, opening)
    top, bottom = (
        _amount(name, formula, year, opening) for name in (formula.numerator, formula.denominator)
    )
    gap = _gap(formula, top, bottom)
    if gap is not None or top is None or bottom is None:
        return Figure(ratio, None, gap, None, previous)
    value = top / bottom * (DAYS if formula.unit is Unit.DAYS else 1)
    return Figure(ratio, value, None, averaged, previous)


def _is_averaged(formula: Formula, opening: Year | None) -> bool | None:
    if not formula.averaged:
        return None
    return opening is not None and opening.item(formula.averaged) is not None


def _amount(name: str, formula: Formula, year: Year, opening: Year | None) -> Fraction | None:
    closing = year.item(name)
    if closing is None:
        return None
    start = opening.item(name) if opening is not None and name == formula.averaged else None
    return Fraction(closing) if start is None else Fraction(closing + start, 2)


def _gap(formula: Formula, top: Fraction | None, bottom: Fraction | None) -> Gap | None:
    if bottom is None:
        return Gap(formula.denominator, Lack.MISSING)
    if bottom <= 0:
        return Gap(formula.denominator, Lack.ZERO if bottom == 0 else Lack.NEGATIVE)
    if top is None:
        return Gap(formula.numerator, Lack.MISSING)
    return None
