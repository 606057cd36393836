"""Two accounts that are one company become one: preview, and the merge itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.errors import RefusedError
from kamdesk.models import Account, SalesLine
from kamdesk.models.base import now
from kamdesk.services import accounts, editing, merge_moving

FIELDS = (
    *("name", "short_name", "other_name", "tax_no", "industry", "nature", "city", "region"),
    *("address", "phone", "website", "owner", "employees", "stage", "position", "channel_type"),
    *("product_category", "service_content", "expected_monthly", "target_tier", "contract_end"),
    *("next_step", "next_date", "note"),
)
"""Fields that are chosen. The kept account's code, currency, tier and parent stay its own."""
_JOINED = frozenset({"note"})
"""Fields of which both values can be kept, one below the other."""


class Choice(StrEnum):
    """Whose value a field takes."""

    KEEP = "keep"
    DROP = "drop"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class MergeField:
    """One field of both accounts. ``choice`` is what is taken unless the user says otherwise."""

    name: str
    kept: Any
    dropped: Any
    choice: Choice
    may_join: bool

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose: both have a value, and not the same."""
        return _filled(self.kept) and _filled(self.dropped) and self.kept != self.dropped


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do. ``moves`` counts rows by table; amounts are money units."""

    keep_id: int
    drop_id: int
    keep_code: str
    drop_code: str
    fields: tuple[MergeField, ...]
    moves: dict[str, int]
    lines_before: tuple[int, int]
    revenue_before: tuple[int, int]
    """Sum of all order lines of the kept and of the dropped account."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: rows moved by table."""

    keep_id: int
    drop_id: int
    moved: dict[str, int]


def preview(session: Session, keep_id: int, drop_id: int) -> MergePreview:
    """What merging would choose and move.

    Raises ``NotFoundError``, or ``RefusedError`` merge_same or merge_binned.
    """
    keep, drop = _both(session, keep_id, drop_id)
    fields = tuple(_field(name, keep, drop) for name in FIELDS)
    (kept_lines, kept_sum), (dropped_lines, dropped_sum) = (
        _sales(session, account_id) for account_id in (keep_id, drop_id)
    )
    return MergePreview(
        keep_id,
        drop_id,
        keep.code,
        drop.code,
        tuple(field for field in fields if _filled(field.kept) or _filled(field.dropped)),
        merge_moving.counts(session, keep_id, drop_id),
        (kept_lines, dropped_lines),
        (kept_sum, dropped_sum),
    )


def merge(
    session: Session,
    keep_id: int,
    drop_id: int,
    choices: Mapping[str, Choice] | None = None,
    progress: Callable[[int], None] = lambda _done: None,
) -> Merged:
    """Make two accounts one: fields as chosen, everything else moved (see ``merge_moving``).

    The dropped one goes to the bin; the kept one remembers its name as another name and its code
    in the note. ``progress`` is told how many rows have moved and may raise Cancelled. Raises as
    ``preview`` does, and ``ValidationError`` where a chosen value does not fit.
    """
    keep, drop = _both(session, keep_id, drop_id)
    changes: dict[str, Any] = {}
    for name in FIELDS:
        field = _field(name, keep, drop)
        changes[name] = _chosen(field, (choices or {}).get(name, field.choice))
    _remember(changes, keep, drop)
    accounts.update(session, keep_id, {k: v for k, v in changes.items() if v != getattr(keep, k)})
    moved = merge_moving.move_all(session, keep, drop, progress)
    drop.deleted_at = now()
    session.flush()
    return Merged(keep_id, drop_id, moved)


def _both(session: Session, keep_id: int, drop_id: int) -> tuple[Account, Account]:
    if keep_id == drop_id:
        raise RefusedError("merge_same")
    keep, drop = (editing.get(session, Account, one) for one in (keep_id, drop_id))
    for account in (keep, drop):
        if account.deleted_at is not None:
            raise RefusedError("merge_binned", name=account.name)
    return keep, drop


def _field(name: str, keep: Account, drop: Account) -> MergeField:
    kept, dropped = getattr(keep, name), getattr(drop, name)
    joins = name in _JOINED
    choice = Choice.KEEP
    if _filled(dropped) and not _filled(kept):
        choice = Choice.DROP
    elif joins and _filled(dropped) and kept != dropped:
        choice = Choice.BOTH
    return MergeField(name, kept, dropped, choice, joins)


def _chosen(field: MergeField, choice: Choice) -> Any:
    if choice is Choice.BOTH and field.may_join:
        return "\n".join(filter(None, dict.fromkeys((field.kept, field.dropped))))
    return field.dropped if choice is Choice.DROP else field.kept


def _remember(changes: dict[str, Any], keep: Account, drop: Account) -> None:
    """Names that would be lost become other names; the dropped code is written into the note."""
    known = [part for part in str(changes["other_name"]).split(" / ") if part]
    for name in (
        keep.name,
        drop.name,
        *keep.other_name.split(" / "),
        *drop.other_name.split(" / "),
    ):
        if name and name != changes["name"] and name not in known:
            known.append(name)
    while len(" / ".join(known)) > 200:
        known.pop()
    changes["other_name"] = " / ".join(known)
    trace = f"← {drop.code} {drop.name}"
    changes["note"] = "\n".join(filter(None, (changes["note"], trace)))


def _sales(session: Session, account_id: int) -> tuple[int, int]:
    """Number and sum of an account's order lines."""
    query = select(func.count(), func.coalesce(func.sum(SalesLine.amount), 0))
    row = session.execute(query.where(SalesLine.account_id == account_id)).one()
    return row[0], row[1]


def _filled(value: Any) -> bool:
    return value not in (None, "")
