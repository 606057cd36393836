"""Service and satisfaction of one account: its cases, its surveys, its target."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from kamdesk.services import service_cases, surveys
from kamdesk.services.service_cases import CaseLine
from kamdesk.services.surveys import AccountStanding, SurveyLine


@dataclass(frozen=True, slots=True)
class CarePage:
    """``standing`` is None where nobody was asked yet."""

    cases: list[CaseLine]
    surveys: list[SurveyLine]
    standing: AccountStanding | None

    @property
    def running(self) -> list[CaseLine]:
        """Cases that are not closed."""
        return [case for case in self.cases if case.closed_on is None]


def load(session: Session, account_id: int, today: date) -> CarePage:
    """Read it in four statements."""
    lines = surveys.listed(session, account_id)
    standings = surveys.standings(lines, surveys.targets(session), today)
    return CarePage(
        service_cases.of_account(session, account_id), lines, standings[0] if standings else None
    )
