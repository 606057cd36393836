"""Competitors in accounts: where one sits, how strong, who lets them in, what we do (method §9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.models import Account, AccountContact, Competitor, Contact, Presence
from kamdesk.models.kinds import PresenceTrend
from kamdesk.services import editing, percents

FIELDS = ("product_line", "share", "trend", "sponsor_id", "counter_move", "checked_on")
_SHARES = ("share",)


@dataclass(frozen=True, slots=True)
class PresenceLine:
    """One competitor in one product line of an account; an empty line is all they buy.

    ``share`` is percent of what the account spends there, None where it is unknown.
    """

    id: int
    competitor_id: int
    competitor: str
    product_line: str
    share: Decimal | None
    trend: PresenceTrend | None
    sponsor_id: int | None
    sponsor: str
    counter_move: str
    checked_on: date | None


def add(
    session: Session, account_id: int, competitor_id: int | None, values: Mapping[str, Any]
) -> Presence:
    """Note that a competitor is in an account.

    Raises ``ValidationError``: ``already_present`` where they are noted in that line, and for the
    sponsor who is no contact of the account.
    """
    if competitor_id is None:
        raise ValidationError.of("competitor_id", "required")
    editing.get(session, Account, account_id)
    editing.get(session, Competitor, competitor_id)
    clean = editing.check(Presence, percents.as_text(values, _SHARES))
    presence = Presence(account_id=account_id, competitor_id=competitor_id, **clean)
    _check(session, presence)
    session.add(presence)
    session.flush()
    return presence


def update(
    session: Session,
    presence_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> None:
    """Change fields of a presence (see ``editing.update`` and ``add`` for errors)."""
    before = percents.as_text(was or {}, _SHARES)
    with session.no_autoflush:
        presence = editing.update(
            session, Presence, presence_id, percents.as_text(changes, _SHARES), before
        )
        _check(session, presence)


def remove(session: Session, presence_id: int) -> None:
    """They are there no longer."""
    session.delete(editing.get(session, Presence, presence_id))
    session.flush()


def of_account(session: Session, account_id: int) -> list[PresenceLine]:
    """Who else sits in an account, by line and the largest share first; competitors in the bin
    are left out."""
    rows = session.connection().execute(_of_account(), {"account_id": account_id}).all()
    found = [_line(list(row)) for row in rows]
    unknown = Decimal(-1)
    return sorted(
        found,
        key=lambda one: (one.product_line, -(unknown if one.share is None else one.share)),
    )


@cache
def _of_account() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Presence.id,
            Presence.competitor_id,
            Competitor.name,
            Presence.product_line,
            Presence.share,
            Presence.trend,
            Presence.sponsor_id,
            func.coalesce(Contact.name, ""),
            Presence.counter_move,
            Presence.checked_on,
        )
        .join(Competitor, Competitor.id == Presence.competitor_id)
        .outerjoin(Contact, Contact.id == Presence.sponsor_id)
        .where(Presence.account_id == bindparam("account_id"), Competitor.deleted_at.is_(None))
        .order_by(Presence.product_line, Presence.id)
    )


def _line(row: list[Any]) -> PresenceLine:
    """From a row whose share is still text."""
    row[4] = percents.read(row[4])
    return PresenceLine(*row)


def _check(session: Session, presence: Presence) -> None:
    twice = select(Presence.id).where(
        Presence.account_id == presence.account_id,
        Presence.competitor_id == presence.competitor_id,
        Presence.product_line == presence.product_line,
        Presence.id != (presence.id or 0),
    )
    if session.scalars(twice.limit(1)).first() is not None:
        raise ValidationError.of("competitor_id", "already_present", line=presence.product_line)
    if presence.sponsor_id is None:
        return
    theirs = select(AccountContact.id).where(
        AccountContact.account_id == presence.account_id,
        AccountContact.contact_id == presence.sponsor_id,
    )
    if session.scalars(theirs.limit(1)).first() is None:
        raise ValidationError.of("sponsor_id", "not_their_contact")
