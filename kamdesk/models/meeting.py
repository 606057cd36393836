"""The meeting: planned along four steps, held, reviewed (method §6)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kamdesk.models.base import CODE, NAME, Base, Binned, Travelling, now, stored
from kamdesk.models.kinds import (
    Channel,
    MeetingState,
    NeedKind,
    NeedState,
    ObjectionKind,
    ObjectionState,
    Outcome,
    QuestionKind,
)


class Meeting(Travelling, Binned, Base):
    """A meeting from plan to review.

    An advance is a person at the client, an action of theirs and a date; wanted, fallback and got
    are kept apart. The value balance weighs what the difficulties cost in a year against price,
    switching cost and risk (money units).
    """

    __tablename__ = "meeting"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    title: Mapped[str] = mapped_column(NAME)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    minutes: Mapped[int] = mapped_column(default=45)
    place: Mapped[str] = mapped_column(NAME, default="")
    channel: Mapped[Channel] = mapped_column(stored(Channel), default=Channel.VISIT)
    state: Mapped[MeetingState] = mapped_column(stored(MeetingState), default=MeetingState.PLANNED)

    purpose: Mapped[str] = mapped_column(default="")
    opening: Mapped[str] = mapped_column(default="")
    materials: Mapped[str] = mapped_column(default="")
    summary: Mapped[str] = mapped_column(default="")
    """Summary of benefits that leads to the commitment proposed."""
    advance_contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    advance_action: Mapped[str] = mapped_column(default="")
    advance_date: Mapped[date | None]
    fallback: Mapped[str] = mapped_column(default="")
    absent_fallback: Mapped[str] = mapped_column(default="")
    solution_price: Mapped[int | None]
    switching_cost: Mapped[int | None]
    risk: Mapped[str] = mapped_column(NAME, default="")

    outcome: Mapped[Outcome | None] = mapped_column(stored(Outcome))
    got_contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    got_action: Mapped[str] = mapped_column(default="")
    got_date: Mapped[date | None]
    client_words: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    learned: Mapped[str] = mapped_column(default="")
    next_step: Mapped[str] = mapped_column(default="")
    next_date: Mapped[date | None]
    held_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)

    opportunity_id: Mapped[int | None] = mapped_column(index=True)
    """The opportunity that the meeting serves (method §10)."""
    our_people: Mapped[str | None]
    """Who of us comes along, one name a line."""
    ended_at: Mapped[datetime | None]
    next_clock: Mapped[str | None] = mapped_column(CODE)
    """Local time of day of the next meeting, ``HH:MM``; ``next_date`` is its day."""
    next_minutes: Mapped[int | None]
    calendar_uid: Mapped[str | None] = mapped_column(NAME, index=True)
    """The event's UID where the meeting came from a calendar file; else the row's own is used."""

    attendees: Mapped[list[Attendee]] = relationship(
        order_by="Attendee.id", cascade="all, delete-orphan"
    )
    questions: Mapped[list[Question]] = relationship(
        order_by="Question.order", cascade="all, delete-orphan"
    )


class Attendee(Travelling, Base):
    """Who is expected at a meeting, and whether they came."""

    __tablename__ = "attendee"
    __table_args__ = (UniqueConstraint("meeting_id", "contact_id"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), index=True)
    came: Mapped[bool | None]


class Question(Travelling, Base):
    """A question of the plan. Implications and benefits hang on the difficulty that leads to them
    (``difficulty_id``); background questions and difficulties stand alone."""

    __tablename__ = "question"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    difficulty_id: Mapped[int | None] = mapped_column(ForeignKey("question.id"), index=True)
    kind: Mapped[QuestionKind] = mapped_column(stored(QuestionKind))
    topic: Mapped[str] = mapped_column(NAME, default="")
    """A difficulty's short name, such as *out of stock*."""
    text: Mapped[str] = mapped_column(default="")
    solves: Mapped[str] = mapped_column(default="")
    """What of ours solves a difficulty; for the rep's eyes, not to be said too soon."""
    yearly_cost: Mapped[int | None]
    """What a difficulty costs the client in a year, money units."""
    order: Mapped[int] = mapped_column(default=0)
    asked: Mapped[bool] = mapped_column(default=False)
    answer: Mapped[str] = mapped_column(default="")
    mattered: Mapped[bool] = mapped_column(default=False)
    bank_key: Mapped[str | None] = mapped_column(NAME, index=True)
    """Where the question comes from in the question bank."""
    about: Mapped[str | None] = mapped_column(NAME)
    """The gap in the file that it is to close (``services.file_facts``)."""
    speaker: Mapped[str | None] = mapped_column(NAME)
    """Who of us asks it; None is whoever leads."""
    improvised: Mapped[bool | None]
    """Asked without having been planned."""
    cost_by_client: Mapped[bool | None]
    """Whether ``yearly_cost`` is the client's own figure."""


class Need(Travelling, Base):
    """A need, implied until the client states a wish in words."""

    __tablename__ = "need"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    difficulty_id: Mapped[int | None] = mapped_column(ForeignKey("question.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    kind: Mapped[NeedKind] = mapped_column(stored(NeedKind))
    state: Mapped[NeedState] = mapped_column(stored(NeedState), default=NeedState.OPEN)
    text: Mapped[str] = mapped_column(default="")
    client_words: Mapped[str] = mapped_column(default="")
    heard_on: Mapped[date]
    question_id: Mapped[int | None] = mapped_column(index=True)
    """The question that the client answered with it."""


class Statement(Travelling, Base):
    """Feature, advantage, benefit; a benefit answers a stated need."""

    __tablename__ = "statement"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    need_id: Mapped[int | None] = mapped_column(ForeignKey("need.id"), index=True)
    feature: Mapped[str] = mapped_column(default="")
    advantage: Mapped[str] = mapped_column(default="")
    benefit: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")
    order: Mapped[int] = mapped_column(default=0)
    speaker: Mapped[str | None] = mapped_column(NAME)
    """Who of us says it; None is whoever leads."""


class Objection(Travelling, Base):
    """An objection, expected or heard, and our answer."""

    __tablename__ = "objection"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    kind: Mapped[ObjectionKind] = mapped_column(stored(ObjectionKind))
    state: Mapped[ObjectionState] = mapped_column(
        stored(ObjectionState), default=ObjectionState.OPEN
    )
    text: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")
    product_line: Mapped[str | None] = mapped_column(NAME)
    heard_on: Mapped[date | None]
    """When it was raised; None while it is only expected."""
    library_key: Mapped[str | None] = mapped_column(NAME)
    """Where the answer comes from in the objection library."""
