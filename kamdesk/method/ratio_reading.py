"""The five figures in words: values, formulas, and the sentence behind each light (method §4)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import reduce

from kamdesk import words
from kamdesk.method.ratio_lights import Reading, Reason
from kamdesk.method.ratios import FORMULAS, Gap, Unit
from kamdesk.models.kinds import Ratio
from kamdesk.words import Lang

_STEPS = {Unit.QUOTIENT: Decimal("0.01"), Unit.SHARE: Decimal("0.1"), Unit.DAYS: Decimal(1)}
_MINUS = "\N{MINUS SIGN}"
_UNKNOWN = "\N{EN DASH}"


def rounded(value: Fraction, step: Decimal) -> Decimal:
    """An exact fraction rounded half-up to a step such as 0.01, away from zero at the half."""
    whole = abs(value) / Fraction(step)
    count = (2 * whole.numerator + whole.denominator) // (2 * whole.denominator)
    return Decimal(count if value >= 0 else -count) * step


def as_decimal(value: Fraction, places: int = 6) -> Decimal:
    """For files and JSON: rounded half-up to so many places, without idle zeros."""
    found = rounded(value, Decimal(1).scaleb(-places))
    return found.quantize(Decimal(1)) if found == found.to_integral_value() else found.normalize()


def shown(ratio: Ratio, value: Fraction | None, lang: Lang) -> str:
    """A value as people read it: 0.62, 6.8%, 68 days; a dash where it is unknown."""
    return _UNKNOWN if value is None else in_unit(FORMULAS[ratio].unit, value, lang)


def in_unit(unit: Unit, value: Fraction, lang: Lang) -> str:
    """A value in its unit, rounded half-up."""
    number = rounded(value * 100 if unit is Unit.SHARE else value, _STEPS[unit])
    digits = f"{number:,f}".replace("-", _MINUS)
    if unit is Unit.DAYS:
        key = "one_day" if abs(number) == 1 else "days"
        return words.text(f"ratio_reading.{key}", lang, number=digits)
    return f"{digits}%" if unit is Unit.SHARE else digits


def formula(ratio: Ratio, lang: Lang) -> str:
    """How a ratio is computed."""
    return words.text(f"ratio_reading.formula_{ratio}", lang)


def average_note(averaged: bool | None, lang: Lang) -> str:
    """Whether balances are averages; empty where the ratio needs none."""
    if averaged is None:
        return ""
    return words.text(f"ratio_reading.{'averaged' if averaged else 'closing_only'}", lang)


def gap_sentence(gap: Gap, lang: Lang) -> str:
    """Why a ratio can't be computed: the item that is missing, zero or negative."""
    item = words.text(f"statement.{gap.item}", lang).lower()
    return words.text(f"ratio_reading.gap_{gap.lack}", lang, item=item)


def sentence(reading: Reading, lang: Lang) -> str:
    """What a light says, with its numbers."""
    figure = reading.figure
    if figure.gap is not None:
        return gap_sentence(figure.gap, lang)
    parts = []
    if reading.reason in (Reason.LOSS, Reason.SHORT_OF_DEBTS, Reason.NOTHING_TO_COMPARE):
        parts.append(words.text(f"ratio_reading.{reading.reason}", lang))
    parts += [part for part in (last_year(reading, lang), _industry(reading, lang)) if part]
    text = reduce(lambda a, b: words.text("ratio_reading.pair", lang, first=a, second=b), parts)
    return text[:1].upper() + text[1:]


def last_year(reading: Reading, lang: Lang) -> str:
    """How a figure moved since last year; empty where that is not known."""
    figure = reading.figure
    if figure.change is None or figure.previous is None:
        return ""
    unit = figure.unit
    change = rounded(abs(figure.change) * (100 if unit is Unit.SHARE else 1), _STEPS[unit])
    if not change:
        return words.text("ratio_reading.same_as_last_year", lang)
    kind = {Unit.DAYS: "days", Unit.SHARE: "points", Unit.QUOTIENT: "quotient"}[unit]
    way = "up" if figure.change > 0 else "down"
    by = in_unit(unit, abs(figure.change), lang) if unit is Unit.DAYS else f"{change:f}"
    return words.text(f"ratio_reading.{kind}_{way}", lang, by=by)


def _industry(reading: Reading, lang: Lang) -> str:
    value, benchmark = reading.figure.value, reading.benchmark
    if value is None or benchmark is None:
        return ""
    told = shown(reading.ratio, benchmark, lang)
    if shown(reading.ratio, value, lang) == told:
        return words.text("ratio_reading.as_industry", lang, benchmark=told)
    way = "above" if value > benchmark else "below"
    return words.text(f"ratio_reading.{way}_industry", lang, benchmark=told)
