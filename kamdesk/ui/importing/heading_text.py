"""Headings as they are shown: the file's own, and words for those that reading made."""

from __future__ import annotations

from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import field_label
from kamdesk.ui.importing.draft import Draft
from kamdesk.words import Lang

_PARTS = {"name": "contact_name", "company": "account_name"}
_FIELDS = {"date": "month", "year": "year", "amount": "amount"}


def field_text(draft: Draft, name: str, language: Lang) -> str:
    """What a field is called; the name of a row about people is a person's."""
    of_person = name == "name" and draft.kind in (Kind.CONTACTS, Kind.CARDS)
    return field_label("contact_name" if of_person else name, language)


def heading_text(draft: Draft, header: str, language: Lang) -> str:
    """What the user knows a column by; the parts of a card go by their fields."""
    if draft.is_cards:
        return field_label(_PARTS.get(header, header), language)
    if header in draft.made and header in _FIELDS:
        return field_label(_FIELDS[header], language)
    return header


def heading_texts(draft: Draft, language: Lang) -> list[str]:
    """The same for all columns."""
    return [heading_text(draft, header, language) for header in draft.headers]
