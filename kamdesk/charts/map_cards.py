"""Cards, lines and places of a relationship map, in words: for screen, picture and dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kamdesk import words
from kamdesk.method import buying_words
from kamdesk.method.buying_map import is_stale
from kamdesk.method.map_layout import Node, Place, lay_out
from kamdesk.models.kinds import BuyingRole, Coverage
from kamdesk.services.buying_map import BuyingMap, Gap, Member
from kamdesk.words import Lang

GHOST = "ghost"
"""Key of the decision maker whom a map suggests that has none."""
DECIDING = (BuyingRole.DECISION_MAKER, BuyingRole.APPROVER)


@dataclass(frozen=True, slots=True)
class Face:
    """One card. ``tone`` is the stance's; ``faint`` cards stand for somebody not known or not met;
    ``spoken`` is what a screen reader says."""

    key: str
    name: str
    title: str
    role: str
    deciding: bool
    tone: str
    stance: str
    influence: int | None
    coverage: str
    faint: bool
    stale: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class Wire:
    """A line: ``kind`` is ``reports`` (from below to above) or ``influences``; ``id`` is an
    influence line's own."""

    kind: str
    start: str
    end: str
    id: int = 0
    note: str = ""
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything on the map, ready to be drawn."""

    faces: tuple[Face, ...]
    wires: tuple[Wire, ...]
    places: dict[str, Place]


def person_key(contact_id: int) -> str:
    """Key of a person's card."""
    return f"c{contact_id}"


def gap_key(placeholder_id: int) -> str:
    """Key of a placeholder's card."""
    return f"p{placeholder_id}"


def id_of(key: str) -> int:
    """Id of the contact or placeholder behind a card."""
    return int(key[1:])


def is_person(key: str) -> bool:
    """Whether a card stands for a known person."""
    return key.startswith("c")


def stance_tone(support: int | None) -> str:
    """Tone of a stance from −2 to +2; unknown is neutral."""
    if support is None:
        return "neutral"
    return "good" if support > 0 else "bad" if support < 0 else "warn"


def chart(page: BuyingMap, lang: Lang, today: date) -> Chart:
    """Faces, lines and places of a map."""
    faces = [_person(member, lang, today) for member in page.present]
    faces += [_gap(gap, lang) for gap in page.gaps]
    wires = [*_reporting(page), *_influences(page)]
    nodes = _nodes(page)
    if page.lacks_decider and page.present:
        faces.append(_ghost(lang))
        nodes.insert(0, Node(GHOST))
    crown = _crown(page)
    tops = _tops([node for node in nodes if node.key != crown]) if crown else []
    wires += [Wire("reports", key, crown, suggested=True) for key in tops]
    nodes = [Node(n.key, crown, n.place) if n.key in tops else n for n in nodes]
    return Chart(tuple(faces), tuple(wires), lay_out(nodes))


def _crown(page: BuyingMap) -> str:
    """The card that stands for a decision maker not known yet, above all others; empty where one
    is known."""
    if not page.present or any(m.role is BuyingRole.DECISION_MAKER for m in page.present):
        return ""
    wanted = (
        gap_key(gap.id)
        for gap in page.gaps
        if gap.role is BuyingRole.DECISION_MAKER and gap.reports_to_id is None
    )
    return next(wanted, GHOST if page.lacks_decider else "")


def _person(member: Member, lang: Lang, today: date) -> Face:
    role = words.of(member.role, lang) if member.role else words.text("role.none", lang)
    stance = buying_words.stance(member.support, lang)
    weight = "" if member.influence is None else f" {member.influence}"
    influence = f"{words.text('field.influence', lang)}{weight or ' ?'}"
    coverage = words.of(member.coverage, lang)
    spoken = [member.name, member.title, role, influence, stance, coverage]
    return Face(
        key=person_key(member.contact_id),
        name=member.name,
        title=member.title or member.department,
        role=role,
        deciding=member.role in DECIDING,
        tone=stance_tone(member.support),
        stance=stance,
        influence=member.influence,
        coverage=coverage,
        faint=member.coverage in (Coverage.UNKNOWN, Coverage.NONE) and member.last_met is None,
        stale=is_stale(member.checked_on, today),
        spoken=", ".join(part for part in spoken if part),
    )


def _gap(gap: Gap, lang: Lang) -> Face:
    role = words.of(gap.role, lang) if gap.role else ""
    return _unknown(gap_key(gap.id), gap.title, role, gap.role in DECIDING, lang)


def _ghost(lang: Lang) -> Face:
    role = words.of(BuyingRole.DECISION_MAKER, lang)
    return _unknown(GHOST, "", role, True, lang)


def _unknown(key: str, title: str, role: str, deciding: bool, lang: Lang) -> Face:
    name = words.text("buying_map.unknown_person", lang)
    spoken = ", ".join(part for part in (name, title, role) if part)
    return Face(key, name, title, role, deciding, "neutral", "", None, "", True, False, spoken)


def _nodes(page: BuyingMap) -> list[Node]:
    present = {member.contact_id for member in page.present}
    cards: Iterable[tuple[str, Member | Gap]] = [
        *((person_key(member.contact_id), member) for member in page.present),
        *((gap_key(gap.id), gap) for gap in page.gaps),
    ]
    return [
        Node(
            key,
            person_key(card.reports_to_id) if card.reports_to_id in present else None,
            None if card.map_x is None or card.map_y is None else (card.map_x, card.map_y),
        )
        for key, card in cards
    ]


def _reporting(page: BuyingMap) -> list[Wire]:
    return [Wire("reports", node.key, node.above) for node in _nodes(page) if node.above]


def _influences(page: BuyingMap) -> list[Wire]:
    present = {member.contact_id for member in page.present}
    return [
        Wire("influences", person_key(line.from_id), person_key(line.to_id), line.id, line.note)
        for line in page.influences
        if {line.from_id, line.to_id} <= present
    ]


def _tops(nodes: list[Node]) -> list[str]:
    """Those at the top with people below them, or else the first card alone."""
    leading = {node.above for node in nodes}
    tops = [node.key for node in nodes if node.above is None and node.key in leading]
    return tops or [node.key for node in nodes[:1]]
