"""The settings of the method as a table: what there is, in which group, and how it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from kamdesk.method.criteria import CriteriaParameters
from kamdesk.models.kinds import Criterion
from kamdesk.services import method_settings

TIER_RULES, CRITERIA, MONEY, GUARD = "tier_rules", "criteria", "money", "guard"
WEIGHTS = tuple(criterion.value for criterion in Criterion)


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. ``kind`` chooses the editor: ``decimal``, ``whole`` or ``money``; its words are
    ``method_setting.<name>``."""

    group: str
    name: str
    kind: str = "decimal"


TABLE = (
    Setting(TIER_RULES, "platinum_share"),
    Setting(TIER_RULES, "gold_share"),
    Setting(TIER_RULES, "lead_tail"),
    Setting(TIER_RULES, "platinum_score"),
    Setting(TIER_RULES, "gold_stability", "whole"),
    *(Setting(CRITERIA, name, "whole") for name in WEIGHTS),
    Setting(CRITERIA, "threshold"),
    Setting(MONEY, "hourly_rate", "money"),
    Setting(MONEY, "candidate_bar", "money"),
    Setting(GUARD, "cost_percent"),
    Setting(GUARD, "hours_multiple"),
    Setting(GUARD, "hours_least", "whole"),
    Setting(GUARD, "overdue_percent"),
)
_SHARES = ("platinum_share", "gold_share", "lead_tail")


def read(session: Any) -> dict[str, Any]:
    """Every setting by name, as the book has it now."""
    rules, guard = method_settings.parameters(session), method_settings.guard(session)
    values: dict[str, Any] = {name: getattr(rules, name) for name in _SHARES}
    for setting in TABLE:
        if setting.group == GUARD:
            values[setting.name] = getattr(guard, setting.name)
        elif setting.name not in values and setting.group in (TIER_RULES, CRITERIA):
            values[setting.name] = getattr(rules.criteria, setting.name)
    values["hourly_rate"] = method_settings.hourly_rate(session)
    values["candidate_bar"] = method_settings.candidate_bar(session)
    return values


def write(session: Any, changes: dict[str, Any]) -> None:
    """Keep some settings; the others stay. Raises ``ValidationError`` as the service does."""
    single: dict[str, Callable[..., None]] = {
        "hourly_rate": method_settings.set_hourly_rate,
        "candidate_bar": method_settings.set_candidate_bar,
    }
    for name in single.keys() & changes.keys():
        single[name](session, changes[name])
    guard = _of_group(changes, GUARD)
    if guard:
        method_settings.set_guard(session, replace(method_settings.guard(session), **guard))
    shares = {name: changes[name] for name in _SHARES if name in changes}
    rest = {**_of_group(changes, TIER_RULES), **_of_group(changes, CRITERIA)}
    limits = {name: value for name, value in rest.items() if name not in shares}
    if shares or limits:
        now = method_settings.parameters(session)
        criteria = replace(now.criteria, **limits)
        method_settings.set_parameters(session, replace(now, **shares, criteria=criteria))


def _of_group(changes: dict[str, Any], group: str) -> dict[str, Any]:
    names = {setting.name for setting in TABLE if setting.group == group}
    return {name: value for name, value in changes.items() if name in names}


def defaults() -> dict[str, Decimal | int]:
    """The weights as the product ships them."""
    shipped = CriteriaParameters()
    return {name: getattr(shipped, name) for name in WEIGHTS}
