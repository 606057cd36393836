"""The wrong-choice guard over the book (method §3)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from kamdesk.method.guard import Caution


def cautions(session: Session, today: date) -> dict[int, tuple[Caution, ...]]:
    """Accounts that need a second look, with what speaks against them; over the book's period, in
    a fixed number of statements."""
    raise NotImplementedError


def of_account(session: Session, account_id: int, today: date) -> tuple[Caution, ...]:
    """The cautions about one account."""
    raise NotImplementedError
