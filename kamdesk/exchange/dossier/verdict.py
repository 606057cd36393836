"""The sheet of the verdict: tier and reason, the six criteria with their facts and a chart, and
every evaluation before."""

from __future__ import annotations

from typing import Any

from kamdesk import words
from kamdesk.exchange.dossier.charts import add_scores_chart
from kamdesk.exchange.dossier.grid import Column, Grid
from kamdesk.exchange.dossier.paper import Paper, day, money, money_text
from kamdesk.method.criteria import MOST, Assessment, Scored
from kamdesk.method.criterion_facts import fact_sentence
from kamdesk.method.reasons import override_sentence, rule_sentence
from kamdesk.services.tier_runs import PastVerdict

_FACTS, _GIVEN = 70, 52


def write_verdict(paper: Paper) -> None:
    """Everything that the evaluations said; not for a client's eyes."""
    history = paper.content.verdicts
    if paper.client_safe or not history:
        return
    latest = history[0]
    grid = Grid(paper, paper.word("sheet_verdict"))
    grid.note(latest.period.label)
    grid.section(_why(paper, latest))
    for sentence in _reasons(paper, latest):
        grid.note(sentence)
    if latest.criteria is not None:
        grid.section(key_finding(paper, latest.criteria))
        _criteria(grid, paper, latest.criteria)
    grid.section(paper.word("evaluations"))
    _history(grid, paper, history)
    grid.finish()


def _why(paper: Paper, latest: PastVerdict) -> str:
    key = "verdict_page.why" if latest.tier else "verdict_page.why_not_rated"
    return words.text(key, paper.lang, tier=paper.of(latest.tier, "tier.not_rated"))


def _reasons(paper: Paper, past: PastVerdict) -> list[str]:
    """The override where one stood, and the rule that fired."""
    sentences = []
    if past.override is not None:
        sentences.append(override_sentence(past.computed, past.override, paper.lang))
    if past.rule is not None:
        sentences.append(rule_sentence(past.rule, past.facts, paper.lang, money_text))
    elif past.override is None:
        key = "rule.not_rated" if past.revenue else "rule.no_figures"
        sentences.append(words.text(key, paper.lang))
    return sentences


def key_finding(paper: Paper, assessment: Assessment) -> str:
    """Whether it is a key account, with the score and the bar."""
    key = "verdict_page.key" if assessment.key else "verdict_page.not_key"
    threshold = assessment.parameters.threshold
    return words.text(key, paper.lang, score=assessment.score, threshold=threshold)


def _criteria(grid: Grid, paper: Paper, assessment: Assessment) -> None:
    """A line for each criterion, the weighted sum, and the scores as a chart below."""
    columns = [
        Column(paper.word("criterion")),
        Column(paper.word("score_used"), "whole"),
        Column(paper.word("score_computed"), "whole"),
        Column(paper.word("weight"), "whole"),
        Column(paper.word("points"), "number"),
        Column(paper.word("facts"), most=_FACTS, span=4),
        Column(paper.word("given"), most=_GIVEN, span=3),
    ]
    rows = [_criterion(paper, assessment, scored) for scored in assessment.scores]
    total = [paper.word("total"), None, None, 100, float(assessment.score), None, None]
    first, last = grid.table(columns, rows, total)
    if any(scored.used for scored in assessment.scores):
        add_scores_chart(grid, first, last, most=MOST, finding=key_finding(paper, assessment))


def _criterion(paper: Paper, assessment: Assessment, scored: Scored) -> list[Any]:
    weight = assessment.weight(scored)
    given = ""
    if scored.given is not None:
        given = scored.given.reason
        if scored.given.given_on:
            given += f" ({scored.given.given_on.isoformat()})"
    return [
        words.text(f"criterion.{scored.criterion}", paper.lang),
        scored.used,
        scored.computed,
        weight,
        None if scored.used is None else weight * scored.used / MOST,
        fact_sentence(scored, paper.lang, money_text),
        given,
    ]


def _history(grid: Grid, paper: Paper, history: list[PastVerdict]) -> None:
    columns = [
        Column(paper.word("when"), "date"),
        Column(paper.field("tier")),
        Column(paper.word("tier_before")),
        Column(paper.field("score"), "number"),
        Column(paper.field("rank"), "whole"),
        Column(paper.field("period")),
        Column(paper.field("revenue"), "money"),
        Column(paper.field("contribution"), "money"),
        Column(paper.word("why_tier"), most=_FACTS, span=4),
    ]
    grid.table(columns, [_past(paper, past) for past in history])


def _past(paper: Paper, past: PastVerdict) -> list[Any]:
    return [
        day(past.applied_at),
        paper.of(past.tier, "tier.not_rated"),
        paper.of(past.previous, "tier.not_rated"),
        None if past.criteria is None else float(past.criteria.score),
        past.rank,
        past.period.label,
        money(past.revenue),
        money(past.contribution),
        "\n".join(_reasons(paper, past)),
    ]
