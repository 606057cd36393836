"""Meetings of one day side by side, so that none covers another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """When a meeting takes place, in minutes since midnight; ``end`` lies after ``start``."""

    key: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Laid:
    """A span in lane ``lane`` of ``lanes`` side by side."""

    span: Span
    lane: int
    lanes: int


def lay_out(spans: Iterable[Span]) -> list[Laid]:
    """Give each span the first lane that is free, by start; spans that touch one another, even
    through a third, share the width in equal parts."""
    laid: list[Laid] = []
    cluster: list[tuple[Span, int]] = []
    ends: list[int] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end, one.key)):
        if cluster and span.start >= max(ends):
            laid += _closed(cluster, len(ends))
            cluster, ends = [], []
        lane = next((n for n, end in enumerate(ends) if end <= span.start), len(ends))
        if lane == len(ends):
            ends.append(span.end)
        else:
            ends[lane] = span.end
        cluster.append((span, lane))
    return laid + _closed(cluster, len(ends))


def _closed(cluster: Sequence[tuple[Span, int]], lanes: int) -> list[Laid]:
    return [Laid(span, lane, lanes) for span, lane in cluster]
