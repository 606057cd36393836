"""The table that the benchmark prints."""

from __future__ import annotations

from dataclasses import dataclass

_HEAD = ("what", "accounts", "measured", "floor", "ratio", "bound", "")
_WIDTHS = (42, 9, 12, 12, 8, 8, 4)


@dataclass(frozen=True, slots=True)
class Line:
    """One measurement. ``measured`` and ``floor`` are numbers in ``unit``; a ``bound`` holds for
    their ratio (at most, or ``at_least``), ``felt`` for what was measured. None is not bounded.
    """

    what: str
    accounts: int
    measured: float
    floor: float | None = None
    unit: str = "ms"
    bound: float | None = None
    at_least: bool = False
    felt: float | None = None

    @property
    def ratio(self) -> float | None:
        """Measured over floor."""
        return self.measured / self.floor if self.floor else None

    @property
    def over(self) -> bool:
        """Whether a bound is broken."""
        ratio = self.ratio
        broken = False
        if self.bound is not None and ratio is not None:
            broken = ratio < self.bound if self.at_least else ratio > self.bound
        return broken or (self.felt is not None and self.measured > self.felt)

    def text(self) -> str:
        """The line in columns."""
        ratio, bound = self.ratio, ""
        if self.bound is not None:
            bound = f"{'≥' if self.at_least else '≤'} {self.bound:g}"
        elif self.felt is not None:
            bound = f"≤ {self.felt:g} {self.unit}"
        judged = self.bound is not None or self.felt is not None
        return columns(
            self.what,
            f"{self.accounts:,}",
            f"{_number(self.measured)} {self.unit}",
            f"{_number(self.floor)} {self.unit}" if self.floor is not None else "",
            f"{ratio:.2f}" if ratio is not None else "",
            bound,
            ("OVER" if self.over else "ok") if judged else "",
        )


def columns(*cells: str) -> str:
    """Cells side by side: the first to the left, the others to the right."""
    first, *others = zip(cells, _WIDTHS, strict=True)
    return f"{first[0]:<{first[1]}}" + "".join(f"  {text:>{width}}" for text, width in others)


def head() -> str:
    """The head of the table."""
    return columns(*_HEAD) + "\n" + "─" * (sum(_WIDTHS) + 2 * (len(_WIDTHS) - 1))


def verdict(lines: list[Line]) -> str:
    """What is over its bound, in one sentence."""
    over = [f"{line.what} ({line.accounts:,})" for line in lines if line.over]
    judged = sum(line.bound is not None or line.felt is not None for line in lines)
    if not over:
        return f"All {judged} bounds are kept."
    return f"{len(over)} of {judged} bounds broken: " + "; ".join(over)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 1 else f"{value:.3f}"
