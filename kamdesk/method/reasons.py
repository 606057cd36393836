"""Every verdict explains itself: the sentence behind a tier (method §3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from kamdesk import words
from kamdesk.method.verdict import Override
from kamdesk.models.kinds import Basis, Tier, TierRule


def rule_sentence(
    rule: TierRule, facts: Mapping[str, Any], lang: words.Lang, money: Callable[[int], str]
) -> str:
    """Why this tier, with its numbers. ``money`` shows money units in the reader's way.

    ``facts`` are those of the verdict, fresh or read back from a stored run.
    """
    shown: dict[str, str] = {"basis": words.text(f"basis.{facts['basis']}", lang)}
    for name in ("value", "gross", "cost"):
        if facts.get(name) is not None:
            shown[name] = money(facts[name])
    for name in ("share", "limit"):
        if name in facts:
            shown[name] = _short(facts[name])
    for name in ("score", "threshold", "score_limit"):
        if name in facts:
            shown[name] = _short(facts[name])
    for name in ("stability", "stability_limit"):
        if name in facts:
            shown[name] = str(facts[name])
    return words.text(f"rule.{rule}_{_variant(rule, facts)}", lang, **shown)


def override_sentence(
    computed: Tier | None, override: Override, lang: words.Lang, expired: bool = False
) -> str:
    """Would be one tier, kept another by hand until a day; or: was kept until then."""
    return words.text(
        "override.expired" if expired else "override.kept",
        lang,
        computed=words.text(f"tier.{computed or 'not_rated'}", lang),
        tier=words.of(override.tier, lang),
        until=override.until.isoformat(),
        reason=override.reason,
    )


def _variant(rule: TierRule, facts: Mapping[str, Any]) -> str:
    """Which sentence of the rule fits the numbers."""
    if rule in (TierRule.FIRST_PLATINUM, TierRule.FIRST_GOLD):
        return "reaching" if facts.get("reaching") else "within"
    if rule is TierRule.NOT_POSITIVE:
        if facts["basis"] != Basis.CONTRIBUTION or facts.get("gross") is None:
            return "revenue"
        if facts["value"] == 0:
            return "zero"
        return "cost" if facts["gross"] > 0 else "loss"
    return "why"


def _short(value: str) -> str:
    """Percent text with at most one decimal, and none where it would be a zero."""
    shown = Decimal(value).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return str(shown.to_integral_value() if shown == shown.to_integral_value() else shown)
