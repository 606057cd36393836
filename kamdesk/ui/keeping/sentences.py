"""Facts put together into one sentence: why a plan is opened, why a stage is proposed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from kamdesk.method import reading_words
from kamdesk.method.churn import ChurnWarning
from kamdesk.method.health import Part
from kamdesk.models.kinds import LifecycleStage
from kamdesk.services.lifecycle import Standing
from kamdesk.services.readings import Reading
from kamdesk.ui.context import Context
from kamdesk.ui.keeping.check_points import point_text

REASONS = 3
"""So many facts make a reason; more would be a list."""


def warning_reason(ctx: Context, reading: Reading) -> str:
    """Why an account is warned of: its weightiest signals, or that somebody saw it coming."""
    return _signals(ctx, reading.churn) or ctx.word("risk.before_signals")


def proposal_reason(ctx: Context, standing: Standing) -> str:
    """Why a stage is proposed: the points that are met; for the stage of warning, what warns."""
    proposal = standing.proposal
    if proposal is None:
        return ""
    if proposal.to is LifecycleStage.WIN_BACK:
        return _signals(ctx, standing.churn)
    points = [point_text(ctx, point) for point in proposal.reasons if point.met]
    if points:
        return joined(ctx, points)
    return ctx.word("risk.churn_is_low") if standing.stage is LifecycleStage.WIN_BACK else ""


def _signals(ctx: Context, churn: ChurnWarning) -> str:
    raised = churn.raised[:REASONS]
    return joined(ctx, (reading_words.churn_fact(one, ctx.language) for one in raised))


def weakest(parts: Iterable[Part], count: int = 2) -> list[Part]:
    """The parts of health that lose most points."""
    losing = [part for part in parts if part.points < part.weight]
    return sorted(losing, key=lambda part: part.points - part.weight)[:count]


def weakest_text(ctx: Context, parts: Iterable[Part]) -> str:
    """The facts of the two weakest parts."""
    return joined(ctx, (reading_words.health_fact(part, ctx.language) for part in weakest(parts)))


def joined(ctx: Context, sentences: Iterable[str]) -> str:
    """Sentences in one line."""
    told = list(sentences)
    if not told:
        return ""
    return reduce(lambda said, more: ctx.word("risk.both", first=said, second=more), told)
