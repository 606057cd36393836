"""How accounts stand by their answers, against the target of their tier (method §8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sqlalchemy.orm import Session

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.method import satisfaction
from kamdesk.method.satisfaction import Standing, Targets
from kamdesk.models.kinds import Tier
from kamdesk.services import book_settings
from kamdesk.services.surveys.lines import SurveyLine

TARGETS = "survey_targets"


@dataclass(frozen=True, slots=True)
class AccountStanding:
    """An account with how it stands, its target, and how many answers are waited for."""

    account_id: int
    code: str
    account: str
    tier: Tier | None
    standing: Standing
    target: Fraction
    waiting: int

    @property
    def gap(self) -> Fraction | None:
        """Mark less target."""
        return self.standing.gap(self.target)


def targets(session: Session) -> Targets:
    """The target of each tier as set for this book."""
    return Targets.from_json(book_settings.value(session, TARGETS) or {})


def set_targets(session: Session, new: Targets) -> None:
    """Set them; each lies within 1 and 5, else ``out_of_range`` names the tier."""
    problems = [
        FieldProblem(tier.value if tier else "other", "out_of_range", {"min": "1", "max": "5"})
        for tier, one in new.by_tier.items()
        if not satisfaction.LEAST <= one <= satisfaction.MOST
    ]
    if problems:
        raise ValidationError(problems)
    book_settings.put(session, TARGETS, new.to_json())


def standings(lines: Iterable[SurveyLine], wanted: Targets, today: date) -> list[AccountStanding]:
    """Every account that was asked, the widest gap below its target first."""
    held: dict[int, list[SurveyLine]] = defaultdict(list)
    for line in lines:
        held[line.account_id].append(line)
    found = [
        AccountStanding(
            rows[0].account_id,
            rows[0].code,
            rows[0].account,
            rows[0].tier,
            satisfaction.standing([row.answer for row in rows if row.answer], today),
            wanted.of(rows[0].tier),
            sum(row.answered_on is None for row in rows),
        )
        for rows in held.values()
    ]
    return widest_first(found)


def widest_first(found: Iterable[AccountStanding]) -> list[AccountStanding]:
    """By their gap below the target, those without an answer last."""
    keyed = [(one.gap, one.code, one) for one in found]
    keyed.sort(key=lambda row: (row[0] is None, row[0] or 0, row[1]))
    return [one for _gap, _code, one in keyed]
