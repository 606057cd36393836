"""Importing accounts, contacts and sales from other people's files.

``run`` does it, or with ``dry_run`` tells what it would do; ``write_refused`` hands back what
could not be taken.
"""

from kamdesk.exchange.importing.refused import write_refused
from kamdesk.exchange.importing.request import (
    ImportRequest,
    ImportResult,
    Join,
    Note,
    Progress,
    RefusedRow,
)
from kamdesk.exchange.importing.run import run
from kamdesk.exchange.importing.sentences import field_label, note_sentence, refusal_sentence

__all__ = [
    "ImportRequest",
    "ImportResult",
    "Join",
    "Note",
    "Progress",
    "RefusedRow",
    "field_label",
    "note_sentence",
    "refusal_sentence",
    "run",
    "write_refused",
]
