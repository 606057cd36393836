"""Every score explains itself: the facts behind a criterion in words (method §2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import reduce
from typing import Any

from kamdesk import words
from kamdesk.method.criteria import Scored
from kamdesk.models.kinds import Criterion

MINUTES = 60
_AMOUNTS = ("value", "room", "mean", "cost")


def fact_sentence(scored: Scored, lang: words.Lang, money: Callable[[int], str]) -> str:
    """What the figures say, or why they say nothing. ``money`` shows money units in the reader's
    way; the facts may be fresh or read back from a stored run."""
    facts = scored.facts
    if "unknown" in facts:
        if scored.given is not None:
            return words.text("criterion_fact.judged", lang)
        return words.text(f"criterion_fact.{facts['unknown']}", lang)
    if scored.criterion is Criterion.EFFORT:
        return _effort(facts, lang, money)
    shown = {name: money(value) if name in _AMOUNTS else value for name, value in facts.items()}
    if "value" in facts and "share" not in facts:
        return words.text(f"criterion_fact.{scored.criterion}_nothing", lang, **shown)
    one = "_one" if facts.get("lines") == 1 else ""
    sentence = words.text(f"criterion_fact.{scored.criterion}{one}", lang, **shown)
    if "line" not in facts:
        return sentence
    key = "line_alone" if facts["carriers"] == 1 else "line_few"
    line = words.text(f"criterion_fact.{key}", lang, **{**shown, "line": facts["line"]})
    return words.text("criterion_fact.and", lang, first=sentence, second=line)


def _effort(facts: Mapping[str, Any], lang: words.Lang, money: Callable[[int], str]) -> str:
    """Hours, cases and cost as far as the book knows them; what there is none of goes unsaid,
    except the hours."""
    parts = []
    if "minutes" in facts:
        hours = Decimal(facts["minutes"]) / MINUTES
        shown = f"{hours.quantize(Decimal('0.1'), ROUND_HALF_UP):f}".removesuffix(".0")
        key = "effort_hour" if shown == "1" else "effort_hours"
        parts.append(words.text(f"criterion_fact.{key}", lang, hours=shown))
    if facts.get("cases"):
        key = "effort_case" if facts["cases"] == 1 else "effort_cases"
        parts.append(words.text(f"criterion_fact.{key}", lang, cases=facts["cases"]))
    if facts.get("cost") or not parts:
        cost = money(facts.get("cost", 0))
        parts.append(words.text("criterion_fact.effort_cost", lang, cost=cost))
    joined = reduce(
        lambda first, second: words.text(
            "criterion_fact.effort_more", lang, first=first, second=second
        ),
        parts,
    )
    return words.text("criterion_fact.effort", lang, what=joined, multiple=facts["multiple"])
