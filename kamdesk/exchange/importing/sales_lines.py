"""Sales lines: their keys, and which stored line a row of a file is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import SalesLine

TOLD = (
    *("amount", "gross_profit", "cost", "quantity", "product_line"),
    *("status", "currency"),
)
"""What a later file may correct of a line."""
_AT_ONCE = 5_000
_GLUE = "\x1f"


def base_key(account_id: int, day: date, line: dict[str, Any]) -> str:
    """What names a line but for its occurrence: order, product and day within the account;
    without an order number also product line and amount."""
    parts: tuple[str, ...]
    if line["order_no"]:
        parts = ("o", str(account_id), day.isoformat(), line["product"], line["order_no"])
    else:
        amount = str(line["amount"])
        parts = (
            "a",
            str(account_id),
            day.isoformat(),
            line["product"],
            line["product_line"],
            amount,
        )
    return blake2b(_GLUE.join(parts).encode(), digest_size=20).hexdigest()


@dataclass(slots=True)
class StoredLine:
    """A line of the book that no row of this file has claimed yet."""

    line_id: int
    values: tuple[Any, ...]

    def same_as(self, line: dict[str, Any]) -> bool:
        """Whether the row says nothing else than what is stored."""
        return not self.differences(line)

    def differences(self, line: dict[str, Any]) -> dict[str, Any]:
        """Filled values of the row that differ from the stored ones."""
        return {
            name: line[name]
            for name, stored in zip(TOLD, self.values, strict=True)
            if line[name] != stored and line[name] not in (None, "")
        }


class LineBook:
    """Lines of the book by key, looked up in runs so that memory stays flat.

    Rows with the same base key are told apart by their occurrence. They claim stored lines that
    say the same first, so that the order of the rows doesn't matter.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._empty = session.scalar(select(SalesLine.id).limit(1)) is None
        self._occurrences: dict[str, int] = {}
        self._unclaimed: dict[str, list[StoredLine]] = {}

    def look_up(self, bases: Iterable[str]) -> None:
        """Load the stored lines of bases that were not seen before."""
        fresh = [base for base in dict.fromkeys(bases) if base not in self._occurrences]
        self._occurrences.update(dict.fromkeys(fresh, 0))
        occurrence = 0
        while fresh and not self._empty:
            found = self._stored({f"{base}-{occurrence}": base for base in fresh})
            for base, line in found.items():
                self._unclaimed.setdefault(base, []).append(line)
                self._occurrences[base] = occurrence + 1
            fresh, occurrence = list(found), occurrence + 1

    def claim_same(self, base: str, line: dict[str, Any]) -> StoredLine | None:
        """The stored line that says the same, taken out of the unclaimed ones."""
        unclaimed = self._unclaimed.get(base)
        for stored in unclaimed or ():
            if stored.same_as(line):
                unclaimed.remove(stored)  # type: ignore[union-attr]
                return stored
        return None

    def claim_any(self, base: str) -> StoredLine | None:
        """The next stored line of that base which nobody claimed."""
        unclaimed = self._unclaimed.get(base)
        return unclaimed.pop(0) if unclaimed else None

    def has_unclaimed(self, base: str) -> bool:
        """Whether stored lines of that base are left."""
        return bool(self._unclaimed.get(base))

    def new_key(self, base: str) -> str:
        """The key of one more line of that base."""
        occurrence = self._occurrences[base]
        self._occurrences[base] = occurrence + 1
        return f"{base}-{occurrence}"

    def _stored(self, keys: dict[str, str]) -> dict[str, StoredLine]:
        columns = [getattr(SalesLine, name) for name in TOLD]
        wanted = list(keys)
        found: dict[str, StoredLine] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            query = select(SalesLine.line_key, SalesLine.id, *columns).where(
                SalesLine.line_key.in_(wanted[start : start + _AT_ONCE])
            )
            for key, line_id, *values in self._session.execute(query):
                found[keys[key]] = StoredLine(line_id, tuple(values))
        return found
