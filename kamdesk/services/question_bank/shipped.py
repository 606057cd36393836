"""Questions that ship with the product, from ``resources/questions``.

A file is an industry; ``general`` holds what fits any. In a file each table is a topic: a
difficulty with what follows from it, or an area of background questions. Its entries are named by
their letter of SPIN and a number (``s1``, ``p1``, ``i1``, ``n1``), so that a question's key
``<industry>.<topic>.<entry>`` stays the same when others are added. ``words`` are what people call
the difficulty beside its name.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kamdesk.models.kinds import BuyingRole, QuestionKind
from kamdesk.paths import resources
from kamdesk.services.question_bank import industries

_KINDS = {
    "s": QuestionKind.BACKGROUND,
    "p": QuestionKind.DIFFICULTY,
    "i": QuestionKind.IMPLICATION,
    "n": QuestionKind.BENEFIT,
}
_ENTRY = re.compile(r"[spin]\d+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A text in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Shipped:
    """One question. ``topic_key`` is shared by all questions of a topic, ``words`` are other names
    of it; ``industry`` is empty where any will do; no ``roles`` means that anybody may be asked."""

    key: str
    topic_key: str
    kind: QuestionKind
    text: Pair
    topic: Pair
    words: tuple[str, ...]
    industry: str
    line: Pair
    roles: tuple[BuyingRole, ...]


@cache
def questions() -> tuple[Shipped, ...]:
    """All questions, by industry and in the order of the files."""
    folder = resources() / "questions"
    found: list[Shipped] = []
    for industry in industries.codes():
        found += _of_file(folder / f"{industry}.toml", industry)
    return (*found, *_of_file(folder / "general.toml", ""))


def _of_file(path: Path, industry: str) -> list[Shipped]:
    topics = tomllib.loads(path.read_text(encoding="utf-8"))
    return [
        Shipped(
            key=f"{path.stem}.{name}.{entry}",
            topic_key=f"{path.stem}.{name}",
            kind=_KINDS[entry[0]],
            text=Pair(told["zh"], told["en"]),
            topic=Pair(**table["topic"]),
            words=tuple(table.get("words", ())),
            industry=industry,
            line=Pair(**table.get("line", {"zh": "", "en": ""})),
            roles=tuple(map(BuyingRole, told.get("roles", table.get("roles", ())))),
        )
        for name, table in topics.items()
        for entry, told in table.items()
        if _ENTRY.fullmatch(entry)
    ]
