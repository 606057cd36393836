"""Where service cases stand: what is late, due within the week, later, or closed (method §8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from kamdesk.models.kinds import ServiceKind
from kamdesk.services import working_calendars
from kamdesk.services.service_cases import CaseLine
from kamdesk.text.folding import fold

RECENT = timedelta(days=30)
"""So long a closed case stays on the board."""
WEEK = timedelta(days=7)


class Column(StrEnum):
    """A column of the board, by the date of what comes next."""

    LATE = "late"
    WEEK = "week"
    LATER = "later"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases are shown: of one kind, and with what was typed in account, code or title."""

    kind: ServiceKind | None = None
    text: str = ""

    def fits(self, case: CaseLine) -> bool:
        """Whether a case is meant."""
        if self.kind is not None and case.kind is not self.kind:
            return False
        typed = fold(self.text.strip())
        return not typed or typed in fold(f"{case.account} {case.code} {case.title}")


def column_of(case: CaseLine, today: date) -> Column:
    """Where a case stands; one whose steps are all done waits to be closed, which is for now."""
    if case.closed_on is not None:
        return Column.CLOSED
    if case.days_late(today) > 0:
        return Column.LATE
    step = case.next_step
    if step is None or (step.due_on is not None and step.due_on <= today + WEEK):
        return Column.WEEK
    return Column.LATER


def first_day(session: Session, column: Column, today: date) -> date:
    """The first working day that brings a step into the week's column, or a later one."""
    day = today + (WEEK if column is Column.LATER else timedelta()) + timedelta(days=1)
    return working_calendars.of_book(session, day, day + RECENT).on_or_after(day)


def columns(
    cases: Sequence[CaseLine], today: date, wanted: Wanted = Wanted()
) -> dict[Column, list[CaseLine]]:
    """Every column with its cases, in the order in which they were read; late ones by days."""
    found: dict[Column, list[CaseLine]] = {column: [] for column in Column}
    for case in cases:
        if wanted.fits(case):
            found[column_of(case, today)].append(case)
    found[Column.LATE].sort(key=lambda case: -case.days_late(today))
    return found
