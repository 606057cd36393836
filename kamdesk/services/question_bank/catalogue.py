"""All questions of the bank in one language, the shipped ones and the user's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kamdesk.models import BankQuestion
from kamdesk.models.kinds import BuyingRole, QuestionKind
from kamdesk.services.question_bank import shipped
from kamdesk.text.folding import fold
from kamdesk.text.grams import contains
from kamdesk.text.likeness import likeness
from kamdesk.words import Lang

OWN = "own."
FOLLOWERS = (QuestionKind.IMPLICATION, QuestionKind.BENEFIT)
"""Kinds that hang on a difficulty."""
_OTHER_NAME = 0.5
"""Likeness of a difficulty that goes by another name than the bank's."""


@dataclass(frozen=True, slots=True)
class BankEntry:
    """One question of the bank.

    ``industry`` is a code of ``industries`` or the user's own word, empty for any; ``topic`` the
    difficulty that it belongs to, or the area of a background question. ``topic_key`` is the same
    for all questions of a topic, ``topic_words`` are other names of the difficulty. ``id`` is the
    row of an own question, None for a shipped one.
    """

    key: str
    kind: QuestionKind
    text: str
    topic: str
    topic_key: str
    industry: str
    product_line: str
    roles: tuple[BuyingRole, ...]
    topic_words: tuple[str, ...] = ()
    id: int | None = None
    note: str = ""

    @property
    def own(self) -> bool:
        """Whether the user wrote it."""
        return self.id is not None

    @property
    def role(self) -> BuyingRole | None:
        """Whom it is for first of all; None for anybody."""
        return self.roles[0] if self.roles else None


def entries(session: Session, lang: Lang) -> list[BankEntry]:
    """Every question: the user's own, newest first, then the shipped ones. One statement."""
    return [*_own(session), *_shipped(lang)]


def found(
    bank: Iterable[BankEntry],
    *,
    industry: str | None = None,
    kind: QuestionKind | None = None,
    role: BuyingRole | None = None,
    typed: str = "",
) -> list[BankEntry]:
    """Those that meet every condition. A question for any industry or anybody meets a condition
    on it; ``typed`` is looked for in text, topic and product line."""
    return [
        entry
        for entry in bank
        if (industry is None or entry.industry in ("", industry))
        and (kind is None or entry.kind is kind)
        and (role is None or not entry.roles or role in entry.roles)
        and (not typed or contains(_haystack(entry), typed))
    ]


def topic_fit(entry: BankEntry, topic: str) -> float:
    """How far a question speaks of a difficulty: by its topic's name, or where that differs by
    another name of it."""
    by_name = likeness(entry.topic, topic)
    return max(by_name, _OTHER_NAME) if _names(entry.topic_words, topic) else by_name


@lru_cache(maxsize=4096)
def _names(words: tuple[str, ...], topic: str) -> bool:
    """Whether a difficulty is called by one of these words."""
    folded = fold(topic)
    return any(fold(word) in folded for word in words)


def _haystack(entry: BankEntry) -> str:
    return fold(f"{entry.text} {entry.topic} {entry.product_line} {entry.note}")


@cache
def _shipped(lang: Lang) -> tuple[BankEntry, ...]:
    return tuple(
        BankEntry(
            key=one.key,
            kind=one.kind,
            text=getattr(one.text, lang),
            topic=getattr(one.topic, lang),
            topic_key=one.topic_key,
            industry=one.industry,
            product_line=getattr(one.line, lang),
            roles=one.roles,
            topic_words=one.words,
        )
        for one in shipped.questions()
    )


def _own(session: Session) -> list[BankEntry]:
    return [
        BankEntry(
            key=OWN + row.uid,
            kind=row.kind,
            text=row.text,
            topic=row.topic,
            topic_key=_topic_key(row),
            industry=row.industry,
            product_line=row.product_line,
            roles=(row.role,) if row.role else (),
            id=row.id,
            note=row.note,
        )
        for row in session.scalars(_own_query())
    ]


@cache
def _own_query() -> Select[BankQuestion]:
    return (
        select(BankQuestion)
        .where(BankQuestion.deleted_at.is_(None))
        .order_by(BankQuestion.id.desc())
    )


def _topic_key(row: BankQuestion) -> str:
    """The shipped topic of that name, in either language; else one of its own."""
    topic = fold(row.topic)
    if not topic:
        return ""
    for industry in (row.industry, None):
        for one in shipped.questions():
            named = topic in (fold(one.topic.zh), fold(one.topic.en))
            if named and industry in (None, one.industry):
                return one.topic_key
    return OWN + topic
