"""What other settings of the signals would change: who is high and who is to be watched, before and
after (method §5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kamdesk.method.churn import Facts, Parameters, judge
from kamdesk.models.kinds import ChurnLevel


@dataclass(frozen=True, slots=True)
class Effect:
    """How many accounts are at each level before and after; names of those that become high and of
    those that no longer are."""

    high: tuple[int, int]
    watch: tuple[int, int]
    risen: tuple[str, ...]
    calmed: tuple[str, ...]


def effect(
    accounts: Iterable[tuple[str, Facts]], today: date, before: Parameters, after: Parameters
) -> Effect:
    """Judge accounts (name, facts) by both settings."""
    same = before == after
    levels = []
    for name, facts in accounts:
        was = judge(facts, today, before).level
        levels.append((name, was, was if same else judge(facts, today, after).level))

    def count(level: ChurnLevel) -> tuple[int, int]:
        found = [(was is level, now is level) for _name, was, now in levels]
        return sum(was for was, _now in found), sum(now for _was, now in found)

    high = ChurnLevel.HIGH
    return Effect(
        high=count(high),
        watch=count(ChurnLevel.WATCH),
        risen=tuple(name for name, was, now in levels if now is high and was is not high),
        calmed=tuple(name for name, was, now in levels if was is high and now is not high),
    )
