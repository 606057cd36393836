"""The objection library: what clients say against it, and answers that worked (method §6)."""

from kamdesk.services.objection_library.answering import (
    Answer,
    adopt,
    answers_each,
    answers_for,
    use,
    worked_before,
)
from kamdesk.services.objection_library.catalogue import (
    LibraryAnswer,
    LibraryObjection,
    entries,
    found,
)
from kamdesk.services.objection_library.counting import Record, records
from kamdesk.services.objection_library.own import add, edit, own_fields, put_in_bin
from kamdesk.services.objection_library.repeating import Repeated, repeated

__all__ = [
    "Answer",
    "LibraryAnswer",
    "LibraryObjection",
    "Record",
    "Repeated",
    "add",
    "adopt",
    "answers_each",
    "answers_for",
    "edit",
    "entries",
    "found",
    "own_fields",
    "put_in_bin",
    "records",
    "repeated",
    "use",
    "worked_before",
]
