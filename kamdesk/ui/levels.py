"""The tones of churn and health, wherever they show: each comes with its shape or its word."""

from __future__ import annotations

from kamdesk.models.kinds import ChurnLevel

_TONES = {ChurnLevel.LOW: "good", ChurnLevel.WATCH: "warn", ChurnLevel.HIGH: "bad"}
HEALTHY, AILING = 70, 50
"""Health from which an account is well, and below which it is ill."""


def level_tone(level: ChurnLevel) -> str:
    """The tone of a level, which gives its shape, too."""
    return _TONES[level]


def health_tone(health: int | None) -> str:
    """The tone of a health score; neutral where nothing is known."""
    if health is None:
        return "neutral"
    return "good" if health >= HEALTHY else "warn" if health >= AILING else "bad"
