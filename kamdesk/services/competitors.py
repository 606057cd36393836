"""The library of competitors, and for each where they sit and what is at stake (method §9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.method import wallet
from kamdesk.method.periods import last_closed_months
from kamdesk.models import Account, Competitor, Contact, Presence, SalesLine, WalletLine
from kamdesk.models.base import now
from kamdesk.models.kinds import PresenceTrend, PriceLevel
from kamdesk.services import editing, intelligence, percents, search
from kamdesk.text import folding, pinyin

FIELDS = (
    "name", "other_name", "price_level", "website", "strengths", "weaknesses", "typical_moves",
    "note",
)  # fmt: skip
_REQUIRED = frozenset({"name"})


@dataclass(frozen=True, slots=True)
class CompetitorRow:
    """One line of the library. ``at_stake`` is what we sold over twelve months where they sit,
    money units; an account that they sit in with several lines counts once."""

    id: int
    name: str
    price_level: PriceLevel | None
    accounts: int
    trends: Counter[PresenceTrend | None]
    at_stake: int


@dataclass(frozen=True, slots=True)
class Seat:
    """One place where a competitor sits. Amounts are money units a year.

    ``held`` is their share of the account's spend, None where either is unknown; ``at_stake`` is
    what we sell there; an empty ``product_line`` is all that the account buys.
    """

    presence_id: int
    account_id: int
    account: str
    product_line: str
    share: Decimal | None
    trend: PresenceTrend | None
    sponsor: str
    counter_move: str
    checked_on: date | None
    held: int | None
    at_stake: int


@dataclass(frozen=True, slots=True)
class CompetitorPage:
    """One competitor, whole. ``fields`` holds the columns that a form edits, by name."""

    id: int
    fields: dict[str, Any]
    seats: list[Seat]
    notes: list[intelligence.Note]


def create(session: Session, values: Mapping[str, Any]) -> Competitor:
    """A new competitor; the name is needed and must be new (``duplicate_competitor``)."""
    clean = editing.check(Competitor, {"name": "", **values}, _REQUIRED)
    _check_name(session, clean["name"])
    competitor = Competitor(**clean, sort_key=_sort_key(clean["name"]))
    session.add(competitor)
    session.flush()
    return competitor


def update(
    session: Session,
    competitor_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> None:
    """Change fields of a competitor (see ``editing.update`` for errors)."""
    if changes.get("name"):
        _check_name(session, str(changes["name"]), competitor_id)
    row = editing.update(session, Competitor, competitor_id, changes, was, _REQUIRED)
    row.sort_key = _sort_key(row.name)
    session.flush()


def put_in_bin(session: Session, competitor_ids: list[int]) -> None:
    """Move competitors to the bin; where they sit is kept and comes back with them."""
    for competitor_id in competitor_ids:
        editing.get(session, Competitor, competitor_id).deleted_at = now()


def names(session: Session) -> list[tuple[int, str]]:
    """Every competitor by name, to choose from."""
    query = select(Competitor.id, Competitor.name).where(Competitor.deleted_at.is_(None))
    return [(row.id, row.name) for row in session.execute(query.order_by(Competitor.sort_key))]


def listed(session: Session, today: date, typed: str = "") -> list[CompetitorRow]:
    """The library, those with most of our sales at stake first; ``typed`` finds by any name,
    pinyin or initials."""
    query = select(Competitor.id, Competitor.name, Competitor.price_level).where(
        Competitor.deleted_at.is_(None)
    )
    if typed.strip():
        query = query.where(Competitor.id.in_(search.matching_ids("competitor", typed)))
    rows = session.execute(query.order_by(Competitor.sort_key, Competitor.id)).all()
    places: dict[int, list[tuple[int, str, PresenceTrend | None]]] = {row.id: [] for row in rows}
    seats = (
        select(Presence.competitor_id, Presence.account_id, Presence.product_line, Presence.trend)
        .join(Account, Account.id == Presence.account_id)
        .where(Account.deleted_at.is_(None))
    )
    for competitor_id, account_id, line, trend in session.execute(seats):
        if competitor_id in places:
            places[competitor_id].append((account_id, line, trend))
    sold = _sold(session, today)
    found = [
        CompetitorRow(
            row.id,
            row.name,
            row.price_level,
            accounts=len({account for account, _line, _trend in places[row.id]}),
            trends=Counter(trend for _account, _line, trend in places[row.id]),
            at_stake=_together(sold, [(a, line) for a, line, _trend in places[row.id]]),
        )
        for row in rows
    ]
    return sorted(found, key=lambda row: -row.at_stake)


def page(session: Session, competitor_id: int, today: date) -> CompetitorPage:
    """Read a competitor; ``NotFoundError`` where they are gone or in the bin."""
    row = editing.get(session, Competitor, competitor_id)
    if row.deleted_at is not None:
        raise NotFoundError("competitor", competitor_id)
    return CompetitorPage(
        id=competitor_id,
        fields={name: getattr(row, name) for name in FIELDS},
        seats=_seats(session, competitor_id, today),
        notes=intelligence.of_competitor(session, competitor_id),
    )


def _seats(session: Session, competitor_id: int, today: date) -> list[Seat]:
    same_line = and_(
        WalletLine.account_id == Presence.account_id,
        WalletLine.product_line == Presence.product_line,
    )
    query = (
        select(
            Presence.id,
            Presence.account_id,
            Account.name,
            Presence.product_line,
            Presence.share,
            Presence.trend,
            func.coalesce(Contact.name, ""),
            Presence.counter_move,
            Presence.checked_on,
            WalletLine.yearly_spend,
        )
        .join(Account, Account.id == Presence.account_id)
        .outerjoin(Contact, Contact.id == Presence.sponsor_id)
        .outerjoin(WalletLine, same_line)
        .where(Presence.competitor_id == competitor_id, Account.deleted_at.is_(None))
    )
    sold = _sold(session, today)
    found = []
    for row in session.execute(query):
        share = percents.read(row[4])
        held = wallet.held(row.yearly_spend, share)
        at_stake = _together(sold, [(row[1], row[3])])
        found.append(Seat(*row[:4], share, *row[5:9], held=held, at_stake=at_stake))
    return sorted(found, key=lambda seat: (-(seat.held or 0), -seat.at_stake, seat.account))


def _sold(session: Session, today: date) -> dict[int, dict[str, int]]:
    """Our sales over the last twelve closed months by account and line, where anybody sits."""
    period = last_closed_months(today)
    query = (
        select(SalesLine.account_id, SalesLine.product_line, func.sum(SalesLine.amount))
        .where(
            SalesLine.account_id.in_(select(Presence.account_id)),
            SalesLine.date.between(period.first, period.last),
        )
        .group_by(SalesLine.account_id, SalesLine.product_line)
    )
    sold: dict[int, dict[str, int]] = {}
    for account_id, line, amount in session.execute(query):
        sold.setdefault(account_id, {})[line] = amount
    return sold


def _together(sold: Mapping[int, Mapping[str, int]], places: Iterable[tuple[int, str]]) -> int:
    """What we sell in these places; a place without a line is all of its account."""
    lines: dict[int, set[str]] = {}
    for account_id, line in places:
        lines.setdefault(account_id, set()).add(line)
    return sum(
        amount
        for account_id, named in lines.items()
        for line, amount in sold.get(account_id, {}).items()
        if line in named or "" in named
    )


def _check_name(session: Session, name: str, but: int = 0) -> None:
    wanted = folding.fold(name).strip()
    query = select(Competitor.name).where(Competitor.deleted_at.is_(None), Competitor.id != but)
    if wanted in {folding.fold(taken) for taken in session.scalars(query)}:
        raise ValidationError.of("name", "duplicate_competitor", name=name.strip())


def _sort_key(name: str) -> str:
    return pinyin.keys(name).sort_key[:200]
