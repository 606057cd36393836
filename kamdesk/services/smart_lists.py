"""Smart lists: saved filters with a name and a count, some of them pinned (method §3)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.models import SmartList
from kamdesk.services import account_list, editing
from kamdesk.services.account_spec import ListSpec


@dataclass(frozen=True, slots=True)
class SavedList:
    """One smart list; ``count`` is how many accounts it has now."""

    id: int
    name: str
    spec: ListSpec
    pinned: bool
    count: int


def every(session: Session) -> list[SavedList]:
    """All smart lists, pinned ones first, in their order. One statement for each count."""
    query = select(SmartList).order_by(SmartList.pinned.desc(), SmartList.order, SmartList.id)
    return [_saved(session, row) for row in session.scalars(query)]


def named(session: Session, name: str) -> SavedList:
    """The smart list of that name, case aside; ``NotFoundError`` where there is none."""
    query = select(SmartList).where(func.lower(SmartList.name) == name.strip().lower())
    row = session.scalars(query).first()
    if row is None:
        raise NotFoundError("smart_list", name)
    return _saved(session, row)


def save(session: Session, name: str, spec: ListSpec, pinned: bool = True) -> int:
    """Keep a filter under a new name; returns its id.

    Raises ``ValidationError``: ``name`` missing or taken.
    """
    clean = _checked_name(session, name, None)
    last = session.scalar(select(func.coalesce(func.max(SmartList.order), 0)))
    row = SmartList(name=clean, spec=spec.to_json(), pinned=pinned, order=(last or 0) + 1)
    session.add(row)
    session.flush()
    return row.id


def change_spec(session: Session, list_id: int, spec: ListSpec) -> None:
    """Let a smart list stand for another filter."""
    editing.get(session, SmartList, list_id).spec = spec.to_json()


def rename(session: Session, list_id: int, name: str) -> None:
    """Give a smart list another name; errors as for ``save``."""
    editing.get(session, SmartList, list_id).name = _checked_name(session, name, list_id)


def pin(session: Session, list_id: int, pinned: bool) -> None:
    """Put a smart list above the table, or only into the menu."""
    editing.get(session, SmartList, list_id).pinned = pinned


def reorder(session: Session, list_ids: list[int]) -> None:
    """Bring the lists into this order."""
    for place, list_id in enumerate(list_ids):
        editing.get(session, SmartList, list_id).order = place


def remove(session: Session, list_id: int) -> None:
    """Forget a smart list; its accounts stay as they are."""
    session.delete(editing.get(session, SmartList, list_id))


def _saved(session: Session, row: SmartList) -> SavedList:
    spec = ListSpec.from_json(row.spec)
    return SavedList(row.id, row.name, spec, row.pinned, account_list.count(session, spec))


def _checked_name(session: Session, name: str, but: int | None) -> str:
    clean: str = editing.check(SmartList, {"name": name}, frozenset({"name"}))["name"]
    taken = select(SmartList.id).where(
        func.lower(SmartList.name) == clean.lower(), SmartList.id != (but or 0)
    )
    if session.scalar(taken) is not None:
        raise ValidationError.of("name", "duplicate_name", name=clean)
    return clean
