"""Taking questions of the bank into a plan (method §6)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError
from kamdesk.method import question_rank
from kamdesk.models import Question
from kamdesk.models.kinds import QuestionKind
from kamdesk.services import meetings
from kamdesk.services.question_bank import catalogue
from kamdesk.services.question_bank.catalogue import FOLLOWERS, BankEntry, topic_fit
from kamdesk.words import Lang


@dataclass(frozen=True, slots=True)
class Taken:
    """The question of the plan; ``with_difficulty`` where the plan lacked what it hangs on and got
    that, too. ``anew`` is False where the plan had the question already."""

    question_id: int
    with_difficulty: bool = False
    anew: bool = True


def adopt(
    session: Session, meeting_id: int, key: str, lang: Lang, difficulty_id: int | None = None
) -> int:
    """Take a question of the bank into a plan; returns the question of the plan.

    An implication or benefit needs the difficulty that it hangs on (``needs_difficulty``). Raises
    ``NotFoundError`` where the bank has the key no longer.
    """
    return _add(session, meeting_id, _found(catalogue.entries(session, lang), key), difficulty_id)


def take(session: Session, meeting_id: int, key: str, lang: Lang) -> Taken:
    """Take a question with what it hangs on.

    An implication or benefit goes to the plan's difficulty of its topic; where there is none, the
    bank's own difficulty of that topic comes along. One that fits any difficulty goes to the last
    of the plan (``needs_difficulty`` without any).
    """
    bank = catalogue.entries(session, lang)
    entry = _found(bank, key)
    there = session.scalars(
        select(Question.id).where(Question.meeting_id == meeting_id, Question.bank_key == key)
    ).first()
    if there is not None:
        return Taken(there, anew=False)
    if entry.kind not in FOLLOWERS:
        return Taken(_add(session, meeting_id, entry))
    difficulty_id = _of_topic(session, meeting_id, entry)
    first = None if difficulty_id else _first_difficulty(bank, entry)
    if first is not None:
        difficulty_id = _add(session, meeting_id, first)
    return Taken(_add(session, meeting_id, entry, difficulty_id), with_difficulty=first is not None)


def _found(bank: list[BankEntry], key: str) -> BankEntry:
    entry = next((one for one in bank if one.key == key), None)
    if entry is None:
        raise NotFoundError("bank_question", key)
    return entry


def _add(
    session: Session, meeting_id: int, entry: BankEntry, difficulty_id: int | None = None
) -> int:
    values = {
        "meeting_id": meeting_id,
        "kind": entry.kind,
        "text": entry.text,
        "bank_key": entry.key,
    }
    if entry.kind is QuestionKind.DIFFICULTY:
        values["topic"] = entry.topic
    elif entry.kind in FOLLOWERS:
        values["difficulty_id"] = difficulty_id
    return int(meetings.add_part(session, "question", values).id)


def _of_topic(session: Session, meeting_id: int, entry: BankEntry) -> int | None:
    """The difficulty of the plan that speaks of the question's topic most; for a question that
    fits any difficulty the last one."""
    query = (
        select(Question.id, Question.topic, Question.text)
        .where(Question.meeting_id == meeting_id, Question.kind == QuestionKind.DIFFICULTY)
        .order_by(Question.order, Question.id)
    )
    plan = session.execute(query).all()
    if not entry.topic or not (entry.industry or entry.own):
        return plan[-1].id if plan else None
    rated = [
        (topic_fit(entry, f"{row.topic} {row.text}"), -at, row.id) for at, row in enumerate(plan)
    ]
    best = max(rated, default=(0.0, 0, None))
    return best[2] if best[0] >= question_rank.LIKE else None


def _first_difficulty(bank: list[BankEntry], entry: BankEntry) -> BankEntry | None:
    if not entry.topic_key:
        return None
    return next(
        (
            one
            for one in bank
            if one.topic_key == entry.topic_key and one.kind is QuestionKind.DIFFICULTY
        ),
        None,
    )
