"""Surveys read: one, of an account, of all, or by the identity that is on their forms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError
from kamdesk.models import Account, Contact, Survey
from kamdesk.services.surveys.lines import MARKS, SurveyLine


def of_id(session: Session, survey_id: int) -> SurveyLine:
    """One survey; ``NotFoundError`` where it is gone."""
    row = session.execute(_lines().where(Survey.id == survey_id)).first()
    if row is None:
        raise NotFoundError("survey", survey_id)
    return _line(row)


def listed(
    session: Session, account_id: int | None = None, most: int | None = None
) -> list[SurveyLine]:
    """Surveys of all living accounts or of one in one statement, ``most`` of them: those that wait
    for an answer, then the others, the newest first."""
    query = _lines().where(Survey.deleted_at.is_(None)).limit(most)
    if account_id is None:
        query = query.where(Account.deleted_at.is_(None))
    else:
        query = query.where(Survey.account_id == account_id)
    return [_line(row) for row in session.execute(query)]


def of_accounts(session: Session, account_ids: Iterable[int]) -> list[SurveyLine]:
    """Surveys of these accounts, the newest first, in one statement."""
    living = Survey.deleted_at.is_(None)
    query = _lines().where(living, Survey.account_id.in_(set(account_ids)))
    return [_line(row) for row in session.execute(query)]


def of_uids(session: Session, uids: Iterable[str]) -> dict[str, SurveyLine | None]:
    """Surveys by their travelling identity, None for one that was removed, itself or with its
    account; those that were never in this book are missing."""
    gone = (Survey.deleted_at.is_not(None) | Account.deleted_at.is_not(None)).label("gone")
    query = _lines().add_columns(gone).where(Survey.uid.in_(set(uids)))
    return {row.uid: None if row.gone else _line(row[:-1]) for row in session.execute(query)}


def _lines() -> Select[*tuple[Any, ...]]:
    day = func.coalesce(Survey.answered_on, Survey.sent_on)
    return (
        select(
            Survey.id, Survey.uid, Survey.account_id, Account.code, Account.name, Account.tier,
            Survey.contact_id, func.coalesce(Contact.name, ""), Survey.sent_on,
            Survey.answered_on, Survey.recommend, Survey.comment, Survey.case_id,
            *(getattr(Survey, name) for name in MARKS),
        )
        .join_from(Survey, Account)
        .outerjoin(Contact, Contact.id == Survey.contact_id)
        .order_by(Survey.answered_on.is_not(None), day.desc(), Survey.id.desc())
    )  # fmt: skip


def _line(row: Any) -> SurveyLine:
    told: list[Any] = [*row[:10], tuple(row[13:]), *row[10:13]]
    return SurveyLine(*told)
