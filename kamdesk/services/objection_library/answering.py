"""Answers to an objection, those that worked first, and taking one into a plan (method §6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError
from kamdesk.method.question_rank import success
from kamdesk.models import Objection
from kamdesk.models.kinds import ObjectionKind
from kamdesk.services import editing, meetings
from kamdesk.services.objection_library import catalogue, counting
from kamdesk.text.folding import fold
from kamdesk.text.likeness import likeness
from kamdesk.words import Lang

PAST = "past."
_LIKE, _WORKED, _HERE, _OWN = 4.0, 3.0, 1.0, 0.5
"""What an alike objection, success, success at this very account and own words are worth."""
_ALIKE = 0.3
"""Below this likeness a past answer met another objection."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer; of the ``used`` times that it was given the client accepted it ``worked`` times.

    A key that begins with ``past.`` is no entry of the library but an answer given before.
    """

    key: str
    text: str
    worked: int = 0
    used: int = 0


@dataclass(slots=True)
class _Tally:
    used: int = 0
    worked: int = 0
    here: bool = False

    def add(self, record: counting.Record, account_id: int | None) -> None:
        self.used += record.used
        self.worked += record.worked
        self.here = self.here or (record.account_id == account_id and record.worked > 0)

    def worth(self, like: float, own: bool) -> float:
        return (
            _LIKE * like
            + _WORKED * success(self.used, self.worked)
            + _HERE * self.here
            + _OWN * own
        )


@dataclass(slots=True)
class _Past:
    """An answer that comes from no library."""

    record: counting.Record
    tally: _Tally = field(default_factory=_Tally)

    def rated(self, text: str) -> list[tuple[float, Answer]]:
        """The answer with its worth; nothing where it did not work or met something else."""
        like = likeness(self.record.text, text)
        if not self.tally.worked or (text and like < _ALIKE):
            return []
        key = f"{PAST}{self.record.last_id}"
        answer = Answer(key, self.record.answer, self.tally.worked, self.tally.used)
        return [(self.tally.worth(like, own=True), answer)]


def answers_for(
    session: Session,
    kind: ObjectionKind,
    text: str,
    account_id: int | None,
    lang: Lang,
    limit: int = 3,
) -> list[Answer]:
    """Answers to an objection of a kind, best first: to alike objections, with success, with
    success at this account. Past answers that a client accepted stand beside the library's."""
    return answers_each(session, [(kind, text)], account_id, lang, limit)[0]


def answers_each(
    session: Session,
    raised: Sequence[tuple[ObjectionKind, str]],
    account_id: int | None,
    lang: Lang,
    limit: int = 3,
) -> list[list[Answer]]:
    """What ``answers_for`` finds for each of several objections, in the two statements of one."""
    library = catalogue.entries(session, lang)
    history = counting.records(session)
    return [
        _best(
            [record for record in history if record.kind is kind],
            list(catalogue.found(library, kind=kind)),
            text,
            account_id,
        )[:limit]
        for kind, text in raised
    ]


def worked_before(
    history: Sequence[counting.Record],
    library: Sequence[catalogue.LibraryObjection],
    kind: ObjectionKind,
    text: str,
) -> list[Answer]:
    """Answers to objections of a kind that a client accepted and that the library has not; those
    to what is most like ``text`` first."""
    known = {fold(answer.text) for entry in library for answer in entry.answers}
    past: dict[str, _Past] = {}
    for record in history:
        words = fold(record.answer)
        if record.kind is kind and record.key is None and words not in known:
            past.setdefault(words, _Past(record)).tally.add(record, None)
    rated = [
        (likeness(given.record.text, text), answer)
        for given in past.values()
        for _worth, answer in given.rated("")
    ]
    return [answer for _like, answer in sorted(rated, key=lambda one: one[0], reverse=True)]


def _best(
    history: list[counting.Record],
    library: list[catalogue.LibraryObjection],
    text: str,
    account_id: int | None,
) -> list[Answer]:
    by_key: dict[str, _Tally] = {}
    past: dict[str, _Past] = {}
    for record in history:
        if record.key is not None:
            by_key.setdefault(record.key, _Tally()).add(record, account_id)
        else:
            given = past.setdefault(fold(record.answer), _Past(record))
            given.tally.add(record, account_id)
    rated: list[tuple[float, Answer]] = []
    for entry in library:
        like = likeness(entry.text, text)
        for known in entry.answers:
            past.pop(fold(known.text), None)
            tally = by_key.get(known.key, _Tally())
            worth = tally.worth(like, own=known.id is not None)
            rated.append((worth, Answer(known.key, known.text, tally.worked, tally.used)))
    rated += [one for given in past.values() for one in given.rated(text)]
    rated.sort(key=lambda one: one[0], reverse=True)
    return [answer for _worth, answer in rated]


def use(session: Session, objection_id: int, answer: Answer) -> None:
    """Put an answer under an objection of a plan; one of the library is remembered by its key."""
    row = editing.get(session, Objection, objection_id)
    row.answer = answer.text
    row.library_key = None if answer.key.startswith(PAST) else answer.key
    session.flush()


def adopt(session: Session, meeting_id: int, key: str, lang: Lang) -> int:
    """Take an objection with one of its answers (``key``) into a plan as one to expect; returns
    the objection of the plan. Raises ``NotFoundError`` where the library has it no longer."""
    for entry in catalogue.entries(session, lang):
        for answer in entry.answers:
            if answer.key == key:
                values = {"meeting_id": meeting_id, "kind": entry.kind, "text": entry.text,
                          "answer": answer.text, "library_key": key}  # fmt: skip
                return int(meetings.add_part(session, "objection", values).id)
    raise NotFoundError("objection_answer", key)
