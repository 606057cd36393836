"""Headings that name a month or a year: 2025-01, 2025年1月, Jan 2025, 1月, FY2023, 2024 Revenue."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TAILS = ("uary", "ruary", "ch", "il", "", "e", "y", "ust", "t(?:ember)?", "ober", "ember", "ember")
_NUMERALS = "一二三四五六七八九十"
_NAMED = "|".join(f"{name}(?:{tail})?" for name, tail in zip(_MONTHS, _TAILS, strict=True))
_NAME = rf"(?P<n>{_NAMED})\.?"
_Y4, _M = r"(?P<y>(?:19|20)\d{2})", r"(?P<m>1[0-2]|0?[1-9])"
_EDGE, _END = r"(?<![\w.])", r"(?![\w.])"
_FORMS = (
    rf"{_EDGE}{_Y4}[-/.]{_M}(?:[-/.](?:3[01]|[12]\d|0?[1-9])(?: 00:00:00)?)?{_END}",
    rf"(?<!\d){_Y4}\s*年(?:度)?\s*{_M}\s*月(?:份|\s*(?:3[01]|[12]\d|0?[1-9])\s*日)?",
    rf"(?<!\d)(?P<s>\d{{2}})\s*年\s*{_M}\s*月(?:份)?",
    rf"{_EDGE}{_Y4}(?P<m>0[1-9]|1[0-2]){_END}",
    rf"{_EDGE}{_NAME}[-\s/,']*(?:{_Y4}|(?P<s>\d{{2}})){_END}",
    rf"{_EDGE}{_Y4}[-\s/,]*{_NAME}{_END}",
    rf"{_EDGE}(?:fy|cy)\s*[-']?\s*(?:{_Y4}|(?P<s>\d{{2}})){_END}",
    rf"(?<!\d){_Y4}\s*(?:年度?|(?:财年|fy)(?![a-z]))(?!\s*\d)",
    rf"{_EDGE}{_Y4}(?:\s*[ae])?{_END}(?!\s*[-/]\s*\d)",
    rf"(?<!\d){_M}\s*月(?:份)?(?!\d)",
    rf"(?P<c>十[一二]?|(?<!十)[{_NUMERALS}])月(?:份)?",
    rf"{_EDGE}{_NAME}{_END}",
)
_PATTERNS = tuple(re.compile(form) for form in _FORMS)
_LOOSE = re.compile(r"^[\s\-_/:,.|·]+|[\s\-_/:,.|·]+$")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]|【\s*】")
_LONGEST = 40


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A month (without a year where the heading has none) or, with month 0, a year."""

    year: int
    """0 where only the month is said."""
    month: int = 0


@dataclass(frozen=True, slots=True)
class PeriodHeading:
    """A heading that names a period, and what else it says: ``measure`` of "2024 Revenue"."""

    period: Period
    measure: str = ""


def period_heading(heading: object) -> PeriodHeading | None:
    """The period that a heading names, None for any other heading."""
    if isinstance(heading, date):
        return PeriodHeading(Period(heading.year, heading.month))
    text = unicodedata.normalize("NFKC", str(heading)).strip()
    if len(text) > _LONGEST:
        return None
    folded = text.lower()
    if len(folded) != len(text):
        return None
    for pattern in _PATTERNS:
        if match := pattern.search(folded):
            rest = text[: match.start()] + " " + text[match.end() :]
            return PeriodHeading(_period(match.groupdict()), _measure(rest))
    return None


def is_run(periods: Sequence[Period]) -> bool:
    """Whether periods follow each other as a header's do: all months or all years, at least
    two, each once, in one direction and without leaps of more than a year."""
    steps = [
        (later.year - sooner.year) * 12 + (later.month - sooner.month)
        for sooner, later in pairwise(periods)
    ]
    one_kind = len({(period.month > 0, period.year > 0) for period in periods}) == 1
    one_way = all(0 < step <= 12 for step in steps) or all(-12 <= step < 0 for step in steps)
    return bool(steps) and one_kind and one_way


def _period(parts: dict[str, str | None]) -> Period:
    year = int(parts.get("y") or 0)
    if not year and parts.get("s"):
        year = 2000 + int(parts["s"] or 0)
    if name := parts.get("n"):
        return Period(year, _MONTHS.index(name[:3]) + 1)
    if numeral := parts.get("c"):
        return Period(year, sum(_NUMERALS.index(char) + 1 for char in numeral))
    return Period(year, int(parts.get("m") or 0))


def _measure(rest: str) -> str:
    bare = _EMPTY_BRACKETS.sub(" ", rest)
    while (trimmed := _LOOSE.sub("", bare)) != bare:
        bare = trimmed
    return " ".join(bare.split())
