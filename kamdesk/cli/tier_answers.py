"""What ``tiers`` answers: an evaluation, the criteria account by account, the list of runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kamdesk.cli.accounts import money_text
from kamdesk.words import Lang

if TYPE_CHECKING:
    from kamdesk.method.criteria import Scored
    from kamdesk.method.verdict import Verdict
    from kamdesk.services.tier_runs import RunLine
    from kamdesk.services.tiers import Preview

_AMOUNTS = frozenset({"value", "room", "mean", "cost", "gross"})
"""Facts that are money units."""


def evaluation(preview: Preview) -> dict[str, Any]:
    """Totals of an evaluation, fresh or past."""
    found = preview.evaluation
    return {
        "period": preview.period.label,
        "basis": found.basis.value,
        "rated": len(preview.accounts) - preview.not_rated,
        "not_rated": preview.not_rated,
        "negative": found.curve.losing,
        "revenue": money_text(found.revenue),
        "contribution": money_text(found.contribution),
        "accounts_for_80": found.curve.accounts_for_80,
        "tiers": {tier.value: number for tier, number in found.counts.items()},
        "key_accounts": preview.keys,
        "overridden": sum(v.override is not None for v in found.verdicts),
        "rules": found.parameters.to_json(),
    }


def criteria(preview: Preview) -> list[dict[str, Any]]:
    """Every account with its rule, its score and the six criteria, in rank order."""
    return [
        {
            "code": judged.verdict.figures.code,
            "name": judged.name,
            "contribution": money_text(judged.verdict.figures.contribution),
            **_verdict(judged.verdict),
        }
        for judged in preview.accounts
    ]


def _verdict(verdict: Verdict) -> dict[str, Any]:
    found = verdict.criteria
    return {
        "tier": verdict.tier,
        "computed_tier": verdict.computed,
        "rule": verdict.rule,
        "facts": _facts(verdict.facts),
        "override": verdict.override.to_json() if verdict.override else None,
        "score": None if found is None else str(found.score),
        "known_weight": None if found is None else found.known_weight,
        "key": verdict.key,
        "criteria": {} if found is None else {s.criterion: _scored(s) for s in found.scores},
    }


def _scored(scored: Scored) -> dict[str, Any]:
    given = scored.given
    return {
        "score": scored.used,
        "computed": scored.computed,
        "reason": None if given is None else given.reason,
        "facts": _facts(scored.facts),
    }


def _facts(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: money_text(v) if name in _AMOUNTS else v for name, v in facts.items()}


def run(line: RunLine) -> dict[str, Any]:
    """One past run."""
    return {
        "id": line.id,
        "applied_at": line.applied_at.isoformat(timespec="seconds"),
        "period": line.period.label,
        "basis": line.basis.value,
        "tiers": {str(tier or "not_rated"): number for tier, number in line.counts.items()},
        "key_accounts": line.keys,
        "moved": line.moved,
        "overridden": line.overridden,
        "revenue": money_text(line.revenue),
        "contribution": money_text(line.contribution),
        "accounts_for_80": line.accounts_for_80,
    }


def evaluation_lines(data: dict[str, Any], language: Lang) -> Iterator[str]:
    """The totals for a person; with the criteria as a table where they were asked for."""
    from kamdesk import words
    from kamdesk.cli.table import table

    yield words.text("dossier.period", language, period=data["period"])
    counts = [
        [words.text(f"tier.{name}", language), str(number)]
        for name, number in data["tiers"].items()
    ]
    headers = [words.text(f"field.{name}", language) for name in ("tier", "account")]
    yield from table(headers, counts, numbers=(1,))
    for name in ("revenue", "contribution"):
        if data[name] is not None:
            yield f"{words.text(f'field.{name}', language)}: {data[name]}"
    if "accounts" in data:
        yield from _criteria_lines(data["accounts"], language)
    yield words.text(
        "cli.tiers",
        language,
        rated=data["rated"],
        not_rated=data["not_rated"],
        negative=data["negative"],
        count=data["accounts_for_80"],
    )
    yield words.text(
        "cli.keys", language, count=data["key_accounts"], overridden=data["overridden"]
    )


def _criteria_lines(accounts: list[dict[str, Any]], language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table
    from kamdesk.models.kinds import Criterion

    headers = [words.text(f"field.{name}", language) for name in ("code", "name", "tier")]
    headers += [words.text("cli.score", language), *(words.of(c, language) for c in Criterion)]
    rows = [
        [
            one["code"],
            one["name"],
            words.text(f"tier.{one['tier'] or 'not_rated'}", language),
            f"{one['score'] or '-'}{'*' if one['key'] else ''}",
            *(_score_text(one["criteria"].get(c)) for c in Criterion),
        ]
        for one in accounts
    ]
    yield from table(headers, rows, numbers=range(3, 10))
    yield words.text("cli.criteria", language)


def _score_text(scored: dict[str, Any] | None) -> str:
    """The score that counts, a corrected one with the computed one behind it."""
    if scored is None or scored["score"] is None:
        return "-"
    if scored["computed"] in (None, scored["score"]):
        return str(scored["score"])
    return f"{scored['score']} ({scored['computed']})"


def run_lines(runs: list[dict[str, Any]], language: Lang) -> Iterator[str]:
    """The runs as a table, newest first."""
    from kamdesk import words
    from kamdesk.cli.table import table

    names = ("platinum", "gold", "iron", "lead", "not_rated")
    headers = [words.text(f"cli.run_{name}", language) for name in ("id", "day", "period")]
    headers += [words.text(f"tier.{name}", language) for name in names]
    headers += [words.text(f"cli.run_{name}", language) for name in ("keys", "moved")]
    rows = [
        [str(one["id"]), one["applied_at"][:10], one["period"]]
        + [str(one["tiers"][name]) for name in names]
        + [str(one["key_accounts"]), str(one["moved"])]
        for one in runs
    ]
    yield from table(headers, rows, numbers=(0, *range(3, 10)))
