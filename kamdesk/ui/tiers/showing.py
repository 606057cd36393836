"""What the tiers page shows: an evaluation with everything around it, read in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kamdesk.method.guard import Caution
from kamdesk.method.periods import Period
from kamdesk.method.ranks import Ranks, compare
from kamdesk.services import guard, tier_runs, tiers
from kamdesk.services.tier_runs import RunLine
from kamdesk.services.tiers import Preview


@dataclass(frozen=True, slots=True)
class Showing:
    """An evaluation of now, or a past ``run`` as it was. ``cautions`` are what the guard warns of
    by account; it looks at now alone."""

    preview: Preview
    ranks: Ranks
    cautions: Mapping[int, Sequence[Caution]] = field(default_factory=dict)
    run: RunLine | None = None

    @property
    def past(self) -> bool:
        """Whether it is a past run."""
        return self.run is not None


def now(session: Any, period: Period, today: date) -> Showing:
    """Evaluate a period by the book's rules as they are."""
    preview = tiers.preview(session, period, today=today)
    return Showing(preview, _ranks(preview), guard.of_book(session, today))


def as_it_was(session: Any, run_id: int) -> Showing:
    """A past run. Raises ``NotFoundError`` where it was undone."""
    found = tier_runs.load(session, run_id)
    return Showing(found.preview, _ranks(found.preview), run=found.line)


def _ranks(preview: Preview) -> Ranks:
    """Revenue beside contribution, of the accounts that the period knows."""
    return compare([j.verdict.figures for j in preview.accounts if j.has_figures])
