"""Timing of a subject beside its floor, turn by turn, so that a noisy machine hits both alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter
from typing import Any

Work = Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """Seconds of a subject and of its floor."""

    subject: float
    floor: float


def seconds(work: Work) -> float:
    """How long one run takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def medians(subject: Work, floor: Work, rounds: int) -> Pair:
    """Medians of that many rounds, after one round of each that does not count."""
    subject(), floor()
    times = [(seconds(subject), seconds(floor)) for _ in range(rounds)]
    return Pair(median(t for t, _ in times), median(t for _, t in times))


def p95(subjects: Sequence[Work], floors: Sequence[Work], rounds: int) -> Pair:
    """The 95th percentile over many different questions. Each question counts with its median
    over the rounds, so that it is the slow questions that show and not the machine's hiccups."""
    each = [medians(s, f, rounds) for s, f in zip(subjects, floors, strict=True)]
    return Pair(_p95([pair.subject for pair in each]), _p95([pair.floor for pair in each]))


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1]
