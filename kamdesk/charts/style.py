"""The calm look shared by all charts: no frame, faint grid, words in the palette's roles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from kamdesk.theme_roles import Palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Points; one point is one design pixel on the screen.
BODY = 12.0
SMALL = 11.0

MONTHS_NUMBERED = 24
"""Up to so many months each has its number on the axis, of more only every third."""

TIER_MARKERS = {"platinum": "D", "gold": "^", "iron": "s", "lead": "o"}
"""The shape beside a tier's word, drawn as a marker so that no font needs the sign."""


def calm(axes: Axes, palette: Palette, *, grid: str = "y") -> None:
    """Take away the frame and colour what is left; ``grid`` is the axis with faint lines."""
    axes.set_facecolor(palette.surface)
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(length=0, labelsize=SMALL, labelcolor=palette.muted, pad=5)
    axes.set_axisbelow(True)
    if grid:
        axes.grid(axis=grid, color=palette.line, linewidth=1)  # type: ignore[arg-type]


def note(axes: Axes, text: str, palette: Palette) -> None:
    """A sentence in the middle of axes that have nothing to show."""
    axes.set_axis_off()
    axes.text(
        0.5, 0.5, text, transform=axes.transAxes, ha="center", va="center",
        fontsize=BODY, color=palette.muted,
    )  # fmt: skip


def width_of(text: str, size: float) -> float:
    """About how many points a text is wide: Chinese signs are as wide as high."""
    return sum(size if ord(sign) > 0x2E80 else size * 0.58 for sign in text)


def plot_width(axes: Axes) -> float:
    """About how wide the plot is, in points: the figure less its axis labels."""
    figure = axes.get_figure(root=True)
    return max(figure.get_figwidth() * 72 - 56, 120.0) if figure else 120.0


def halo(palette: Palette) -> list[Any]:
    """A rim in the ground's colour, so that a line shows on bars of any colour."""
    from matplotlib.patheffects import withStroke

    return [withStroke(linewidth=4, foreground=palette.surface)]


def wrapped(text: str, width: float, size: float) -> str:
    """Text broken into lines of at most ``width`` points, at spaces or after a Chinese sign."""
    lines, start, room = [], 0, width
    last_break = 0
    for place, sign in enumerate(text):
        room -= width_of(sign, size)
        if sign == " " or ord(sign) > 0x2E80:
            last_break = place + 1
        if room < 0 and last_break > start:
            lines.append(text[start:last_break].rstrip())
            start = last_break
            room = width - width_of(text[start : place + 1], size)
    lines.append(text[start:])
    return "\n".join(lines)


def legend(axes: Axes, palette: Palette, entries: list[tuple[str, dict[str, Any]]]) -> None:
    """Names of the series above the axes, left; entries are text and marks of a line. What is
    wider than the plot goes on in a second line."""
    from matplotlib.lines import Line2D

    marks = [Line2D([], [], **look) for _text, look in entries]
    texts = [text for text, _look in entries]
    axes.legend(
        marks, texts, loc="lower left", bbox_to_anchor=(0, 1.0), ncols=_columns(axes, texts),
        frameon=False, fontsize=SMALL, labelcolor=palette.muted,
        handlelength=1.2, handletextpad=0.5, columnspacing=1.4, borderpad=0, borderaxespad=0.4,
    )  # fmt: skip


def square(color: str) -> dict[str, Any]:
    """The mark of a series of bars in a legend."""
    return {"color": color, "linestyle": "none", "marker": "s", "markersize": 7}


def months(axes: Axes, days: Sequence[date]) -> None:
    """The number of each month, and below it the year where a new one begins."""
    step = 1 if len(days) <= MONTHS_NUMBERED else 3
    kept = [place for place in range(len(days)) if (len(days) - 1 - place) % step == 0]
    labels, year = [], 0
    for place in kept:
        day = days[place]
        labels.append(f"{day.month}\n{day.year}" if day.year != year else str(day.month))
        year = day.year
    axes.set_xticks(kept, labels)
    axes.set_xlim(-0.7, len(days) - 0.3)


def unit(axes: Axes, text: str, palette: Palette) -> None:
    """The unit of the amounts above the axes, right."""
    axes.text(
        1, 1.02, text, transform=axes.transAxes, ha="right", va="bottom",
        fontsize=SMALL, color=palette.muted,
    )  # fmt: skip


def _columns(axes: Axes, texts: list[str]) -> int:
    """How many names of a legend stand side by side."""
    needed = sum(width_of(text, SMALL) + 2.6 * SMALL for text in texts)
    lines = 1 if needed <= plot_width(axes) else 2
    return max(1, -(-len(texts) // lines))
