"""Places of an account's file: what stands there, what is missing, what a place takes (method §6).

A place is a code: ``account.contract_end``, ``role.decision_maker`` (nobody is known in it),
``contact:7.support``, ``wallet:Paper.yearly_spend``, ``competitor:3.share`` (3 is the presence).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from kamdesk.models.kinds import BuyingRole, Drive, Nature

LONGEST = 200
"""Characters that a question keeps of the place that it is to fill."""
SUPPORTS = (2, 1, 0, -1, -2)
INFLUENCES = (5, 4, 3, 2, 1)


class Editor(StrEnum):
    """What the screen offers for a value; ``NONE`` is known by other ways than typing."""

    TEXT = "text"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    CHOICE = "choice"
    PERSON = "person"
    NONE = "none"


_EDITORS = {
    "account_contract_end": Editor.DATE,
    "account_employees": Editor.NUMBER,
    "account_expected_monthly": Editor.MONEY,
    "account_industry": Editor.TEXT,
    "account_nature": Editor.CHOICE,
    "account_product_category": Editor.TEXT,
    "account_service_content": Editor.TEXT,
    "centre_opponent": Editor.TEXT,
    "centre_second_way": Editor.TEXT,
    "competitor_inside": Editor.TEXT,
    "competitor_share": Editor.NUMBER,
    "contact_business_win": Editor.TEXT,
    "contact_drive": Editor.CHOICE,
    "contact_influence": Editor.CHOICE,
    "contact_personal_win": Editor.TEXT,
    "contact_role": Editor.CHOICE,
    "contact_support": Editor.CHOICE,
    "contact_title": Editor.TEXT,
    "placeholder_person": Editor.PERSON,
    "wallet_in_house_share": Editor.NUMBER,
    "wallet_rest": Editor.TEXT,
    "wallet_yearly_spend": Editor.MONEY,
    **{f"role_{role.value}": Editor.PERSON for role in BuyingRole},
}
_CHOICES: dict[str, tuple[Any, ...]] = {
    "account_nature": tuple(Nature),
    "contact_drive": tuple(Drive),
    "contact_influence": INFLUENCES,
    "contact_role": tuple(BuyingRole),
    "contact_support": SUPPORTS,
}


@dataclass(frozen=True, slots=True)
class Place:
    """A place taken apart: ``wallet:Paper.yearly_spend`` is kind *wallet*, key *Paper*, field
    *yearly_spend*; a place of the account as a whole has an empty key."""

    kind: str
    key: str
    field: str

    @property
    def code(self) -> str:
        """What words and editors of such places are named by, such as ``wallet_yearly_spend``."""
        return f"{self.kind}_{self.field}"


@dataclass(frozen=True, slots=True)
class KnownFact:
    """What stands in a place. ``value`` is as stored: text, date, number, money units, a member of
    a vocabulary; ``params`` name the person or line meant. ``checked_on`` None is not known."""

    about: str
    value: Any
    checked_on: date | None = None
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gap:
    """A place that is empty, or whose value is too old to rely on (``stale``). ``weight`` from 0
    to 100 says how much knowing it would help; ``contact_id`` is the person it is about."""

    about: str
    weight: int
    stale: bool = False
    contact_id: int | None = None
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileFacts:
    """An account's file as far as a meeting can use it: what is known, and what is not, the
    weightiest gap first."""

    known: tuple[KnownFact, ...] = ()
    gaps: tuple[Gap, ...] = ()

    def fact(self, about: str) -> KnownFact | None:
        """What stands in a place, None where nothing does."""
        return next((fact for fact in self.known if fact.about == about), None)

    def gap(self, about: str) -> Gap | None:
        """The gap of a place, None where it is filled and fresh."""
        return next((gap for gap in self.gaps if gap.about == about), None)


def place(about: str) -> Place:
    """Take a code apart; raises ``ValueError`` for a text that names no place."""
    head, dot, name = about.rpartition(".")
    kind, _colon, key = head.partition(":")
    if not dot or not kind or not name:
        raise ValueError(f"no place: {about!r}")
    return Place(kind, key, name)


def editor_kind(about: str) -> Editor:
    """What the screen offers for a place; a plain note (no place) takes text."""
    return _EDITORS.get(place(about).code, Editor.NONE) if about else Editor.TEXT


def choices(about: str) -> tuple[Any, ...]:
    """What a place of choices can hold; stances and influence are numbers."""
    return _CHOICES.get(place(about).code, ()) if about else ()


def ranked(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Gaps by weight; equal ones keep their order, and each place stands once. A place whose code
    is longer than a question can hold is left out."""
    best: dict[str, Gap] = {}
    for gap in gaps:
        known = best.get(gap.about)
        if len(gap.about) <= LONGEST and (known is None or gap.weight > known.weight):
            best[gap.about] = gap
    return tuple(sorted(best.values(), key=lambda gap: -gap.weight))


def mixed(gaps: Sequence[Gap], most: int, of_a_kind: int = 2) -> tuple[Gap, ...]:
    """The weightiest gaps, but not more than some of one kind and one of a person or line, so that
    the questions of one meeting don't all turn round the same thing."""
    chosen: list[Gap] = []
    kinds: dict[str, int] = {}
    for gap in gaps:
        where = place(gap.about)
        owner = gap.about.rpartition(".")[0]
        told = where.key and any(one.about.rpartition(".")[0] == owner for one in chosen)
        if told or kinds.get(where.kind, 0) >= of_a_kind:
            continue
        kinds[where.kind] = kinds.get(where.kind, 0) + 1
        chosen.append(gap)
        if len(chosen) == most:
            break
    return tuple(chosen)
