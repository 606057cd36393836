"""Accounts that an import would add, and what the book or the file has that is nearly the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Account
from kamdesk.services import near_names
from kamdesk.text.company import company_key

MOST = 500
"""New accounts that are told; more are only counted."""
_COMPARED = 2_000
"""With more new accounts than these the book is being filled, and nobody reads a list."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A new account; ``like`` is the name of one that is nearly the same, "" for none.
    ``like_known`` tells that the book holds it; otherwise it stands in the file too."""

    code: str
    name: str
    like: str = ""
    like_known: bool = False


def newcomers(session: Session, added: Sequence[tuple[str, str]]) -> list[Newcomer]:
    """The new accounts, given as code and name, those that are like others first."""
    if not added:
        return []
    like = _alike(session, added) if len(added) <= _COMPARED else {}
    told = [Newcomer(*each, *like.get(at, ("", False))) for at, each in enumerate(added)]
    return sorted(told, key=lambda one: not one.like)[:MOST]


def _alike(session: Session, added: Sequence[tuple[str, str]]) -> dict[int, tuple[str, bool]]:
    """By place in ``added``: a near name, and whether the book holds it; the book's count more.

    The new ones go by negative numbers among the ids of the book.
    """
    query = select(Account.id, Account.name, Account.name_key).where(Account.deleted_at.is_(None))
    known = {row.id: (row.name, row.name_key) for row in session.execute(query)}
    keys = {row_id: key for row_id, (_, key) in known.items()}
    keys |= {-1 - at: company_key(name)[:200] for at, (_, name) in enumerate(added)}
    found: dict[int, tuple[str, bool]] = {}
    for (one, other), _ in near_names.pairs(keys):
        if one >= 0:
            continue  # both are in the book already
        if other >= 0:
            found[-1 - one] = known[other][0], True
        elif not found.get(-1 - one, ("", False))[1]:
            found[-1 - one] = added[-1 - other][1], False
    return found
