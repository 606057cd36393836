"""Which accounts, in which order: the filter behind lists, smart lists and exports."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from kamdesk.models.kinds import Tier

AXES = (
    "product_category",
    "nature",
    "service_content",
    "position",
    "channel_type",
    "industry",
    "city",
    "region",
    "owner",
    "stage",
    "target_tier",
    "churn_level",
)
"""What accounts can be told apart by: three free axes, two fixed ones, and place, owner, stage
(method §3), and how near they are to leaving, as read last (method §5)."""
RANGES = ("revenue", "contribution", "expected_monthly", "last_sale", "contract_end", "health")
"""Amounts in money units over the book's period, days as ISO dates, health 0–100 as read last."""

_FLAGS = ("keys", "candidates", "nothing_planned", "late_service")

Bound = int | str | None


@dataclass(frozen=True, slots=True)
class CustomCondition:
    """What a field of the user's own must hold: one of ``values`` (an empty one stands for *not
    filled*), and within ``least`` and ``most`` (numbers or ISO dates as text, ends included)."""

    values: frozenset[str] = frozenset()
    least: str = ""
    most: str = ""

    def __bool__(self) -> bool:
        return bool(self.values or self.least or self.most)


@dataclass(frozen=True, slots=True)
class ListSpec:
    """Which accounts, in which order. Choices within a field are alternatives."""

    search: str = ""
    tiers: frozenset[Tier | None] = frozenset()
    """None among them stands for *not rated*."""
    values: dict[str, frozenset[str]] = field(default_factory=dict)
    """Axis of ``AXES`` → accepted values; an empty one stands for *not filled*."""
    ranges: dict[str, tuple[Bound, Bound]] = field(default_factory=dict)
    """Field of ``RANGES`` → least and most, ends included; None is open."""
    custom: dict[int, CustomCondition] = field(default_factory=dict)
    """Id of a field of the user's own → what it must hold."""
    keys: bool = False
    """Only those that the evaluation in force calls key accounts (method §2)."""
    candidates: bool = False
    """Only those whose expected monthly purchase reaches the bar of the book (method §3)."""
    nothing_planned: bool = False
    late_service: bool = False
    """Only those with a service step past its date (method §8)."""
    in_bin: bool = False
    sort: str = "name"
    """A key of ``account_list``, or ``custom:<field id>``."""
    descending: bool = False

    def with_sort(self, sort: str, descending: bool) -> ListSpec:
        """The same accounts in another order."""
        return replace(self, sort=sort, descending=descending)

    def narrowed(self) -> bool:
        """Whether anything is filtered out."""
        chosen = self.tiers or self.values or self.ranges or self.custom
        return bool(self.search.strip() or chosen or any(getattr(self, flag) for flag in _FLAGS))

    def to_json(self) -> dict[str, Any]:
        """As smart lists keep it; only what narrows, and the order."""
        stored: dict[str, Any] = {"sort": self.sort, "descending": self.descending}
        if self.search.strip():
            stored["search"] = self.search.strip()
        if self.tiers:
            stored["tiers"] = sorted((tier.value if tier else "") for tier in self.tiers)
        if self.values:
            stored["values"] = {axis: sorted(found) for axis, found in self.values.items()}
        if self.ranges:
            stored["ranges"] = {name: list(ends) for name, ends in self.ranges.items()}
        if self.custom:
            stored["custom"] = {
                str(key): {"values": sorted(c.values), "least": c.least, "most": c.most}
                for key, c in self.custom.items()
            }
        for flag in _FLAGS:
            if getattr(self, flag):
                stored[flag] = True
        return stored

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> ListSpec:
        """Back from ``to_json``; axes and ranges that are no longer known are dropped."""
        values = stored.get("values", {})
        ranges = stored.get("ranges", {})
        return cls(
            search=stored.get("search", ""),
            tiers=frozenset(Tier(tier) if tier else None for tier in stored.get("tiers", ())),
            values={axis: frozenset(values[axis]) for axis in AXES if values.get(axis)},
            ranges={name: (ranges[name][0], ranges[name][1]) for name in RANGES if name in ranges},
            custom={
                int(key): CustomCondition(frozenset(c["values"]), c["least"], c["most"])
                for key, c in stored.get("custom", {}).items()
            },
            **{flag: bool(stored.get(flag)) for flag in _FLAGS},
            sort=stored.get("sort", "name"),
            descending=bool(stored.get("descending")),
        )
