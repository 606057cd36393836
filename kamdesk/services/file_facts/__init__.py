"""What an account's file knows, what it does not know, and how learned facts get into it."""

from kamdesk.method.file_places import Editor, FileFacts, Gap, KnownFact, choices, editor_kind
from kamdesk.services.file_facts.reading import gaps, known, load, place_asked
from kamdesk.services.file_facts.taking import take

__all__ = [
    "Editor",
    "FileFacts",
    "Gap",
    "KnownFact",
    "choices",
    "editor_kind",
    "gaps",
    "known",
    "load",
    "place_asked",
    "take",
]
