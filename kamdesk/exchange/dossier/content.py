"""What a dossier tells of one account: its page, and what the page leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kamdesk.models.kinds import CustomType, QuestionKind, ServiceKind, StepOwner
from kamdesk.services import account_page
from kamdesk.services.buying_map import BuyingMap
from kamdesk.services.care_page import CarePage
from kamdesk.services.contact_plan.coverage import Covered
from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.services.figures_page import FiguresPage
from kamdesk.services.intelligence import Note
from kamdesk.services.keeping_page import KeepingPage
from kamdesk.services.need_log import Reading
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.services.tier_runs import PastVerdict
from kamdesk.services.wallet import Wallet


@dataclass(frozen=True, slots=True)
class Talk:
    """What a meeting's line leaves out; ``attendees`` are names."""

    minutes: int
    place: str
    purpose: str
    advance_person: str
    advance_date: date | None
    got_person: str
    got_date: date | None
    next_date: date | None
    notes: str
    learned: str
    attendees: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question of any of the account's meetings; ``yearly_cost`` in money units."""

    id: int
    meeting_id: int
    difficulty_id: int | None
    kind: QuestionKind
    topic: str
    text: str
    yearly_cost: int | None
    asked: bool
    answer: str
    mattered: bool


@dataclass(frozen=True, slots=True)
class StatementLine:
    """Feature, advantage, benefit, and the need that the benefit meets."""

    meeting_id: int
    need_id: int | None
    feature: str
    advantage: str
    benefit: str
    evidence: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of the account before and after, as the history keeps it."""

    done_at: datetime
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class CaseStep:
    """A step of a service case; a case without steps has one empty step."""

    kind: ServiceKind
    title: str
    opened_on: date
    closed_on: date | None
    step: str
    owner: str
    due_on: date | None
    done_on: date | None
    owner_role: StepOwner | None
    deliverable: str
    note: str


@dataclass(frozen=True, slots=True)
class Content:
    """One account, whole. ``talks`` is by meeting; ``roots`` leads from a need to the difficulty
    that it came from."""

    page: account_page.AccountPage
    centre: BuyingMap
    currency: str
    talks: dict[int, Talk]
    questions: list[QuestionLine]
    statements: list[StatementLine]
    roots: dict[int, int]
    verdicts: list[PastVerdict]
    changes: list[FieldChange]
    steps: list[CaseStep]
    own: list[tuple[str, CustomType, str]]
    """Fields of the user's own: name, type and stored value."""
    wallet: Wallet
    intelligence: list[Note]
    figures: FiguresPage
    readings: list[Reading]
    opportunities: list[OpportunityLine]
    plan: list[TouchLine]
    """Touches of the last twelve months and of the weeks ahead, by day."""
    covered: Covered
    """How much of the plan of the last twelve months was made."""
    keeping: KeepingPage | None
    """Churn, health and life cycle; None of an account in the bin."""
    care: CarePage
