"""Values of the change log as people read them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from kamdesk import words
from kamdesk.models import kinds
from kamdesk.ui import formats
from kamdesk.ui.context import Context

_CHOICES: dict[str, type[StrEnum]] = {
    "nature": kinds.Nature,
    "position": kinds.Position,
    "channel_type": kinds.ChannelType,
    "stage": kinds.LifecycleStage,
    "tier": kinds.Tier,
    "target_tier": kinds.Tier,
    "role": kinds.BuyingRole,
    "coverage": kinds.Coverage,
    "drive": kinds.Drive,
    "channel": kinds.Channel,
    "outcome": kinds.Outcome,
    "side": kinds.PromiseSide,
}
_MONEY = frozenset({"expected_monthly", "solution_price", "switching_cost", "yearly_cost", "cost"})
_INSTANTS = frozenset({"starts_at", "held_at", "deleted_at"})


def told(ctx: Context, name: str, value: Any) -> str:
    """One stored value; an empty one is a dash. A word that isn't known is told as stored."""
    if value in (None, ""):
        return formats.DASH
    if name in _CHOICES:
        return _choice(ctx, _CHOICES[name], str(value))
    if name in _MONEY and isinstance(value, int):
        return formats.money(value, decimals=True)
    if name in _INSTANTS:
        return formats.moment(datetime.fromisoformat(str(value)))
    if name == "state":
        return next((ctx.word(k) for k in _states(str(value)) if words.has(k)), str(value))
    return str(value)


def _choice(ctx: Context, kind: type[StrEnum], value: str) -> str:
    try:
        return words.of(kind(value), ctx.language)
    except ValueError:
        return value


def _states(value: str) -> list[str]:
    return [f"{topic}.{value}" for topic in ("meeting", "promise", "need", "objection", "touch")]
