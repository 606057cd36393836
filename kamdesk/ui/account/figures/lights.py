"""How a light looks: the tone, and with it the shape, of chips and marks."""

from __future__ import annotations

from kamdesk.models.kinds import Light

TONES = {
    Light.GOOD: "good",
    Light.WATCH: "warn",
    Light.BAD: "bad",
    Light.UNKNOWN: "neutral",
}
