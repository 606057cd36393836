"""What stands in an account's file, place by place, with the day it was checked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from kamdesk.method.file_places import KnownFact
from kamdesk.method.wallet import Holder
from kamdesk.models.kinds import BuyingRole
from kamdesk.services.file_facts.sources import ACCOUNT_FIELDS, Sources
from kamdesk.services.map_lines import Member
from kamdesk.services.wallet import WalletRow

_OF_PEOPLE = ("role", "support", "influence", "drive", "title", "business_win", "personal_win")


def facts(sources: Sources) -> Iterator[KnownFact]:
    """Everything known: the company, who decides, each person, their money, our rivals, what they
    said last."""
    for name in ACCOUNT_FIELDS:
        if sources.account[name] not in (None, ""):
            yield KnownFact(f"account.{name}", sources.account[name])
    yield from _roles(sources.people.present)
    for member in sources.people.present:
        yield from _person(member)
    for row in sources.wallet.rows:
        yield from _wallet(row, sources)
    yield from _rivals(sources)
    yield from _dealings(sources)
    for quote in sources.quotes:
        named: dict[str, Any] = {"name": quote.contact}
        yield KnownFact(f"said:{quote.need_id}.words", quote.words, quote.heard_on, named)


def _roles(members: tuple[Member, ...]) -> Iterator[KnownFact]:
    for role in BuyingRole:
        in_it = [member for member in members if member.role is role]
        if in_it:
            names = tuple(member.name for member in in_it)
            yield KnownFact(f"role.{role.value}", names, _oldest(in_it))


def _oldest(members: list[Member]) -> date | None:
    """A statement about several is as fresh as its oldest part."""
    days = [member.checked_on for member in members]
    return None if None in days else min(day for day in days if day)


def _person(member: Member) -> Iterator[KnownFact]:
    for name in _OF_PEOPLE:
        value = getattr(member, name)
        if value not in (None, ""):
            about = f"contact:{member.contact_id}.{name}"
            yield KnownFact(about, value, member.checked_on, {"name": member.name})


def _wallet(row: WalletRow, sources: Sources) -> Iterator[KnownFact]:
    named: dict[str, Any] = {"line": row.line}
    share = row.share
    if share.facts.spend is not None:
        about = f"wallet:{row.line}.yearly_spend"
        yield KnownFact(about, share.facts.spend, row.checked_on, named)
    if share.facts.in_house is not None:
        about = f"wallet:{row.line}.in_house_share"
        yield KnownFact(about, share.facts.in_house, row.checked_on, named)
    others = tuple(
        sources.wallet.names[part.key] for part in share.parts if part.holder is Holder.COMPETITOR
    )
    if others and not share.unknown:
        yield KnownFact(f"wallet:{row.line}.rest", others, row.checked_on, named)


def _rivals(sources: Sources) -> Iterator[KnownFact]:
    inside = tuple(dict.fromkeys(one.competitor for one in sources.wallet.presences))
    if inside:
        yield KnownFact("competitor.inside", inside)
    for one in sources.wallet.presences:
        named: dict[str, Any] = {"rival": one.competitor, "line": one.product_line}
        if one.share is not None:
            about = f"competitor:{one.id}.share"
            yield KnownFact(about, one.share, one.checked_on, named)
        if one.trend is not None:
            yield KnownFact(f"competitor:{one.id}.trend", one.trend, one.checked_on, named)


def _dealings(sources: Sources) -> Iterator[KnownFact]:
    """How they buy from us and pay us; our own books are as fresh as today."""
    owed = sources.standing.figures
    if sources.last_sale is not None:
        yield KnownFact("sales.last_order", sources.last_sale, owed.as_of)
    days = owed.days_to_pay()
    if days is not None:
        yield KnownFact("payment.days", round(days), owed.as_of)
    if owed.overdue:
        yield KnownFact("payment.overdue", owed.overdue, owed.as_of)
