"""Questions of the bank that suit a meeting (method §6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, Select, bindparam, select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError
from kamdesk.method import question_rank
from kamdesk.method.question_rank import Fit
from kamdesk.models import (
    Account,
    AccountContact,
    Attendee,
    Meeting,
    Presence,
    Question,
    SalesLine,
    WalletLine,
)
from kamdesk.models.kinds import BuyingRole, QuestionKind
from kamdesk.services.question_bank import catalogue, counting, industries
from kamdesk.services.question_bank.catalogue import FOLLOWERS, BankEntry, topic_fit
from kamdesk.text.folding import fold
from kamdesk.text.likeness import likeness
from kamdesk.words import Lang

_ANY = 0.5
_MEETING: Any = bindparam("meeting_id")
_ACCOUNT: Any = bindparam("account_id")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that suits. ``percent`` of the ``asked`` led to an explicit need; None where too
    few were asked to say."""

    entry: BankEntry
    percent: int | None
    asked: int


@dataclass(frozen=True, slots=True)
class Wish:
    """A kind of question wanted, for a difficulty (``topic``) or for none in particular."""

    kind: QuestionKind
    topic: str = ""
    limit: int = 3


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known of the meeting for which a question is looked for."""

    industry: str
    industries: dict[str, float]
    lines: tuple[str, ...]
    roles: frozenset[BuyingRole]
    keys: frozenset[str]
    texts: frozenset[str]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BankAtHand:
    """The bank as it was read for one meeting, without what its plan has already."""

    _scene: _Scene
    _fresh: tuple[BankEntry, ...]
    _record: dict[str, counting.Counts]

    def suggest(self, wish: Wish) -> list[Suggestion]:
        """The questions that suit a wish best."""
        bank = [entry for entry in self._fresh if entry.kind is wish.kind]
        return _best(bank, self._scene, self._record, wish)


def suggest(
    session: Session,
    meeting_id: int,
    kind: QuestionKind,
    lang: Lang,
    *,
    topic: str = "",
    limit: int = 3,
) -> list[Suggestion]:
    """The questions of a kind that suit a meeting best, without what its plan has already.

    ``topic`` is the difficulty that an implication or benefit is wanted for: its short name, its
    question or both; only such questions are suggested as speak of it or fit any difficulty.
    Difficulties already in the plan are not suggested in other words. Six statements.
    """
    return suggest_each(session, meeting_id, [Wish(kind, topic, limit)], lang)[0]


def suggest_each(
    session: Session, meeting_id: int, wishes: Sequence[Wish], lang: Lang
) -> list[list[Suggestion]]:
    """What ``suggest`` finds for each of several wishes, in the six statements of one."""
    bank = at_hand(session, meeting_id, lang)
    return [bank.suggest(wish) for wish in wishes]


def at_hand(session: Session, meeting_id: int, lang: Lang) -> BankAtHand:
    """Read what suggestions for a meeting are made from, in six statements."""
    scene = _scene(session, meeting_id)
    fresh = tuple(entry for entry in catalogue.entries(session, lang) if _new(entry, scene))
    return BankAtHand(scene, fresh, counting.counts(session))


def _best(
    bank: list[BankEntry], scene: _Scene, record: dict[str, counting.Counts], wish: Wish
) -> list[Suggestion]:
    fits = {entry.key: _fit(entry, scene, record, wish.topic) for entry in bank}
    wanted = [e for e in bank if _wanted(e, fits[e.key], scene, wish.topic)]
    best = question_rank.ranked((fits[e.key] for e in wanted), wish.limit, spread=not wish.topic)
    by_key = {entry.key: entry for entry in wanted}
    none = counting.Counts()
    return [
        Suggestion(by_key[fit.key], record.get(fit.key, none).percent, fit.asked) for fit in best
    ]


def _scene(session: Session, meeting_id: int) -> _Scene:
    this = {"meeting_id": meeting_id}
    account = session.execute(_account(), this).first()
    if account is None:
        raise NotFoundError("meeting", meeting_id)
    lines = _lines(session, account.id)
    plan = session.execute(_plan(), this).all()
    return _Scene(
        industry=account.industry,
        industries=industries.weights(account.industry, lines),
        lines=lines,
        roles=_roles(session, meeting_id, account.id),
        keys=frozenset(row.bank_key for row in plan if row.bank_key),
        texts=frozenset(fold(row.text) for row in plan),
        topics=tuple(row.topic or row.text for row in plan if row.kind is QuestionKind.DIFFICULTY),
    )


def _lines(session: Session, account_id: int) -> tuple[str, ...]:
    """Product lines that the account buys, from us or from others."""
    found = session.scalars(_bought(), {"account_id": account_id})
    return tuple(sorted(line for line in found if line))


def _roles(session: Session, meeting_id: int, account_id: int) -> frozenset[BuyingRole]:
    found = session.scalars(_present(), {"meeting_id": meeting_id, "account_id": account_id})
    return frozenset(role for role in found if role is not None)


@cache
def _account() -> Select[int, str]:
    return (
        select(Account.id, Account.industry)
        .join(Meeting, Meeting.account_id == Account.id)
        .where(Meeting.id == _MEETING)
    )


@cache
def _plan() -> Select[*tuple[Any, ...]]:
    return select(Question.bank_key, Question.text, Question.topic, Question.kind).where(
        Question.meeting_id == _MEETING
    )


@cache
def _bought() -> CompoundSelect[str]:
    first, *others = (
        select(model.product_line).where(model.account_id == _ACCOUNT)
        for model in (SalesLine, WalletLine, Presence)
    )
    return first.union(*others)


@cache
def _present() -> Select[BuyingRole | None]:
    return (
        select(AccountContact.role)
        .join(Attendee, Attendee.contact_id == AccountContact.contact_id)
        .where(Attendee.meeting_id == _MEETING, AccountContact.account_id == _ACCOUNT)
    )


def _new(entry: BankEntry, scene: _Scene) -> bool:
    return entry.key not in scene.keys and fold(entry.text) not in scene.texts


def _fit(entry: BankEntry, scene: _Scene, record: dict[str, counting.Counts], topic: str) -> Fit:
    counted = record.get(entry.key, counting.Counts())
    return Fit(
        key=entry.key,
        group=entry.topic_key,
        topic=topic_fit(entry, topic) if topic else 0.0,
        industry=_industry_fit(entry, scene),
        line=_line_fit(entry, scene),
        role=bool(scene.roles.intersection(entry.roles)) if entry.roles else None,
        asked=counted.asked,
        led=counted.explicit,
        own=entry.own,
    )


def _line_fit(entry: BankEntry, scene: _Scene) -> float:
    """A question on no line in particular stands between those on a line bought and on others."""
    if not entry.product_line:
        return _ANY
    return max((likeness(entry.product_line, line) for line in scene.lines), default=0.0)


def _industry_fit(entry: BankEntry, scene: _Scene) -> float:
    """A question for any industry stands between the fitting and the foreign ones; so do all where
    the account fits none. The user's own word for an industry is compared with the account's."""
    if not entry.industry or not scene.industries:
        return _ANY
    return scene.industries.get(entry.industry) or likeness(entry.industry, scene.industry)


def _wanted(entry: BankEntry, fit: Fit, scene: _Scene, topic: str) -> bool:
    """Whether a question may be suggested at all, however it ranks."""
    if fit.industry == 0:
        return False
    if entry.kind in FOLLOWERS:
        return not topic or fit.topic >= question_rank.LIKE or not entry.industry
    if entry.kind is QuestionKind.DIFFICULTY and not topic:
        return all(topic_fit(entry, held) < question_rank.LIKE for held in scene.topics)
    return True
