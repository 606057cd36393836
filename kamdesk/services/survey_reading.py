"""Answers that come back in forms: what each would change, then kept (method §8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.method.satisfaction import LOW_MARK
from kamdesk.services import contacts, survey_cases, surveys
from kamdesk.services.survey_known import Known, derived_uid, read_known
from kamdesk.services.surveys import MARKS, SurveyLine
from kamdesk.text.folding import fold
from kamdesk.words import Lang

MOST_NAME, MOST_COMMENT = 200, 20_000


class State(StrEnum):
    """What would become of a form."""

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"
    OLDER = "older"
    """A newer answer of that person to the same form is there."""
    EMPTY = "empty"
    WRONG = "wrong"
    ELSEWHERE = "elsewhere"
    """Another company's name was put on it."""
    GONE = "gone"
    """Its survey or its account was removed."""
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Told:
    """What one form says. ``marks`` hold the dimensions and ``recommend``; ``unreadable`` are
    those that are no whole number, as typed. ``company`` is told where somebody changed it;
    ``nameless`` is a form that was sent to nobody by name."""

    file: str
    uid: str
    person: str
    day: date | None
    marks: Mapping[str, int | None]
    comment: str
    unreadable: Mapping[str, str]
    company: str = ""
    nameless: bool = False

    @property
    def wrong(self) -> dict[str, str]:
        """Fields that can't be taken, with what stands in them."""
        found = dict(self.unreadable)
        for name, mark in self.marks.items():
            least, most = surveys.bounds(name)
            if mark is not None and not least <= mark <= most:
                found[name] = str(mark)
        for name, text, longest in (
            ("contact", self.person, MOST_NAME), ("comment", self.comment, MOST_COMMENT),
        ):  # fmt: skip
            if len(text) > longest:
                found[name] = f"{text[:20]}…"
        return found

    @property
    def is_empty(self) -> bool:
        """Whether no mark was given."""
        return all(mark is None for mark in self.marks.values())

    def same_as(self, line: SurveyLine) -> bool:
        """Whether a survey says already what the form says; no day on it is any day."""
        if line.answered_on is None or (self.day is not None and line.answered_on != self.day):
            return False
        marks = tuple(self.marks[name] for name in MARKS)
        told = (marks, self.marks["recommend"], self.comment)
        return told == (line.marks, line.recommend, line.comment)


@dataclass(frozen=True, slots=True)
class Coming:
    """A form and what it would do. ``survey`` is the one that the form belongs to, ``answers`` the
    one that takes the answer, None for a survey of its own. ``contact_id`` is whom the answer is
    of; None with a ``stranger`` is somebody whom the account does not know by that name."""

    told: Told
    state: State
    survey: SurveyLine | None = None
    answers: SurveyLine | None = None
    contact_id: int | None = None
    stranger: str = ""

    @property
    def counts(self) -> bool:
        """Whether it changes anything."""
        return self.state in (State.NEW, State.CHANGED)

    @property
    def asks_for_case(self) -> bool:
        """Whether something is marked so low that somebody must see to it."""
        opened = self.answers is not None and self.answers.case_id is not None
        return self.counts and not opened and any(
            (mark := self.told.marks[name]) is not None and mark < LOW_MARK
            for name in MARKS
        )  # fmt: skip


NEW_PERSON = -1
"""Chosen for a stranger who becomes a contact of the account."""


def plan(session: Session, told: Sequence[Told]) -> list[Coming]:
    """What each form would do, nothing done yet; three statements for any number of forms. Of two
    forms of one person the one with the later day counts."""
    known = read_known(session, [(one.uid, one.person) for one in told])
    coming = [_look_at(known, one) for one in told]
    newest: dict[str, int] = {}
    for place, one in enumerate(coming):
        if not one.counts:
            continue
        first = newest.setdefault(derived_uid(one.told.uid, one.told.person), place)
        if first == place:
            continue
        other = coming[first].told
        if replace(one.told, file=other.file) == other:
            coming[place] = replace(one, state=State.KNOWN)
        elif (other.day or date.min) > (one.told.day or date.min):
            coming[place] = replace(one, state=State.OLDER)
        else:
            coming[first] = replace(coming[first], state=State.OLDER)
            newest[derived_uid(one.told.uid, one.told.person)] = place
    return coming


def keep(
    session: Session, coming: Sequence[Coming], today: date, cases: Lang | None = None
) -> list[int]:
    """Keep the answers that count; ids of the surveys. A form without a day counts for today.
    With a language low marks open their case in the same action."""
    met: dict[tuple[int, str], int] = {}
    kept = []
    for one in coming:
        if not one.counts:
            continue
        survey_id = _keep(session, one, today, met)
        kept.append(survey_id)
        if cases is not None and one.asks_for_case:
            survey_cases.open_case(session, survey_id, today, cases)
    return kept


def choose(one: Coming, contact_id: int | None) -> Coming:
    """The same form, of that person, ``NEW_PERSON`` or nobody known."""
    return replace(one, contact_id=contact_id)


def _look_at(known: Known, told: Told) -> Coming:
    if told.uid not in known.by_uid:
        return Coming(told, State.FOREIGN)
    survey = known.by_uid[told.uid]
    if survey is None:
        return Coming(told, State.GONE)
    if told.company and fold(told.company) != fold(survey.account):
        return Coming(told, State.ELSEWHERE, survey)
    if told.wrong:
        return Coming(told, State.WRONG, survey)
    if told.is_empty:
        return Coming(told, State.EMPTY, survey)
    return _of_person(known, told, survey)


def _of_person(known: Known, told: Told, survey: SurveyLine) -> Coming:
    """Whose answer it is, and whether that is news."""
    name = fold(told.person)
    mine = not name or name == fold(survey.person)
    answers: SurveyLine | None = survey
    contact_id, stranger = survey.contact_id, ""
    if not mine:
        own = known.by_uid.get(derived_uid(told.uid, told.person))
        unnamed = told.nameless and survey.contact_id is None and survey.answered_on is None
        contact_id = own.contact_id if own else known.people.get((survey.account_id, name))
        stranger = "" if own or contact_id is not None else told.person
        answers = own or (survey if unnamed else None)
        if told.nameless and told.day is not None and told.same_as(survey):
            return Coming(told, State.KNOWN, survey, survey, survey.contact_id)
    if not stranger and any(
        told.same_as(line)
        for line in known.of_account[survey.account_id]
        if line.contact_id == contact_id
    ):
        return Coming(told, State.KNOWN, survey, answers, contact_id)
    state = State.NEW
    if answers is not None and answers.answered_on is not None:
        is_older = told.day is not None and told.day < answers.answered_on
        state = State.OLDER if is_older else State.CHANGED
    return Coming(told, state, survey, answers, contact_id, stranger)


def _keep(session: Session, one: Coming, today: date, met: dict[tuple[int, str], int]) -> int:
    survey = one.survey
    assert survey is not None
    contact_id = one.contact_id
    if contact_id == NEW_PERSON:
        who = survey.account_id, fold(one.stranger)
        if who not in met:
            met[who] = contacts.create(session, survey.account_id, {"name": one.stranger}).id
        contact_id = met[who]
    values: dict[str, Any] = {
        **one.told.marks,
        "contact_id": contact_id,
        "answered_on": one.told.day or today,
        "comment": one.told.comment,
    }
    if one.answers is not None:
        return surveys.answer(session, survey.account_id, values, one.answers.id).id
    uid = derived_uid(one.told.uid, one.told.person)
    return surveys.answer_anew(session, survey.account_id, values, uid).id
