"""What a row of receivables is: an invoice, a payment, or one of them taken back."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache

from kamdesk import paths
from kamdesk.exchange.cells import CellError
from kamdesk.exchange.headers import fold


class Entry(StrEnum):
    """Credits are negative invoices, refunds negative payments."""

    INVOICE = "invoice"
    PAYMENT = "payment"
    CREDIT = "credit"
    REFUND = "refund"


def entry_of(text: str) -> Entry:
    """The entry that a word means. Raises CellError unknown_entry."""
    folded = fold(text)
    known = _words()
    if folded in known:
        return known[folded]
    longest_first = sorted(known, key=len, reverse=True)
    for word in longest_first:
        if len(word) > 1 and word in folded:
            return known[word]
    raise CellError("unknown_entry", value=text, field="entry")


@cache
def _words() -> dict[str, Entry]:
    path = paths.resources() / "import" / "entries.toml"
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    return {fold(word): entry for entry in Entry for word in lists[entry]}
