"""Headings as they are shown: the file's own, and words for those that reading made."""

from __future__ import annotations

from kamdesk.exchange.importing import field_label
from kamdesk.ui.importing.draft import Draft
from kamdesk.words import Lang

_FIELDS = {"date": "month", "year": "year", "amount": "amount"}


def heading_text(draft: Draft, header: str, language: Lang) -> str:
    """What the user knows a column by."""
    if header in draft.made and header in _FIELDS:
        return field_label(_FIELDS[header], language)
    return header


def heading_texts(draft: Draft, language: Lang) -> list[str]:
    """The same for all columns."""
    return [heading_text(draft, header, language) for header in draft.headers]
