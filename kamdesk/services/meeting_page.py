"""One meeting, whole: what plan, live page, review and brief show, in a fixed number of reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from kamdesk.models import Account, Meeting
from kamdesk.models.kinds import PromiseState, QuestionKind, Tier
from kamdesk.services import (
    account_page,
    book_settings,
    editing,
    file_facts,
    meeting_before,
    meeting_rows,
    promises,
    service_cases,
)
from kamdesk.services.file_facts import FileFacts
from kamdesk.services.meeting_before import Before
from kamdesk.services.meeting_lines import (
    Chain,
    LastMeeting,
    PlanNeed,
    PlanObjection,
    PlanQuestion,
    PlanStatement,
)
from kamdesk.services.promises import PromiseLine
from kamdesk.services.service_cases import LateService

__all__ = [
    "NOT_IN_FILE",
    "Chain",
    "LastMeeting",
    "MeetingPage",
    "PlanNeed",
    "PlanObjection",
    "PlanQuestion",
    "PlanStatement",
    "again",
    "load",
]

NOT_IN_FILE = frozenset({
    "question", "statement", "objection", "silenced_remark", "promise", "reflection",
    "need_reading", "bank_question", "opportunity", "service_case", "service_step",
})  # fmt: skip
"""Tables that an account's file is not read from; what else was touched may have changed it."""
_READ_FROM: Mapping[str, frozenset[str]] = {
    "number": frozenset({"meeting"}),
    "last": frozenset({"meeting"}),
    "opportunity": frozenset({"meeting", "opportunity"}),
    "people": frozenset({"meeting", "account_contact", "contact", "attendee", "touch"}),
    "needs": frozenset({"meeting", "need", "contact"}),
    "statements": frozenset({"statement"}),
    "objections": frozenset({"objection", "contact"}),
    "promises": frozenset({"meeting", "promise", "contact", "account"}),
    "came": frozenset({"attendee"}),
    "before": frozenset({"meeting", "objection", "learned_fact"}),
    "silenced": frozenset({"silenced_remark"}),
    "late_service": frozenset({"service_case", "service_step"}),
}
"""Tables that the parts of a page are read from."""


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting with everything around it. ``fields`` holds the columns of ``Meeting``.

    ``came`` says for each invited contact whether they were there (None: not known).
    ``number`` counts the meetings held with the account before it, and this one.
    """

    id: int
    fields: dict[str, Any]
    account_id: int
    account: str
    account_binned: bool
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
    late_service: LateService | None = None
    """The account's service step that is longest past its date."""

    @property
    def binned(self) -> bool:
        """Whether it lies in the bin, by itself or with its account."""
        return self.account_binned or self.fields["deleted_at"] is not None

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
    return _read(session, meeting_id, today or date.today(), lambda _part: False, {})


def again(session: Session, page: MeetingPage, touched: frozenset[str], today: date) -> MeetingPage:
    """Read a meeting anew after a change of these tables. Parts of ``page`` that none of them
    concerns stay as they are; ``page`` must be of the same day."""

    def stays(part: str) -> bool:
        if part == "file":
            return touched <= NOT_IN_FILE
        return not touched & _READ_FROM[part]

    stood = {part: getattr(page, part) for part in (*_READ_FROM, "file")}
    return _read(session, page.id, today, stays, stood)


def _read(
    session: Session,
    meeting_id: int,
    today: date,
    stays: Callable[[str], bool],
    stood: Mapping[str, Any],
) -> MeetingPage:
    session.flush()  # rows are fetched past the session
    meeting = editing.get(session, Meeting, meeting_id)
    account = editing.get(session, Account, meeting.account_id)
    readers = _readers(session, meeting, today)
    parts = {part: stood[part] if stays(part) else read() for part, read in readers.items()}
    questions = meeting_rows.questions(session, meeting_id)
    return MeetingPage(
        id=meeting_id,
        fields={a.key: getattr(meeting, a.key) for a in inspect(Meeting).column_attrs},
        account_id=account.id,
        account=account.name,
        account_binned=account.deleted_at is not None,
        tier=account.tier,
        currency=account.currency or book_settings.currency(session),
        background=[q for q in questions if q.kind is QuestionKind.BACKGROUND],
        chains=_chains(questions, parts["needs"]),
        **parts,
    )


def _readers(session: Session, meeting: Meeting, today: date) -> dict[str, Callable[[], Any]]:
    """How each part of a page is read, in the order in which they are."""
    this, account_id = meeting.id, meeting.account_id
    return {
        "number": lambda: meeting_rows.number(session, meeting),
        "people": lambda: account_page.people(session, account_id),
        "came": lambda: meeting_rows.came(session, this),
        "needs": lambda: meeting_rows.needs(session, account_id),
        "statements": lambda: meeting_rows.statements(session, this),
        "objections": lambda: meeting_rows.objections(session, this),
        "promises": lambda: promises.of_account(session, account_id),
        "last": lambda: meeting_rows.last(session, meeting),
        "opportunity": lambda: meeting_rows.opportunity(session, meeting.opportunity_id),
        "file": lambda: file_facts.load(session, account_id, today),
        "before": lambda: meeting_before.read(session, meeting),
        "silenced": lambda: meeting_rows.silenced(session, this),
        "late_service": lambda: service_cases.late_of(session, today, [account_id]).get(account_id),
    }


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
