"""Which way something went, as an arrow in the colour of good or bad."""

from __future__ import annotations

from typing import Any

from kamdesk.ui.widgets import Label

_SIGNS = {
    1: ("\N{UPWARDS ARROW}", "good"),
    -1: ("\N{DOWNWARDS ARROW}", "bad"),
    0: ("\N{RIGHTWARDS ARROW}", "muted"),
}


def rise(then: Any, now: Any) -> int | None:
    """1 for better, −1 for worse, 0 where one side is not known, None where nothing moved. Both
    are numbers of which more is better."""
    if then == now:
        return None
    if then is None or now is None:
        return 0
    return 1 if now > then else -1


def arrow(way: int | None, *, fewer_is_better: bool = False) -> Label:
    """The arrow; nothing where nothing moved."""
    sign, tone = told(way, fewer_is_better=fewer_is_better) if way is not None else ("", "muted")
    return Label(sign, "strong", tone, wrap=False)


def told(way: int | None, *, fewer_is_better: bool = False) -> tuple[str, str]:
    """Arrow and tone between two words of a line. Of numbers of which fewer is better the arrow
    goes with the number, the tone with what it means."""
    sign, tone = _SIGNS[way or 0]
    return (_SIGNS[-way][0] if fewer_is_better and way else sign), tone
