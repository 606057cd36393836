"""What every chart is: a finding, a table of its numbers, and a way to draw it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from kamdesk.theme_roles import Palette
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers behind a chart, for copying and for screen readers.

    Cells are text, whole numbers, decimals (money in major units) or None where unknown.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


class ChartData(Protocol):
    """What a chart is drawn from; frozen, so that a drawing thread may hold it."""

    def title(self, lang: Lang) -> str:
        """The finding in one sentence."""
        ...

    def table(self, lang: Lang) -> Table:
        """The numbers drawn."""
        ...


Draw = Callable[["Axes", Any, Palette, Lang], None]
"""Draws data of its kind on axes that are still empty."""
