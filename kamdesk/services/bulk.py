"""Changing many accounts at once: first looked at, then done, undone as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Account
from kamdesk.services import accounts, custom_fields, editing
from kamdesk.services.account_spec import AXES

_READ = "churn_level"
FIELDS = (
    *(axis for axis in AXES if axis != _READ),
    *("next_step", "next_date", "contract_end", "expected_monthly", "currency"),
)
"""Fields of an account that make sense for many at once; what is read off the facts is none."""
CUSTOM = "custom:"
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Move:
    """One field of one account before and after, as stored."""

    account_id: int
    code: str
    name: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class BulkPreview:
    """What a bulk edit would do: ``moves`` that change something, and how many accounts it
    leaves as they are."""

    moves: list[Move]
    changed: int
    unchanged: int


def preview(
    session: Session, account_ids: Sequence[int], changes: Mapping[str, Any]
) -> BulkPreview:
    """Look at a bulk edit without storing anything. ``changes`` is field → value; fields of the
    user's own are ``custom:<field id>``. Raises ``ValidationError``."""
    plain, custom = _checked(session, changes)
    moves: list[Move] = []
    for chunk in _chunks(account_ids):
        held = custom_fields.values(session, chunk) if custom else {}
        query = select(Account).where(Account.id.in_(chunk)).order_by(Account.sort_key)
        for account in session.scalars(query):
            own = held.get(account.id, {})
            pairs = [(name, getattr(account, name), after) for name, after in plain.items()]
            pairs += [(f"{CUSTOM}{key}", own.get(key, ""), after) for key, after in custom.items()]
            moves += [
                Move(account.id, account.code, account.name, name, before, after)
                for name, before, after in pairs
                if before != after
            ]
    changed = len({move.account_id for move in moves})
    return BulkPreview(moves, changed, len(set(account_ids)) - changed)


def apply(session: Session, account_ids: Sequence[int], changes: Mapping[str, Any]) -> int:
    """Do what ``preview`` told; returns how many accounts changed. Raises ``ValidationError``."""
    plain, custom = _checked(session, changes)
    planned = preview(session, account_ids, changes)
    touched = {move.account_id for move in planned.moves}
    for chunk in _chunks(sorted(touched)):
        for account in session.scalars(select(Account).where(Account.id.in_(chunk))):
            stage = account.stage
            for name, value in plain.items():
                setattr(account, name, value)
            accounts.note_stage(session, account, stage)
        if custom:
            for account_id in chunk:
                custom_fields.put(session, account_id, custom)
        session.flush()
    return planned.changed


def _checked(session: Session, changes: Mapping[str, Any]) -> tuple[dict[str, Any], dict[int, str]]:
    plain = {name: value for name, value in changes.items() if not name.startswith(CUSTOM)}
    unknown = plain.keys() - set(FIELDS)
    if unknown:
        raise ValueError(f"not for many accounts at once: {sorted(unknown)}")
    known = {field.id: field for field in custom_fields.definitions(session)}
    custom = {}
    for name, value in changes.items():
        if name.startswith(CUSTOM):
            field = known[int(name.removeprefix(CUSTOM))]
            custom[field.id] = custom_fields.checked(field.id, field.type, field.choices, value)
    return editing.check(Account, plain), custom


def _chunks(ids: Sequence[int]) -> list[list[int]]:
    return [list(ids[start : start + _CHUNK]) for start in range(0, len(ids), _CHUNK)]
