"""Satisfaction of the whole book or of one account, for the screen: few statements and no more of
each survey than is reckoned with (method §8)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.method import satisfaction
from kamdesk.method.satisfaction import Answer, Response
from kamdesk.models import Account, Survey
from kamdesk.services import surveys
from kamdesk.services.surveys import MARKS, AccountStanding


@dataclass(frozen=True, slots=True)
class Board:
    """``standings`` are of every account, of which so many ``answered`` and so many are ``below``
    their target; the rest is of the account chosen, or of all.

    ``net`` is the net promoter score of the last twelve months, whole percent, None where nobody
    said; ``count`` is how many surveys there are, those that wait included.
    """

    standings: list[AccountStanding]
    below: int
    answered: int
    chosen: AccountStanding | None
    answers: list[Answer]
    response: Response
    net: int | None
    count: int


def size(session: Session) -> int:
    """How many surveys there are, about: those in the bin count as well."""
    return session.scalar(select(func.count()).select_from(Survey)) or 0


def read(session: Session, today: date, account_id: int | None = None) -> Board:
    """Read it in two statements. An account that was never asked is none."""
    wanted = surveys.targets(session)
    query = (
        select(
            Survey.account_id, Account.code, Account.name, Account.tier,
            Survey.sent_on, Survey.answered_on, Survey.recommend,
            *(getattr(Survey, name) for name in MARKS),
        )
        .join(Account, Account.id == Survey.account_id)
        .where(Survey.deleted_at.is_(None), Account.deleted_at.is_(None))
    )  # fmt: skip
    held: dict[int, list[Any]] = defaultdict(list)
    for row in session.execute(query):
        held[row[0]].append(row)
    answers = {
        one: [Answer(row[5], tuple(row[7:]), row[6]) for row in rows if row[5] is not None]
        for one, rows in held.items()
    }
    standings = surveys.widest_first(
        AccountStanding(
            one,
            rows[0].code,
            rows[0].name,
            rows[0].tier,
            satisfaction.standing(answers[one], today),
            wanted.of(rows[0].tier),
            len(rows) - len(answers[one]),
        )
        for one, rows in held.items()
    )
    chosen = next((one for one in standings if one.account_id == account_id), None)
    of = [chosen.account_id] if chosen else list(held)
    told = [one for account in of for one in answers[account]]
    days = [(row[4], row[5]) for account in of for row in held[account]]
    gaps = [one.gap for one in standings if one.gap is not None]
    return Board(
        standings, sum(gap < 0 for gap in gaps), len(gaps), chosen, told,
        satisfaction.response(days, today),
        satisfaction.net_recommend(satisfaction.recent(told, today)),
        len(days),
    )  # fmt: skip
