"""Where a competitor's share is going, seen from us: what they gain is ours to lose."""

from __future__ import annotations

from kamdesk.charts.competitors import trend_word
from kamdesk.models.kinds import PresenceTrend
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Chip

_TONES = {
    PresenceTrend.GAINING: "bad",
    PresenceTrend.STEADY: "neutral",
    PresenceTrend.LOSING: "good",
}
_ARROWS = {
    PresenceTrend.GAINING: "\N{UPWARDS ARROW}",
    PresenceTrend.STEADY: "\N{RIGHTWARDS ARROW}",
    PresenceTrend.LOSING: "\N{DOWNWARDS ARROW}",
}


def trend_tone(trend: PresenceTrend | None) -> str:
    """Tone of a trend; one that nobody knows is neutral."""
    return _TONES[trend] if trend else "neutral"


def trend_text(ctx: Context, trend: PresenceTrend | None) -> str:
    """Arrow and word, so that colour never speaks alone."""
    if trend is None:
        return trend_word(None, ctx.language)
    return f"{_ARROWS[trend]} {trend_word(trend, ctx.language)}"


def trend_chip(ctx: Context, trend: PresenceTrend | None) -> Chip:
    """The trend as a chip."""
    return Chip(trend_text(ctx, trend), trend_tone(trend))
