"""Facts learned in a meeting: offered, and taken into the account's file one by one (method §6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import RefusedError, ValidationError
from kamdesk.method.file_places import Editor
from kamdesk.models import Change, LearnedFact, Meeting, Scope
from kamdesk.models.base import table_of
from kamdesk.services import editing, file_facts
from kamdesk.services.meeting_page import MeetingPage, PlanQuestion


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact of a meeting. ``id`` is None while it is only the answer to a question that has a
    place in the file; ``value`` is what goes there, empty for the text itself."""

    id: int | None
    question_id: int | None
    about: str
    text: str
    value: str
    taken_on: date | None

    @property
    def key(self) -> str:
        """Names the line, before and after it has an id."""
        return f"question-{self.question_id}" if self.question_id else f"fact-{self.id}"


def of_meeting(session: Session, page: MeetingPage) -> list[FactLine]:
    """What was learned: answers to questions about a gap of the file, then free lines; one
    statement."""
    query = (
        select(
            LearnedFact.id,
            LearnedFact.question_id,
            LearnedFact.about,
            LearnedFact.text,
            LearnedFact.value,
            LearnedFact.taken_on,
        )
        .where(LearnedFact.meeting_id == page.id)
        .order_by(LearnedFact.question_id.is_(None), LearnedFact.id)
    )
    rows = [FactLine(*row) for row in session.execute(query)]
    told = {line.question_id for line in rows}
    answered = [q for q in _questions(page) if q.about and q.answer and q.id not in told]
    offered = [FactLine(None, q.id, _place(q.about or ""), q.answer, "", None) for q in answered]
    places = {question.id: place for place, question in enumerate(_questions(page))}
    last = len(places)
    return sorted([*rows, *offered], key=lambda line: places.get(line.question_id or 0, last))


def write(
    session: Session, meeting_id: int, values: Mapping[str, Any], fact_id: int | None = None
) -> LearnedFact:
    """Write a fact down, or change one that was not taken yet; ``values`` are its text, value,
    ``about`` and ``question_id``. What was taken is refused: it stands in the file."""
    clean = editing.check(LearnedFact, values, frozenset({"text"}))
    if fact_id is None:
        meeting = editing.get(session, Meeting, meeting_id)
        fact = LearnedFact(account_id=meeting.account_id, meeting_id=meeting_id, **clean)
        session.add(fact)
    else:
        fact = editing.get(session, LearnedFact, fact_id)
        if fact.taken_on is not None:
            raise RefusedError("fact_taken")
        for name, value in clean.items():
            setattr(fact, name, value)
    session.flush()
    return fact


def take(
    session: Session,
    meeting_id: int,
    line: FactLine,
    on: date,
    value: Any = None,
) -> LearnedFact:
    """Put a fact into its place of the file, all of it one action.

    ``value`` is what the rep made of the text, in the kind that the place takes; without one the
    stored value or the text itself goes in. Raises ``ValidationError`` where it does not fit.
    """
    values = {"text": line.text, "about": line.about, "question_id": line.question_id}
    if value is not None:
        values["value"] = stored_text(value)
    fact = write(session, meeting_id, values, line.id)
    try:
        file_facts.take(session, fact.account_id, fact.about, fact.value or fact.text, on)
    except ValidationError as error:
        raise ValidationError.of("value", error.problems[0].code, **error.problems[0].params) from (
            error
        )
    fact.taken_on = on
    session.flush()
    return fact


def remove(session: Session, fact_id: int) -> None:
    """Take a free line out; what went into the file stays there."""
    session.delete(editing.get(session, LearnedFact, fact_id))
    session.flush()


def stored_text(value: Any) -> str:
    """A value as a learned fact keeps it: an ISO date, digits, a vocabulary's value, or text."""
    return value.isoformat() if isinstance(value, date) else str(value)


def needs_value(about: str) -> bool:
    """Whether the answer's text can't go into the place as it is: a day, a number, a choice."""
    return file_facts.editor_kind(about) not in (Editor.TEXT, Editor.NONE)


def taking_scope(session: Session, fact_id: int) -> int | None:
    """The action that took a fact and can be reversed on its own; None where it was."""
    query = (
        select(Scope.id)
        .join(Change, Change.scope_id == Scope.id)
        .where(
            Scope.label == "take_fact",
            Scope.undone_by_id.is_(None),
            Change.table_name == table_of(LearnedFact).name,
            Change.row_id == fact_id,
        )
        .order_by(Scope.id.desc())
        .limit(1)
    )
    return session.scalar(query)


def _place(about: str) -> str:
    """Where an answer can be written; what is known by other ways than typing makes a note."""
    return "" if file_facts.editor_kind(about) is Editor.NONE else about


def _questions(page: MeetingPage) -> Iterator[PlanQuestion]:
    yield from page.background
    for chain in page.chains:
        yield chain.difficulty
        yield from chain.implications
        yield from chain.benefits
