"""What the map of a buying centre says: rules that advise, and who must move (method §6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Literal

from kamdesk.models.kinds import BuyingRole, Tier

STALE_DAYS = 180
"""What was checked longer ago than this may no longer be so."""
CROWD = 2
"""From so many people on, a map should show somebody against us, and more than one way in."""
WEIGHTY, HEAVY = 3, 4
"""From this influence on a stance matters; from this on an unknown one is a risk."""
UNKNOWN_INFLUENCE = 3
"""How much somebody weighs whose influence is not known: the middle of the scale."""
_ORDER = {"bad": 0, "warn": 1, "good": 2}

Severity = Literal["bad", "warn", "good"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Days that a decision maker may go without being met, by tier; ``no_tier`` where there is
    none."""

    days: Mapping[Tier, int] = field(
        default_factory=lambda: MappingProxyType(
            {Tier.PLATINUM: 28, Tier.GOLD: 42, Tier.IRON: 90, Tier.LEAD: 180}
        )
    )
    no_tier: int = 60

    def of(self, tier: Tier | None) -> int:
        """The days that a tier allows."""
        return self.no_tier if tier is None else self.days.get(tier, self.no_tier)


@dataclass(frozen=True, slots=True)
class MapPerson:
    """Somebody on the map who has not left. ``contacts`` counts meetings and touches of the last
    twelve months, ``last_met`` is the last time face to face."""

    id: int
    name: str
    role: BuyingRole | None = None
    influence: int | None = None
    support: int | None = None
    reports_to: int | None = None
    last_met: date | None = None
    contacts: int = 0
    checked_on: date | None = None

    @property
    def weight(self) -> int:
        """Influence, where unknown the middle of the scale."""
        return UNKNOWN_INFLUENCE if self.influence is None else self.influence


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: ``buying_map.<code>`` says what, ``buying_map.<code>_why`` why. ``people`` are
    those it is about; the first of them is where it is put right."""

    code: str
    severity: Severity
    people: tuple[int, ...] = ()
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody whose stance must change: ``buying_map.<code>`` says how. ``through`` is a supporter
    of ours who has their ear, 0 where nobody is known."""

    person: int
    code: str
    through: int = 0
    params: dict[str, Any] = field(default_factory=dict)


def remarks(
    people: tuple[MapPerson, ...],
    tier: Tier | None,
    today: date,
    limits: Limits | None = None,
) -> tuple[Remark, ...]:
    """Everything worth saying about a map, the grave first; praise where all rules are met."""
    found = [
        *_deciders(people, (limits or Limits()).of(tier), today),
        *_stances(people),
        *_one_way_in(people),
        *_rings(people),
        *_unknowns(people),
        *_stale(people, today),
    ]
    if people and not found:
        found.append(Remark("sound", "good"))
    return tuple(sorted(found, key=lambda remark: _ORDER[remark.severity]))


def is_stale(checked_on: date | None, today: date) -> bool:
    """Whether what was checked that day has to be checked again."""
    return checked_on is not None and (today - checked_on).days > STALE_DAYS


def must_move(
    people: tuple[MapPerson, ...], influences: frozenset[tuple[int, int]] = frozenset()
) -> tuple[Move, ...]:
    """Weighty people who are not for us, the weightiest and most opposed first.

    ``influences`` are pairs (who moves, who is moved); the way in leads through a supporter who
    influences them, who reports to them, or whom they report to.
    """
    found = []
    for person in people:
        code = _code_of(person)
        if code:
            helper = _helper(person, people, influences)
            params = {
                "name": person.name,
                "influence": person.weight,
                "support": signed(person.support or 0),
                "helper": helper.name if helper else "",
            }
            through = f"{code}_through" if helper else code
            found.append((person, Move(person.id, through, helper.id if helper else 0, params)))
    found.sort(key=lambda pair: (-pair[0].weight, pair[0].support or 0, pair[0].id))
    return tuple(move for _person, move in found)


def signed(support: int) -> str:
    """A stance as it is shown: −2 … +2."""
    return f"{support:+d}".replace("-", "\N{MINUS SIGN}") if support else "0"


def balance(people: tuple[MapPerson, ...]) -> tuple[int, int]:
    """Weight of supporters and of opponents: influence × strength of the stance."""
    pulls = [(person.support or 0) * person.weight for person in people]
    return sum(p for p in pulls if p > 0), -sum(p for p in pulls if p < 0)


def ring_of(person_id: int, superiors: Mapping[int, int | None]) -> tuple[int, ...]:
    """The ring that somebody's reporting line runs into, starting with its smallest id; empty
    where the line ends at the top."""
    path: list[int] = []
    at: int | None = person_id
    while at is not None and at not in path:
        path.append(at)
        at = superiors.get(at)
    if at is None:
        return ()
    ring = path[path.index(at) :]
    start = ring.index(min(ring))
    return (*ring[start:], *ring[:start])


def _deciders(people: tuple[MapPerson, ...], allowed: int, today: date) -> Iterator[Remark]:
    deciders = [person for person in people if person.role is BuyingRole.DECISION_MAKER]
    if not deciders:
        yield Remark("no_decider", "bad")
    for person in deciders:
        params: dict[str, Any] = {"name": person.name, "allowed": allowed}
        if person.last_met is None:
            yield Remark("decider_never_met", "bad", (person.id,), params)
        elif (days := (today - person.last_met).days) > allowed:
            yield Remark("decider_unmet", "warn", (person.id,), {**params, "days": days})


def _stances(people: tuple[MapPerson, ...]) -> Iterator[Remark]:
    against = [person for person in people if (person.support or 0) < 0]
    if len(people) >= CROWD and not against:
        yield Remark("no_opponent", "warn")
    supporting, opposing = balance(people)
    if opposing > supporting:
        heaviest = sorted(against, key=lambda one: ((one.support or 0) * one.weight, one.id))
        yield Remark(
            "outweighed",
            "bad",
            tuple(person.id for person in heaviest),
            {"against": opposing, "supporting": supporting},
        )


def _one_way_in(people: tuple[MapPerson, ...]) -> Iterator[Remark]:
    known = [person for person in people if person.contacts]
    if len(people) >= CROWD and len(known) == 1 and known[0].contacts >= CROWD:
        params: dict[str, Any] = {"name": known[0].name, "count": known[0].contacts}
        yield Remark("one_way_in", "warn", (known[0].id,), params)


def _rings(people: tuple[MapPerson, ...]) -> Iterator[Remark]:
    names = {person.id: person.name for person in people}
    superiors = {person.id: person.reports_to for person in people}
    rings = {ring_of(person.id, superiors) for person in people} - {()}
    for ring in sorted(rings):
        yield Remark("ring", "bad", ring, {"names": tuple(names.get(one, "") for one in ring)})


def _unknowns(people: tuple[MapPerson, ...]) -> Iterator[Remark]:
    nameless = [person for person in people if person.role is None]
    if nameless:
        yield _about("role_unknown", nameless)
    unread = [p for p in people if p.support is None and (p.influence or 0) >= HEAVY]
    if unread:
        yield _about("stance_unknown", unread)


def _stale(people: tuple[MapPerson, ...], today: date) -> Iterator[Remark]:
    old = [person for person in people if is_stale(person.checked_on, today)]
    if old:
        yield _about("stale", old, days=STALE_DAYS)


def _about(code: str, people: list[MapPerson], **params: Any) -> Remark:
    heaviest = sorted(people, key=lambda one: (-one.weight, one.id))
    names = tuple(person.name for person in heaviest)
    ids = tuple(person.id for person in heaviest)
    return Remark(code, "warn", ids, {"names": names, "count": len(ids), **params})


def _code_of(person: MapPerson) -> str:
    """Which kind of move somebody has to make, empty for none."""
    if person.support is None:
        return "move_unknown" if person.weight >= HEAVY else ""
    if person.support < 0 and person.weight >= WEIGHTY:
        return "move_opponent"
    return "move_neutral" if person.support == 0 and person.weight >= HEAVY else ""


def _helper(
    person: MapPerson, people: tuple[MapPerson, ...], influences: frozenset[tuple[int, int]]
) -> MapPerson | None:
    """The supporter with the strongest hold on somebody."""
    near = [
        (
            (one.id, person.id) in influences,
            person.reports_to == one.id,
            one.support or 0,
            one.weight,
            -one.id,
            one,
        )
        for one in people
        if (one.support or 0) > 0
        and (
            (one.id, person.id) in influences
            or person.reports_to == one.id
            or one.reports_to == person.id
        )
    ]
    return max(near, default=(None,), key=lambda found: found[:-1])[-1]
