"""Satisfaction surveys: who was asked, what they answered, what came of it (method §8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from kamdesk.errors import FieldProblem, NotFoundError, ValidationError
from kamdesk.method import satisfaction
from kamdesk.method.satisfaction import Answer, Standing, Targets
from kamdesk.models import Account, Contact, Survey
from kamdesk.models.base import now
from kamdesk.models.kinds import Dimension, Tier
from kamdesk.services import book_settings, editing

TARGETS = "survey_targets"
MARKS = tuple(dimension.value for dimension in Dimension)
_NUMBERS = (*MARKS, "recommend")


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """One survey of one person; ``answered_on`` is None while the answer is waited for."""

    id: int
    uid: str
    account_id: int
    code: str
    account: str
    tier: Tier | None
    contact_id: int | None
    person: str
    sent_on: date | None
    answered_on: date | None
    marks: tuple[int | None, ...]
    recommend: int | None
    comment: str
    case_id: int | None

    @property
    def answer(self) -> Answer | None:
        """What the method reckons with; None while it is waited for."""
        if self.answered_on is None:
            return None
        return Answer(self.answered_on, self.marks, self.recommend)

    @property
    def is_half(self) -> bool:
        """Whether marks were filled in that are not written down yet."""
        begun = any(mark is not None for mark in (*self.marks, self.recommend))
        return self.answered_on is None and (begun or bool(self.comment))

    @property
    def asks_for_case(self) -> bool:
        """Whether marks are low and no case was opened for them."""
        return self.answer is not None and self.answer.is_low and self.case_id is None


@dataclass(frozen=True, slots=True)
class AccountStanding:
    """An account with how it stands, its target, and how many answers are waited for."""

    account_id: int
    code: str
    account: str
    tier: Tier | None
    standing: Standing
    target: Fraction
    waiting: int

    @property
    def gap(self) -> Fraction | None:
        """Mark less target."""
        return self.standing.gap(self.target)


def ask(session: Session, account_id: int, contact_id: int | None, on: date) -> Survey:
    """Note that somebody was asked; a survey of them that waits already is the same one."""
    editing.get(session, Account, account_id)
    row = _waiting(session, account_id, contact_id)
    if row is None:
        row = Survey(account_id=account_id, contact_id=contact_id)
        session.add(row)
    row.sent_on = on
    session.flush()
    return row


def answer(
    session: Session, account_id: int, values: Mapping[str, Any], survey_id: int | None = None
) -> Survey:
    """Keep an answer: into the survey that asked, or as a new one. ``values`` hold ``contact_id``,
    ``answered_on``, the marks by dimension, ``recommend`` and ``comment``; some marks may be
    missing.

    Raises ``ValidationError``: no mark at all (``product``: ``required``), a mark outside 1–5, a
    recommendation outside 0–10, no day.
    """
    if survey_id is None:
        waiting = _waiting(session, account_id, values.get("contact_id"))
        row = waiting or Survey(account_id=account_id)
    else:
        row = editing.get(session, Survey, survey_id)
    return _put(session, row, values)


def answer_anew(session: Session, account_id: int, values: Mapping[str, Any], uid: str) -> Survey:
    """Keep an answer as a survey of its own that goes by this identity; raises as ``answer``."""
    return _put(session, Survey(account_id=account_id, uid=uid), values)


def keep_half(
    session: Session, account_id: int, values: Mapping[str, Any], survey_id: int | None = None
) -> Survey | None:
    """Keep what was filled in so far; it counts as an answer once it is written down. None where
    there is neither a mark nor a comment. Raises ``ValidationError`` as ``answer`` does for bounds.
    """
    clean = editing.check(Survey, {**values, "answered_on": None})
    if not clean.get("comment") and all(clean.get(name) is None for name in _NUMBERS):
        return None
    _check_bounds(clean)
    row = editing.get(session, Survey, survey_id) if survey_id is not None else None
    row = row or _waiting(session, account_id, clean.get("contact_id"))
    row = row or Survey(account_id=account_id)
    for name, value in clean.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()
    return row


def _put(session: Session, row: Survey, values: Mapping[str, Any]) -> Survey:
    clean = editing.check(Survey, values, frozenset({"answered_on"}))
    _check(clean)
    for name, value in clean.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()
    return row


def link_case(session: Session, survey_id: int, case_id: int) -> None:
    """Tell which case the marks opened."""
    editing.get(session, Survey, survey_id).case_id = case_id
    session.flush()


def remove(session: Session, survey_id: int) -> None:
    """Take a survey out; it stays in the bin until that is emptied."""
    editing.get(session, Survey, survey_id).deleted_at = now()
    session.flush()


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


def targets(session: Session) -> Targets:
    """The target of each tier as set for this book."""
    return Targets.from_json(book_settings.value(session, TARGETS) or {})


def set_targets(session: Session, new: Targets) -> None:
    """Set them; each lies within 1 and 5, else ``out_of_range`` names the tier."""
    problems = [
        FieldProblem(tier.value if tier else "other", "out_of_range", {"min": "1", "max": "5"})
        for tier, one in new.by_tier.items()
        if not satisfaction.LEAST <= one <= satisfaction.MOST
    ]
    if problems:
        raise ValidationError(problems)
    book_settings.put(session, TARGETS, new.to_json())


def standings(lines: Iterable[SurveyLine], wanted: Targets, today: date) -> list[AccountStanding]:
    """Every account that was asked, the widest gap below its target first."""
    held: dict[int, list[SurveyLine]] = defaultdict(list)
    for line in lines:
        held[line.account_id].append(line)
    found = [
        AccountStanding(
            rows[0].account_id,
            rows[0].code,
            rows[0].account,
            rows[0].tier,
            satisfaction.standing([row.answer for row in rows if row.answer], today),
            wanted.of(rows[0].tier),
            sum(row.answered_on is None for row in rows),
        )
        for rows in held.values()
    ]
    return widest_first(found)


def widest_first(found: Iterable[AccountStanding]) -> list[AccountStanding]:
    """By their gap below the target, those without an answer last."""
    keyed = [(one.gap, one.code, one) for one in found]
    keyed.sort(key=lambda row: (row[0] is None, row[0] or 0, row[1]))
    return [one for _gap, _code, one in keyed]


def _check(clean: Mapping[str, Any]) -> None:
    if all(clean.get(name) is None for name in _NUMBERS):
        raise ValidationError.of(MARKS[0], "required")
    _check_bounds(clean)


def _check_bounds(clean: Mapping[str, Any]) -> None:
    problems = []
    for name in _NUMBERS:
        value = clean.get(name)
        least, most = (0, satisfaction.MOST_RECOMMEND) if name == "recommend" else (1, 5)
        if value is not None and not least <= value <= most:
            params = {"min": str(least), "max": str(most)}
            problems.append(FieldProblem(name, "out_of_range", params))
    if problems:
        raise ValidationError(problems)


def _waiting(session: Session, account_id: int, contact_id: int | None) -> Survey | None:
    query = select(Survey).where(
        Survey.account_id == account_id,
        Survey.contact_id == contact_id,
        Survey.answered_on.is_(None),
        Survey.deleted_at.is_(None),
    )
    return session.scalars(query).first()


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
