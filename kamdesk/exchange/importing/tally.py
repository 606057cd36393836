"""What an import counts while it runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from typing import Any

from kamdesk.exchange.importing.request import Note, RefusedRow

_EXAMPLES = 5
_SHOWN = 8


class Outcome(StrEnum):
    """What one row did to the book, the strongest first."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"

    @classmethod
    def of(cls, parts: Iterable[Outcome]) -> Outcome:
        """The strongest of what the parts of a row did."""
        done = set(parts)
        return next((one for one in cls if one in done), cls.UNCHANGED)


@dataclass(slots=True)
class Tally:
    """Counts so far. ``import_id`` is None in a dry run."""

    import_id: int | None = None
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    accounts_added: int = 0
    accounts_made: list[tuple[str, str]] = field(default_factory=list)
    """Code and name of each."""
    contacts_added: int = 0
    amount: int = 0
    refused_amount: int = 0
    paid: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    understood: list[dict[str, Any]] = field(default_factory=list)
    _values: dict[str, dict[str, int]] = field(default_factory=dict)

    def count(self, outcome: Outcome) -> None:
        """Count one row."""
        setattr(self, outcome.value, getattr(self, outcome.value) + 1)

    def show(self, rows: Iterable[dict[str, Any]]) -> None:
        """Keep the values of the first rows, for a look at how they are understood."""
        self.understood += [dict(row) for row in islice(rows, _SHOWN - len(self.understood))]

    def note_value(self, code: str, value: str) -> None:
        """Count a value that was left out of rows otherwise taken."""
        counts = self._values.setdefault(code, {})
        counts[value] = counts.get(value, 0) + 1

    def notes(self) -> list[Note]:
        """One note per code, with how many rows and a few examples."""
        return [
            Note(
                code,
                {
                    "count": sum(counts.values()),
                    "values": ", ".join(sorted(counts)[:_EXAMPLES]),
                },
            )
            for code, counts in sorted(self._values.items())
        ]
