"""What the rep does around a plan: remarks silenced, rehearsals held (method §6)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import CODE, Base, Travelling, now, stored
from kamdesk.models.kinds import Behaviour


class SilencedRemark(Travelling, Base):
    """A remark of the coach that the rep silenced for one meeting, with the reason."""

    __tablename__ = "silenced_remark"
    __table_args__ = (UniqueConstraint("meeting_id", "code", "target"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    code: Mapped[str] = mapped_column(CODE)
    target: Mapped[int] = mapped_column(default=0)
    """The part that the remark is about; 0 is the meeting as a whole."""
    reason: Mapped[str]
    silenced_at: Mapped[datetime] = mapped_column(default=now)


class Rehearsal(Travelling, Base):
    """A drill through a meeting's questions and objections."""

    __tablename__ = "rehearsal"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    behaviour: Mapped[Behaviour] = mapped_column(stored(Behaviour))
    began_at: Mapped[datetime] = mapped_column(default=now)
    seconds: Mapped[int] = mapped_column(default=0)
    cards: Mapped[int] = mapped_column(default=0)
    sure: Mapped[int] = mapped_column(default=0)
    """Of the cards, how many the rep called sure."""
