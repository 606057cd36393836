"""Figures become talk: what got worse offers difficulty and implication questions (method §4, §6).

The questions lie in the words ``figure_talk.<topic>_d1 …`` and ``_i1 …``; a question may begin with
what the figure says (``{fact}``), as one would say it to the client.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from kamdesk import words
from kamdesk.method import ratio_reading
from kamdesk.method.ratio_lights import NEAR, Reading, Reason
from kamdesk.method.ratios import FORMULAS, Unit
from kamdesk.method.receivables import Receivables
from kamdesk.models.kinds import Light, QuestionKind, Ratio
from kamdesk.words import Lang

Money = Callable[[int], str]
_RATIOS = frozenset(ratio.value for ratio in Ratio)
SLOWER_DAYS = 5
"""From so many days on, paying us later than the year before is worth a question."""


class Topic(StrEnum):
    """What can get worse: the five figures with the current ratio, and how they pay us."""

    CURRENT_ASSETS = "current_assets"
    CURRENT = "current"
    NET_MARGIN = "net_margin"
    RETURN_ON_ASSETS = "return_on_assets"
    COLLECTION_PERIOD = "collection_period"
    INVENTORY_PERIOD = "inventory_period"
    DAYS_TO_PAY = "days_to_pay"
    OVERDUE = "overdue"


class Fact(StrEnum):
    """Which sentence tells what got worse."""

    LONGER = "longer"
    LOWER = "lower"
    ABOVE_INDUSTRY = "above_industry"
    BELOW_INDUSTRY = "below_industry"
    LOSS = "loss"
    SHORT = "short"
    DAYS_TO_PAY = "days_to_pay"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that got worse, or lies behind the industry. ``by`` is the difference in days, in
    quotient, or as a share; ``severity`` orders concerns, the gravest first."""

    topic: Topic
    fact: Fact
    by: Fraction
    severity: Fraction
    amount: int = 0
    """What is overdue, money units."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that a concern offers."""

    kind: QuestionKind
    text: str


def concerns(readings: Iterable[Reading], receivables: Receivables | None) -> list[Concern]:
    """What is worth a question, the gravest first."""
    found = [made for reading in readings if (made := _of_reading(reading)) is not None]
    if receivables is not None:
        found += _of_payment(receivables)
    return sorted(found, key=lambda concern: -concern.severity)


def title(concern: Concern, lang: Lang) -> str:
    """A difficulty's short name."""
    return words.text(f"figure_talk.{concern.topic}_topic", lang)


def fact(concern: Concern, lang: Lang, money: Money) -> str:
    """What got worse, for the rep: *collection period up 21 days*."""
    return _told("fact", concern, lang, money)


def questions(concern: Concern, lang: Lang, money: Money) -> list[Suggestion]:
    """Difficulty questions, then implication questions."""
    said = _told("say", concern, lang, money)
    found = []
    for kind, letter in ((QuestionKind.DIFFICULTY, "d"), (QuestionKind.IMPLICATION, "i")):
        stem = f"{concern.topic}_{letter}"
        for name in words.names("figure_talk"):
            if name.startswith(stem) and name[len(stem) :].isdecimal():
                text = words.text(f"figure_talk.{name}", lang, fact=said)
                found.append(Suggestion(kind, text))
    return found


def opener(concern: Concern, lang: Lang, money: Money) -> str:
    """The question to show where there is room for one: the first implication."""
    implications = (
        q for q in questions(concern, lang, money) if q.kind is QuestionKind.IMPLICATION
    )
    return next(implications).text


def _told(manner: str, concern: Concern, lang: Lang, money: Money) -> str:
    shown = {"amount": money(concern.amount), "by": _by(concern, lang), "name": ""}
    if concern.topic.value in _RATIOS:
        shown["name"] = words.text(f"figure_talk.{manner}_name_{concern.topic}", lang)
    return words.text(f"figure_talk.{manner}_{concern.fact}", lang, **shown)


def _by(concern: Concern, lang: Lang) -> str:
    if concern.topic.value not in _RATIOS:
        return ratio_reading.in_unit(Unit.DAYS, concern.by, lang)
    unit = FORMULAS[Ratio(concern.topic)].unit
    if unit is Unit.SHARE:
        points = ratio_reading.in_unit(unit, concern.by, lang).rstrip("%")
        return words.text("figure_talk.points", lang, number=points)
    return ratio_reading.in_unit(unit, concern.by, lang)


def _of_reading(reading: Reading) -> Concern | None:
    figure = reading.figure
    value = figure.value
    if value is None:
        return None
    topic = Topic(reading.ratio)
    days = not FORMULAS[reading.ratio].higher_is_better
    if reading.reason is Reason.LOSS:
        return Concern(topic, Fact.LOSS, -value, 1 + max(reading.slipping, Fraction(0)))
    if reading.slipping > NEAR and figure.change is not None:
        kind = Fact.LONGER if days else Fact.LOWER
        return Concern(topic, kind, abs(figure.change), reading.slipping)
    if reading.reason is Reason.SHORT_OF_DEBTS:
        return Concern(topic, Fact.SHORT, 1 - value, 1 - value)
    if reading.light in (Light.WATCH, Light.BAD) and reading.benchmark is not None:
        kind = Fact.ABOVE_INDUSTRY if days else Fact.BELOW_INDUSTRY
        return Concern(topic, kind, abs(value - reading.benchmark), reading.behind)
    return None


def _of_payment(receivables: Receivables) -> Iterable[Concern]:
    now, before = receivables.days_to_pay(), receivables.days_to_pay(1)
    if now is not None and before is not None and now - before >= SLOWER_DAYS:
        worse = (now - before) / before if before else Fraction(1)
        yield Concern(Topic.DAYS_TO_PAY, Fact.DAYS_TO_PAY, now - before, worse)
    if receivables.overdue:
        share = Fraction(receivables.overdue, receivables.open)
        longest = Fraction(receivables.oldest_days)
        yield Concern(Topic.OVERDUE, Fact.OVERDUE, longest, share, receivables.overdue)
