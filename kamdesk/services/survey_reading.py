"""Answers that come back in forms: what each would change, then kept (method §8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Account, AccountContact, Contact, Survey
from kamdesk.services import contacts, surveys
from kamdesk.services.surveys import MARKS, SurveyLine
from kamdesk.text.folding import fold


class State(StrEnum):
    """What would become of a form."""

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"
    EMPTY = "empty"
    WRONG = "wrong"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Told:
    """What one form says. ``marks`` hold the dimensions and ``recommend``; ``unreadable`` names
    those that are no whole number."""

    file: str
    uid: str
    person: str
    day: date | None
    marks: Mapping[str, int | None]
    comment: str
    unreadable: tuple[str, ...] = ()

    @property
    def wrong(self) -> tuple[str, ...]:
        """Fields that are unreadable or out of bounds."""
        outside = [
            name
            for name, mark in self.marks.items()
            if mark is not None and not (0 <= mark <= 10 if name == "recommend" else 1 <= mark <= 5)
        ]
        return (*self.unreadable, *outside)


@dataclass(frozen=True, slots=True)
class Coming:
    """A form and what it would do. ``contact_id`` is whom the answer is of; None with a
    ``stranger`` is somebody whom the account does not know by that name."""

    told: Told
    state: State
    survey: SurveyLine | None = None
    contact_id: int | None = None
    stranger: str = ""

    @property
    def counts(self) -> bool:
        """Whether it changes anything."""
        return self.state in (State.NEW, State.CHANGED)


NEW_PERSON = -1
"""Chosen for a stranger who becomes a contact of the account."""


def plan(session: Session, told: Sequence[Told]) -> list[Coming]:
    """What each form would do, nothing done yet."""
    return [_look_at(session, one) for one in told]


def keep(session: Session, coming: Sequence[Coming], today: date) -> list[int]:
    """Keep the answers that count; ids of the surveys. A form without a day counts for today."""
    return [_keep(session, one, today) for one in coming if one.counts]


def choose(one: Coming, contact_id: int | None) -> Coming:
    """The same form, of that person, ``NEW_PERSON`` or nobody known."""
    return replace(one, contact_id=contact_id)


def _look_at(session: Session, told: Told) -> Coming:
    row = session.scalars(select(Survey).where(Survey.uid == told.uid)).first()
    if row is None or row.deleted_at is not None or _is_gone(session, row.account_id):
        return Coming(told, State.FOREIGN)
    survey = surveys.of_id(session, row.id)
    if told.wrong:
        return Coming(told, State.WRONG, survey)
    if all(mark is None for mark in told.marks.values()):
        return Coming(told, State.EMPTY, survey)
    if any(_says(one, told) for one in surveys.listed(session, survey.account_id)):
        return Coming(told, State.KNOWN, survey, survey.contact_id)
    contact_id, stranger = survey.contact_id, ""
    if told.person and fold(told.person) != fold(survey.person):
        people = _people(session, survey.account_id)
        contact_id = people.get(fold(told.person))
        stranger = told.person if contact_id is None else ""
    same = contact_id == survey.contact_id and not stranger
    state = State.CHANGED if same and survey.answered_on is not None else State.NEW
    return Coming(told, state, survey, contact_id, stranger)


def _says(line: SurveyLine, told: Told) -> bool:
    """Whether a survey already says what the form says."""
    if line.answered_on is None or (told.day is not None and line.answered_on != told.day):
        return False
    marks = tuple(told.marks[name] for name in MARKS)
    same = line.marks == marks and line.recommend == told.marks["recommend"]
    return same and line.comment == told.comment


def _keep(session: Session, one: Coming, today: date) -> int:
    survey = one.survey
    assert survey is not None
    contact_id = one.contact_id
    if contact_id == NEW_PERSON:
        contact_id = contacts.create(session, survey.account_id, {"name": one.stranger}).id
    values: dict[str, Any] = {
        **one.told.marks,
        "contact_id": contact_id,
        "answered_on": one.told.day or today,
        "comment": one.told.comment,
    }
    mine = contact_id == survey.contact_id
    known = survey.id if mine else None
    return surveys.answer(session, survey.account_id, values, known).id


def _is_gone(session: Session, account_id: int) -> bool:
    account = session.get(Account, account_id)
    return account is None or account.deleted_at is not None


def _people(session: Session, account_id: int) -> dict[str, int]:
    query = (
        select(Contact.name, Contact.id)
        .join(AccountContact, AccountContact.contact_id == Contact.id)
        .where(AccountContact.account_id == account_id, Contact.deleted_at.is_(None))
    )
    return {fold(name): contact_id for name, contact_id in session.execute(query)}
