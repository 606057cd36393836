"""The light beside each of the five figures: against the industry and against last year
(method §4).

The worse of two verdicts is shown. Against the benchmark a figure may be a twentieth worse and
still good, a quarter worse and only be watched. Getting worse than last year by more than a tenth
is watched; where it is also behind the industry and a quarter worse than last year it is bad. A
loss is always bad, and current assets below the debts they must cover are at least watched.
Differences too small to talk about (``MATTERS``) count as none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from kamdesk.method.ratios import Figure, Unit, worsening
from kamdesk.models.kinds import Light, Ratio

NEAR = Fraction(1, 20)
FAR = Fraction(1, 4)
SLIPPING = Fraction(1, 10)
MATTERS = {
    Unit.DAYS: Fraction(3),
    Unit.SHARE: Fraction(2, 1000),
    Unit.QUOTIENT: Fraction(3, 100),
}
"""From which difference on two values of a figure are told apart."""
_PROFITS = (Ratio.NET_MARGIN, Ratio.RETURN_ON_ASSETS)
_ORDER = (Light.UNKNOWN, Light.GOOD, Light.WATCH, Light.BAD)


class Reason(StrEnum):
    """What decided a light; the sentences are ``ratio_reading.<reason>``."""

    LOSS = "loss"
    SHORT_OF_DEBTS = "short_of_debts"
    BEHIND_BOTH = "behind_both"
    BEHIND_INDUSTRY = "behind_industry"
    BEHIND_LAST_YEAR = "behind_last_year"
    AHEAD = "ahead"
    STEADY = "steady"
    NOTHING_TO_COMPARE = "nothing_to_compare"
    NOT_COMPUTED = "not_computed"


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure with its light and what decided it."""

    figure: Figure
    benchmark: Fraction | None
    light: Light
    reason: Reason

    @property
    def ratio(self) -> Ratio:
        """Which figure."""
        return self.figure.ratio

    @property
    def slipping(self) -> Fraction:
        """How much worse than last year, as a share of it; zero where that is not known."""
        return self._worse_than(self.figure.previous)

    @property
    def behind(self) -> Fraction:
        """How much worse than the benchmark, as a share of it; zero where there is none."""
        return self._worse_than(self.benchmark)

    def _worse_than(self, reference: Fraction | None) -> Fraction:
        value = self.figure.value
        if value is None or reference is None:
            return Fraction(0)
        if abs(value - reference) < MATTERS[self.figure.unit]:
            return Fraction(0)
        return worsening(self.ratio, value, reference)


def read(figure: Figure, benchmark: Fraction | None = None) -> Reading:
    """The light of a figure; without anything to compare with it is unknown."""
    if figure.value is None:
        return Reading(figure, benchmark, Light.UNKNOWN, Reason.NOT_COMPUTED)
    light, reason = _compared(Reading(figure, benchmark, Light.UNKNOWN, Reason.NOTHING_TO_COMPARE))
    if figure.ratio in _PROFITS and figure.value < 0:
        light, reason = Light.BAD, Reason.LOSS
    elif figure.ratio is Ratio.CURRENT and figure.value < 1 and light is not Light.BAD:
        light, reason = Light.WATCH, Reason.SHORT_OF_DEBTS
    return Reading(figure, benchmark, light, reason)


def _compared(bare: Reading) -> tuple[Light, Reason]:
    industry, last_year = _industry(bare), _last_year(bare)
    light = max(industry, last_year, key=_ORDER.index)
    if Light.WATCH in (industry, last_year) and industry is last_year:
        severe = bare.slipping > FAR
        return Light.BAD if severe else Light.WATCH, Reason.BEHIND_BOTH
    if light in (Light.WATCH, Light.BAD):
        if industry is light:
            both = last_year is Light.WATCH
            return light, Reason.BEHIND_BOTH if both else Reason.BEHIND_INDUSTRY
        return light, Reason.BEHIND_LAST_YEAR
    if light is Light.UNKNOWN:
        return light, Reason.NOTHING_TO_COMPARE
    return light, Reason.STEADY if bare.benchmark is None else Reason.AHEAD


def _industry(bare: Reading) -> Light:
    if bare.benchmark is None:
        return Light.UNKNOWN
    if bare.behind <= NEAR:
        return Light.GOOD
    return Light.WATCH if bare.behind <= FAR else Light.BAD


def _last_year(bare: Reading) -> Light:
    if bare.figure.previous is None:
        return Light.UNKNOWN
    return Light.WATCH if bare.slipping > SLIPPING else Light.GOOD
