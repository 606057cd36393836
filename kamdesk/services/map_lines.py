"""What a relationship map is made of: people in their parts, influences, gaps (method §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamdesk.models.kinds import BuyingRole, Certainty, Drive
from kamdesk.services.account_lines import Part


@dataclass(frozen=True, slots=True)
class Member(Part):
    """Somebody in the buying centre with all that is known of their part."""

    drive: Drive | None
    personal_win: str
    business_win: str
    competitor_tie: str
    our_owner: str
    level_now: int | None
    level_wanted: int | None
    certainty: Certainty | None
    checked_on: date | None
    left_on: date | None
    reports_to_id: int | None
    map_x: int | None
    map_y: int | None
    contacts: int
    """Meetings and touches of the last twelve months."""
    last_met: date | None
    """The last time face to face."""


@dataclass(frozen=True, slots=True)
class Influence:
    """Who moves whom."""

    id: int
    from_id: int
    to_id: int
    note: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A placeholder: somebody who must exist but is not known yet."""

    id: int
    role: BuyingRole | None
    title: str
    reports_to_id: int | None
    map_x: int | None
    map_y: int | None
