"""What a scope touched: its rows, and what is derived from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Table, true

from kamdesk.models import Touch
from kamdesk.models.base import table_of
from kamdesk.models.kinds import TouchState

LEDGER = {"sales_line", "service_cost", "touch", "meeting"}
"""Tables that an account's figures are made of; touches and meetings cost time."""
SPEAKING = {"custom_value"}
"""Tables whose rows are found under their account."""
_COSTS = {
    "meeting": {"state", "minutes", "starts_at", "deleted_at"},
    "touch": {"account_id", "state", "done_on", "minutes", "cost"},
}
"""Nothing else that is written into these moves a figure."""


@dataclass
class Touched:
    """Which rows a scope touched, by table; whose ledger moved, and whom search must read anew."""

    ids: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    ranges: dict[str, list[range]] = field(default_factory=lambda: defaultdict(list))
    ledger_accounts: set[int] = field(default_factory=set)
    spoken_accounts: set[int] = field(default_factory=set)

    def all_ids(self, table: str) -> set[int]:
        """Every touched id of a table."""
        return self.ids[table].union(*self.ranges[table])

    def tables(self) -> set[str]:
        """Tables with at least one touched row."""
        return {name for name in (*self.ids, *self.ranges) if self.ids[name] or self.ranges[name]}

    def note_owners(self, table: str, account_ids: set[int]) -> None:
        """Rows of these accounts changed: what is derived from them must be made anew."""
        if table in LEDGER:
            self.ledger_accounts |= account_ids
        if table in SPEAKING:
            self.spoken_accounts |= account_ids


def is_derived_from(table: str, columns: Collection[str]) -> bool:
    """Whether a change of these columns moves anything derived."""
    return table not in _COSTS or bool(_COSTS[table] & set(columns))


def counts(table: str, row: Mapping[str, Any]) -> bool:
    """Whether anything is derived from a row: a contact that is planned only costs nothing yet."""
    return table != "touch" or row.get("state") != TouchState.PLANNED


def counting(table: Table) -> ColumnElement[bool]:
    """The same of the rows of a table, in SQL."""
    touch = table_of(Touch)
    return touch.c.state != TouchState.PLANNED if table is touch else true()
