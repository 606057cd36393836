"""What the account page and the dossier show of one account, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kamdesk.method.criteria import Assessment
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.models.kinds import (
    BuyingRole,
    Channel,
    Coverage,
    MeetingState,
    NeedKind,
    NeedState,
    ObjectionKind,
    ObjectionState,
    Outcome,
    Tier,
    TierRule,
)


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """An account's own sums over the book's period, money units; profit None where unknown."""

    revenue: int
    gross_profit: int | None
    cost_to_serve: int
    contribution: int | None
    last_sale: date | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The account's result in the last applied evaluation."""

    tier: Tier | None
    rule: TierRule | None
    facts: dict[str, Any]
    rank: int | None
    revenue: int
    previous_tier: Tier | None
    first_day: date
    last_day: date
    computed: Tier | None = None
    """What the rules gave; ``tier`` differs where an override kept another one."""
    override: dict[str, Any] | None = None
    criteria: dict[str, Any] | None = None
    parameters: dict[str, Any] | None = None

    @property
    def assessment(self) -> Assessment | None:
        """The six criteria as that evaluation kept them; None where it knew none."""
        if self.criteria is None:
            return None
        rules = TierParameters.from_json(self.parameters or {})
        return Assessment.from_json(self.criteria, rules.criteria)


@dataclass(frozen=True, slots=True)
class Part:
    """Who somebody is and what they are at an account."""

    contact_id: int
    name: str
    other_name: str
    title: str
    department: str
    role: BuyingRole | None
    influence: int | None
    support: int | None
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Person(Part):
    """A contact in their part for this account."""

    phone: str
    mobile: str
    email: str
    birthday: date | None
    birthday_lunar: bool
    """The birthday is a day of the lunar calendar."""
    reports_to_id: int | None
    left_on: date | None
    last_contact: date | None


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting in a list."""

    id: int
    starts_at: datetime
    title: str
    state: MeetingState
    channel: Channel
    outcome: Outcome | None
    advance_action: str
    got_action: str
    client_words: str
    next_step: str


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A need and who voiced it."""

    id: int
    kind: NeedKind
    state: NeedState
    text: str
    client_words: str
    heard_on: date
    contact: str
    meeting_id: int | None


@dataclass(frozen=True, slots=True)
class ObjectionLine:
    """An objection and our answer."""

    id: int
    kind: ObjectionKind
    state: ObjectionState
    text: str
    answer: str
    meeting_id: int | None


@dataclass(frozen=True, slots=True)
class TouchLine:
    """A done touch."""

    id: int
    done_on: date
    channel: Channel
    contact: str
    note: str


@dataclass(frozen=True, slots=True)
class GroupMember:
    """A direct subsidiary with its own figures."""

    id: int
    name: str
    tier: Tier | None
    revenue: int | None
    contribution: int | None
