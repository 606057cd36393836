"""Cost to serve: typed by month, or what touches and meetings cost (method §2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.models import Account, ServiceCost
from kamdesk.models.cost_to_serve import logged_cost, logged_effort
from kamdesk.services import editing


@dataclass(frozen=True, slots=True)
class CostMonth:
    """One month of an account, money units.

    ``typed`` is None where nothing was typed; then ``logged`` counts: the touches' own cost and
    the hours of touches and held meetings at the book's hourly rate.
    """

    month: date
    typed: int | None
    logged: int
    minutes: int
    note: str = ""

    @property
    def used(self) -> int:
        """What figures and evaluations reckon with."""
        return self.logged if self.typed is None else self.typed


def set_month(
    session: Session, account_id: int, month: date, amount: int | None, note: str = ""
) -> None:
    """Type the cost of one month (any day of it); None takes it back, so that what was logged
    counts again. Raises ``ValidationError`` for a negative amount."""
    editing.get(session, Account, account_id)
    first = month.replace(day=1)
    rows = session.scalars(
        select(ServiceCost)
        .where(ServiceCost.account_id == account_id, ServiceCost.month == first)
        .order_by(ServiceCost.id)
    ).all()
    if amount is None:
        for row in rows:
            session.delete(row)
    else:
        if amount < 0:
            raise ValidationError.of("amount", "negative")
        values = editing.check(ServiceCost, {"amount": amount, "note": note})
        kept = rows[0] if rows else ServiceCost(account_id=account_id, month=first)
        kept.amount, kept.note = values["amount"], values["note"]
        session.add(kept)
        for row in rows[1:]:
            session.delete(row)
    session.flush()


def months(session: Session, account_id: int) -> list[CostMonth]:
    """An account's months with any cost or minutes, newest first."""
    typed = {
        month: (amount, note)
        for month, amount, note in session.execute(
            select(ServiceCost.month, func.sum(ServiceCost.amount), func.max(ServiceCost.note))
            .where(ServiceCost.account_id == account_id)
            .group_by(ServiceCost.month)
        )
    }
    effort = logged_effort()
    month_of = func.date(effort.c.day, "start of month")
    logged = {
        date.fromisoformat(month): (cost, minutes)
        for month, cost, minutes in session.execute(
            select(month_of, func.sum(logged_cost()), func.sum(effort.c.minutes))
            .where(effort.c.account_id == account_id)
            .group_by(month_of)
        )
    }
    found = []
    for month in sorted({*typed, *logged}, reverse=True):
        amount, note = typed.get(month, (None, ""))
        cost, minutes = logged.get(month, (0, 0))
        found.append(CostMonth(month, amount, cost, minutes, note))
    return found
