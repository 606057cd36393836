"""What a review leaves behind besides the meeting's own fields (method §6)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, NAME, Base, Travelling, stored
from kamdesk.models.kinds import NeedKind, NeedTrend, ReviewQuestion


class NeedReading(Travelling, Base):
    """How a need stood after a meeting: implied or explicit by then, stronger or weaker."""

    __tablename__ = "need_reading"
    __table_args__ = (UniqueConstraint("meeting_id", "need_id"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    need_id: Mapped[int] = mapped_column(ForeignKey("need.id"), index=True)
    kind: Mapped[NeedKind] = mapped_column(stored(NeedKind))
    trend: Mapped[NeedTrend] = mapped_column(stored(NeedTrend))
    client_words: Mapped[str] = mapped_column(default="")


class Reflection(Travelling, Base):
    """The rep's answer to one of the seven questions to oneself."""

    __tablename__ = "reflection"
    __table_args__ = (UniqueConstraint("meeting_id", "question"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    question: Mapped[ReviewQuestion] = mapped_column(stored(ReviewQuestion))
    answer: Mapped[str] = mapped_column(default="")


class LearnedFact(Travelling, Base):
    """A fact learned in a meeting, and whether it was taken into the account's file."""

    __tablename__ = "learned_fact"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    question_id: Mapped[int | None] = mapped_column(ForeignKey("question.id"), index=True)
    """The question that brought it."""
    about: Mapped[str] = mapped_column(NAME, default="")
    """The place in the file that it fills (``services.file_facts``); empty is a plain note."""
    text: Mapped[str] = mapped_column(default="")
    value: Mapped[str] = mapped_column(CODE, default="")
    """What goes into the place, as it is stored there; empty takes ``text``."""
    taken_on: Mapped[date | None]
    """When it went into the file; None waits for the rep's tick."""
