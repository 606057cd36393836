"""Service and satisfaction of one account: its cases, its surveys, its target."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from kamdesk.models.kinds import ComplaintCause, ServiceKind
from kamdesk.services import service_cases, surveys
from kamdesk.services.service_cases import CaseLine
from kamdesk.services.surveys import AccountStanding, SurveyLine

YEAR = timedelta(days=365)
_OURS = frozenset({ServiceKind.RENEWAL})
"""Processes that are our own work on them, not a service that they wait for."""
Event = tuple[date, CaseLine | SurveyLine]


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

    @property
    def past(self) -> list[Event]:
        """What came to pass, newest first: closed cases, and surveys by the day of the answer,
        else the day on which they were asked; one that is half filled in unasked comes first."""
        told: list[Event] = [(one.closed_on, one) for one in self.cases if one.closed_on]
        for line in self.surveys:
            day = line.answered_on or line.sent_on or (date.max if line.is_half else None)
            told += [(day, line)] if day else []
        return sorted(told, key=lambda event: event[0], reverse=True)

    def complaints(self, today: date) -> list[CaseLine]:
        """Complaints opened within a year of a day, closed ones too."""
        return [
            case
            for case in self.cases
            if case.kind is ServiceKind.COMPLAINT and today - YEAR < case.opened_on <= today
        ]

    def causes(self, today: date) -> list[tuple[ComplaintCause, int]]:
        """What they were about, the most frequent first."""
        found = Counter(case.cause for case in self.complaints(today) if case.cause is not None)
        return found.most_common()

    def for_client(self) -> CarePage:
        """What a client may see: their own cases, not our work on a renewal. What a person marked
        is not for the colleague who sits beside them."""
        cases = [case for case in self.cases if case.kind not in _OURS]
        return replace(self, cases=cases, surveys=[], standing=None)


def load(session: Session, account_id: int, today: date) -> CarePage:
    """Read it in four statements."""
    lines = surveys.listed(session, account_id)
    standings = surveys.standings(lines, surveys.targets(session), today)
    return CarePage(
        service_cases.of_account(session, account_id), lines, standings[0] if standings else None
    )
