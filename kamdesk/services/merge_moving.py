"""What hangs on an account and moves to another when the two are merged.

Every table that refers to ``account`` is found through the models, so that a new one moves as
well. Nothing is deleted. What the kept account has already of its own stays with the dropped one
in the bin, where undo and the bin find it:

- the same person in both: blanks of the kept part are filled from the dropped one's;
- the same year's statement, the same line of the wallet, the same competitor in a line: likewise;
- the same criterion's score, the same own field, the same line of influence: the kept one's stands;
- an override of the tier moves only where the kept account has none;
- reporting lines that run in a ring once both files are one are opened;
- verdicts of past runs stay where they were reached, so that a past run opens as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.method import buying_map
from kamdesk.models import (
    Account,
    AccountContact,
    AccountReading,
    Base,
    CriterionScore,
    CustomValue,
    DistinctPair,
    FinancialStatement,
    InfluenceLine,
    Presence,
    TierOverride,
    TierResult,
    WalletLine,
)
from kamdesk.models.base import table_of

CHUNK = 2_000
"""Rows in memory at a time; an account may have a hundred thousand order lines."""

_ONCE: dict[type[Any], tuple[str, ...]] = {
    AccountContact: ("contact_id",),
    FinancialStatement: ("year",),
    WalletLine: ("product_line",),
    Presence: ("competitor_id", "product_line"),
    CriterionScore: ("criterion",),
    CustomValue: ("field_id",),
    InfluenceLine: ("from_id", "to_id"),
    AccountReading: ("month",),
}
"""Of these an account has one per key."""
_FILLED = {AccountContact, FinancialStatement, WalletLine, Presence}
"""Where both have one, blanks of the kept one are filled."""
_STAY = {TierResult}
_OWN_WAY = {Account, DistinctPair, TierOverride}
_NEVER_FILLED = {"uid", "revision", "account_id", "currency", "unit", "deleted_at"}


def moving_models() -> dict[str, type[Any]]:
    """Entities by table whose rows belong to an account by ``account_id`` and may move."""
    found = {}
    for mapper in Base.registry.mappers:
        model = mapper.class_
        column = table_of(model).c.get("account_id")
        refers = column is not None and any(
            key.column.table is table_of(Account) for key in column.foreign_keys
        )
        if refers and model not in _STAY | _OWN_WAY:
            found[table_of(model).name] = model
    return dict(sorted(found.items()))


def counts(session: Session, keep_id: int, drop_id: int) -> dict[str, int]:
    """How many rows of each table would move; tables without any are left out."""
    found = {}
    for name, model in moving_models().items():
        query = select(func.count()).select_from(model).where(model.account_id == drop_id)
        for number in session.execute(query).scalars():
            found[name] = number - len(_doubles(session, model, keep_id, drop_id))
    return {name: number for name, number in found.items() if number}


def move_all(
    session: Session, keep: Account, drop: Account, progress: Callable[[int], None]
) -> dict[str, int]:
    """Move everything; ``progress`` is told how many rows are done. Says how many by table."""
    moved: dict[str, int] = {}
    done = 0
    for name, model in moving_models().items():
        stay = _doubles(session, model, keep.id, drop.id)
        _fill(model, stay)
        session.flush()
        for rows in _chunks(session, model, drop.id, {row.id for row in stay.values()}):
            for row in rows:
                _keep_currency(row, drop, keep)
                row.account_id = keep.id
            session.flush()
            for row in rows:
                session.expunge(row)
            done += len(rows)
            moved[name] = moved.get(name, 0) + len(rows)
            progress(done)
    open_rings(session, keep.id)
    _move_override(session, keep.id, drop.id)
    _move_children(session, keep, drop)
    _move_pairs(session, keep.id, drop.id)
    return {name: number for name, number in moved.items() if number}


def _chunks(
    session: Session, model: type[Any], drop_id: int, stay: set[int]
) -> Iterator[list[Any]]:
    """Rows of the dropped account in runs, by ascending id."""
    after = 0
    while True:
        query = select(model).where(model.account_id == drop_id, model.id > after)
        rows = list(session.scalars(query.order_by(model.id).limit(CHUNK)))
        if not rows:
            return
        after = rows[-1].id
        yield [row for row in rows if row.id not in stay]


def _doubles(session: Session, model: type[Any], keep_id: int, drop_id: int) -> dict[Any, Any]:
    """The kept account's row → the dropped one's, where both have one of the same key."""
    if model not in _ONCE:
        return {}

    def by_key(account_id: int) -> dict[tuple[Any, ...], Any]:
        rows = session.scalars(select(model).where(model.account_id == account_id))
        return {tuple(getattr(row, name) for name in _ONCE[model]): row for row in rows}

    kept, dropped = by_key(keep_id), by_key(drop_id)
    return {kept[key]: row for key, row in dropped.items() if key in kept}


def _fill(model: type[Any], doubles: dict[Any, Any]) -> None:
    if model not in _FILLED:
        return
    for kept, dropped in doubles.items():
        if getattr(kept, "currency", "") == getattr(dropped, "currency", ""):
            fill_blanks(kept, dropped)


def fill_blanks(kept: Any, dropped: Any) -> None:
    """Give a row what it lacks and another one of its kind has; keys stay."""
    for column in table_of(type(kept)).columns:
        name = column.name
        if name in _NEVER_FILLED or column.primary_key:
            continue
        if getattr(kept, name) in (None, "") and getattr(dropped, name) not in (None, ""):
            setattr(kept, name, getattr(dropped, name))


def _keep_currency(row: Any, drop: Account, keep: Account) -> None:
    """Amounts in the account's own currency say so once they leave it."""
    if drop.currency and drop.currency != keep.currency and getattr(row, "currency", None) == "":
        row.currency = drop.currency


def open_rings(session: Session, keep_id: int) -> None:
    """Reporting lines of two files may contradict each other; a ring is opened at its start."""
    query = select(AccountContact).where(AccountContact.account_id == keep_id)
    parts = {part.contact_id: part for part in session.scalars(query)}
    for contact_id, part in sorted(parts.items()):
        superiors = {one: other.reports_to_id for one, other in parts.items()}
        if contact_id in buying_map.ring_of(contact_id, superiors):
            part.reports_to_id = None
    session.flush()


def _move_override(session: Session, keep_id: int, drop_id: int) -> None:
    query = select(TierOverride).where(TierOverride.account_id.in_((keep_id, drop_id)))
    rows = list(session.scalars(query))
    if all(row.account_id == drop_id for row in rows):
        for row in rows:
            row.account_id = keep_id
    session.flush()


def _move_children(session: Session, keep: Account, drop: Account) -> None:
    """Children of the dropped account become the kept one's; it takes the dropped one's parent
    where its own is missing or was the dropped one itself."""
    parent_id = drop.parent_id
    for child in session.scalars(select(Account).where(Account.parent_id == drop.id)):
        if child.id != keep.id:
            child.parent_id = keep.id
    if keep.parent_id in (None, drop.id):
        keep.parent_id = None if _is_below(session, parent_id, keep.id) else parent_id
    if drop.parent_id == keep.id:
        drop.parent_id = None
    session.flush()


def _is_below(session: Session, account_id: int | None, top_id: int) -> bool:
    """Whether an account is ``top_id`` or has it above."""
    seen: set[int] = set()
    while account_id is not None and account_id not in seen:
        if account_id == top_id:
            return True
        seen.add(account_id)
        account_id = session.scalar(select(Account.parent_id).where(Account.id == account_id))
    return False


def _move_pairs(session: Session, keep_id: int, drop_id: int) -> None:
    """Who was told apart from the dropped account is told apart from the kept one."""
    rows = session.scalars(
        select(DistinctPair).where(
            (DistinctPair.first_id == drop_id) | (DistinctPair.second_id == drop_id)
        )
    ).all()
    for row in rows:
        other = row.second_id if row.first_id == drop_id else row.first_id
        first, second = sorted((other, keep_id))
        known = select(DistinctPair.id).where(
            DistinctPair.first_id == first, DistinctPair.second_id == second
        )
        if first != second and session.scalar(known) is None:
            row.first_id, row.second_id = first, second
            session.flush()
