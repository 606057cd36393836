"""Figures without a window: to an image in memory for the screen, or to a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.charts import fonts
from kamdesk.charts.chart import ChartData, Draw
from kamdesk.charts.style import BODY, wrapped
from kamdesk.replacing import replacing
from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.figure import Figure

POINTS = 72


@dataclass(frozen=True, slots=True)
class Size:
    """Design pixels, and how many device pixels stand for each: pixel ratio × text scale.

    ``scale`` makes text and lines larger within the same room.
    """

    width: int
    height: int
    ratio: float = 1.0
    scale: float = 1.0


_QUICK = 2
"""How hard a picture is compressed: the tenth of the time for some tens of kilobytes more."""


def rgba(
    draw: Draw, data: ChartData, palette: Palette, lang: Lang, size: Size
) -> tuple[bytes, int, int]:
    """Draw to memory: straight RGBA bytes, and width and height in device pixels."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure = _figure(draw, data, palette, lang, size)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    width, height = canvas.get_width_height()
    return bytes(canvas.buffer_rgba()), width, height


def png(draw: Draw, data: ChartData, palette: Palette, lang: Lang, size: Size) -> bytes:
    """A picture with its title, in memory, for documents that hold pictures."""
    from io import BytesIO

    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    canvas = FigureCanvasAgg(_figure(draw, data, palette, lang, size, title=data.title(lang)))
    canvas.draw()
    drawn = Image.frombuffer("RGBA", canvas.get_width_height(), canvas.buffer_rgba())
    picture = BytesIO()
    drawn.convert("RGB").save(picture, format="png", compress_level=_QUICK)
    return picture.getvalue()


def save(draw: Draw, data: ChartData, path: Path, palette: Palette, lang: Lang, size: Size) -> Path:
    """Write a picture with its title; the suffix (.png or .svg) decides the format.

    Raises ``FileError``, see ``replacing``.
    """
    figure = _figure(draw, data, palette, lang, size, title=data.title(lang))
    with replacing(path) as unfinished:
        figure.savefig(
            unfinished, format=path.suffix.removeprefix(".").lower(), dpi=figure.dpi,
            facecolor=palette.surface,
        )  # fmt: skip
    return path


def _figure(
    draw: Draw, data: ChartData, palette: Palette, lang: Lang, size: Size, title: str = ""
) -> Figure:
    from matplotlib.figure import Figure

    fonts.use()
    figure = Figure(
        figsize=(size.width / POINTS / size.scale, size.height / POINTS / size.scale),
        dpi=POINTS * size.ratio * size.scale,
        facecolor=palette.surface,
        layout="constrained",
    )
    margin = 4 / POINTS
    figure.get_layout_engine().set(w_pad=margin, h_pad=margin)  # type: ignore[union-attr, call-arg]
    if title:
        size_of_title = BODY + 2
        shown = wrapped(title, size.width / size.scale * 0.92, size_of_title)
        figure.suptitle(
            shown, x=0.02, ha="left", fontsize=size_of_title, fontweight="bold",
            color=palette.text,
        )  # fmt: skip
    draw(figure.add_subplot(), data, palette, lang)
    return figure
