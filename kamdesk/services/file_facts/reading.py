"""Reads an account's file: what is known, and what is not (method §6)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.method import file_places, file_words
from kamdesk.method.file_places import FileFacts, Gap, KnownFact
from kamdesk.services.file_facts import knowing, missing, sources


def load(session: Session, account_id: int, today: date) -> FileFacts:
    """What is known and what is not, in a fixed number of statements; ``NotFoundError`` where the
    account is gone for good."""
    rows = sources.read(session, account_id, today)
    gaps = file_places.ranked(missing.found(rows, today))
    return FileFacts(tuple(knowing.facts(rows)), gaps)


def known(session: Session, account_id: int, today: date) -> tuple[KnownFact, ...]:
    """What stands in the file, place by place."""
    return load(session, account_id, today).known


def place_asked(session: Session, account_id: int, text: str, today: date) -> str | None:
    """The gap whose question this is, in either language; None for any other question."""
    for gap in gaps(session, account_id, today):
        if text in [file_words.question(gap, lang) for lang in words.LANGUAGES]:
            return gap.about
    return None


def gaps(session: Session, account_id: int, today: date) -> tuple[Gap, ...]:
    """What is not known or stale, the weightiest first."""
    return load(session, account_id, today).gaps
