"""Short ways to put real rows into a real book."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.models import Account, Contact, Meeting, SalesLine
from kamdesk.money import to_units
from kamdesk.services import accounts, contacts, meetings

_numbers = count(1)


def account(session: Session, **values: Any) -> Account:
    """An account; without a name it is numbered."""
    return accounts.create(session, {"name": f"Account {next(_numbers)}", **values})


def contact(session: Session, account_id: int, **values: Any) -> Contact:
    """A contact of an account."""
    return contacts.create(session, account_id, {"name": f"Person {next(_numbers)}", **values})


def sale(
    session: Session,
    account_id: int,
    day: date,
    amount: str,
    gross_profit: str | None = None,
    product_line: str = "",
) -> SalesLine:
    """A sales line; amounts are decimal text of major units."""
    line = SalesLine(
        account_id=account_id,
        date=day,
        amount=to_units(amount),
        gross_profit=None if gross_profit is None else to_units(gross_profit),
        product_line=product_line,
    )
    session.add(line)
    session.flush()
    return line


def meeting(
    session: Session, account_id: int, starts_at: datetime | None = None, **values: Any
) -> Meeting:
    """A planned meeting."""
    when = starts_at or datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
    return meetings.arrange(session, account_id, when, {"title": "Meeting", **values})
