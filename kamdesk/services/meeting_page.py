"""One meeting, whole: what plan, live page, review and brief show, in a fixed number of reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, inspect, or_, select
from sqlalchemy.orm import Session

from kamdesk.models import (
    Account,
    Attendee,
    Contact,
    Meeting,
    Need,
    Objection,
    Opportunity,
    Question,
    SilencedRemark,
    Statement,
)
from kamdesk.models.kinds import (
    MeetingState,
    NeedKind,
    NeedState,
    ObjectionKind,
    ObjectionState,
    Outcome,
    PromiseState,
    QuestionKind,
    Tier,
)
from kamdesk.services import (
    account_page,
    book_settings,
    editing,
    file_facts,
    meeting_before,
    promises,
)
from kamdesk.services.file_facts import FileFacts
from kamdesk.services.meeting_before import Before
from kamdesk.services.promises import PromiseLine


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """A question of the plan; ``yearly_cost`` in money units."""

    id: int
    kind: QuestionKind
    difficulty_id: int | None
    topic: str
    text: str
    solves: str
    yearly_cost: int | None
    asked: bool
    answer: str
    mattered: bool
    bank_key: str | None = None
    about: str | None = None
    speaker: str | None = None
    cost_by_client: bool | None = None
    improvised: bool | None = None


@dataclass(frozen=True, slots=True)
class PlanNeed:
    """A need of the account; ``meeting_id`` is where it was heard."""

    id: int
    kind: NeedKind
    state: NeedState
    text: str
    client_words: str
    contact_id: int | None
    contact: str
    heard_on: date
    difficulty_id: int | None
    meeting_id: int | None


@dataclass(frozen=True, slots=True)
class PlanStatement:
    """Feature, advantage, benefit, and the need that the benefit meets."""

    id: int
    need_id: int | None
    feature: str
    advantage: str
    benefit: str
    evidence: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class PlanObjection:
    """An objection expected at, or heard in, this meeting."""

    id: int
    kind: ObjectionKind
    state: ObjectionState
    text: str
    answer: str
    contact_id: int | None
    contact: str
    library_key: str | None = None
    heard_on: date | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """A difficulty and what it leads to."""

    difficulty: PlanQuestion
    implications: tuple[PlanQuestion, ...]
    benefits: tuple[PlanQuestion, ...]
    needs: tuple[PlanNeed, ...]

    @property
    def yearly_cost(self) -> int | None:
        """What the difficulty costs the client in a year, money units."""
        return self.difficulty.yearly_cost


@dataclass(frozen=True, slots=True)
class LastMeeting:
    """The meeting held before this one."""

    id: int
    starts_at: datetime
    title: str
    outcome: Outcome | None
    got_action: str
    client_words: str


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting with everything around it. ``fields`` holds the columns of ``Meeting``.

    ``came`` says for each invited contact whether they were there (None: not known).
    ``number`` counts this account's meetings by date, from 1.
    """

    id: int
    fields: dict[str, Any]
    account_id: int
    account: str
    tier: Tier | None
    currency: str
    number: int
    people: list[account_page.Person]
    came: dict[int, bool | None]
    background: list[PlanQuestion]
    chains: list[Chain]
    needs: list[PlanNeed]
    statements: list[PlanStatement]
    objections: list[PlanObjection]
    promises: list[PromiseLine]
    last: LastMeeting | None
    opportunity: str = ""
    """Title of the opportunity that it serves."""
    file: FileFacts = field(default_factory=FileFacts)
    """What the account's file knows, and what it does not."""
    before: Before = field(default_factory=Before)
    """What earlier meetings with the account tell the coach."""
    silenced: Mapping[tuple[str, int], str] = field(default_factory=dict)
    """Remarks of the coach that the rep silenced, by code and target, with the reason."""

    @property
    def attendees(self) -> list[account_page.Person]:
        """Who is invited, most influential first."""
        return [person for person in self.people if person.contact_id in self.came]

    @property
    def open_promises(self) -> list[PromiseLine]:
        """Open promises of the account on both sides, oldest date first."""
        return [line for line in self.promises if line.state is PromiseState.OPEN]

    @property
    def made_here(self) -> list[PromiseLine]:
        """Promises made in this meeting."""
        return [line for line in self.promises if line.meeting_id == self.id]

    @property
    def our_people(self) -> tuple[str, ...]:
        """Who of us comes along, the one who leads first."""
        lines = (self.fields["our_people"] or "").splitlines()
        return tuple(name.strip() for name in lines if name.strip())

    def person(self, contact_id: int | None) -> account_page.Person | None:
        """A person of the account by id."""
        return next((p for p in self.people if p.contact_id == contact_id), None)


def load(session: Session, meeting_id: int, today: date | None = None) -> MeetingPage:
    """Read a meeting; ``NotFoundError`` where it is gone for good. ``today`` (else this day) tells
    what in the account's file is stale."""
    meeting = editing.get(session, Meeting, meeting_id)
    account = editing.get(session, Account, meeting.account_id)
    questions = _questions(session, meeting_id)
    needs = _needs(session, account.id)
    return MeetingPage(
        id=meeting_id,
        fields={a.key: getattr(meeting, a.key) for a in inspect(Meeting).column_attrs},
        account_id=account.id,
        account=account.name,
        tier=account.tier,
        currency=account.currency or book_settings.currency(session),
        number=_number(session, meeting),
        people=account_page.people(session, account.id),
        came=_came(session, meeting_id),
        background=[q for q in questions if q.kind is QuestionKind.BACKGROUND],
        chains=_chains(questions, needs),
        needs=needs,
        statements=_statements(session, meeting_id),
        objections=_objections(session, meeting_id),
        promises=promises.of_account(session, account.id),
        last=_last(session, meeting),
        opportunity=_opportunity(session, meeting.opportunity_id),
        file=file_facts.load(session, account.id, today or date.today()),
        before=meeting_before.read(session, meeting),
        silenced=_silenced(session, meeting_id),
    )


def _questions(session: Session, meeting_id: int) -> list[PlanQuestion]:
    query: Select[*tuple[Any, ...]] = (
        select(
            Question.id,
            Question.kind,
            Question.difficulty_id,
            Question.topic,
            Question.text,
            Question.solves,
            Question.yearly_cost,
            Question.asked,
            Question.answer,
            Question.mattered,
            Question.bank_key,
            Question.about,
            Question.speaker,
            Question.cost_by_client,
            Question.improvised,
        )
        .where(Question.meeting_id == meeting_id)
        .order_by(Question.order, Question.id)
    )
    return [PlanQuestion(*row) for row in session.execute(query)]


def _chains(questions: list[PlanQuestion], needs: list[PlanNeed]) -> list[Chain]:
    def following(difficulty: PlanQuestion, kind: QuestionKind) -> tuple[PlanQuestion, ...]:
        return tuple(q for q in questions if q.difficulty_id == difficulty.id and q.kind is kind)

    return [
        Chain(
            question,
            following(question, QuestionKind.IMPLICATION),
            following(question, QuestionKind.BENEFIT),
            tuple(need for need in needs if need.difficulty_id == question.id),
        )
        for question in questions
        if question.kind is QuestionKind.DIFFICULTY
    ]


def _needs(session: Session, account_id: int) -> list[PlanNeed]:
    query: Select[*tuple[Any, ...]] = (
        select(
            Need.id,
            Need.kind,
            Need.state,
            Need.text,
            Need.client_words,
            Need.contact_id,
            func.coalesce(Contact.name, ""),
            Need.heard_on,
            Need.difficulty_id,
            Need.meeting_id,
        )
        .outerjoin(Contact, Contact.id == Need.contact_id)
        .outerjoin(Meeting, Meeting.id == Need.meeting_id)
        .where(
            Need.account_id == account_id,
            or_(Need.meeting_id.is_(None), Meeting.deleted_at.is_(None)),
        )
        .order_by(Need.kind, Need.heard_on.desc(), Need.id)
    )
    return [PlanNeed(*row) for row in session.execute(query)]


def _statements(session: Session, meeting_id: int) -> list[PlanStatement]:
    query = (
        select(
            Statement.id,
            Statement.need_id,
            Statement.feature,
            Statement.advantage,
            Statement.benefit,
            Statement.evidence,
            Statement.speaker,
        )
        .where(Statement.meeting_id == meeting_id)
        .order_by(Statement.order, Statement.id)
    )
    return [PlanStatement(*row) for row in session.execute(query)]


def _objections(session: Session, meeting_id: int) -> list[PlanObjection]:
    query = (
        select(
            Objection.id,
            Objection.kind,
            Objection.state,
            Objection.text,
            Objection.answer,
            Objection.contact_id,
            func.coalesce(Contact.name, ""),
            Objection.library_key,
            Objection.heard_on,
        )
        .outerjoin(Contact, Contact.id == Objection.contact_id)
        .where(Objection.meeting_id == meeting_id)
        .order_by(Objection.id)
    )
    return [PlanObjection(*row) for row in session.execute(query)]


def _came(session: Session, meeting_id: int) -> dict[int, bool | None]:
    query = (
        select(Attendee.contact_id, Attendee.came)
        .where(Attendee.meeting_id == meeting_id)
        .order_by(Attendee.id)
    )
    return {row.contact_id: row.came for row in session.execute(query)}


def _silenced(session: Session, meeting_id: int) -> dict[tuple[str, int], str]:
    query = select(SilencedRemark.code, SilencedRemark.target, SilencedRemark.reason).where(
        SilencedRemark.meeting_id == meeting_id
    )
    return {(code, target): reason for code, target, reason in session.execute(query)}


def _number(session: Session, meeting: Meeting) -> int:
    earlier = select(func.count()).where(
        Meeting.account_id == meeting.account_id,
        Meeting.deleted_at.is_(None),
        Meeting.state != MeetingState.CANCELLED,
        Meeting.id != meeting.id,
        Meeting.starts_at < meeting.starts_at,
    )
    return (session.scalar(earlier) or 0) + 1


def _opportunity(session: Session, opportunity_id: int | None) -> str:
    title = select(Opportunity.title).where(Opportunity.id == opportunity_id)
    return session.scalar(title) or ""


def _last(session: Session, meeting: Meeting) -> LastMeeting | None:
    query = (
        select(
            Meeting.id,
            Meeting.starts_at,
            Meeting.title,
            Meeting.outcome,
            Meeting.got_action,
            Meeting.client_words,
        )
        .where(
            Meeting.account_id == meeting.account_id,
            Meeting.id != meeting.id,
            Meeting.state == MeetingState.HELD,
            Meeting.deleted_at.is_(None),
            Meeting.starts_at < meeting.starts_at,
        )
        .order_by(Meeting.starts_at.desc())
        .limit(1)
    )
    row = session.execute(query).first()
    return LastMeeting(*row) if row else None
