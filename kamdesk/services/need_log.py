"""The need log of a review: whose, implied or explicit, stronger or weaker than before (§6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.models import Meeting, Need, NeedReading
from kamdesk.models.kinds import NeedKind, NeedState, NeedTrend
from kamdesk.services import editing
from kamdesk.services.meeting_page import MeetingPage, PlanNeed


@dataclass(frozen=True, slots=True)
class Reading:
    """How a need stood after a meeting."""

    need_id: int
    meeting_id: int
    starts_at: datetime
    kind: NeedKind
    trend: NeedTrend
    client_words: str


@dataclass(frozen=True, slots=True)
class LoggedNeed:
    """A need as the review sees it. ``before`` is its kind after the last meeting that read it;
    ``trend`` is None until somebody judged it in this meeting."""

    need: PlanNeed
    heard_here: bool
    kind: NeedKind
    before: NeedKind | None
    trend: NeedTrend | None
    client_words: str

    @property
    def became_explicit(self) -> bool:
        """Whether a dissatisfaction turned into a stated wish in this meeting."""
        return self.before is NeedKind.IMPLIED and self.kind is NeedKind.EXPLICIT


def of_meeting(session: Session, page: MeetingPage) -> list[LoggedNeed]:
    """Needs heard or read in this meeting, then those of the account still open; one statement.

    A need heard in a later meeting is none of this one's business.
    """
    found = readings(session, page.account_id)
    starts = page.fields["starts_at"]
    day = starts.astimezone().date()
    here = {one.need_id: one for one in found if one.meeting_id == page.id}
    earlier = {one.need_id: one for one in found if one.starts_at < starts}
    later = {one.id for one in page.needs if one.heard_on > day and one.meeting_id != page.id}
    lines = [
        _logged(need, _is_new(need, page.id, day), here.get(need.id), earlier.get(need.id))
        for need in page.needs
        if need.id in here
        or need.meeting_id == page.id
        or (need.state is NeedState.OPEN and need.id not in later)
    ]
    return sorted(lines, key=lambda line: not (line.heard_here or line.trend is not None))


def note(
    session: Session,
    meeting_id: int,
    need_id: int,
    *,
    kind: NeedKind | None = None,
    trend: NeedTrend | None = None,
    client_words: str | None = None,
) -> None:
    """Note how a need stood after a meeting; what is left out stays as it was noted.

    A need that became explicit is stronger unless said otherwise. The need itself takes the kind
    of its newest reading. Raises ``ValidationError`` where the need is another account's.
    """
    meeting = editing.get(session, Meeting, meeting_id)
    need = editing.get(session, Need, need_id)
    if need.account_id != meeting.account_id:
        raise ValidationError.of("need", "not_their_need")
    reading = _reading_of(session, meeting_id, need_id)
    if reading is None:
        _begin(session, need, meeting)
        reading = NeedReading(
            meeting_id=meeting_id, need_id=need_id, kind=need.kind, trend=NeedTrend.SAME
        )
        if kind is NeedKind.EXPLICIT and need.kind is NeedKind.IMPLIED:
            reading.trend = NeedTrend.STRONGER
        session.add(reading)
    changes = {"kind": kind, "trend": trend, "client_words": client_words}
    given = {name: value for name, value in changes.items() if value is not None}
    for name, value in editing.check(NeedReading, given).items():
        setattr(reading, name, value)
    session.flush()
    _follow(session, need)


def forget(session: Session, meeting_id: int, need_id: int) -> None:
    """Take a reading back; the need keeps its kind."""
    reading = _reading_of(session, meeting_id, need_id)
    if reading is not None:
        session.delete(reading)
        session.flush()


def _begin(session: Session, need: Need, meeting: Meeting) -> None:
    """Before a need is read for the first time: how it stood where it was heard."""
    home = session.get(Meeting, need.meeting_id) if need.meeting_id else None
    if home is None or home.starts_at >= meeting.starts_at:
        return
    read = select(NeedReading.id).where(NeedReading.need_id == need.id).limit(1)
    if session.scalar(read) is None:
        session.add(
            NeedReading(meeting_id=home.id, need_id=need.id, kind=need.kind, trend=NeedTrend.SAME)
        )


def _follow(session: Session, need: Need) -> None:
    """The need takes the kind of its newest reading, and its words where it became explicit."""
    newest = session.scalars(
        select(NeedReading)
        .join(Meeting, Meeting.id == NeedReading.meeting_id)
        .where(NeedReading.need_id == need.id, Meeting.deleted_at.is_(None))
        .order_by(Meeting.starts_at.desc())
        .limit(1)
    ).first()
    if newest is None:
        return
    need.kind = newest.kind
    if newest.client_words and newest.kind is NeedKind.EXPLICIT:
        need.client_words = newest.client_words
    session.flush()


def _reading_of(session: Session, meeting_id: int, need_id: int) -> NeedReading | None:
    return session.scalars(
        select(NeedReading).where(
            NeedReading.meeting_id == meeting_id, NeedReading.need_id == need_id
        )
    ).one_or_none()


def readings(session: Session, account_id: int) -> list[Reading]:
    """All readings of an account's needs, oldest first."""
    query = (
        select(
            NeedReading.need_id,
            NeedReading.meeting_id,
            Meeting.starts_at,
            NeedReading.kind,
            NeedReading.trend,
            NeedReading.client_words,
        )
        .join(Meeting, Meeting.id == NeedReading.meeting_id)
        .where(Meeting.account_id == account_id, Meeting.deleted_at.is_(None))
        .order_by(Meeting.starts_at, NeedReading.id)
    )
    return [Reading(*row) for row in session.execute(query)]


def _is_new(need: PlanNeed, meeting_id: int, day: date) -> bool:
    """Whether it was heard in the meeting; a need written down while planning was known before."""
    return need.meeting_id == meeting_id and need.heard_on >= day


def _logged(
    need: PlanNeed, heard_here: bool, here: Reading | None, earlier: Reading | None
) -> LoggedNeed:
    before = earlier.kind if earlier else None
    if earlier is None and here is None and not heard_here:
        before = need.kind
    return LoggedNeed(
        need=need,
        heard_here=heard_here,
        kind=here.kind if here else need.kind,
        before=before,
        trend=here.trend if here else None,
        client_words=here.client_words if here else "",
    )
