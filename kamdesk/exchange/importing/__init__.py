"""Importing other people's files: accounts, contacts, sales, statements, receivables and more.

``run`` does it, or with ``dry_run`` tells what it would do; ``recall`` adds what was settled
last time for a file with the same headings; ``write_refused`` hands back what could not be
taken.
"""

from kamdesk.exchange.importing.custom import custom_fields
from kamdesk.exchange.importing.refused import write_refused
from kamdesk.exchange.importing.remembering import recall
from kamdesk.exchange.importing.request import (
    ImportRequest,
    ImportResult,
    Join,
    Mode,
    Note,
    Progress,
    RefusedRow,
    Renamed,
)
from kamdesk.exchange.importing.run import run
from kamdesk.exchange.importing.sentences import field_label, note_sentence, refusal_sentence

__all__ = [
    "ImportRequest",
    "ImportResult",
    "Join",
    "Mode",
    "Note",
    "Progress",
    "RefusedRow",
    "Renamed",
    "custom_fields",
    "field_label",
    "note_sentence",
    "recall",
    "refusal_sentence",
    "run",
    "write_refused",
]
