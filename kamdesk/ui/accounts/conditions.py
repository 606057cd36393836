"""What a filter asks for, in words, condition by condition; each can be let go by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from kamdesk.services.account_spec import AXES, RANGES, Bound, CustomCondition, ListSpec
from kamdesk.services.custom_fields import Definition
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.forms import shown_value

_READ = ("churn_level", "health")
SECRET = frozenset(
    {"stage", "target_tier", "contribution", "candidates", "keys", "late_service", *_READ}
)
"""Conditions that a client must not see."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition in words, and the filter without it."""

    key: str
    text: str
    without: ListSpec


def conditions(
    ctx: Context, spec: ListSpec, own: list[Definition], currency: str
) -> list[Condition]:
    """The conditions of a filter besides text, tiers and *nothing planned*."""
    found = [_axis(ctx, spec, axis) for axis in AXES if spec.values.get(axis)]
    found += [_range(ctx, spec, name, currency) for name in RANGES if name in spec.ranges]
    found += [_own(spec, field) for field in own if spec.custom.get(field.id)]
    found += [_gone(spec, field_id) for field_id in spec.custom.keys() - {f.id for f in own}]
    if spec.keys:
        text = QCoreApplication.translate("Conditions", "Key accounts")
        found.append(Condition("keys", text, replace(spec, keys=False)))
    if spec.candidates:
        text = QCoreApplication.translate("Conditions", "Candidate key accounts")
        found.append(Condition("candidates", text, replace(spec, candidates=False)))
    if spec.late_service:
        text = QCoreApplication.translate("Conditions", "Service late")
        found.append(Condition("late_service", text, replace(spec, late_service=False)))
    return found


def for_clients(spec: ListSpec) -> ListSpec:
    """The filter less what a client must not see."""
    return replace(
        spec,
        tiers=frozenset(),
        values={axis: held for axis, held in spec.values.items() if axis not in SECRET},
        ranges={name: ends for name, ends in spec.ranges.items() if name not in SECRET},
        keys=False,
        candidates=False,
        nothing_planned=False,
        late_service=False,
    )


def value_word(ctx: Context, axis: str, value: str) -> str:
    """A value of an axis as people read it."""
    empty = QCoreApplication.translate("Conditions", "not filled")
    return shown_value(ctx, axis, value, "") if value else empty


def _axis(ctx: Context, spec: ListSpec, axis: str) -> Condition:
    shown = sorted(value_word(ctx, axis, value) for value in spec.values[axis])
    rest = {name: accepted for name, accepted in spec.values.items() if name != axis}
    return Condition(axis, _said(ctx.word(f"field.{axis}"), shown), replace(spec, values=rest))


def _range(ctx: Context, spec: ListSpec, name: str, currency: str) -> Condition:
    ends = [_end(end, "" if name == "health" else currency) for end in spec.ranges[name]]
    rest = {other: ends for other, ends in spec.ranges.items() if other != name}
    text = f"{ctx.word(f'field.{name}')} {_between(ends[0], ends[1])}"
    return Condition(name, text, replace(spec, ranges=rest))


def _own(spec: ListSpec, field: Definition) -> Condition:
    condition: CustomCondition = spec.custom[field.id]
    rest = {key: other for key, other in spec.custom.items() if key != field.id}
    empty = QCoreApplication.translate("Conditions", "not filled")
    text = _said(field.name, sorted(value or empty for value in condition.values))
    if condition.least or condition.most:
        text = f"{field.name} {_between(condition.least, condition.most)}"
    return Condition(f"custom:{field.id}", text, replace(spec, custom=rest))


def _gone(spec: ListSpec, field_id: int) -> Condition:
    """A condition on a field that was removed since: it narrows nothing any more."""
    rest = {key: other for key, other in spec.custom.items() if key != field_id}
    text = QCoreApplication.translate("Conditions", "A field that was removed")
    return Condition(f"custom:{field_id}", text, replace(spec, custom=rest))


def _said(label: str, values: list[str]) -> str:
    joined = QCoreApplication.translate("Conditions", ", ").join(values)
    pattern = QCoreApplication.translate("Conditions", "{label}: {values}")
    return pattern.format(label=label, values=joined)


def _between(least: str, most: str) -> str:
    if least and most:
        return f"{least} \N{EN DASH} {most}"
    return f"\N{GREATER-THAN OR EQUAL TO} {least}" if least else f"\N{LESS-THAN OR EQUAL TO} {most}"


def _end(end: Bound, currency: str) -> str:
    if end is None:
        return ""
    if isinstance(end, int) and currency:
        return formats.money(end, currency)
    shown: Any = end
    return str(shown)
