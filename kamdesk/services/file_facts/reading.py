"""Reads an account's file: what is known, and what is not (method §6)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from kamdesk.method import file_places
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


def gaps(session: Session, account_id: int, today: date) -> tuple[Gap, ...]:
    """What is not known or stale, the weightiest first."""
    return load(session, account_id, today).gaps
