"""What plans still lack, for many meetings at once: the coach's word in a list (method §6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.method import coach
from kamdesk.method.coach_plan import Authority, Background, Difficulty, Plan
from kamdesk.models import AccountContact, Attendee, Contact, Meeting, Question, SilencedRemark
from kamdesk.models.kinds import BuyingRole, QuestionKind

READY = "ready"
"""The code of a plan that lacks nothing; ``plan_lack.<code>`` says each code in a phrase."""


def first_of(session: Session, meeting_ids: Sequence[int]) -> dict[int, str]:
    """The weightiest thing that each plan lacks as a code of ``plan_lack``; five statements.

    The order of the words' file is the order of weight. What the rep has silenced counts as done.
    """
    if not meeting_ids:
        return {}
    silenced = _silenced(session, meeting_ids)
    return {
        meeting_id: _first(plan, silenced[meeting_id])
        for meeting_id, plan in _plans(session, meeting_ids).items()
    }


def _first(plan: Plan, silenced: set[tuple[str, int]]) -> str:
    said = {
        remark.code
        for remark in coach.remarks(plan)
        if remark.severity != "good" and (remark.code, remark.target or 0) not in silenced
    }
    return next((code for code in words.names("plan_lack") if code in said), READY)


def _plans(session: Session, meeting_ids: Sequence[int]) -> dict[int, Plan]:
    rows = session.execute(
        select(
            Meeting.id,
            Meeting.account_id,
            Meeting.starts_at,
            Meeting.purpose,
            Meeting.advance_contact_id,
            Meeting.advance_action,
            Meeting.advance_date,
        ).where(Meeting.id.in_(meeting_ids))
    ).all()
    background, difficulties = _questions(session, meeting_ids)
    deciders = _deciders(session, [row.account_id for row in rows])
    invited = _invited(session, meeting_ids)
    return {
        row.id: Plan(
            meeting_day=row.starts_at.astimezone().date(),
            purpose=row.purpose,
            background=tuple(background[row.id]),
            difficulties=tuple(difficulties[row.id]),
            advance_person=row.advance_contact_id,
            advance_action=row.advance_action,
            advance_date=row.advance_date,
            authorities=tuple(
                Authority(who, name, BuyingRole.DECISION_MAKER, who in invited[row.id], met=False)
                for who, name in deciders[row.account_id].items()
            ),
        )
        for row in rows
    }


def _questions(
    session: Session, meeting_ids: Sequence[int]
) -> tuple[dict[int, list[Background]], dict[int, list[Difficulty]]]:
    """Background questions, and difficulties with their implications, by meeting."""
    background: dict[int, list[Background]] = defaultdict(list)
    difficulties: dict[int, list[Difficulty]] = defaultdict(list)
    rows: Sequence[Any] = session.execute(
        select(
            Question.id,
            Question.meeting_id,
            Question.kind,
            Question.difficulty_id,
            Question.about,
        ).where(Question.meeting_id.in_(meeting_ids))
    ).all()
    implied: dict[int, int] = defaultdict(int)
    for row in rows:
        if row.kind is QuestionKind.IMPLICATION and row.difficulty_id:
            implied[row.difficulty_id] += 1
    for row in rows:
        if row.kind is QuestionKind.BACKGROUND:
            asks = Background(row.id, "", about=row.about or "")
            background[row.meeting_id].append(asks)
        elif row.kind is QuestionKind.DIFFICULTY:
            found = Difficulty(row.id, "", implied[row.id])
            difficulties[row.meeting_id].append(found)
    return background, difficulties


def _deciders(session: Session, account_ids: Sequence[int]) -> dict[int, dict[int, str]]:
    """Names of those who decide, by account and contact."""
    found: dict[int, dict[int, str]] = defaultdict(dict)
    rows = session.execute(
        select(AccountContact.account_id, AccountContact.contact_id, Contact.name)
        .join(Contact, Contact.id == AccountContact.contact_id)
        .where(
            AccountContact.account_id.in_(account_ids),
            AccountContact.role == BuyingRole.DECISION_MAKER,
            AccountContact.left_on.is_(None),
            Contact.deleted_at.is_(None),
        )
        .order_by(AccountContact.influence.desc().nulls_last(), Contact.sort_key)
    )
    for account_id, contact_id, name in rows:
        found[account_id][contact_id] = name
    return found


def _invited(session: Session, meeting_ids: Sequence[int]) -> dict[int, set[int]]:
    query = select(Attendee.meeting_id, Attendee.contact_id)
    return _gathered(session.execute(query.where(Attendee.meeting_id.in_(meeting_ids))))


def _silenced(session: Session, meeting_ids: Sequence[int]) -> dict[int, set[tuple[str, int]]]:
    rows = session.execute(
        select(SilencedRemark.meeting_id, SilencedRemark.code, SilencedRemark.target).where(
            SilencedRemark.meeting_id.in_(meeting_ids)
        )
    )
    return _gathered((meeting_id, (code, target)) for meeting_id, code, target in rows)


def _gathered(pairs: Any) -> dict[int, set[Any]]:
    found: dict[int, set[Any]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return found
