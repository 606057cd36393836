"""A plan as the coach sees it (method §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamdesk.method.file_places import KnownFact
from kamdesk.models.kinds import BuyingRole, ObjectionKind


@dataclass(frozen=True, slots=True)
class Background:
    """A background question; ``known`` is its answer where the file has it."""

    id: int
    text: str
    known: KnownFact | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Difficulty:
    """A difficulty of the plan, how many implication questions hang on it, and whether what would
    solve it is noted already."""

    id: int
    name: str
    implications: int
    solved: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A benefit statement, and whether the need that it claims to meet was stated in words."""

    id: int
    name: str
    meets_explicit_need: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """An objection of the plan, and whether an answer is prepared."""

    id: int
    kind: ObjectionKind
    text: str
    answered: bool


@dataclass(frozen=True, slots=True)
class Raised:
    """An objection that the account raised before: its newest words, how often that kind came,
    and whether one of them is still open."""

    kind: ObjectionKind
    text: str
    times: int
    open: bool


@dataclass(frozen=True, slots=True)
class Balance:
    """What the difficulties cost in a year against price and switching, money units; None where
    there is no number."""

    problem: int | None = None
    change: int | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """Somebody who decides or approves: whether they are expected, and whether we ever met."""

    id: int
    name: str
    role: BuyingRole
    invited: bool
    met: bool


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise of ours that is still open; ``days_late`` below 1 is not late."""

    id: int
    what: str
    days_late: int


@dataclass(frozen=True, slots=True)
class LateStep:
    """A step of a service case that is past its date: ``id`` is the case's."""

    id: int
    what: str
    days_late: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What the coach looks at. ``meeting_day`` is the earliest sensible day of an advance,
    ``explicit_needs`` counts the needs of the account that were stated in words."""

    meeting_day: date
    purpose: str = ""
    background: tuple[Background, ...] = ()
    difficulties: tuple[Difficulty, ...] = ()
    explicit_needs: int = 0
    claims: tuple[Claim, ...] = ()
    expected: tuple[Expected, ...] = ()
    raised: tuple[Raised, ...] = ()
    balance: Balance = Balance()
    advance_person: object | None = None
    advance_action: str = ""
    advance_date: date | None = None
    authorities: tuple[Authority, ...] = ()
    promises: tuple[OpenPromise, ...] = ()
    late_service: LateStep | None = None
