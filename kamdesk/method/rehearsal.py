"""A rehearsal: cards that are said aloud before a meeting, one behaviour at a time (method §6).

The front asks for a behaviour, the back shows what was planned. Where nothing was planned the card
asks for it all the same and its back offers what fits, so that an empty plan can be rehearsed too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from kamdesk.models.kinds import Behaviour, ObjectionKind

Place = Literal["opening", "background", "chain", "proof", "objection", "advance"]
HINT_WORDS, HINT_CHARACTERS = 3, 5
"""So much of a question gives it away without saying it: words, or characters without blanks."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A background question by its id."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class Chained:
    """A difficulty: its short name, how it is asked, what it leads to. ``offers`` are implication
    questions that fit while none is planned."""

    id: int
    topic: str
    text: str
    implications: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """An explicit need in the client's words, and the statement that is to meet it: feature,
    advantage, benefit; empty while there is none. ``id`` is the statement's."""

    id: int | None
    words: str
    statement: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feared:
    """An objection as the client would say it, and our answer; ``offers`` stand in for one."""

    id: int | None
    kind: ObjectionKind
    text: str
    answer: str = ""
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """What a plan holds to be rehearsed. ``advance`` is the sentence of the advance wanted,
    ``person`` whose it is. The ``*_offers`` are questions of the bank for what is not planned, and
    ``usual`` objections that anybody hears."""

    opening: str = ""
    purpose: str = ""
    background: tuple[Asked, ...] = ()
    chains: tuple[Chained, ...] = ()
    stated: tuple[Stated, ...] = ()
    objections: tuple[Feared, ...] = ()
    summary: str = ""
    person: str = ""
    advance: str = ""
    fallback: str = ""
    absent: str = ""
    background_offers: tuple[str, ...] = ()
    difficulty_offers: tuple[str, ...] = ()
    implication_offers: tuple[str, ...] = ()
    benefit_offers: tuple[str, ...] = ()
    usual: tuple[Feared, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """``rehearsal.<cue>`` says what to do; ``front`` is what stands large, empty where the cue says
    it all. ``back`` is what was planned; where that is empty, ``offers`` fit. ``place`` and
    ``target`` say where in the plan it is put right."""

    behaviour: Behaviour
    cue: str
    front: str = ""
    back: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    place: Place = "opening"
    target: int | None = None
    spoken: bool = field(default=False)
    """Whether ``front`` is what the client says."""

    @property
    def is_gap(self) -> bool:
        """Whether nothing was planned for it."""
        return not any(self.back)


def cards(material: Material) -> dict[Behaviour, tuple[Card, ...]]:
    """The cards of each behaviour in the order of the meeting; every behaviour has one at least."""
    return {
        Behaviour.OPEN: tuple(_open(material)),
        Behaviour.ASK: tuple(_ask(material)),
        Behaviour.DEVELOP: tuple(_develop(material)),
        Behaviour.PROVE: tuple(_prove(material)),
        Behaviour.ANSWER: tuple(_answer(material)),
        Behaviour.COMMIT: tuple(_commit(material)),
    }


def hint(text: str) -> str:
    """How a question begins: enough to know which one it is, too little to read it off."""
    words = text.split()
    if len(words) > HINT_WORDS:
        return " ".join(words[:HINT_WORDS]) + "…"
    return text[:HINT_CHARACTERS] + "…" if len(text) > HINT_CHARACTERS else text


def _open(material: Material) -> Iterator[Card]:
    yield Card(Behaviour.OPEN, "open_words", back=_said(material.opening))
    yield Card(Behaviour.OPEN, "open_purpose", back=_said(material.purpose))


def _ask(material: Material) -> Iterator[Card]:
    behaviour = Behaviour.ASK
    for asked in material.background:
        yield Card(
            behaviour, "ask_background", hint(asked.text), (asked.text,),
            place="background", target=asked.id,
        )  # fmt: skip
    if not material.background:
        offers = material.background_offers
        yield Card(behaviour, "ask_no_background", offers=offers, place="background")
    for chain in material.chains:
        yield Card(
            behaviour, "ask_difficulty", chain.topic or hint(chain.text), _said(chain.text),
            place="chain", target=chain.id,
        )  # fmt: skip
    if not material.chains:
        offers = material.difficulty_offers
        yield Card(behaviour, "ask_no_difficulty", offers=offers, place="chain")


def _develop(material: Material) -> Iterator[Card]:
    behaviour = Behaviour.DEVELOP
    for chain in material.chains:
        front = chain.topic or chain.text
        offers = chain.offers or material.implication_offers
        yield Card(
            behaviour, "develop_implication", front, chain.implications, offers, "chain", chain.id
        )
        yield Card(
            behaviour, "develop_benefit", front, chain.benefits, material.benefit_offers,
            "chain", chain.id,
        )  # fmt: skip
    if not material.chains:
        offers = material.implication_offers
        yield Card(behaviour, "develop_nothing", offers=offers, place="chain")


def _prove(material: Material) -> Iterator[Card]:
    for need in material.stated:
        yield Card(
            Behaviour.PROVE, "prove_need", need.words, need.statement,
            place="proof", target=need.id, spoken=True,
        )  # fmt: skip
    if not material.stated:
        wanted = tuple(text for chain in material.chains for text in chain.benefits)
        offers = wanted or material.benefit_offers
        yield Card(Behaviour.PROVE, "prove_nothing", offers=offers, place="chain")


def _answer(material: Material) -> Iterator[Card]:
    for feared in material.objections or material.usual:
        yield Card(
            Behaviour.ANSWER, f"answer_{feared.kind.value}", feared.text, _said(feared.answer),
            feared.offers, "objection", feared.id, spoken=True,
        )  # fmt: skip
    if not (material.objections or material.usual):
        yield Card(Behaviour.ANSWER, "answer_nothing", place="objection")


def _commit(material: Material) -> Iterator[Card]:
    behaviour = Behaviour.COMMIT
    yield Card(behaviour, "commit_summary", back=_said(material.summary), place="advance")
    yield Card(
        behaviour, "commit_advance", material.person, _said(material.advance), place="advance"
    )
    yield Card(behaviour, "commit_fallback", back=_said(material.fallback), place="advance")
    if material.person:
        yield Card(
            behaviour, "commit_absent", material.person, _said(material.absent), place="advance"
        )


def _said(text: str) -> tuple[str, ...]:
    return (text,) if text.strip() else ()
