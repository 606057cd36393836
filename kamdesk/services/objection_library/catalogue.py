"""Objections and the answers to them in one language: shipped ones and the user's own.

The shipped ones lie in ``resources/objections/<kind>.toml``: a table is an objection with its
``text`` and its answers ``a1``, ``a2``. An answer's key is ``<kind>.<objection>.<answer>``; an own
one's is ``own.<uid>``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import ObjectionAnswer
from kamdesk.models.kinds import ObjectionKind
from kamdesk.paths import resources
from kamdesk.text.folding import fold
from kamdesk.text.grams import contains
from kamdesk.words import LANGUAGES, Lang

OWN = "own."


@dataclass(frozen=True, slots=True)
class LibraryAnswer:
    """One answer; ``id`` is the row of an own one, None for a shipped one."""

    key: str
    text: str
    id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class LibraryObjection:
    """What clients say, and the answers to it, the user's own first."""

    key: str
    kind: ObjectionKind
    text: str
    answers: tuple[LibraryAnswer, ...]

    @property
    def own(self) -> bool:
        """Whether nothing of it was shipped."""
        return self.key.startswith(OWN)


def entries(session: Session, lang: Lang) -> list[LibraryObjection]:
    """Every objection: the user's own, newest first, then the shipped ones. One statement.

    An own answer to a shipped objection stands with that objection.
    """
    known = {entry.key: entry for entry in shipped(lang)}
    own: dict[tuple[ObjectionKind, str], LibraryObjection] = {}
    query = (
        select(ObjectionAnswer)
        .where(ObjectionAnswer.deleted_at.is_(None))
        .order_by(ObjectionAnswer.id.desc())
    )
    for row in session.scalars(query):
        answer = LibraryAnswer(OWN + row.uid, row.answer, row.id, row.note)
        place = (row.kind, fold(row.text))
        key = _shipped_keys().get(place)
        if key is not None:
            known[key] = _with(known[key], answer)
        elif place in own:
            own[place] = _with(own[place], answer)
        else:
            own[place] = LibraryObjection(answer.key, row.kind, row.text, (answer,))
    return [*own.values(), *known.values()]


def found(
    library: Iterable[LibraryObjection], *, kind: ObjectionKind | None = None, typed: str = ""
) -> list[LibraryObjection]:
    """Those of a kind in whose text or answers what was typed occurs."""
    return [
        entry
        for entry in library
        if (kind is None or entry.kind is kind) and (not typed or contains(_haystack(entry), typed))
    ]


def _haystack(entry: LibraryObjection) -> str:
    return fold(" ".join([entry.text, *(f"{a.text} {a.note}" for a in entry.answers)]))


def _with(entry: LibraryObjection, answer: LibraryAnswer) -> LibraryObjection:
    own = [known for known in entry.answers if known.id is not None]
    return replace(entry, answers=(*own, answer, *entry.answers[len(own) :]))


@cache
def shipped(lang: Lang) -> tuple[LibraryObjection, ...]:
    """The objections that ship with the product, by kind and in the order of the files."""
    return tuple(
        LibraryObjection(
            key=f"{kind}.{name}",
            kind=kind,
            text=told["text"][lang],
            answers=tuple(
                LibraryAnswer(f"{kind}.{name}.{entry}", answer[lang])
                for entry, answer in told.items()
                if entry != "text"
            ),
        )
        for kind in ObjectionKind
        for name, told in _file(kind).items()
    )


@cache
def _shipped_keys() -> dict[tuple[ObjectionKind, str], str]:
    """Keys of shipped objections by kind and folded text, whichever language it is in."""
    return {
        (entry.kind, fold(entry.text)): entry.key for lang in LANGUAGES for entry in shipped(lang)
    }


@cache
def _file(kind: ObjectionKind) -> dict[str, dict[str, dict[str, str]]]:
    path = resources() / "objections" / f"{kind}.toml"
    told: dict[str, dict[str, dict[str, str]]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return told
