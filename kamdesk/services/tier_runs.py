"""Past evaluations, opened as they were (method §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.method.criteria import Assessment
from kamdesk.method.periods import Period
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.method.verdict import Override
from kamdesk.models.kinds import Basis, Tier, TierRule
from kamdesk.services.tiers import Preview


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run in the list. Amounts are money units; ``counts`` has every tier and None."""

    id: int
    applied_at: datetime
    period: Period
    basis: Basis
    parameters: TierParameters
    counts: Mapping[Tier | None, int]
    keys: int
    moved: int
    overridden: int
    revenue: int
    contribution: int | None
    accounts_for_80: int


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run opened as it was. ``preview`` shows it on the same page as a fresh evaluation, with
    ``in_force`` telling whether it is the newest run."""

    line: RunLine
    before: RunLine | None
    preview: Preview


@dataclass(frozen=True, slots=True)
class Moved:
    """An account whose tier differs between two runs; None is *not rated* or not there yet."""

    account_id: int
    code: str
    name: str
    before: Tier | None
    after: Tier | None


@dataclass(frozen=True, slots=True)
class Movement:
    """From one run to another: how many accounts went from which tier to which (unmoved ones
    included), and who moved."""

    counts: Mapping[tuple[Tier | None, Tier | None], int]
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class PastVerdict:
    """What one run said of one account."""

    run_id: int
    applied_at: datetime
    period: Period
    tier: Tier | None
    computed: Tier | None
    previous: Tier | None
    rule: TierRule | None
    facts: Mapping[str, Any]
    rank: int | None
    revenue: int
    contribution: int | None
    override: Override | None
    criteria: Assessment | None


def lines(session: Session) -> list[RunLine]:
    """All runs, newest first."""
    raise NotImplementedError


def load(session: Session, run_id: int) -> PastRun:
    """A run as it was: its figures, curve, verdicts, criteria and overrides, and the movement
    against the run before. Raises ``NotFoundError``."""
    raise NotImplementedError


def movement(session: Session, from_id: int, to_id: int) -> Movement:
    """Tier movement between any two runs."""
    raise NotImplementedError


def history(session: Session, account_id: int) -> list[PastVerdict]:
    """What every run said of one account, newest first."""
    raise NotImplementedError
