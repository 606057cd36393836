"""What an account's file does not know, or knows from too long ago, and how much it matters.

Every blank decision role, stale field and unknown cell of the wallet offers itself as a background
question (method §6, §10). Weights run from 0 to 100 and only order the gaps.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from kamdesk.method import buying_map, wallet
from kamdesk.method.file_places import Gap
from kamdesk.method.wallet import Unknown
from kamdesk.models.kinds import BuyingRole
from kamdesk.services.file_facts.sources import Sources
from kamdesk.services.map_lines import Member
from kamdesk.services.wallet import WalletRow

_ROLES = {
    BuyingRole.DECISION_MAKER: 100,
    BuyingRole.APPROVER: 64,
    BuyingRole.USER: 46,
    BuyingRole.EVALUATOR: 40,
    BuyingRole.PURCHASER: 34,
}
"""Roles that every purchase has, by how much it hurts not to know who fills them."""
_FIELDS = {
    "contract_end": 75,
    "expected_monthly": 36,
    "service_content": 24,
    "product_category": 22,
    "industry": 18,
    "employees": 12,
    "nature": 10,
}
_STANCE, _ROLE, _WIN, _STALE = 78, 58, 54, 44
_SPEND, _RIVAL, _REST = 68, 57, 50
_NOBODY_ELSE, _OPPONENT, _ONE_WAY = 62, 38, 48
_PROSPECT = 20
"""Who has not bought yet is asked sooner for what they need in a month."""
_STEP = 4
"""Each further line of the wallet weighs less by this."""


def found(sources: Sources, today: date) -> Iterator[Gap]:
    """Every gap, in no order."""
    yield from _account(sources, today)
    yield from _roles(sources)
    for member in sources.people.present:
        yield from _person(member, today)
    yield from _centre(sources, today)
    for place, row in enumerate(sources.wallet.rows):
        yield from _wallet(row, _STEP * place, sources, today)
    if not sources.wallet.presences:
        yield Gap("competitor.inside", _NOBODY_ELSE)


def _account(sources: Sources, today: date) -> Iterator[Gap]:
    for name, weight in _FIELDS.items():
        if sources.account[name] in (None, ""):
            more = _PROSPECT if name == "expected_monthly" and sources.last_sale is None else 0
            yield Gap(f"account.{name}", weight + more)
    end = sources.account["contract_end"]
    if end is not None and end < today:
        yield Gap("account.contract_end", _FIELDS["contract_end"] + 5, stale=True)


def _roles(sources: Sources) -> Iterator[Gap]:
    """A role that a placeholder stands for is asked for by the placeholder's title."""
    held = {member.role for member in sources.people.present}
    for gap in sources.people.gaps:
        named: dict[str, Any] = {"role": gap.role, "title": gap.title}
        weight = _ROLES.get(gap.role, _ROLE) if gap.role else _ROLE
        yield Gap(f"placeholder:{gap.id}.person", weight, params=named)
        held.add(gap.role)
    for role, weight in _ROLES.items():
        if role not in held:
            yield Gap(f"role.{role.value}", weight)


def _person(member: Member, today: date) -> Iterator[Gap]:
    here: dict[str, Any] = {"contact_id": member.contact_id, "params": {"name": member.name}}
    about, weight = f"contact:{member.contact_id}", member.influence or 0
    if member.role is None:
        yield Gap(f"{about}.role", _ROLE + weight, **here)
    elif buying_map.is_stale(member.checked_on, today):
        yield Gap(f"{about}.role", _STALE + weight, stale=True, **here)
    if member.support is None and weight >= buying_map.HEAVY:
        yield Gap(f"{about}.support", _STANCE + weight, **here)
    if not member.business_win and weight >= buying_map.WEIGHTY:
        yield Gap(f"{about}.business_win", _WIN + weight, **here)


def _centre(sources: Sources, today: date) -> Iterator[Gap]:
    """What the rules of the map find missing in the people as a whole."""
    for remark in sources.people.remarks(today):
        if remark.code == "no_opponent":
            yield Gap("centre.opponent", _OPPONENT)
        elif remark.code == "one_way_in":
            name = {"name": remark.params["name"]}
            yield Gap("centre.second_way", _ONE_WAY, contact_id=remark.people[0], params=name)


def _wallet(row: WalletRow, less: int, sources: Sources, today: date) -> Iterator[Gap]:
    named: dict[str, Any] = {"line": row.line}
    unknown = wallet.open_questions(row.share)
    if Unknown.SPEND in unknown:
        yield Gap(f"wallet:{row.line}.yearly_spend", max(_SPEND - less, 1), params=named)
    elif buying_map.is_stale(row.checked_on, today):
        weight = max(_STALE - less, 1)
        yield Gap(f"wallet:{row.line}.yearly_spend", weight, stale=True, params=named)
    if Unknown.REST in unknown:
        yield Gap(f"wallet:{row.line}.rest", max(_REST - less, 1), params=named)
    for one in sources.wallet.presences:
        if one.product_line == row.line and one.share is None:
            about = f"competitor:{one.id}.share"
            yield Gap(about, max(_RIVAL - less, 1), params={**named, "rival": one.competitor})
