"""Cost to serve: typed by month, or what touches and meetings cost (method §2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session


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
    raise NotImplementedError


def months(session: Session, account_id: int) -> list[CostMonth]:
    """An account's months with any cost or minutes, newest first."""
    raise NotImplementedError
